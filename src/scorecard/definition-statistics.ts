/** Worked examples of intervals, control charts, funnels and chance, from what is loaded. */
import { roundDecimal } from '../lib/decimal';
import type { Funnel, FunnelRefusal } from '../domain/funnel';
import { monthLabel } from '../domain/period';
import type { Assurance, SignalKind, Variation } from '../domain/spc';
import type { AssessedValue } from '../domain/target';
import type { SpcRefusal, Trend } from '../domain/trend';
import { directionWords, ratingWords } from './cell';
import { chanceWords } from './chance-words';
import { example, placeWords, workings, type Loaded, type Sentences } from './definition-loaded';
import { formatValue } from './format';
import { intervalText } from './interval-words';
import { isContrary, limitsSpan } from './limits-note';
import { numberText } from './observation-text';
import { ASSURANCE_WORDS, REFUSAL_WORDS, signalWords, VARIATION_WORDS } from './trend-words';

/** An interval of a percentage (rule C1) or of a rate (rule C2). */
export const intervalExample =
  (unit: 'percent' | 'rate') =>
  ({ all, analysis }: Loaded): string | null =>
    example(
      all,
      (value) => value.indicator.unit === unit && analysis.interval(value) !== null,
      (value) =>
        `${placeWords(value)}: ${workings(value)}, 95% interval ${intervalText(analysis.interval(value), value) ?? ''}.`,
    );

export const meanExample = ({ county }: Loaded): string | null =>
  example(
    county,
    ({ indicator, outcome, complete }) =>
      indicator.unit === 'mean' && outcome.kind === 'ratio' && complete,
    (value) => `${placeWords(value)}: ${workings(value)}.`,
  );

/** A figure on the scale of the indicator, as it is shown: limits within what is possible (S7). */
function text(figure: number, { decimals, indicator }: AssessedValue): string {
  const most = indicator.unit === 'percent' ? 100 : Infinity;
  return formatValue(roundDecimal(Math.min(most, Math.max(0, figure)), decimals), indicator);
}

/** Mean and limits of a county series (rule S1). */
export function limitsExample({ trended, analysis }: Loaded): string | null {
  for (const value of trended) {
    const { points, sections } = analysis.trend(value);
    const section = sections.at(-1);
    const [first, last] = [points[section?.first ?? -1], points[section?.last ?? -1]];
    if (!section?.limits || section.mean === null || !first || !last) continue;
    const span = `${monthLabel(first.month)} to ${monthLabel(last.month)}`;
    const { lower, upper } = section.limits;
    return `${placeWords(value)}: ${numberText(section.count)} months from ${span} have the mean ${text(section.mean, value)} and the limits ${text(lower, value)} and ${text(upper, value)}.`;
  }
  return null;
}

const KINDS: readonly SignalKind[] = ['point', 'shift', 'trend', 'two-of-three'];

/** One month for each signal (rule S2), of the county where it has one. */
export const signalsExample = (loaded: Loaded): Sentences =>
  KINDS.map((kind) => signalOf(loaded, kind));

function signalOf({ trended, analysis }: Loaded, kind: SignalKind): string | null {
  for (const value of trended) {
    const point = analysis
      .trend(value)
      .points.findLast(({ signals }) => signals.some((signal) => signal.kind === kind));
    if (!point || point.value === null) continue;
    const signals = point.signals.filter((signal) => signal.kind === kind);
    const { area, indicator } = value;
    return `${area.name}, ${indicator.name}: ${monthLabel(point.month)} (${text(point.value, value)}) is ${signalWords(signals)}.`;
  }
  return null;
}

function trendExample(
  { trended, analysis }: Loaded,
  fits: (trend: Trend) => boolean,
  say: (trend: Trend, value: AssessedValue) => string,
): string | null {
  for (const value of trended) {
    const trend = analysis.trend(value);
    if (fits(trend)) return `${placeWords(value)}: ${say(trend, value)}`;
  }
  return null;
}

/** Why there is no chart or there are no limits (rules S3, S6). */
export const refusalExample =
  (refusal: SpcRefusal) =>
  (loaded: Loaded): string | null =>
    trendExample(
      loaded,
      (trend) => trend.refusal === refusal,
      () => REFUSAL_WORDS[refusal],
    );

const VARIATIONS: readonly Variation[] = ['improvement', 'concern', 'high', 'low', 'common-cause'];

export const variationExample = (loaded: Loaded): Sentences =>
  VARIATIONS.map((variation) =>
    trendExample(
      loaded,
      (trend) => trend.variation === variation,
      () => `“${VARIATION_WORDS[variation]}”.`,
    ),
  );

const ASSURANCES: readonly Assurance[] = ['meet', 'miss', 'hit-or-miss'];

/** The limits beside the target (rule S5). */
export const assuranceExample = (loaded: Loaded): Sentences =>
  ASSURANCES.map((assurance) =>
    trendExample(
      loaded,
      (trend) => trend.assurance === assurance && trend.refusal === null,
      (trend, value) => `${againstTarget(trend, value)}: “${ASSURANCE_WORDS[assurance]}”.`,
    ),
  );

function againstTarget({ sections }: Trend, value: AssessedValue): string {
  const limits = sections.at(-1)?.limits;
  const target = value.target?.target ?? null;
  if (!limits || target === null) return 'limits and target';
  return `limits ${text(limits.lower, value)} and ${text(limits.upper, value)}, target ${text(target, value)}`;
}

/** Where the limits begin anew, or a break (rule S7). */
export const stepExample = (loaded: Loaded): string | null =>
  trendExample(
    loaded,
    ({ steps, refusal }) => steps.length > 0 && refusal !== 'no-months',
    ({ steps }) => {
      const step = steps.at(-1);
      return step ? `from ${monthLabel(step.month)}: ${step.text}.` : '';
    },
  );

/** A rating and an assurance that point different ways, else a rating and a variation (rule S8). */
export function besideExample(loaded: Loaded): string | null {
  const { analysis } = loaded;
  const say = ({ variation }: Trend, value: AssessedValue): string =>
    `rated “${ratingWords(value)}”, and its months show “${VARIATION_WORDS[variation]}”. Both are true.`;
  const rated = { ...loaded, trended: loaded.trended.filter(({ rag }) => rag !== null) };
  const contrary = example(
    rated.trended,
    (value) => isContrary(value.rag, analysis.trend(value)),
    (value) => {
      const trend = analysis.trend(value);
      return `${placeWords(value)}: rated “${ratingWords(value)}”, and its limits, of ${limitsSpan(trend) ?? ''}, say “${ASSURANCE_WORDS[trend.assurance]}”. Both are true.`;
    },
  );
  const red = { ...rated, trended: rated.trended.filter(({ rag }) => rag === 'red') };
  return (
    contrary ??
    trendExample(red, ({ variation }) => variation === 'common-cause', say) ??
    trendExample(rated, ({ refusal }) => refusal === null, say)
  );
}

/** The districts against what chance gives (rules F1, F2). */
export function funnelExample(unit: 'percent' | 'rate') {
  return ({ county, analysis, quarter, quarterLabel }: Loaded): string | null => {
    for (const value of county) {
      if (value.indicator.unit !== unit) continue;
      const funnel = analysis.funnel(value.indicator, quarter);
      if (isRefused(funnel)) continue;
      const outside = funnel.points.flatMap(({ area, outside: found }) => (found ? area.name : []));
      const names = outside.length === 0 ? 'none' : outside.join(', ');
      return `${value.indicator.name}, ${quarterLabel}: the ${numberText(funnel.points.length)} districts together have ${text(funnel.centre, value)}; outside the 95% limits: ${names}.`;
    }
    return null;
  };
}

export function dispersionExample({ county, analysis, quarter }: Loaded): string | null {
  for (const value of county) {
    const funnel = analysis.funnel(value.indicator, quarter);
    if (isRefused(funnel)) continue;
    const phi = numberText(Math.round(funnel.phi * 10) / 10);
    const verdict = funnel.isOverdispersed
      ? 'more than chance alone would spread them, so the page warns'
      : 'no more than chance would spread them';
    return `${value.indicator.name}: the districts' spread is ${phi} (1 is what chance gives), ${verdict}.`;
  }
  return null;
}

const isRefused = (funnel: Funnel | FunnelRefusal): funnel is FunnelRefusal =>
  typeof funnel === 'string';

/** One change of each verdict (rule D2). */
export const chanceExample = ({ trended, analysis }: Loaded): Sentences =>
  (['special-cause', 'common-cause', 'tested', 'cannot-say'] as const).map((kind) => {
    const fits = (value: AssessedValue): boolean =>
      value.sincePreviousQuarter.kind === 'compared' &&
      analysis.chance(value, 'previous-quarter').kind === kind;
    return example(
      trended,
      fits,
      (value) =>
        `${placeWords(value)}: ${directionWords(value, value.sincePreviousQuarter, 'previous quarter')}. ${chanceWords(analysis.chance(value, 'previous-quarter'))}.`,
    );
  });
