import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ArrivalContext } from '../views/shared/arrival';
import { FocusLink } from '../views/shared/focus-link';
import type { PageEntry } from './page-entry';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

const MAIN = 'main-content';

interface Props {
  /** Those with a label are in the navigation. */
  readonly pages: readonly PageEntry[];
  /** What is said above every page. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page, and how many pages were gone to since the first. */
export function Shell({ pages, notice, children }: Props) {
  const [path] = useLocation();
  const [visit, setVisit] = useState({ path, arrivals: 0, announced: '' });
  if (visit.path !== path) setVisit({ ...visit, path, arrivals: visit.arrivals + 1 });
  const announce = (announced: string) => setVisit((now) => ({ ...now, announced }));

  return (
    <ArrivalContext value={{ arrivals: visit.arrivals, announce }}>
      <FocusLink target={MAIN} className="govuk-skip-link">
        Skip to main content
      </FocusLink>
      <SiteHeader path={path} pages={pages} />
      {notice}
      <main id={MAIN} tabIndex={-1} className="app-main">
        {children}
      </main>
      <SiteFooter />
      <p role="status" className="govuk-visually-hidden">
        {visit.announced}
      </p>
    </ArrivalContext>
  );
}
