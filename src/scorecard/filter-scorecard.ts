/** What of the scorecard the reader asked to see. The headline stays that of the whole. */
import type { Rag } from '../domain/target';
import type { Scorecard, ScorecardRow } from './scorecard';

/** Null and false mean no filter. `rag` and `changed` look at the first area of the row. */
export interface ScorecardFilter {
  readonly theme: string | null;
  readonly agency: string | null;
  readonly rag: Rag | 'not-rated' | null;
  readonly changed: boolean;
}

export function filterScorecard(scorecard: Scorecard, filter: ScorecardFilter): Scorecard {
  const themes = scorecard.themes
    .map(({ theme, rows }) => ({ theme, rows: rows.filter((row) => isWanted(row, filter)) }))
    .filter(({ rows }) => rows.length > 0);
  return { ...scorecard, themes };
}

const isWanted = (row: ScorecardRow, { theme, agency, rag, changed }: ScorecardFilter): boolean =>
  (theme === null || row.indicator.theme === theme) &&
  (agency === null || row.indicator.agency === agency) &&
  (rag === null || (row.lead.rag ?? 'not-rated') === rag) &&
  (!changed || hasChanged(row));

const hasChanged = ({ lead }: ScorecardRow): boolean =>
  lead.assessed.sincePreviousQuarter.kind === 'compared' &&
  lead.assessed.sincePreviousQuarter.change.units !== 0;
