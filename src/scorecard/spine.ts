/** Every indicator of one district between the worst and the best district, the county in the middle. */
import { quantileSorted } from 'd3-array';
import type { AssessedValue } from '../domain/target';
import { exactValue } from './against-county';
import type { NoChart, SpineChart, SpineRow } from './charts';
import { creditOf } from './credit';
import type { Edition } from './edition';
import { isWhole } from './district-range';
import { wholeText, type DistrictRow } from './district-row';
import { fileStem } from './file-name';
import { listWords } from './list-words';

/** A bar from a quarter to three quarters needs at least so many districts. */
const LEAST_FOR_MIDDLE = 4;

interface Names {
  readonly area: string;
  readonly county: string;
  readonly compared: string | null;
  /** `Q4 2011/12` */
  readonly quarter: string;
}

/**
 * The chart, without numbers of cases: a district's cannot be held against the county's. Null places
 * and their reasons for what has no whole figure.
 */
export function spineOf(
  rows: readonly DistrictRow[],
  names: Names,
  edition: Edition,
): SpineChart | NoChart {
  const head = { id: 'district-spine', title: `${names.area} against ${names.county}` };
  const comparable = rows.filter(({ cell }) => cell.indicator.unit !== 'count');
  const drawn = comparable.map(spineRow);
  const [first] = comparable;
  if (!first || drawn.every(({ place }) => place === null)) {
    return {
      ...head,
      why: `There is nothing to draw: ${names.area} has no whole percentage, rate or average in ${names.quarter} to hold against ${names.county}’s.`,
    };
  }
  return {
    ...head,
    kind: 'spine',
    summary: summaryOf(drawn, names, rows.length - comparable.length),
    table: {
      caption: `${names.area} against ${names.county}, ${names.quarter}`,
      columns: columnsOf(names),
      rows: drawn.map((row) => tableRow(row, names)),
    },
    file: fileStem(`${names.area} spine`, first.cell.assessed.quarter, edition),
    credit: creditOf(
      comparable.flatMap(({ cell, county }) => [cell.assessed, county.assessed]),
      edition,
    ),
    rows: drawn,
  };
}

function spineRow(row: DistrictRow): SpineRow {
  const { cell, county, compared, districts, verdict } = row;
  const { indicator } = cell;
  // A team stands beside the districts, and so may what it is compared with.
  const others = [...districts, cell.assessed, ...(compared ? [compared.cell.assessed] : [])];
  const goodness = goodnessOf([...others, county.assessed]);
  const scale = scaleAround(county.assessed, others, goodness);
  const places = scale === null ? [] : districts.filter(isWhole).map(scale);
  const sorted = places.toSorted((a, b) => a - b);
  return {
    indicator: indicator.id,
    name: indicator.name,
    isNeutral: goodness.isNeutral,
    place: scale && isWhole(cell.assessed) ? scale(cell.assessed) : null,
    text: cell.text,
    countyText: county.text,
    worst: endOf(row, sorted[0], scale),
    best: endOf(row, sorted.at(-1), scale),
    middle:
      sorted.length < LEAST_FOR_MIDDLE
        ? null
        : {
            from: quantileSorted(sorted, 0.25) ?? 0.5,
            to: quantileSorted(sorted, 0.75) ?? 0.5,
          },
    compared:
      compared && scale && isWhole(compared.cell.assessed)
        ? { place: scale(compared.cell.assessed), text: compared.cell.text }
        : null,
    verdict: verdict.verdict,
    verdictWords: verdict.words,
    rag: cell.rag,
    ratingWords: cell.ratingWords,
  };
}

type Scale = (value: AssessedValue) => number;

/** The place and the text of the district at an end. */
function endOf(
  row: DistrictRow,
  place: number | undefined,
  scale: Scale | null,
): SpineRow['worst'] {
  if (place === undefined || scale === null) return null;
  const found = row.districts.find((value) => isWhole(value) && scale(value) === place);
  const text = found ? wholeText(found) : null;
  return text === null ? null : { place, text };
}

interface Goodness {
  readonly of: (value: AssessedValue) => number;
  readonly isNeutral: boolean;
}

/** More is further right. Polarity T counts by closeness, which needs every target. */
function goodnessOf(values: readonly AssessedValue[]): Goodness {
  const polarity = values[0]?.indicator.polarity ?? null;
  const exact = ({ outcome }: AssessedValue): number => exactValue(outcome) ?? 0;
  if (polarity === 'L') return { of: (value) => -exact(value), isNeutral: false };
  if (polarity === 'H') return { of: exact, isNeutral: false };
  const whole = values.filter(isWhole);
  if (polarity === 'T' && whole.every(({ target }) => target !== null)) {
    const distance = (value: AssessedValue): number =>
      Math.abs(exact(value) - (value.target?.target ?? 0));
    return { of: (value) => -distance(value), isNeutral: false };
  }
  return { of: exact, isNeutral: true };
}

/** The county at 0.5, the figure furthest from it at 0 or 1; null where the county has none. */
function scaleAround(
  county: AssessedValue,
  others: readonly AssessedValue[],
  { of }: Goodness,
): Scale | null {
  if (!isWhole(county)) return null;
  const middle = of(county);
  const reach = Math.max(0, ...others.filter(isWhole).map((value) => Math.abs(of(value) - middle)));
  return (value) => (reach === 0 ? 0.5 : 0.5 + (of(value) - middle) / (2 * reach));
}

function summaryOf(rows: readonly SpineRow[], names: Names, counts: number): string {
  const left =
    counts === 0
      ? ''
      : ` ${counts === 1 ? 'One number of cases is' : `${counts} numbers of cases are`} not drawn: they grow with the size of an area.`;
  const neutral = rows.some((row) => row.isNeutral)
    ? ' Where neither more nor less is better, low is left and high is right.'
    : '';
  return `${verdictSentence(rows, names)}${neutral}${left}`;
}

const VERDICTS = [
  ['better', 'better'],
  ['worse', 'worse'],
  ['higher', 'higher'],
  ['lower', 'lower'],
  ['similar', 'not told apart'],
] as const;

/** `Against Kent, Thanet is better in 2, worse in 9 and not told apart in 7 of 18 indicators.` */
function verdictSentence(rows: readonly SpineRow[], { area, county }: Names): string {
  const compared = rows.filter(({ verdict }) => verdict !== 'not-compared');
  const not = rows.length - compared.length;
  if (compared.length === 0) {
    return `Whether ${area} differs from ${county} by more than chance can be said of none of these indicators.`;
  }
  const parts = VERDICTS.flatMap(([verdict, word]) => {
    const count = compared.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : `${word} in ${count}`;
  });
  const rest = not === 0 ? '' : `; ${not} more cannot be tested`;
  return `Against ${county}, ${area} is ${listWords(parts)} of ${compared.length} ${compared.length === 1 ? 'indicator' : 'indicators'} by more than chance${rest}.`;
}

const columnsOf = ({ area, county, compared }: Names) =>
  [
    { head: 'Indicator', isNumber: false },
    { head: area, isNumber: true },
    ...(compared === null ? [] : [{ head: compared, isNumber: true }]),
    { head: county, isNumber: true },
    { head: 'Worst or lowest district', isNumber: true },
    { head: 'Best or highest district', isNumber: true },
    { head: `Against ${county}`, isNumber: false },
    { head: 'Rating', isNumber: false },
  ] as const;

const tableRow = (row: SpineRow, { compared }: Names): readonly string[] => [
  row.name,
  row.text,
  ...(compared === null ? [] : [row.compared?.text ?? 'No whole figure']),
  row.countyText,
  row.worst?.text ?? 'None',
  row.best?.text ?? 'None',
  row.verdictWords,
  row.ratingWords,
];
