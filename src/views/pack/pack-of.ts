/** A sealed snapshot as a board pack. */
import { boardPack } from '../../export/board-pack';
import type { SealedSnapshot } from '../../snapshot/snapshot';
import { staticPart } from './static-part';

/** `shell`: `pack-shell.html`. */
export function packOf(snapshot: SealedSnapshot, shell: string): string {
  const { title, id } = snapshot.head;
  return boardPack({
    shell,
    text: snapshot.text,
    staticHtml: staticPart(snapshot),
    title: `${title} (${id})`,
  });
}
