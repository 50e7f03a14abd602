/** A published file of the Department for Education in two editions; the older one is made here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeOf, type ObservationTable } from '../../src/domain/observation';
import type { DfeMapping } from '../../src/extract/types';
import { differenceOf } from '../../src/workspace/difference';
import { kentAreas, month } from '../support/domain';
import {
  extractIndicators,
  fileOf,
  load,
  readOutcome,
  withMapping,
} from '../support/extract-context';

const FOLDER = process.env.REAL_DATA_DIR ?? '';
const C1 = join(FOLDER, 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv');

const mapping: DfeMapping = {
  kind: 'dfe',
  indicators: [
    {
      indicator: 're-referrals',
      numerator: 'rereferral_count',
      denominator: 'referral_count',
      value: 'rereferral_percent',
    },
  ],
  reportingYearEnd: 3,
  filters: { category: 'Referrals and Re-referrals' },
};

const read = async (name: string, text: string): Promise<ObservationTable> =>
  readOutcome(
    await load(fileOf(name, text), {
      options: withMapping(mapping),
      context: { thisMonth: month('2025-10') },
    }),
  ).table;

const cellsOf = (line: string): readonly string[] => line.split(',');

describe.skipIf(FOLDER === '' || !existsSync(C1))('two editions of a published file', () => {
  it('[O5] list restatements, a percentage that became unreliable, and a row that is gone', async () => {
    const lines = readFileSync(C1, 'utf8').trimEnd().split(/\r?\n/);
    const header = cellsOf(lines[0] ?? '');
    const at = (name: string): number => header.indexOf(name);
    const isKent = (line: string, year: string): boolean =>
      line.startsWith(`${year},`) && cellsOf(line).includes('E10000016');
    const withCells = (line: string, cells: Readonly<Record<string, string>>): string =>
      cellsOf(line)
        .map((cell, i) => cells[header[i] ?? ''] ?? cell)
        .join(',');
    const kent2024 = lines.find((line) => isKent(line, '2024')) ?? '';
    const hidden = { rereferral_count: 'u', rereferral_percent: 'u' };
    const older = lines.map((line) =>
      isKent(line, '2024') ? withCells(line, { rereferral_percent: '1.5' }) : line,
    );
    const newer = lines
      .map((line) => (isKent(line, '2023') ? withCells(line, hidden) : line))
      .filter((line) => !isKent(line, '2022'));
    const before = await read('c1_referrals_2013_to_2024.csv', older.join('\n'));
    const after = await read('c1_referrals_2013_to_2025.csv', newer.join('\n'));
    const lists = { areas: kentAreas, indicators: extractIndicators };

    const difference = await differenceOf(after, storeOf([before]), lists, () => true);
    if (!difference) throw new Error('The difference was wanted');

    expect(difference).toMatchObject({ added: 0, changed: 2, restated: 2, removed: 1 });
    const changes = Array.from({ length: 3 }, (_, i) => difference.changeAt(i));
    const byPeriod = new Map(changes.map((change) => [change.period, change]));
    expect(byPeriod.get('2022/23')).toMatchObject({ area: 'Kent', after: 'unreliable', by: null });
    expect(byPeriod.get('2023/24')).toMatchObject({ wasPublished: true });
    expect(byPeriod.get('2023/24')?.before).toMatch(/^1\.5%/);
    const percent = cellsOf(kent2024)[at('rereferral_percent')] ?? '';
    expect(byPeriod.get('2023/24')?.after?.startsWith(percent)).toBe(true);
    expect(byPeriod.get('2021/22')).toMatchObject({ kind: 'removed', wasPublished: true });
  });
});
