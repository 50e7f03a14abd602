/** What a board pack shows with scripts switched off: the board paper of the same snapshot, as plain HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import { boardPaperOf } from '../../scorecard/board-paper';
import type { BoardPaper as Model } from '../../scorecard/board-paper-types';
import { readSnapshot } from '../../snapshot/read-snapshot';
import type { SealedSnapshot } from '../../snapshot/snapshot';
import { publishedInput } from '../../workspace/published-input';
import { BoardPaper } from '../paper/board-paper';
import shapes from '../shared/rag-shape.module.css';

/** Made from the snapshot's text alone, so that it can say nothing that the snapshot does not. */
export function staticPart({ text, sha256 }: SealedSnapshot): string {
  const reading = readSnapshot(text, 'published.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  const { head, lists } = reading.snapshot;
  const { input } = publishedInput(reading.snapshot, { kind: 'matches', sha256 });
  const published = {
    kind: head.kind,
    signOff: head.signOff,
    replaces: head.replaces,
    correction: null,
  };
  const paper = boardPaperOf(input, lists, head.quarter, {
    indicators: [],
    published,
  });
  const html = renderToStaticMarkup(
    <StaticPart paper={paper} isSigned={head.signOff.length > 0} fingerprint={sha256} />,
  );
  return inWords(html);
}

/**
 * Drawings become characters, and words that are else for the ear alone are written out: it reads the
 * same where a preview knows no style sheet, and a thousand cells take half the room.
 */
function inWords(html: string): string {
  return html
    .replace(
      /<svg[^]*?<\/svg>/g,
      (drawing) => MARKS.find(([part]) => drawing.includes(part))?.[1] ?? '',
    )
    .replaceAll('<span class="govuk-visually-hidden">', '<span>');
}

const markOf = (shape: string | undefined, colour: string, character: string) =>
  [`class="${shape}"`, `<b class="pack-${colour}">${character}</b>`] as const;

/** A rating's drawing, known by the class of its shape; arrows have their words beside them. */
const MARKS = [
  markOf(shapes.green, 'green', '●'),
  markOf(shapes.amber, 'amber', '▲'),
  markOf(shapes.red, 'red', '■'),
  markOf(shapes.none, 'none', '○'),
];

interface Props {
  /** Null where the area list has no county. */
  readonly paper: Model | null;
  readonly isSigned: boolean;
  readonly fingerprint: string;
}

function StaticPart({ paper, isSigned, fingerprint }: Props) {
  return (
    <main className="pack-static">
      <h1 className="pack-heading">Board pack</h1>
      <p className="pack-note">
        This is the part of the board pack that can be read without scripts: headline, exceptions
        and scorecard. The pages of indicators and districts, the charts and the downloads need a
        current browser with scripts switched on: save the file and open it in Edge, Chrome or
        Firefox. If it was opened there and this text is still to be seen, the browser is too old or
        scripts are switched off.
      </p>
      <p className="pack-note">
        Fingerprint of the snapshot (SHA-256): <span className="pack-digits">{fingerprint}</span>
      </p>
      {!isSigned && <p className="pack-note">Not signed off.</p>}
      {paper === null ? (
        <p>The area list has no county, so there is no scorecard to show.</p>
      ) : (
        <BoardPaper paper={paper} />
      )}
    </main>
  );
}
