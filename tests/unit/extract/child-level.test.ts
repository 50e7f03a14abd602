import { describe, expect, it } from 'vitest';
import { looksLikeName } from '../../../src/extract/child-level/forenames';
import { childLevelHeader } from '../../../src/extract/child-level/headers';
import { hasPostcode, isNhsNumber, isUpn } from '../../../src/extract/child-level/identifiers';
import { createChildLevelWatch } from '../../../src/extract/child-level/watch';
import { createIssueLog } from '../../../src/extract/issues';
import { LIMITS } from '../../../src/extract/limits';
import { fileOf, HEADER, issuesIn, load, loadText } from '../../support/extract-context';

describe('[X3] identifiers', () => {
  it('knows an NHS number by its checksum', () => {
    // The example of the NHS Data Dictionary, and a number off by one.
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('943-476-5919')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    expect(isNhsNumber('943476591')).toBe(false);
    expect(isNhsNumber('1111111111')).toBe(false);
  });

  it('knows a UPN by its check letter', () => {
    expect(isUpn('P207000016049')).toBe(true);
    expect(isUpn('b801200005001')).toBe(true);
    expect(isUpn('A801200005001')).toBe(false);
    expect(isUpn('B80120000500')).toBe(false);
  });

  it('knows a full postcode, but not half of one', () => {
    expect(['ME14 1XQ', 'me141xq', 'near CT1 2QX today', 'W1A 1AA'].map(hasPostcode)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['ME14', 'E07000108', 'Q4 2011/12', '12 of 30', 'SW1A'].map(hasPostcode)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('knows a name by a common forename', () => {
    expect(['Emily Brown', 'KHAN, Mohammed', "O'Neill, Jack", 'Zoe'].map(looksLikeName)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(
      ['Dover', 'fieldwork team', 'Emily has had 3 plans', 'late return'].map(looksLikeName),
    ).toEqual([false, false, false, false]);
  });
});

describe('[X3] headers', () => {
  it.each([
    'NHS No',
    'nhs_number',
    'UPN',
    'Unique Pupil Number',
    'DOB',
    'Date of Birth',
    'child_dob',
    'Postcode',
    'home post code',
    'Surname',
    'First name',
    'Child name',
    'Full Name',
    'ChildID',
    'child_id',
    'Person No',
    'pupil ref',
    'Case ID',
    'case number',
    'Mosaic ID',
    'Address',
    'address_line_1',
    'NI number',
  ])('knows %j', (header) => {
    expect(childLevelHeader(header)).not.toBeNull();
  });

  it.each([
    'area_name',
    'la_name',
    'region_name',
    'school_name',
    'school_postcode',
    'provider_name',
    'Area name',
    'period',
    'indicator_id',
    'referral_count',
    'children',
    'number of cases',
    'rereferral_child_count',
    'nhs_trust',
    'id',
    'name',
    'postcode_area',
    'numerator',
    'case_count',
    'child population',
  ])('leaves %j alone', (header) => {
    expect(childLevelHeader(header)).toBeNull();
  });
});

describe('[X3] values', () => {
  const heldBy = (texts: readonly string[]): string | null => {
    const watch = createChildLevelWatch(createIssueLog('x.csv', LIMITS), [], {});
    for (const text of texts) watch.seeUnknown('column', text);
    return watch.verdict()?.failure.message ?? null;
  };

  it('does not take the one number in eleven that passes by chance for an NHS number', () => {
    const numbers = Array.from({ length: 110 }, (_, i) => String(4_000_000_000 + i * 7919));
    expect(numbers.some(isNhsNumber)).toBe(true);
    expect(heldBy(numbers.slice(0, 15))).toBeNull();
  });

  it('takes neither row numbers, area codes, counts nor load dates for those of children', () => {
    const twenty = Array.from({ length: 24 }, (_, i) => i);
    expect(heldBy(twenty.map((i) => String(1_000_000 + i)))).toBeNull();
    expect(heldBy(twenty.map((i) => `E0700${String(100 + i * 3).padStart(4, '0')}`))).toBeNull();
    expect(heldBy(twenty.map((i) => String(24_000 + i * 977)))).toBeNull();
    expect(heldBy(twenty.map(() => '11/04/2012'))).toBeNull();
    expect(heldBy(twenty.map((i) => (i % 2 ? 'Jack Smith' : 'agreed')).slice(0, 3))).toBeNull();
  });
});

describe('[X3] the refusal', () => {
  it('names the columns and never a value, anywhere', async () => {
    const header = `${HEADER},nhs_no,who`;
    const rows = ['Emily Brown', 'Jack Smith', 'Amy Green', 'Olivia Jones'].map(
      (name) => `2012-03,Dovr ${name},referrals,1x,,,943 476 5919,${name}`,
    );
    const outcome = await loadText(rows.join('\n'), { header });
    expect(outcome.kind).toBe('failed');
    const [issue] = issuesIn(outcome);
    expect(issue?.message).toContain('"nhs_no" (NHS numbers) and "who" (names of persons)');
    expect(JSON.stringify(outcome)).not.toMatch(/943|Emily|Brown|Jack|Dovr/);
  });

  it('comes before every other word about the file', async () => {
    const text = 'child_id,date of birth,team\n1,01/02/2003,Dover\n';
    expect(issuesIn(await load(fileOf('list.csv', text)))).toMatchObject([{ rule: 'X3' }]);
  });
});
