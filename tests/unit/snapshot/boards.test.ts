import { describe, expect, it } from 'vitest';
import { addQuarters } from '../../../src/domain/period';
import type { Draft } from '../../../src/snapshot/draft';
import { boardOf } from '../../support/snapshot/boards';
import { compareScorecards } from '../../support/snapshot/compare';
import { isHiddenPoint, pointsIn, unreportedIn, untrue } from '../../support/snapshot/outsider';
import { draftFrom, readersInput, sealed, workingInput } from '../../support/snapshot/publish';

const BOARDS = Number(process.env['BOARDS'] ?? 60);
const FIRST = Number(process.env['FIRST'] ?? 1);

interface PublishedBoard {
  readonly draft: Draft;
  readonly text: string;
}

const boards = new Map<number, Promise<PublishedBoard>>();

function publishedBoard(seed: number): Promise<PublishedBoard> {
  const made = async (): Promise<PublishedBoard> => {
    const draft = await draftFrom(boardOf(seed));
    return { draft, text: (await sealed(draft)).text };
  };
  const board = boards.get(seed) ?? made();
  boards.set(seed, board);
  return board;
}

const SEEDS = Array.from({ length: BOARDS }, (_, i) => FIRST + i);

describe(`${BOARDS} random boards, published`, () => {
  it('[X2] hide no count that the file narrows to fewer than three values, unless it is reported', async () => {
    let hidden = 0;
    for (const seed of SEEDS) {
      const { draft, text } = await publishedBoard(seed);
      hidden += pointsIn(text).filter(isHiddenPoint).length;
      expect(unreportedIn(text, draft), `board ${seed}`).toEqual([]);
    }
    expect(hidden).toBeGreaterThan(BOARDS * 10);
  }, 120_000);

  it('[X2] have no number and no note where something is hidden, and true numbers elsewhere', async () => {
    for (const seed of SEEDS) {
      const { draft, text } = await publishedBoard(seed);
      const telling = pointsIn(text)
        .filter(isHiddenPoint)
        .filter(
          ({ cells, note }) => note !== null || cells.some((cell) => typeof cell === 'number'),
        );
      expect(telling, `board ${seed}`).toEqual([]);
      expect(untrue(text, draft), `board ${seed}`).toEqual([]);
    }
  }, 120_000);

  it('show readers what the working page shows, and nothing of what is hidden', async () => {
    let shown = 0;
    const differences: string[] = [];
    for (const seed of SEEDS) {
      const { draft, text } = await publishedBoard(seed);
      const working = workingInput(draft.request);
      const reader = readersInput({ text });
      for (const back of [0, 1]) {
        const at = addQuarters(draft.request.quarter, -back);
        const found = compareScorecards(working, reader, at);
        shown += found.shown;
        differences.push(...found.differences.map((words) => `board ${seed}: ${words}`));
      }
    }
    expect(differences).toEqual([]);
    expect(shown).toBeGreaterThan(BOARDS);
  }, 120_000);
});

describe('a weakened pipeline', () => {
  /** Every window as a sum of the publication, whatever was decided about it. */
  const forgetWindows = ({ draft, text }: PublishedBoard): string => {
    const truth = new Map(
      draft.publication.figures.map((figure) => [
        `${figure.indicator}|${figure.area}|${figure.category}`,
        figure,
      ]),
    );
    const file = JSON.parse(text) as {
      observations: {
        series: {
          indicator: string;
          area: string;
          category?: string;
          runs: { from?: string; numerator?: unknown[] }[];
        }[];
      };
    };
    for (const { indicator, area, category = 'Total', runs } of file.observations.series) {
      for (const run of runs) {
        if (!run.from?.includes('Q') || !truth.has(`${indicator}|${area}|${category}`)) continue;
        run.numerator = run.numerator?.map((cell) => (cell === 'c' ? 0 : cell)) ?? [];
      }
    }
    return JSON.stringify(file);
  };

  it('[X2] that forgets to hide the windows is caught', async () => {
    const caught = async (seed: number): Promise<boolean> => {
      const board = await publishedBoard(seed);
      return unreportedIn(forgetWindows(board), board.draft).length > 0;
    };
    let isCaught = false;
    for (const seed of SEEDS) isCaught ||= await caught(seed);
    expect(isCaught).toBe(true);
  }, 120_000);

  it('[X2] that hides nothing is caught at once', async () => {
    const draft = await draftFrom({ ...boardOf(FIRST), policy: 'none' });
    const { text } = await sealed(draft);
    const asIfHidden = { ...draft, outcome: { ...draft.outcome, policy: 'dfe' as const } };
    expect(unreportedIn(text, asIfHidden).length).toBeGreaterThan(0);
  });
});
