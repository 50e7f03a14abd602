import type { Cell } from '../../scorecard/scorecard';
import { useCellDetails } from '../../workspace/use-cell-details';
import { useSelection } from '../../workspace/use-selection';
import { indicatorPath } from '../../workspace/paths';
import { CellFacts } from './cell-facts';

/** The details of a cell, looked up when it is opened; nothing when the data have gone meanwhile. */
export function CellContents({ cell }: { readonly cell: Cell }) {
  const detailsOf = useCellDetails();
  const { linkTo } = useSelection();
  const found = detailsOf(cell);
  if (!found) return null;
  const link = linkTo(indicatorPath(cell.indicator.id), { area: cell.area.code });
  return <CellFacts cell={cell} {...found} indicatorLink={link} />;
}
