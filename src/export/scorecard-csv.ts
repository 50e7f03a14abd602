/**
 * The scorecard as CSV (RFC 4180, UTF-8 with BOM): one row an indicator, category, area and
 * quarter, all quarters loaded. The columns are fixed; `docs/served-data.md` describes them.
 */
import Papa from 'papaparse';
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import { categoriesOf, hasSeries } from '../domain/observation';
import type { Quarter } from '../domain/period';
import { partsWithin, type ScorecardInput } from '../scorecard/build-scorecard';
import { quartersLoaded } from '../scorecard/quarters';
import { CSV_COLUMNS, csvRow } from './csv-row';
import { BYTE_ORDER_MARK, LINE_END } from './csv-text';

/**
 * The file piece by piece; yields after every indicator and quarter. Areas and categories that never
 * had a figure for an indicator have no rows.
 */
export function* csvPieces(input: ScorecardInput): Generator<undefined, readonly string[]> {
  const quarters = quartersLoaded(input.assessor.evidence.observations).toReversed();
  const pieces = [BYTE_ORDER_MARK, linesOf([CSV_COLUMNS])];
  for (const indicator of input.indicators) {
    for (const quarter of quarters) {
      pieces.push(linesOf(indicatorRows(input, indicator, quarter)));
      yield;
    }
  }
  return pieces;
}

const linesOf = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => [...row]),
        { newline: LINE_END },
      )}${LINE_END}`;

function indicatorRows(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): readonly (readonly string[])[] {
  const { observations } = input.assessor.evidence;
  const categories = [TOTAL, ...categoriesOf(observations, indicator.id)];
  return categories.flatMap((category) =>
    areasWithFigures(input, indicator, category, quarter).map((area) =>
      csvRow(input, input.assessor.assess({ indicator, area, category, quarter })),
    ),
  );
}

/** The county, and its districts and teams that have ever had a figure. */
function areasWithFigures(
  { assessor: { evidence } }: ScorecardInput,
  indicator: Indicator,
  category: string,
  quarter: Quarter,
): readonly Area[] {
  const counties = evidence.areas.areas.filter((area) => area.kind === 'county');
  return counties.flatMap((county) => {
    const parts = partsWithin(evidence.areas, county.code, quarter).filter((area) =>
      hasSeries(evidence.observations, { indicator: indicator.id, area: area.code, category }),
    );
    return [county, ...parts];
  });
}
