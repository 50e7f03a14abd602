import { useCallback } from 'react';
import { cellDetails } from '../scorecard/cell-details';
import { cellStatistics, type CellStatistics } from '../scorecard/cell-statistics';
import type { Cell, CellDetails } from '../scorecard/scorecard';
import { useWorkspace } from './workspace-context';

export interface CellEvidence {
  readonly details: CellDetails;
  readonly statistics: CellStatistics;
}

/** What is behind a cell, looked up when it is opened; null when the data has gone meanwhile. */
export function useCellDetails(): (cell: Cell) => CellEvidence | null {
  const { input } = useWorkspace();
  return useCallback(
    (cell: Cell) =>
      input && {
        details: cellDetails(input, cell),
        statistics: cellStatistics(input, cell.assessed),
      },
    [input],
  );
}
