/** Publications one after the other, each over the counts that the workspace kept of those before. */
import { describe, expect, it } from 'vitest';
import { hiddenLookup, type Outcome, type Publication } from '../../../src/domain/disclosure';
import { asEarlier, publicBefore, writeCounts } from '../../../src/snapshot/earlier';
import { randomFrom, randomPublication, revise } from '../../support/disclosure/random';
import { attackOn, suppressed, unreported } from '../../support/disclosure/run';
import { hiddenUnits } from '../../support/disclosure/published-view';

const EDITIONS = 3;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

interface Published {
  readonly publication: Publication;
  readonly outcome: Outcome;
}

/** What the workspace keeps of it, as the text that is written. */
const countsOf = ({ publication, outcome }: Published): string =>
  writeCounts({
    policy: outcome.policy,
    key: null,
    measures: publication.measures,
    figures: asEarlier(
      publication.figures,
      hiddenLookup(outcome, publication.measures),
      outcome.policy,
    ),
  });

const figuresOf = (counts: readonly string[]): Publication['earlier'] =>
  publicBefore(counts).map(({ figures }) => figures);

/** Revised from edition to edition; `remember`: which of the kept counts the next one is given. */
function published(
  seed: number,
  remember: (counts: readonly string[]) => readonly string[],
): readonly Published[] {
  const random = randomFrom(seed);
  const editions: Published[] = [];
  let next = randomPublication(random);
  while (editions.length < EDITIONS) {
    const earlier = figuresOf(remember(editions.map(countsOf)));
    const publication = { ...next, earlier };
    editions.push({ publication, outcome: suppressed(publication) });
    next = revise(random, next);
  }
  return editions;
}

/** The last edition as an attacker sees it, who has kept all of them. */
function beside(editions: readonly Published[]): Published | null {
  const last = editions.at(-1);
  if (!last) return null;
  const earlier = figuresOf(editions.slice(0, -1).map(countsOf));
  return { ...last, publication: { ...last.publication, earlier } };
}

describe('a chain of publications', () => {
  it('[X2] leaves no hidden count of any of them fewer than three values', () => {
    const found = SEEDS.flatMap((seed) =>
      published(seed, (counts) => counts).flatMap(({ publication, outcome }, edition) =>
        unreported(publication, outcome).map((item) => ({ seed, edition, ...item })),
      ),
    );
    expect(found).toEqual([]);
  }, 60_000);

  it.each([
    ['none of the counts', (): readonly string[] => []],
    ['the counts of the first alone', (counts: readonly string[]) => counts.slice(0, 1)],
    ['the counts of the last alone', (counts: readonly string[]) => counts.slice(-1)],
  ])(
    '[X2] gives more away where %s were kept: every one of them is needed',
    (_, remember) => {
      const isWorse = (seed: number): boolean =>
        givenAway(published(seed, remember)) > givenAway(published(seed, (all) => all));
      expect(SEEDS.some(isWorse)).toBe(true);
    },
    60_000,
  );
});

/** How many counts an attacker narrows down who has all editions. */
function givenAway(chain: readonly Published[]): number {
  const last = beside(chain);
  return last ? attackOn(last.publication, hiddenUnits(last.outcome)).length : 0;
}
