import { describe, expect, it } from 'vitest';
import { childDataIn } from '../../../../src/domain/oversight';

describe('[X3] text that looks as if it were about a child', () => {
  it.each([
    ['born 03/04/2005', ['date']],
    ['dob 3.4.05', ['date']],
    ['on 2005-04-03', ['date']],
    ['born on 3rd of April 2005', ['date']],
    ['NHS 943 476 5919', ['nhs-number']],
    ['NHS 9434765919', ['nhs-number']],
    ['UPN A801200001001', ['pupil-number']],
    ['lives at CT1 2QQ', ['postcode']],
    ['me15 6ab, born 1/2/2003', ['date', 'postcode']],
  ])('%s', (text, signs) => {
    expect(childDataIn(text)).toEqual(signs);
  });

  it.each([
    'In Q4 2011/12 the figure rose from 30.1% to 30.4%.',
    'From April 2011 to March 2012 16,824 referrals came in.',
    'The pooled budget of 1,250,000 ends in 2012-13.',
    'Districts CT and ME; see section 47 and form A1.',
    'By 2011-12-Q4 two thirds were read.',
  ])('%s is none', (text) => {
    expect(childDataIn(text)).toEqual([]);
  });
});
