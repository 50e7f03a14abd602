/** Where the districts differ: every indicator, in the order in which it deserves scrutiny. */
import { TOTAL, type Indicator } from '../domain/indicator';
import { quarterId, quarterLabel, shortQuarterLabel, type Quarter } from '../domain/period';
import { analysisOf } from './analysis';
import type { ScorecardInput } from './build-scorecard';
import { cellOf } from './cell';
import { countyOf } from './area-places';
import { districtRange } from './district-range';
import { measureWords } from './format';
import { pageMarks } from './page-marks';
import type { Cell, Option, PageMarks } from './scorecard';
import { noRangeWords } from './spread-words';
import { variationGap, type VariationGap } from './variation-gap';
import { variationHeadline } from './variation-headline';
import type { VariationRow } from './variation-row';
import { variationVerdict } from './variation-verdict';

/** An indicator of which nothing can be said, and why. */
export interface Unsaid {
  readonly indicator: Indicator;
  readonly why: string;
}

export interface VariationPage {
  readonly quarterId: string;
  readonly quarterLabel: string;
  readonly county: string;
  readonly marks: PageMarks;
  readonly headline: readonly string[];
  /** How the rows are ordered, in a sentence. */
  readonly order: string;
  readonly rows: readonly VariationRow[];
  readonly unsaid: readonly Unsaid[];
  /** How many indicators there are, filtered or not. */
  readonly indicatorCount: number;
  readonly themeOptions: readonly Option[];
  readonly agencyOptions: readonly Option[];
}

export interface VariationFilter {
  readonly theme: string | null;
  readonly agency: string | null;
}

export function variationPage(input: ScorecardInput, quarter: Quarter): VariationPage {
  const county = countyOf(input);
  const name = county?.name ?? 'the county';
  const made = input.indicators.map((indicator) => entryOf(input, indicator, quarter));
  const rows = made.filter((entry) => 'gap' in entry).toSorted(byScrutiny);
  return {
    quarterId: quarterId(quarter),
    quarterLabel: quarterLabel(quarter),
    county: name,
    marks: pageMarks(
      rows.flatMap(({ gap, county: ofCounty }) => [...endCells(gap), ofCounty]),
      input.edition,
      'where a row says so',
    ),
    headline: variationHeadline(rows, shortQuarterLabel(quarter)),
    order: orderWords(name),
    rows,
    unsaid: made.filter((entry) => 'why' in entry),
    indicatorCount: made.length,
    themeOptions: optionsOf(input.indicators.map(({ theme }) => theme)),
    agencyOptions: optionsOf(input.indicators.map(({ agency }) => agency)),
  };
}

/** The figures of a row that are shown: those of the lowest and of the highest districts. */
function endCells({ current: { range, whole } }: VariationGap): readonly Cell[] {
  const ends = [...range.low.areas, ...range.high.areas];
  return whole.filter(({ area }) => ends.includes(area)).map(cellOf);
}

/** What the filters leave; headline and order stay those of the whole. */
export function filterVariation(
  page: VariationPage,
  { theme, agency }: VariationFilter,
): VariationPage {
  const isWanted = ({ indicator }: { readonly indicator: Indicator }): boolean =>
    (theme === null || indicator.theme === theme) &&
    (agency === null || indicator.agency === agency);
  return { ...page, rows: page.rows.filter(isWanted), unsaid: page.unsaid.filter(isWanted) };
}

function entryOf(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): VariationRow | Unsaid {
  const county = countyOf(input);
  const gap = variationGap(input, indicator, quarter);
  if (!county || !gap) return { indicator, why: whyNot(input, indicator, quarter) };
  const place = { indicator, area: county, category: TOTAL, quarter };
  return {
    indicator,
    measure: measureWords(indicator),
    county: cellOf(input.assessor.assess(place)),
    verdict: variationVerdict(analysisOf(input).funnel(indicator, quarter)),
    gap,
    isIllustrative: gap.current.whole.some(({ provenance }) => provenance.kind === 'illustrative'),
  };
}

const whyNot = (input: ScorecardInput, indicator: Indicator, quarter: Quarter): string =>
  noRangeWords(
    [districtRange(input, indicator, quarter)],
    countyOf(input)?.name ?? null,
    `in ${shortQuarterLabel(quarter)}`,
  );

/**
 * What deserves scrutiny first (rule F5): most districts outside the 99.8 % limits, then most outside
 * the 95 % limits, then a target that the county misses, then the widest gap relative to the figures.
 * What has no limits of chance follows, averages and shares before numbers of cases: the gap of
 * these grows with the size of the districts. Equals keep the order of the catalogue.
 */
function byScrutiny(a: VariationRow, b: VariationRow): number {
  return (
    groupOf(a) - groupOf(b) ||
    b.verdict.outside.far - a.verdict.outside.far ||
    b.verdict.outside.near - a.verdict.outside.near ||
    Number(isMissed(b)) - Number(isMissed(a)) ||
    (groupOf(a) === COUNTS ? 0 : b.gap.relative - a.gap.relative)
  );
}

const COUNTS = 2;

function groupOf({ verdict, indicator }: VariationRow): number {
  if (verdict.kind !== 'no-funnel') return 0;
  return indicator.unit === 'count' ? COUNTS : 1;
}

/** Without a polarity there is no rating, so nothing is missed. */
const isMissed = ({ county: { rag } }: VariationRow): boolean => rag !== null && rag !== 'green';

const orderWords = (county: string): string =>
  `What deserves scrutiny comes first: indicators with the most districts outside the 99.8% limits, then with the most outside the 95% limits, then those of which ${county} misses its target, then those with the widest gap for the size of their figures. Indicators without limits of chance follow, numbers of cases last.`;

const optionsOf = (values: readonly string[]): readonly Option[] =>
  [...new Set(values)].map((value) => ({ value, label: value }));
