/** What the worked examples of the definitions are taken from: every figure of the quarter shown. */
import { TOTAL, type Indicator } from '../domain/indicator';
import type { Area } from '../domain/area';
import { quarterLabel, shortQuarterLabel, type Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { analysisOf, type Analysis } from './analysis';
import { partsWithin, type ScorecardInput } from './build-scorecard';
import { missingText } from './cell';
import { formatDecimal, formatValue } from './format';
import { numberText } from './observation-text';
import { countyOf } from './area-places';

export interface Loaded {
  readonly input: ScorecardInput;
  readonly analysis: Analysis;
  readonly quarter: Quarter;
  readonly quarterLabel: string;
  /** The county's figure of every indicator. */
  readonly county: readonly AssessedValue[];
  /** The same of its districts and teams, indicator by indicator. */
  readonly parts: readonly AssessedValue[];
  /** The county's first: an example is taken from it where it has one. */
  readonly all: readonly AssessedValue[];
  /** Those whose months are looked at: a trend takes time. */
  readonly trended: readonly AssessedValue[];
}

/** Enough to find examples in; the rest of a large county is not searched. */
const MOST_PARTS = 700;
const MOST_TRENDS = 42;

export function loadedAt(input: ScorecardInput, quarter: Quarter): Loaded {
  const { assessor, indicators } = input;
  const { areas } = assessor.evidence;
  const top = countyOf(input);
  const assess = (indicator: Indicator, area: Area): AssessedValue =>
    assessor.assess({ indicator, area, category: TOTAL, quarter });
  const most = Math.ceil(MOST_PARTS / Math.max(1, indicators.length));
  const within = top ? partsWithin(areas, top.code, quarter).slice(0, most) : [];
  const county = top ? indicators.map((indicator) => assess(indicator, top)) : [];
  const parts = indicators.flatMap((indicator) => within.map((area) => assess(indicator, area)));
  return {
    input,
    analysis: analysisOf(input),
    quarter,
    quarterLabel: quarterLabel(quarter),
    county,
    parts,
    all: [...county, ...parts],
    trended: [...county, ...parts.slice(0, MOST_TRENDS)],
  };
}

/** `Kent, Re-referrals within 12 months, Q4 2011/12 (illustrative)`: what is made up says so (O1). */
export function placeWords({ area, indicator, quarter, shown, provenance }: AssessedValue): string {
  const isMadeUp = shown !== null && provenance.kind === 'illustrative';
  const kind = isMadeUp ? ' (illustrative)' : '';
  return `${area.name}, ${indicator.name}, ${shortQuarterLabel(quarter)}${kind}`;
}

/** `5,115 of 16,824 = 30.4%`, `959 ÷ 313,400 × 10,000 = 30.6`, `16,824`, or why there is no number. */
export function workings({ outcome, indicator, shown, annualised }: AssessedValue): string {
  if (!shown) return missingText(outcome);
  const text = formatValue(shown, indicator);
  if (outcome.kind === 'supplied') return `${text}, supplied without its counts`;
  if (outcome.kind !== 'ratio') return text;
  const [top, bottom] = [numberText(outcome.numerator), numberText(outcome.denominator)];
  if (indicator.unit === 'percent') return `${top} of ${bottom} = ${text}`;
  if (indicator.unit === 'mean') return `${top} ÷ ${bottom} = ${text}`;
  const per = formatDecimal({ units: indicator.per ?? 10_000, decimals: 0 });
  return `${top} ÷ ${bottom} × ${per}${annualised ? ' × 4' : ''} = ${text}`;
}

/** What a rule finds: one sentence, or several of which some may be missing. */
export type Sentences = string | null | readonly (string | null)[];

/** A sentence of the first figure that fits; null without one. */
export function example(
  values: readonly AssessedValue[],
  fits: (value: AssessedValue) => boolean,
  say: (value: AssessedValue) => string,
): string | null {
  const found = values.find(fits);
  return found ? say(found) : null;
}
