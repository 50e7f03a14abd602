import type { ReactNode } from 'react';
import { useSelection } from '../../workspace/use-selection';

interface Props {
  readonly path: string;
  readonly children: ReactNode;
}

/** A link to another page that keeps what is selected. It alone renders again when that changes. */
export function PageLink({ path, children }: Props) {
  const { linkTo } = useSelection();
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={linkTo(path)}>
      {children}
    </a>
  );
}
