import type { Rag } from '../../domain/target';
import type { KeyItem } from './chart-key';
import { RagMark } from './marks';

interface Rated {
  readonly rag: Rag | null;
  readonly ratingWords: string;
}

const ORDER: readonly Rag[] = ['green', 'amber', 'red'];

/** The ratings that occur, best first; none where nothing is rated. */
export function ratingKey(items: readonly Rated[]): readonly KeyItem[] {
  const shown = ORDER.flatMap((rag) => {
    const found = items.find((item) => item.rag === rag);
    return found ? [{ words: found.ratingWords, shape: <RagMark rag={rag} x={0} y={0} /> }] : [];
  });
  if (shown.length === 0 || items.every(({ rag }) => rag !== null)) return shown;
  return [...shown, { words: 'Not rated', shape: <RagMark rag={null} x={0} y={0} /> }];
}
