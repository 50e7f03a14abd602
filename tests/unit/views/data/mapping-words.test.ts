import { describe, expect, it } from 'vitest';
import { mappingWords } from '../../../../src/views/data/mapping-words';
import { typedWords, yearCaution } from '../../../../src/views/data/table-words';
import type { TableMapping } from '../../../../src/workspace/types';
import { aResult, aShape } from '../../../views/support/staging';
import { aTableShape } from '../../../views/support/table-shape';

const known = [{ id: 're-referrals', name: 'Re-referrals within 12 months' }];
const { suggested } = aTableShape();

describe('how a file was read', () => {
  it('is not said of a file that needs no mapping', () => {
    expect(mappingWords(aResult(), known)).toBeNull();
  });

  it('names the period and where it is from, the area and the columns of each indicator', () => {
    const result = aResult({
      mapping: suggested,
      isMappingRemembered: true,
      filePeriod: "March 2012, from the file's name",
    });
    expect(mappingWords(result, known)).toBe(
      'Columns remembered from an earlier file with the same header: ' +
        "period March 2012, from the file's name; area from District; " +
        'Re-referrals within 12 months (numerator Re-referrals, denominator Referrals, value % re-referred)',
    );
  });

  it.each<[TableMapping['layout'], string]>([
    [
      {
        kind: 'rows',
        indicator: { from: 'column', column: 'Measure' },
        category: 'Type',
        numerator: null,
        denominator: null,
        value: 'Figure',
        status: null,
        note: null,
      },
      'By the columns you chose: period from Month; area from Code and Name; indicator from Measure; category from Type; value Figure',
    ],
    [
      { kind: 'periods', indicator: 're-referrals', measure: 'value' },
      'By the columns you chose: area from Code and Name; Re-referrals within 12 months, one column for each month or quarter',
    ],
  ])('in every layout', (layout, words) => {
    const period =
      layout.kind === 'periods' ? null : ({ from: 'column', column: 'Month' } as const);
    const mapping: TableMapping = {
      kind: 'table',
      areaCode: 'Code',
      areaName: 'Name',
      period,
      layout,
    };
    expect(mappingWords(aResult({ mapping }), known)).toBe(words);
  });

  it('says of a DfE file whether its columns were chosen or remembered', () => {
    const mapping = aShape().suggested;
    expect(mappingWords(aResult({ mapping }), known)).toBe(
      '1 indicator by the columns you chose: Re-referrals within 12 months',
    );
    expect(mappingWords(aResult({ mapping, isMappingRemembered: true }), known)).toBe(
      '1 indicator by columns remembered from an earlier file with the same header: Re-referrals within 12 months',
    );
  });
});

describe('a typed period', () => {
  it.each([
    ['Mar 2012', 'Read as March 2012.'],
    ['Q4 2011/12', 'Read as Q4 2011/12 (Jan to Mar 2012).'],
    ['2011/12', 'Read as 2011/12.'],
    ['FY2011-12', 'Read as 2011/12.'],
    ['2011-12-Q4', 'Read as Q4 2011/12 (Jan to Mar 2012).'],
  ])('%s is said as it is read', (text, words) => {
    expect(typedWords(text)).toBe(words);
  });

  it('[P1] 2011-12 alone is December 2011, and that is said', () => {
    expect(typedWords('2011-12')).toBe(
      'Read as December 2011. 2011-12 alone is always the month December 2011; the financial year is written 2011/12.',
    );
    expect(yearCaution('referrals_2011-12.csv')).toContain('always the month December 2011');
    expect(yearCaution('referrals_2012-03.csv')).toBeNull();
    expect(yearCaution('2011-12-31')).toBeNull();
  });

  it('that is none says so', () => {
    expect(typedWords('winter')).toMatch(/^This is not a period yet/);
  });
});
