/** What a page about a quarter of everything loaded looks at; the address decides which quarter. */
import { useMemo } from 'react';
import { quarterId, quarterLabel, type Quarter } from '../domain/period';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { quartersLoaded } from '../scorecard/quarters';
import type { Option } from '../scorecard/scorecard';
import { loadedQuarter } from './derive';
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
  return {
    input,
    quarter: loadedQuarter(input, selection.quarter) ?? defaultQuarter,
    quarters: loaded.map((quarter) => ({
      value: quarterId(quarter),
      label: quarterLabel(quarter),
    })),
  };
}
