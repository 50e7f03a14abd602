import { useMemo, type ReactNode } from 'react';
import type { ScorecardRow } from '../../scorecard/scorecard';
import { useScorecardInput } from '../../workspace/use-scorecard';
import { later, useLater } from '../shared/later';

/** What the optional column shows of a row. */
export type SpcCells = (row: ScorecardRow) => ReactNode;

const cells = later(() => import('./spc-cell'));

const COMING: SpcCells = () => 'Working it out…';
const FAILED: SpcCells = () => 'Not there: the server did not answer. Reload the page.';

/** The cells of the variation and assurance column; null while it is not wanted. */
export function useSpcCells(isWanted: boolean): SpcCells | null {
  const input = useScorecardInput();
  const part = useLater(cells, isWanted);
  return useMemo(() => {
    if (!isWanted || !input) return null;
    if (part === 'failed') return FAILED;
    return part === 'coming' ? COMING : part.spcCells(input);
  }, [isWanted, input, part]);
}
