import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../../src/extract/rules/registry';
import {
  areaNames,
  byCloseness,
  indicatorNames,
  periodTexts,
} from '../../../../src/views/data/correct-words';
import {
  UNKNOWN_AREA,
  UNKNOWN_INDICATOR,
  UNREADABLE_PERIOD,
} from '../../../../src/views/data/correctable-rules';
import { stagedResult } from '../../../../src/workspace/staged-result';
import { fixture, load, loadText, NO_OPTIONS, readOutcome } from '../../../support/extract-context';

const resultOf = async (outcome: ReturnType<typeof load>) => {
  const { summary, issues } = readOutcome(await outcome);
  return stagedResult(summary, issues, NO_OPTIONS, false, '');
};
const resultFor = (file: string) => resultOf(load(fixture(`broken/${file}`)));

describe('what can be put right without editing the file', () => {
  it.each([
    [UNKNOWN_AREA, 'An area is not known'],
    [UNKNOWN_INDICATOR, 'An indicator is not known'],
    [UNREADABLE_PERIOD, 'A period cannot be read'],
  ])('is what a rule of the pipeline finds: %s', (id, title) => {
    expect(ruleOf(id)?.title).toBe(title);
  });

  it('[A2] is the name of an area, not a code', async () => {
    expect(areaNames(await resultFor('A2-unknown-name.csv'))).toEqual([
      { found: 'Dovr', column: 'area_name', lines: 1 },
    ]);
    expect(areaNames(await resultFor('A2-unknown-code.csv'))).toEqual([]);
  });

  it('is the name of an indicator', async () => {
    expect(indicatorNames(await resultFor('E30-unknown-indicator.csv'))).toEqual([
      { found: 're-referals', column: 'indicator', lines: 1 },
    ]);
  });

  it('[P2] is a period, unless it is blank', async () => {
    expect(periodTexts(await resultFor('P2-year-alone.csv'))).toEqual([
      { found: '2012', column: 'period', lines: 1 },
    ]);
    expect(periodTexts(await resultFor('P2-blank.csv'))).toEqual([]);
  });

  it('[A2] is asked once for spellings that are compared as one, those on most lines first', async () => {
    const names = ['Dovr', 'Shepwy', 'SHEPWY district', 'Shepwy'];
    const rows = names.map((name, i) => `2012-0${i + 1},${name},re-referrals,60,200,`).join('\n');
    const header = 'period,area_name,indicator,numerator,denominator,value';
    expect(areaNames(await resultOf(loadText(rows, { header })))).toEqual([
      { found: 'Shepwy', column: 'area_name', lines: 3 },
      { found: 'Dovr', column: 'area_name', lines: 1 },
    ]);
  });
});

describe('what a name can mean', () => {
  const meaning = (label: string, ...otherNames: string[]) => ({ value: label, label, otherNames });
  const meanings = ['Ashford', 'Dover', 'Maidstone', 'Thanet'].map((name) => meaning(name));
  const labels = (found: string, all = meanings) =>
    byCloseness(found, all).closest.map(({ label }) => label);

  it('starts with the nearest in spelling and goes on with the rest in their order', () => {
    expect(labels('Dovr')[0]).toBe('Dover');
    expect(labels('thannet')[0]).toBe('Thanet');
    const { closest, others } = byCloseness('Dovr', meanings);
    expect(closest.length + others.length).toBe(4);
    expect(others.every((item) => !closest.includes(item))).toBe(true);
  });

  it('looks at other names too', () => {
    expect(labels('Folkstone', [...meanings, meaning('Shepway', 'Folkestone')])[0]).toBe('Shepway');
  });
});
