import { useMemo } from 'react';
import { readPeriod } from '../domain/period';
import { buildScorecard, type ScorecardInput } from '../scorecard/build-scorecard';
import { filterScorecard } from '../scorecard/filter-scorecard';
import type { Scorecard } from '../scorecard/scorecard';
import { useSelection } from './use-selection';
import { useWorkspace } from './workspace-context';

/** The scorecard that the address asks for; null until the data is ready, or when there is none. */
export function useScorecard(): Scorecard | null {
  const { input, defaultQuarter } = useWorkspace();
  const { selection } = useSelection();
  const { quarter, area } = selection;
  const whole = useMemo(() => {
    const chosen = quarter === null ? null : readPeriod(quarter);
    const shown = chosen?.kind === 'quarter' ? chosen.quarter : defaultQuarter;
    return input && shown !== null ? buildScorecard(input, { quarter: shown, area }) : null;
  }, [input, quarter, area, defaultQuarter]);
  return useMemo(() => whole && filterScorecard(whole, selection), [whole, selection]);
}

/** What the scorecard of every quarter is built from; null until the data is ready. */
export const useScorecardInput = (): ScorecardInput | null => useWorkspace().input;
