/**
 * The demo data published under `dfe`: page, CSV and series of the snapshot say the same, and the file
 * read as an extract in an empty workspace shows the same again.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { seriesPieces } from '../../src/export/series-json';
import { loadExtract } from '../../src/extract/load-extract';
import { NO_CORRECTIONS, PLAIN_OPTIONS } from '../../src/extract/types';
import { toEnd } from '../../src/lib/slices';
import { analysisOf } from '../../src/scorecard/analysis';
import { areaPlaces } from '../../src/scorecard/area-places';
import { buildScorecard, type ScorecardInput } from '../../src/scorecard/build-scorecard';
import { quartersLoaded } from '../../src/scorecard/quarters';
import type { Cell } from '../../src/scorecard/scorecard';
import { figureText } from '../../src/scorecard/month-words';
import { publishedInput } from '../../src/workspace/published-input';
import type { ReferenceData } from '../../src/workspace/reference-data';
import { demoFiles, demoReference, inputOf, THIS_MONTH } from '../support/demo-data';
import { quarter } from '../support/domain';
import { scorecardCsv } from '../support/scorecard-csv';
import { draftFrom, readAgain, requestOf, sealed } from '../support/snapshot/publish';
import { readCsv, type CsvRow } from '../unit/export/read-csv';

const Q4 = quarter('2011-12-Q4');

let reference: ReferenceData;
let text: string;
let published: ScorecardInput;
let rows: readonly CsvRow[];

beforeAll(async () => {
  const all = await demoReference();
  // Every fourth indicator: the search for what to hide takes its time.
  reference = { ...all, indicators: all.indicators.filter((_, i) => i % 4 === 1) };
  const files = await demoFiles(all);
  const { assessor } = inputOf(
    reference,
    files.map(({ table }) => table),
  );
  const draft = await draftFrom(
    requestOf({ evidence: assessor.evidence, lists: reference, policy: 'dfe', quarter: Q4 }),
  );
  const made = await sealed(draft);
  text = made.text;
  published = publishedInput(readAgain(made), { kind: 'matches', sha256: made.sha256 }).input;
  rows = readCsv(scorecardCsv(published));
}, 120_000);

const cellsAt = (input: ScorecardInput, at = Q4): readonly Cell[] =>
  buildScorecard(input, { quarter: at, area: null })?.themes.flatMap(({ rows: of }) =>
    of.flatMap(({ lead, cells }) => [lead, ...cells]),
  ) ?? [];

/** Without separators and sign; nothing where the page has a word. */
const figureOf = ({ isMissing, text: shown }: Cell): string =>
  isMissing ? '' : shown.replaceAll(/[,%]/g, '');

describe('a published edition', () => {
  it('[X2] hides something, so that what follows is about hidden figures, too', () => {
    expect(rows.filter((row) => row['status'] === 'c').length).toBeGreaterThan(20);
  });

  it('[X2] says in the CSV what the page says of every cell of every quarter', () => {
    const byPlace = new Map(
      rows
        .filter((row) => row['category'] === 'Total')
        .map((row) => [`${row['quarter']} ${row['indicator_id']} ${row['area_code']}`, row]),
    );
    let compared = 0;
    const differing = quartersLoaded(published.assessor.evidence.observations).flatMap((at) => {
      const scorecard = buildScorecard(published, { quarter: at, area: null });
      return cellsAt(published, at).filter((cell) => {
        const row = byPlace.get(`${scorecard?.quarterId} ${cell.indicator.id} ${cell.area.code}`);
        if (!row) return !cell.isMissing;
        compared += 1;
        const change = cell.changeText?.replaceAll(',', '').replace(' pts', '') ?? '';
        return (
          row['value'] !== figureOf(cell) ||
          row['rag'] !== (cell.rag ?? 'not-rated') ||
          (row['direction'] === 'not-comparable') !== (cell.arrow === 'none') ||
          (row['change']?.replace(/^-|^0(\.0+)?$/g, '') ?? '') !== change ||
          (row['status'] === 'c') !== (cell.text === 'Suppressed')
        );
      });
    });
    expect(compared).toBeGreaterThan(1000);
    expect(differing.map(({ accessibleName }) => accessibleName)).toEqual([]);
  }, 60_000);

  it('[X2] has in the series the figure of every month that the trend shows, and no more', () => {
    const file = JSON.parse(
      toEnd(seriesPieces({ input: published, quarter: Q4, indicators: published.indicators })).join(
        '',
      ),
    ) as {
      readonly policy: string;
      readonly series: readonly {
        readonly indicator: string;
        readonly area: string;
        readonly points: readonly {
          readonly value: number | null;
          readonly missing: string | null;
        }[];
      }[];
    };
    expect(file.policy).toBe('dfe');
    const places = areaPlaces(published, Q4);
    const areas = places ? [places.county, ...places.districts, ...places.teams] : [];
    let compared = 0;
    for (const entry of file.series) {
      const indicator = published.indicators.find(({ id }) => id === entry.indicator);
      const area = areas.find(({ code }) => code === entry.area);
      if (!indicator || !area) throw new Error(`${entry.indicator} ${entry.area}`);
      const { points } = analysisOf(published).trend({
        indicator,
        area,
        category: 'Total',
        quarter: Q4,
      });
      const decimals = indicator.decimals;
      const shown = points.map((point) =>
        figureText(point, decimals, indicator).replaceAll(/[,%]/g, ''),
      );
      const written = entry.points.map(({ value }) =>
        value === null ? null : value.toFixed(decimals),
      );
      expect(written).toEqual(shown.map((word) => (/^[\d.]+$/.test(word) ? word : null)));
      compared += shown.length;
    }
    expect(compared).toBeGreaterThan(1000);
  }, 60_000);

  it('[X2] read as an extract in an empty workspace shows every cell again', async () => {
    const { areas, indicators } = reference;
    const outcome = await loadExtract(
      new File([text], 'published.json'),
      { areas, indicators, thisMonth: THIS_MONTH, corrections: NO_CORRECTIONS },
      PLAIN_OPTIONS,
    );
    if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
    expect(outcome.issues.kinds.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outcome.summary).toMatchObject({ format: 'snapshot', rowsLeftOut: 0 });
    const after = inputOf(reference, [outcome.table]);
    const wordsOf = (input: ScorecardInput) =>
      quartersLoaded(input.assessor.evidence.observations).flatMap((at) =>
        cellsAt(input, at).map(({ accessibleName }) => `${at} ${accessibleName}`),
      );
    const before = wordsOf(published);
    expect(wordsOf(after).filter((words, i) => words !== before[i])).toEqual([]);
    expect(before.length).toBeGreaterThan(1000);
  }, 60_000);
});
