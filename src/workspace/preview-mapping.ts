/** How the first rows of a file would be read with a mapping that is being chosen. */
import { indexAreas } from '../domain/area';
import { TOTAL } from '../domain/indicator';
import { observationsOf, type ObservationTable } from '../domain/observation';
import { periodLabel } from '../domain/period';
import type { ExtractContext, ExtractMapping } from '../extract/types';
import { missingWords } from '../scorecard/format';
import { numberText } from '../scorecard/observation-text';
import type { HeldFiles } from './staged-files';
import { issuesOf } from './staged-result';
import type { StagingNeeds } from './staging-needs';
import type { MappingPreview, PreviewRow } from './types';

/**
 * Rows that are read for a preview. Those of a DfE file are mostly of areas and filter values that
 * are not loaded, so that more are looked at to find some that are.
 */
const PREVIEW_ROWS: Record<ExtractMapping['kind'], number> = { table: 8, dfe: 5000 };
const MOST_FIGURES = 100;

export async function previewMapping(
  { startLoad, context }: StagingNeeds,
  held: HeldFiles,
  id: number,
  mapping: ExtractMapping,
): Promise<MappingPreview | null> {
  const entry = held.get(id);
  const readAgainst = await context();
  if (!entry || !readAgainst) return null;
  const options = { ...entry.options, mapping, onlyRows: PREVIEW_ROWS[mapping.kind] };
  const result = await startLoad(entry.file, readAgainst, options, () => undefined).result;
  if (result.kind === 'failed') return { kind: 'refused', failure: result.failure };
  if (result.kind !== 'read') return null;
  const { issueAt, issueCount } = issuesOf(result.issues);
  return {
    kind: 'rows',
    rows: rowsOf(result.table, readAgainst).slice(0, MOST_FIGURES),
    issues: Array.from({ length: issueCount }, (_, index) => issueAt(index)),
    rowsLeftOut: result.summary.rowsLeftOut,
  };
}

/** In the order of the file. */
function rowsOf(
  table: ObservationTable,
  { areas, indicators }: ExtractContext,
): readonly PreviewRow[] {
  const byCode = indexAreas(areas).byCode;
  const rows = table.series.flatMap(({ indicator, area, category }, series) =>
    observationsOf(table, series).map((observation) => ({
      line: observation.line,
      period: periodLabel(observation.period),
      area: byCode.get(area)?.name ?? area,
      indicator: indicators.find((item) => item.id === indicator)?.name ?? indicator,
      category: category === TOTAL ? null : category,
      numerator: text(observation.numerator),
      denominator: text(observation.denominator),
      value: text(observation.value),
      missing: observation.missing && missingWords(observation.missing),
    })),
  );
  return rows.toSorted((a, b) => a.line - b.line);
}

const text = (number: number | null): string | null =>
  number === null ? null : numberText(number);
