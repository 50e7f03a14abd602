/** The equations that anyone can write down about one edition. */
import { groupBy } from '../../lib/group-by';
import { TOTAL } from '../indicator';
import {
  addQuarters,
  firstMonthOf,
  lastMonthOf,
  monthsBetween,
  yearOfQuarter,
  type Month,
  type Period,
} from '../period';
import { windowMonths } from '../value';
import { addCell, addEquation, type Draft, type Edition, type FigureCells } from './ledger-draft';
import type { EquationSource } from './ledger';
import type { Measure, Part, Publication, UnitKey } from './publication';
import { keyOf, unitId } from './unit';

const PARTS = ['numerator', 'denominator', 'complement'] as const;

export function* addSums(
  draft: Draft,
  publication: Publication,
  edition: Edition,
): Generator<void, void> {
  for (const figure of edition.figures.values()) addComplement(draft, edition, figure);
  yield;
  for (const total of edition.figures.values()) {
    if (total.figure.area === publication.county)
      yield addAreas(draft, publication, edition, total);
  }
  const figures = groupBy(edition.figures.values(), ({ figure }) => figure.indicator);
  for (const measure of publication.measures) {
    for (const figure of figures.get(measure.indicator) ?? []) {
      addMonths(draft, measure, edition, figure);
      if (measure.window === 'ytd') addYearToDate(draft, edition, figure);
      if (figure.figure.category === TOTAL) addCategories(draft, measure, edition, figure);
      yield;
    }
  }
  addLinks(draft, publication, edition);
}

function addComplement(draft: Draft, { isEarlier }: Edition, figure: FigureCells): void {
  if (figure.denominator === null || figure.complement === null) return;
  addEquation(draft, figure.denominator, [figure.numerator, figure.complement], {
    kind: 'complement',
    of: keyOf(figure.figure),
    part: 'denominator',
    isEarlier,
  });
}

/** Districts and teams are the county, month by month and window by window (rule G1). */
function addAreas(
  draft: Draft,
  { parts }: Publication,
  edition: Edition,
  total: FigureCells,
): void {
  const others = parts.flatMap((area) => find(edition, { ...total.figure, area }));
  addSum(draft, edition, 'areas', total, others);
}

/** Months are their window. The differences of overlapping windows follow from these. */
function addMonths(draft: Draft, measure: Measure, edition: Edition, total: FigureCells): void {
  const { period } = total.figure;
  if (period.kind === 'month') return;
  const months = monthsOf(measure, period);
  addSum(
    draft,
    edition,
    'months',
    total,
    months.flatMap((month) => find(edition, { ...total.figure, period: { kind: 'month', month } })),
  );
}

function monthsOf(measure: Measure, period: Exclude<Period, { kind: 'month' }>): readonly Month[] {
  if (period.kind === 'quarter') return windowMonths(measure.window, period.quarter);
  return monthsBetween(firstMonthOf(period), lastMonthOf(period));
}

/** Where the months are not given: two year-to-date figures give the quarter between them away. */
function addYearToDate(draft: Draft, edition: Edition, total: FigureCells): void {
  const { period } = total.figure;
  if (period.kind !== 'quarter') return;
  const quarter = addQuarters(period.quarter, -1);
  if (yearOfQuarter(quarter) !== yearOfQuarter(period.quarter)) return;
  const months = monthsBetween(firstMonthOf(period), lastMonthOf(period));
  const hasMonth = months.some(
    (month) => find(edition, { ...total.figure, period: { kind: 'month', month } }).length > 0,
  );
  if (hasMonth) return;
  const before = find(edition, { ...total.figure, period: { kind: 'quarter', quarter } });
  addSum(draft, edition, 'year-to-date', total, before);
}

function addCategories(draft: Draft, measure: Measure, edition: Edition, total: FigureCells): void {
  const parts = measure.partition.flatMap((category) =>
    find(edition, { ...total.figure, category }),
  );
  addSum(draft, edition, 'categories', total, parts);
}

function addLinks(draft: Draft, { links }: Publication, edition: Edition): void {
  for (const { indicator, part, sameAs } of links) {
    for (const figure of edition.figures.values()) {
      if (figure.figure.indicator !== indicator) continue;
      const [other] = find(edition, { ...figure.figure, indicator: sameAs.indicator });
      const here = figure[part];
      const there = other?.[sameAs.part] ?? null;
      if (here === null || there === null) continue;
      const source = { of: keyOf(figure.figure), part, isEarlier: edition.isEarlier };
      addBalanced(draft, here, [there], { kind: 'same-children', ...source }, false);
    }
  }
}

function find(edition: Edition, key: UnitKey): readonly FigureCells[] {
  const figure = edition.figures.get(unitId(key));
  return figure ? [figure] : [];
}

/** The sum of one kind for each part that all of its figures have. */
function addSum(
  draft: Draft,
  { isEarlier }: Edition,
  kind: EquationSource['kind'],
  total: FigureCells,
  others: readonly FigureCells[],
): void {
  if (others.length === 0) return;
  for (const part of PARTS) {
    const cell = total[part];
    const cells = others.flatMap((other) => other[part] ?? []);
    if (cell === null || cells.length < others.length) continue;
    addBalanced(draft, cell, cells, { kind, of: keyOf(total.figure), part, isEarlier }, true);
  }
}

/**
 * What is missing from a sum (a month not submitted, a team without a row) is a count too: a cell
 * of its own that is shown nowhere. Parts that exceed their total are noted, and give no equation.
 */
function addBalanced(
  draft: Draft,
  total: number,
  parts: readonly number[],
  source: EquationSource,
  canHaveRest: boolean,
): void {
  const count = (cell: number): number => draft.cells[cell]?.value ?? 0;
  const sum = parts.reduce((all, cell) => all + count(cell), 0);
  const rest = count(total) - sum;
  if (rest < 0 || (rest > 0 && !canHaveRest)) {
    draft.notes.push({ source, total: count(total), sum });
  } else if (rest === 0) {
    addEquation(draft, total, parts, source);
  } else {
    addEquation(draft, total, [...parts, addRest(draft, rest, source, parts)], source);
  }
}

function addRest(
  draft: Draft,
  rest: number,
  source: EquationSource,
  parts: readonly number[],
): number {
  const { indicator, area, period } = source.of;
  const category = `rest of ${source.kind}: ${source.of.category}, without ${parts.join()}`;
  const key: UnitKey = { indicator, area, category, period };
  const part: Part = source.part;
  return addCell(draft, {
    value: rest,
    part,
    key,
    unit: null,
    isPublic: false,
    isFirm: false,
    atMost: Number.POSITIVE_INFINITY,
    standing: 'implied',
    restOf: source.of,
  });
}
