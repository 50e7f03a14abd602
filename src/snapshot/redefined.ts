/**
 * Indicators that had another window or other categories when they were published before. Their sums
 * of that day still hold, so they are kept under a name of their own: the months are the same children.
 */
import {
  unitId,
  type EarlierFigure,
  type ExposedCount,
  type HidingReason,
  type Link,
  type Measure,
  type Outcome,
  type Part,
  type Publication,
  type UnitKey,
} from '../domain/disclosure';
import type { IndicatorId } from '../domain/indicator';
import type { Counts } from './earlier';

export type Then = Pick<Publication, 'measures' | 'links' | 'earlier'>;

const PARTS: readonly Part[] = ['numerator', 'denominator', 'complement'];
const MARK = ' as published before';

/** The publications before, oldest first, beside the indicators as they are now. */
export function asItWas(before: readonly Counts[], now: readonly Measure[]): Then {
  const current = new Map(now.map((measure) => [measure.indicator, measure]));
  const added = new Map<IndicatorId, Measure>();
  const links: Link[] = [];
  const earlier = before.map(({ measures, figures }) => {
    const then = new Map(measures.map((measure) => [measure.indicator, measure]));
    return figures.flatMap((figure): readonly EarlierFigure[] => {
      const [was, is] = [then.get(figure.indicator), current.get(figure.indicator)];
      if (!was || (is && isSame(was, is))) return [figure];
      const name = nameOf(was);
      if (!added.has(name)) {
        added.set(name, { ...was, indicator: name });
        links.push(...linksTo(name, was.indicator));
      }
      const own = { ...figure, indicator: name };
      // A quarter of another window is another count; a month is the same.
      const isSameCount = figure.period.kind === 'month' || was.window === is?.window;
      return isSameCount ? [figure, own] : [own];
    });
  });
  return { measures: [...added.values()], links, earlier };
}

/** False for a name of `asItWas`. */
export const isNow = (indicator: IndicatorId): boolean => !indicator.includes(MARK);

/** What was found out about counts of another day, said of the indicator as people know it. */
export function inPresentNames(outcome: Outcome): Outcome {
  const exposed = new Map<string, ExposedCount>();
  for (const item of outcome.exposed) {
    const key = keyNow(item.key);
    const by = item.by.map((source) => ({ ...source, of: keyNow(source.of) }));
    const id = `${unitId(key)} ${item.part} ${item.why}`;
    if (!exposed.has(id)) exposed.set(id, { ...item, key, by });
  }
  const hidden = outcome.hidden.map((unit) => ({ ...unit, reason: reasonNow(unit.reason) }));
  return { ...outcome, hidden, exposed: [...exposed.values()] };
}

function reasonNow(reason: HidingReason): HidingReason {
  if (reason.kind === 'small') return reason;
  const by = reason.by && { ...reason.by, of: keyNow(reason.by.of) };
  return { ...reason, unit: keyNow(reason.unit), by };
}

function keyNow(key: UnitKey): UnitKey {
  const at = key.indicator.indexOf(MARK);
  return at < 0 ? key : { ...key, indicator: key.indicator.slice(0, at) };
}

const nameOf = ({ indicator, window, partition }: Measure): IndicatorId =>
  `${indicator}${MARK}: ${[window, ...partition].join(', ')}`;

const isSame = (a: Measure, b: Measure): boolean => nameOf(a) === nameOf(b);

const linksTo = (here: IndicatorId, there: IndicatorId): readonly Link[] =>
  PARTS.map((part) => ({ indicator: here, part, sameAs: { indicator: there, part } }));
