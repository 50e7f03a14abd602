import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/snapshot/numbers-in-text';

const valuesIn = (text: string): readonly number[] => numbersIn(text).map(({ value }) => value);
const textsIn = (text: string): readonly string[] => numbersIn(text).map(({ text: its }) => its);

describe('[X2] numbers in what people wrote', () => {
  it.each([
    ['There were 14 plans.', [14]],
    ['1,240 referrals, 16,824 in all', [1240, 16824]],
    ['It rose to 30.4%.', [30.4]],
    ['Dover, Swale and Thanet had 3,4 and 5', [3, 4, 5]],
    ['between 3-5 children', [3, 5]],
    ['between 3–5 children', [3, 5]],
    ['from 2 to 4', [2, 4]],
    ['(3)', [3]],
    ['3.', [3]],
    ['３ children', [3]],
    ['the 4th case', [4]],
  ])('in digits: %s', (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    ['Three children', [3]],
    ['had twenty one plans', [21]],
    ['we had twenty-one plans', [21]],
    ['twenty‑one', [21]],
    ['ninety nine', [99]],
    ['a hundred and five', [105]],
    ['one hundred and twenty-three plans', [123]],
    ['two thousand three hundred', [2300]],
    ['THREE', [3]],
    ['a single child and a pair of siblings', [1, 2]],
    ['neither: none', [0]],
    ['two or three', [2, 3]],
    ['twenty, five', [20, 5]],
  ])('in words: %s', (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    ['a quarter of 12 children', [12, 3, 25]],
    ['two thirds of the nine', [2, 9, 6, 66.666]],
    ['half of the eight cases', [8, 4, 50]],
    ['a third of cases', [33.333]],
    ['1/4 of 12', [1, 4, 12, 3, 25]],
    ['¼ of 12', [1, 4, 12, 3, 25]],
    ['three-quarters of them', [3, 75]],
    ['half', [50]],
  ])('as shares: %s', (text, expected) => {
    const found = valuesIn(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 2));
  });

  it.each([
    'In 2011/12 and in 2010 it was better',
    'Q4 of 2011/12',
    'the third quarter, and this quarter',
    'someone, often, tents, weighty',
    '',
  ])('no years, quarters or parts of words: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('stand as they do in the text', () => {
    expect(textsIn('A hundred and five of Twenty-One')).toEqual([
      'A hundred and five',
      'Twenty-One',
    ]);
    expect(textsIn('a quarter of 12 children')).toEqual([
      '12',
      'a quarter of 12',
      'a quarter of 12',
    ]);
  });
});
