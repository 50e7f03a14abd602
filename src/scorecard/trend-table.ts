/** The months of a trend as a table: what the chart shows, and why a month has no figure. */
import type { SpcSection } from '../domain/spc';
import { monthLabel } from '../domain/period';
import type { Trend, TrendPoint } from '../domain/trend';
import type { ChartNote, ChartTable, TargetStep } from './charts';
import { figureText, lineText, monthMarks } from './month-words';
import { numberText } from './observation-text';
import { signalWords } from './trend-words';

export interface TableParts {
  readonly trend: Trend;
  readonly decimals: number;
  readonly targets: readonly TargetStep[];
  readonly notes: readonly ChartNote[];
}

interface Column {
  readonly head: string;
  readonly isNumber: boolean;
  /** Left out of the table when false: a count has no denominator. */
  readonly isWanted: boolean;
  readonly cell: (point: TrendPoint, at: number) => string;
}

/** Cells without anything to say are empty; limits are given as computed, also below zero. */
export function trendTable(caption: string, parts: TableParts): ChartTable {
  const columns = columnsOf(parts).filter(({ isWanted }) => isWanted);
  return {
    caption,
    columns: columns.map(({ head, isNumber }) => ({ head, isNumber })),
    rows: parts.trend.points.map((point, at) => columns.map(({ cell }) => cell(point, at))),
  };
}

function columnsOf(parts: TableParts): readonly Column[] {
  return [...figureColumns(parts), ...lineColumns(parts), ...remarkColumns(parts)];
}

function figureColumns({ trend, decimals }: TableParts): readonly Column[] {
  const { indicator } = trend.place;
  const has = (test: (point: TrendPoint) => boolean): boolean => trend.points.some(test);
  return [
    {
      head: 'Month',
      isNumber: false,
      isWanted: true,
      cell: ({ month }) => monthLabel(month),
    },
    {
      head: 'Figure',
      isNumber: true,
      isWanted: true,
      cell: (point) => figureText(point, decimals, indicator),
    },
    {
      head: capital(indicator.numerator),
      isNumber: true,
      isWanted: indicator.unit !== 'count' && has(({ numerator }) => numerator !== null),
      cell: ({ numerator }) => countText(numerator),
    },
    {
      head: capital(indicator.denominator ?? 'denominator'),
      isNumber: true,
      isWanted: indicator.unit !== 'count' && has(({ denominator }) => denominator !== null),
      cell: ({ denominator }) => countText(denominator),
    },
  ];
}

function lineColumns({ trend, decimals, targets }: TableParts): readonly Column[] {
  const { sections } = trend;
  const hasLimits = sections.some(({ limits }) => limits !== null);
  const text = (value: number | null | undefined): string =>
    typeof value === 'number' ? lineText(value, decimals, trend.place.indicator) : '';
  const at = (pick: (section: SpcSection) => number | null | undefined): Column['cell'] =>
    function cell(_, place) {
      const section = sections.find(({ first, last }) => first <= place && place <= last);
      return section ? text(pick(section)) : '';
    };
  const lines: readonly (readonly [string, boolean, Column['cell']])[] = [
    ['Mean', sections.some(({ mean }) => mean !== null), at(({ mean }) => mean)],
    ['Lower limit', hasLimits, at(({ limits }) => limits?.lower)],
    ['Upper limit', hasLimits, at(({ limits }) => limits?.upper)],
    ['Target', targets.length > 0, (_, place) => targetText(targets, place)],
  ];
  return lines.map(([head, isWanted, cell]) => ({ head, isNumber: true, isWanted, cell }));
}

const targetText = (targets: readonly TargetStep[], at: number): string =>
  targets.find(({ from, to }) => from <= at && at <= to)?.label.replace(/^Target /, '') ?? '';

function remarkColumns({ trend, notes }: TableParts): readonly Column[] {
  const remarks = (point: TrendPoint, at: number): readonly string[] => [
    ...monthMarks(point, trend),
    ...notes.filter((note) => note.at === at).map(({ label }) => label),
  ];
  return [
    {
      head: 'Signals',
      isNumber: false,
      isWanted: trend.sections.some(({ limits }) => limits !== null),
      cell: ({ signals }) => signalWords(signals),
    },
    {
      head: 'Note',
      isNumber: false,
      isWanted: trend.points.some((point, at) => remarks(point, at).length > 0),
      cell: (point, at) => remarks(point, at).join('; '),
    },
  ];
}

const countText = (count: number | null): string => (count === null ? '' : numberText(count));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
