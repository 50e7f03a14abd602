import { useCallback } from 'react';
import { cellDetails } from '../scorecard/cell-details';
import type { Cell, CellDetails } from '../scorecard/scorecard';
import { useWorkspace } from './workspace-context';

/** The details of a cell, looked up when it is opened; null when the data has gone meanwhile. */
export function useCellDetails(): (cell: Cell) => CellDetails | null {
  const { input } = useWorkspace();
  return useCallback((cell: Cell) => input && cellDetails(input, cell), [input]);
}
