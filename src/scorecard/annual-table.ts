/** The year as one table of text: what is copied and downloaded, and what the paper shows. */
import { lastQuarterOfYear } from '../domain/period';
import type { Annual } from './annual';
import type { AnnualRow } from './annual-row';
import { shortName } from './annual-words';
import type { Chart, ChartColumn } from './charts';
import { chartId } from './chart-id';
import { creditOf } from './credit';
import type { Edition } from './edition';
import { fileStem } from './file-name';
import type { BenchmarkCell, Cell } from './scorecard';

/** One row an indicator. What is not there is an empty cell; why it is not there is in words. */
export function annualTable(annual: Annual, edition: Edition): Chart {
  const rows = annual.themes.flatMap(({ theme, rows: ofTheme }) =>
    ofTheme.map((row) => ({ theme, row })),
  );
  const { area, year, yearLabel, beforeLabel } = annual;
  const place = area.kind === 'county' ? '' : area.code;
  return {
    id: chartId('annual', yearLabel, place),
    file: fileStem(chartId('annual', place), lastQuarterOfYear(year), edition),
    title: `${area.name}: the year ${yearLabel}`,
    summary: annual.headline[0] ?? '',
    table: {
      caption: `${area.name}: every indicator, ${yearLabel} against target and ${beforeLabel}`,
      columns: columnsOf(annual),
      rows: rows.map(({ theme, row }) => [theme, ...cellsOf(row)]),
    },
    credit: creditOf(
      rows.flatMap(({ row }) => [
        ...row.quarters.map(({ assessed }) => assessed),
        row.outTurn.value,
        row.before.value,
      ]),
      edition,
    ),
  };
}

const text = (head: string): ChartColumn => ({ head, isNumber: false });
const number = (head: string): ChartColumn => ({ head, isNumber: true });

function columnsOf({ themes, yearLabel, beforeLabel }: Annual): readonly ChartColumn[] {
  const quarters = themes[0]?.rows[0]?.quarters ?? [];
  return [
    text('Theme'),
    text('Indicator'),
    text('Measured as'),
    ...quarters.flatMap(({ assessed }) => {
      const name = `${shortName(assessed.quarter)} ${yearLabel}`;
      return [number(name), text(`${name} rating`), text(`${name} remarks`)];
    }),
    number(`Out-turn ${yearLabel}`),
    text('Rating'),
    text('Remarks'),
    text(`Target ${yearLabel}`),
    text('Floor or limit'),
    text('Distance to target'),
    number(`Out-turn ${beforeLabel}`),
    text(`Remarks ${beforeLabel}`),
    text(`Change since ${beforeLabel}`),
    text('More than chance'),
    text('Districts at the year’s end'),
    text('Rank among districts'),
    text('Neighbours'),
    text('Region'),
    text('England'),
  ];
}

const cellsOf = (row: AnnualRow): readonly string[] => [
  row.indicator.name,
  row.measure,
  ...row.quarters.flatMap((cell) => [cell.text, cell.ratingWords, cellRemarks(cell)]),
  row.outTurn.text,
  row.ratingWords,
  remarks([
    ...row.outTurn.marks,
    row.outTurn.isIllustrative ? 'illustrative' : null,
    row.quartersMet,
  ]),
  row.target,
  remarks([row.floor, row.targetNote, row.targetChange]),
  row.distance ?? '',
  row.before.text,
  remarks([...row.before.marks, row.before.isIllustrative ? 'illustrative' : null]),
  row.change.words,
  row.change.chance ?? '',
  districtWords(row),
  row.rank ?? '',
  benchmarkWords(row.neighbours),
  benchmarkWords(row.region),
  benchmarkWords(row.england),
];

const cellRemarks = ({ marks, isIllustrative }: Cell): string =>
  remarks([...marks, isIllustrative ? 'illustrative' : null]);

const remarks = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('; ');

const districtWords = ({ districts }: AnnualRow): string =>
  districts.kind === 'not-ranked'
    ? districts.why
    : remarks([
        ...districts.ends.map(({ label, words }) => `${label}: ${words}`),
        districts.leftOut,
      ]);

/** `13.4% (mean, 2010/11)`; empty where none was published. */
const benchmarkWords = (cell: BenchmarkCell | null): string =>
  cell === null ? '' : `${cell.text} (${[cell.kind, cell.period].filter(Boolean).join(', ')})`;
