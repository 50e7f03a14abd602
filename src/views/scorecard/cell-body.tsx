import type { Cell } from '../../scorecard/scorecard';
import { later, useLater } from '../shared/later';

const contents = later(() => import('./cell-contents'));

/** What the details say, once their code is there; it comes when the page is idle. */
export function CellBody({ cell }: { readonly cell: Cell }) {
  const part = useLater(contents, true);
  if (part === 'coming') return <p role="status">Reading the details…</p>;
  if (part !== 'failed') return <part.CellContents cell={cell} />;
  return (
    <p role="alert">
      The details could not be read: the server did not answer. The figure is as it was. Check the
      connection, close this and open it again.
    </p>
  );
}

/** Fetches the code of the details before one is opened. */
export const useDetailsAhead = (): void => void useLater(contents, false);
