/**
 * The scorecard CSV read back as an extract gives the same scorecard: nothing partial becomes
 * whole, nothing missing becomes a number, no colour changes.
 */
import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS, PLAIN_OPTIONS } from '../../src/extract/types';
import { loadExtract } from '../../src/extract/load-extract';
import { scorecardCsv } from '../support/scorecard-csv';
import { buildScorecard, type ScorecardInput } from '../../src/scorecard/build-scorecard';
import { quartersLoaded } from '../../src/scorecard/quarters';
import { demoFiles, demoReference, inputOf, THIS_MONTH } from '../support/demo-data';

/** What a reader sees of every cell of every quarter. */
function sightOf(input: ScorecardInput): readonly string[] {
  return quartersLoaded(input.assessor.evidence.observations).flatMap((quarter) => {
    const scorecard = buildScorecard(input, { quarter, area: null });
    const rows = scorecard?.themes.flatMap((theme) => theme.rows) ?? [];
    return rows.flatMap((row) =>
      [row.lead, ...row.cells].map((cell) =>
        [scorecard?.quarterId, cell.indicator.id, cell.area.name, cell.text, cell.rag].join(' | '),
      ),
    );
  });
}

describe('the scorecard CSV read back in', () => {
  it('[G6] shows the same figures and the same ratings in every cell', async () => {
    const reference = await demoReference();
    const files = await demoFiles(reference);
    const before = inputOf(
      reference,
      files.map(({ table }) => table),
    );
    const { areas, indicators } = reference;

    const outcome = await loadExtract(
      new File([scorecardCsv(before)], 'scorecard.csv'),
      { areas, indicators, thisMonth: THIS_MONTH, corrections: NO_CORRECTIONS },
      PLAIN_OPTIONS,
    );

    if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
    const errors = outcome.issues.kinds.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    const wanted = sightOf(before);
    const after = sightOf(inputOf(reference, [outcome.table]));
    expect(after.filter((cell, i) => cell !== wanted[i]).slice(0, 20)).toEqual([]);
  }, 60_000);
});
