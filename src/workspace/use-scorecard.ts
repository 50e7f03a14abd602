import { useEffect, useMemo } from 'react';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { filterScorecard } from '../scorecard/filter-scorecard';
import type { Scorecard } from '../scorecard/scorecard';
import { loadedQuarter } from './derive';
import { buildBeside, scorecardOf } from './known-scorecards';
import { useSelection } from './use-selection';
import { useWorkspace } from './workspace-context';

/** By then what was asked for is on the screen. */
const SETTLED_MS = 300;

/** The scorecard that the address asks for; null until the data is ready, or when there is none. */
export function useScorecard(): Scorecard | null {
  const { input, defaultQuarter } = useWorkspace();
  const { selection } = useSelection();
  const { quarter, area } = selection;
  const shown = (input && loadedQuarter(input, quarter)) ?? defaultQuarter;
  const whole = useMemo(
    () => (input && shown !== null ? scorecardOf(input, { quarter: shown, area }) : null),
    [input, shown, area],
  );
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      if (input && shown !== null) {
        void buildBeside(input, { quarter: shown, area }, () => isWanted);
      }
    }, SETTLED_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [input, shown, area]);
  return useMemo(() => whole && filterScorecard(whole, selection), [whole, selection]);
}

/** What the scorecard of every quarter is built from; null until the data is ready. */
export const useScorecardInput = (): ScorecardInput | null => useWorkspace().input;
