/** What a board pack shows with scripts switched off: the board paper of the same snapshot, as plain HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import { quarterLabel } from '../../domain/period';
import { boardPaperOf } from '../../scorecard/board-paper';
import type { BoardPaper as Model } from '../../scorecard/board-paper-types';
import { readSnapshot } from '../../snapshot/read-snapshot';
import type { SealedSnapshot } from '../../snapshot/snapshot';
import { snapshotInput } from '../../workspace/snapshot-input';
import { BoardPaper } from '../paper/board-paper';
import styles from './static-part.module.css';

/** Made from the snapshot's text alone, so that it can say nothing that the snapshot does not. */
export function staticPart({ text, sha256 }: SealedSnapshot): string {
  const reading = readSnapshot(text, 'published.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  const { head, lists } = reading.snapshot;
  const published = {
    kind: head.kind,
    signOff: head.signOff,
    replaces: head.replaces,
    correction: null,
  };
  const paper = boardPaperOf(snapshotInput(reading.snapshot, sha256), lists, head.quarter, {
    indicators: [],
    published,
  });
  return renderToStaticMarkup(
    <StaticPart
      title={head.title}
      quarter={quarterLabel(head.quarter)}
      paper={paper}
      isSigned={head.signOff.length > 0}
      fingerprint={sha256}
    />,
  );
}

interface Props {
  readonly title: string;
  readonly quarter: string;
  /** Null where the area list has no county. */
  readonly paper: Model | null;
  readonly isSigned: boolean;
  readonly fingerprint: string;
}

function StaticPart({ title, quarter, paper, isSigned, fingerprint }: Props) {
  return (
    <main className={styles.static}>
      <h1 className={styles.heading}>
        {title}: {quarter}
      </h1>
      <p className={styles.note}>
        This is the part of the board pack that can be read without scripts: headline, exceptions
        and scorecard. The pages of indicators and districts, the charts and the downloads need a
        current browser with scripts switched on: save the file and open it in Edge, Chrome or
        Firefox. If it was opened there and this text is still to be seen, the browser is too old or
        scripts are switched off.
      </p>
      {!isSigned && <p className={styles.note}>Not signed off.</p>}
      {paper === null ? (
        <p>The area list has no county, so there is no scorecard to show.</p>
      ) : (
        <BoardPaper paper={paper} />
      )}
      <p className={styles.note}>
        Fingerprint of the snapshot (SHA-256): <span className={styles.digits}>{fingerprint}</span>
      </p>
    </main>
  );
}
