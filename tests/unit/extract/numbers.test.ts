import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsWritten,
  NOT_PLAIN,
  readNumber,
  readPlainNumber,
  reasonOf,
} from '../../../src/extract/numbers';

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    [' 12 ', 12],
    ['\u00a012', 12],
    ['1,234', 1234],
    ['1,234,567.8', 1_234_567.8],
    ['30.4', 30.4],
    ['-0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value, percent: false });
  });

  it.each(['30.4%', '30.4 %', ' 30.4% '])('reads %j as 30.4 per cent', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value: 30.4, percent: true });
  });

  it.each(['-5', '−5', '-1,234', '- 5'])('says that %j is negative', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'negative' });
  });

  it.each([
    ['O', /letter O/],
    ['1O', /letter O/],
    ['l2', /digit 1/],
    ['#REF!', /spreadsheet formula/],
    ['#DIV/0!', /spreadsheet formula/],
    ['1e309', /short form/],
    ['99999999999999999999', /too large/],
    ['1.5E+3', /short form/],
    ['-', /status/],
    ['..', /status/],
    ['n/a', /status/],
    ['NaN', /status/],
    ['<3', /written as c/],
    ['<10', /written as c/],
    ['<=5', /written as c/],
    ['>5', /written as c/],
    ['<5%', /written as c/],
    ['*', /written as c/],
    ['£12', /currency/],
    ['1 234', /spaces/],
    ['1\u00a0234', /spaces/],
    ['(12)', /below zero/],
    ['12*', /mark off/],
    ['1,23', /decimals with a point/],
    ['30,4', /decimals with a point/],
    ['30,4%', /decimals with a point/],
    ['1,2345', /decimals with a point/],
    ['Infinity', /digits only/],
    ['0x10', /digits only/],
    ['1.2.3', /digits only/],
    ['.5', /digits only/],
    ['5.', /digits only/],
    ['%', /digits only/],
    ['12 children', /digits only/],
  ])('cannot read %j, and says what to do', (text, hint) => {
    const read = readNumber(text);
    expect(read.kind).toBe('unreadable');
    expect(read).toHaveProperty('hint', expect.stringMatching(hint));
  });

  it.each(['', ' ', '\t'])('takes %j as blank, not as zero', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['c', 'suppressed'],
    ['[c]', 'suppressed'],
    ['X', 'unavailable'],
    [':', 'unavailable'],
    ['z', 'not-applicable'],
    ['u', 'unreliable'],
    ['k', 'low'],
    ['~', 'low'],
    ['low', 'low'],
    ['<5', 'under-5'],
    ['< 5', 'under-5'],
    ['[<5]', 'under-5'],
  ])('[O4] reads the symbol %j as %s', (text, reason) => {
    expect(readNumber(text)).toEqual({ kind: 'missing', reason });
    expect(reasonOf(` ${text} `)).toBe(reason);
  });
});

describe('readPlainNumber', () => {
  it('gives exactly the number that JavaScript reads, or leaves the text to readNumber', () => {
    const text = fc.oneof(
      fc.nat().map(String),
      fc.tuple(fc.nat(999_999), fc.nat(99_999)).map(([whole, part]) => `${whole}.${part}`),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-e% c')) }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const plain = readPlainNumber(cell);
        if (plain === NOT_PLAIN) return;
        expect(cell).toMatch(/^\d+(\.\d+)?$/);
        expect(plain).toBe(Number(cell));
        expect(readNumber(cell)).toEqual({ kind: 'number', value: plain, percent: false });
      }),
    );
  });

  it('leaves the blank alone', () => {
    expect(readPlainNumber('')).toBe(NOT_PLAIN);
  });
});

it.each([
  ['30', 0],
  ['30.40', 2],
  ['30.4%', 1],
  ['1,234.567', 3],
])('finds the decimals written in %j', (text, decimals) => {
  expect(decimalsWritten(text)).toBe(decimals);
});
