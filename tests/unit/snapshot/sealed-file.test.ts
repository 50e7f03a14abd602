/** A file that the app itself published, small counts hidden: whatever becomes of the form, it opens. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildScorecard } from '../../../src/scorecard/build-scorecard';
import { checkFingerprint } from '../../../src/snapshot/fingerprint';
import { readSnapshot } from '../../../src/snapshot/read-snapshot';
import { publishedInput } from '../../../src/workspace/published-input';

const TEXT = readFileSync('fixtures/snapshots/version-1-sealed.json', 'utf8');
/** By sha256sum, of the file without its own member. */
const FINGERPRINT = '95367f0b52157139d60c7a4456c5e6842251a11ea2a112d46c9f07e6c26a7038';

function cells(): Readonly<Record<string, readonly string[]>> {
  const reading = readSnapshot(TEXT, 'published.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  const { input, defaultQuarter } = publishedInput(reading.snapshot, null);
  if (defaultQuarter === null) throw new Error('the snapshot has no figure');
  const scorecard = buildScorecard(input, { quarter: defaultQuarter, area: null });
  const rows = scorecard?.themes.flatMap((theme) => theme.rows) ?? [];
  return Object.fromEntries(
    rows.map(({ indicator, lead, cells: others }) => [
      indicator.id,
      [lead, ...others].map(({ text, ratingWords }) => `${text}, ${ratingWords}`),
    ]),
  );
}

describe('a snapshot sealed by the first version', () => {
  it('matches the fingerprint that other software computes', async () => {
    const body = TEXT.replace(`"sha256":"${FINGERPRINT}",`, '');
    expect(createHash('sha256').update(body).digest('hex')).toBe(FINGERPRINT);
    expect(await checkFingerprint(TEXT)).toEqual({ kind: 'matches', sha256: FINGERPRINT });
  });

  it('[X1] shows the figures of its extract, added up and divided by hand', () => {
    expect(cells()).toEqual({
      referrals: ['2,184', '542', '698', '854', '90'].map((text) => `${text}, No target set`),
      're-referrals': [
        '26.6%, Above target, within limit',
        '33.0%, Above limit',
        '26.4%, Above target, within limit',
        '21.3%, Target met',
        '40.0%, Above limit',
      ],
      'cp-plan-rate': ['17.1', '13.2', '14.3', '19.6', '23.3'].map((text) => `${text}, Target met`),
    });
  });

  it('[X1] holds no count of 2 to 4 of the district that has no others', () => {
    const { series } = JSON.parse(TEXT).observations;
    const ofDistrict = series.find(
      ({ area, indicator }: { area: string; indicator: string }) =>
        area === 'E07000112' && indicator === 're-referrals',
    );
    const [months] = ofDistrict.runs;
    expect(months.from).toBe('2010-04');
    expect(months.numerator).toHaveLength(24);
    expect(months.numerator.filter((cell: unknown) => cell !== 'c')).toEqual([]);
  });
});
