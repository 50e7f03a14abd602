import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, readSelection, writeSelection } from '../../src/workspace/selection';
import type { Selection } from '../../src/workspace/types';

const NONE: Selection = {
  quarter: null,
  area: null,
  theme: null,
  agency: null,
  rag: null,
  changed: false,
  compare: null,
  spc: false,
  indicators: null,
  copy: null,
};

describe('the selection in the address', () => {
  it('comes back as it was written, whatever the texts', () => {
    const text = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null });
    const selection = fc.record<Selection>({
      quarter: text,
      area: text,
      theme: text,
      agency: text,
      rag: fc.constantFrom('green', 'amber', 'red', 'not-rated', null),
      changed: fc.boolean(),
      compare: text,
      spc: fc.boolean(),
      indicators: text,
      copy: fc.constantFrom('working' as const, null),
    });

    fc.assert(
      fc.property(selection, (chosen) => {
        expect(readSelection(writeSelection(chosen))).toEqual(chosen);
      }),
    );
  });

  it('has the parameters that people link to', () => {
    expect(
      readSelection(
        'quarter=2011-12-Q4&area=E07000105&theme=Front%20door&agency=Police&rag=red&changed=1&compare=E07000106&spc=1&indicators=referrals,re-referrals&copy=working',
      ),
    ).toEqual({
      quarter: '2011-12-Q4',
      area: 'E07000105',
      theme: 'Front door',
      agency: 'Police',
      rag: 'red',
      changed: true,
      compare: 'E07000106',
      spc: true,
      indicators: 'referrals,re-referrals',
      copy: 'working',
    });
  });

  it('is nothing in the plain address', () => {
    expect(readSelection('')).toEqual(NONE);
    expect(writeSelection(NONE)).toBe('');
    expect(addressOf('/', NONE)).toBe('/');
  });

  it('stands behind the path', () => {
    expect(addressOf('/data', { ...NONE, quarter: '2011-12-Q4', changed: true })).toBe(
      '/data?quarter=2011-12-Q4&changed=1',
    );
  });

  it.each([
    'rag=purple',
    'rag=',
    'changed=yes',
    'changed=0',
    'quarter=',
    'theme=',
    'unknown=1',
    '__proto__=1',
    '%',
    '&&==',
  ])('ignores %s', (search) => {
    expect(readSelection(search)).toEqual(NONE);
  });
});
