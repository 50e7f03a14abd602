/** What a page about a quarter of everything loaded looks at; the address decides which quarter. */
import { useMemo } from 'react';
import { quarterId, quarterLabel, readPeriod, type Quarter } from '../domain/period';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { quartersLoaded } from '../scorecard/quarters';
import type { Option } from '../scorecard/scorecard';
import { useSelection } from './use-selection';
import { useWorkspace } from './workspace-context';

export interface Subject {
  readonly input: ScorecardInput;
  readonly quarter: Quarter;
  /** Latest first. */
  readonly quarters: readonly Option[];
}

/** Null until the data are there, and where nothing is loaded. */
export function useSubject(): Subject | null {
  const { input, defaultQuarter } = useWorkspace();
  const { selection } = useSelection();
  const loaded = useMemo(
    () => (input ? quartersLoaded(input.assessor.evidence.observations) : []),
    [input],
  );
  if (!input || defaultQuarter === null) return null;
  const chosen = selection.quarter === null ? null : readPeriod(selection.quarter);
  const isLoaded = chosen?.kind === 'quarter' && loaded.includes(chosen.quarter);
  return {
    input,
    quarter: isLoaded ? chosen.quarter : defaultQuarter,
    quarters: loaded.map((quarter) => ({
      value: quarterId(quarter),
      label: quarterLabel(quarter),
    })),
  };
}
