/** The pages of a published snapshot: the readers', with what was published and by whom on the first. */
import { AnnualBox } from '../views/annual/annual-box';
import { AboutSnapshot } from '../views/published/about-snapshot';
import { ScorecardRoute } from '../views/scorecard/scorecard-route';
import type { PageEntry } from './page-entry';
import { READER_PAGES } from './reader-pages';

export const PUBLISHED_PAGES: readonly PageEntry[] = READER_PAGES.map((page) =>
  page.path === '/' ? { ...page, content: () => <ScorecardRoute about={<About />} /> } : page,
);

const About = () => (
  <>
    <AnnualBox />
    <AboutSnapshot />
  </>
);
