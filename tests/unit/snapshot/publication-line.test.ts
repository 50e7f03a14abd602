import { describe, expect, it } from 'vitest';
import { nextPublicationId } from '../../../src/snapshot/publication-line';
import { quarter } from '../../support/domain';

const q4 = quarter('2011-12-Q4');

describe('the next id', () => {
  it('counts on within its quarter and kind, by number', () => {
    expect(nextPublicationId('quarterly', q4, [])).toBe('2011-12-Q4-v1');
    expect(nextPublicationId('annual', q4, [])).toBe('FY2011-12-v1');
    const ids = ['2011-12-Q4-v9', '2011-12-Q4-v10', 'FY2011-12-v7'];
    expect(nextPublicationId('quarterly', q4, ids)).toBe('2011-12-Q4-v11');
    expect(nextPublicationId('annual', q4, ids)).toBe('FY2011-12-v8');
    expect(nextPublicationId('quarterly', quarter('2011-12-Q3'), ids)).toBe('2011-12-Q3-v1');
  });

  it('takes no notice of ids that somebody chose', () => {
    expect(nextPublicationId('quarterly', q4, ['2011-12-Q4-vfinal', 'for the board'])).toBe(
      '2011-12-Q4-v1',
    );
  });
});
