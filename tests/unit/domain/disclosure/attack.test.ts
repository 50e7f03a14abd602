/** Random scorecards against the attacker; `npm run attack` runs the same on many more. */
import { describe, expect, it } from 'vitest';
import { unitId, type Outcome, type Publication } from '../../../../src/domain/disclosure';
import {
  attackOn,
  publicationOfSeed,
  suppressed,
  unreported,
} from '../../../support/disclosure/run';
import { hiddenUnits } from '../../../support/disclosure/published-view';

const SCORECARDS = 500;
const BATCHES = 10;

describe('the attacker', () => {
  it.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
    '[X2] leaves no hidden count fewer than three values, batch %i of random scorecards',
    (batch) => {
      const size = SCORECARDS / BATCHES;
      const found = Array.from({ length: size }, (_, i) => batch * size + i + 1).flatMap((seed) => {
        const publication = publicationOfSeed(seed);
        return unreported(publication, suppressed(publication)).map((item) => ({ seed, ...item }));
      });
      expect(found).toEqual([]);
    },
    120_000,
  );

  const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
  const weakened: Record<string, (publication: Publication, outcome: Outcome) => Outcome> = {
    'without secondary suppression': (_, outcome) => ({
      ...outcome,
      hidden: outcome.hidden.filter(({ reason }) => reason.kind === 'small'),
    }),
    'without complements': (publication) =>
      suppressed({
        ...publication,
        figures: publication.figures.map((figure) => ({ ...figure, denominator: null })),
      }),
    'without the sums of months': (publication) =>
      suppressed({
        ...publication,
        measures: publication.measures.map((measure) => ({ ...measure, window: 'flow' })),
        figures: publication.figures.map((figure) => ({
          ...figure,
          // Each period alone: no window covers any of its months.
          indicator: `${figure.indicator}@${JSON.stringify(figure.period)}`,
        })),
      }),
  };

  it.each(Object.entries(weakened))(
    '[X2] catches a suppressor %s',
    (_, weaken) => {
      const caught = seeds.filter((seed) => {
        const publication = publicationOfSeed(seed);
        const outcome = suppressed(publication);
        const hidden = ownNames(weaken(publication, outcome));
        const found = attackOn(publication, hidden);
        const before = attackOn(publication, hiddenUnits(outcome));
        return found.length > before.length;
      });
      expect(caught.length).toBeGreaterThan(1);
    },
    60_000,
  );

  it('[X2] hides hardly more than it takes: nearly every secondary figure shown again gives something away', () => {
    const isNeedless = seeds.flatMap((seed) => {
      const publication = publicationOfSeed(seed);
      const outcome = suppressed(publication);
      const known = new Set(attackOn(publication, hiddenUnits(outcome)).map(({ count }) => count));
      return outcome.hidden
        .filter(({ reason }) => reason.kind !== 'small')
        .map(({ key }) => {
          const without = new Map(hiddenUnits(outcome));
          without.delete(unitId(key));
          return attackOn(publication, without).every(({ count }) => known.has(count));
        });
    });
    expect(isNeedless.length).toBeGreaterThan(50);
    expect(isNeedless.filter(Boolean).length / isNeedless.length).toBeLessThan(0.05);
  }, 60_000);
});

/** A weakened run may have renamed the indicators. */
const ownNames = (outcome: Outcome) =>
  new Map([...hiddenUnits(outcome)].map(([id, unit]) => [id.replace(/@[^|]*/, ''), unit]));
