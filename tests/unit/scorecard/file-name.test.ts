import { describe, expect, it } from 'vitest';
import { fileStem } from '../../../src/scorecard/file-name';
import { WORKING_COPY } from '../../../src/scorecard/edition';
import { quarter } from '../../support/domain';

const Q4 = quarter('2011-12-Q4');
const published = { policy: 'dfe', snapshotId: '2011-12-Q4-v1' } as const;

describe('[X1] the name of a file', () => {
  it('has what, snapshot and policy; the snapshot says the quarter', () => {
    expect(fileStem('scorecard', Q4, published)).toBe('scorecard-2011-12-Q4-v1-dfe');
  });

  it('has the quarter, too, where it is not the one of the snapshot', () => {
    expect(fileStem('series', quarter('2010-11-Q4'), published)).toBe(
      'series-2010-11-Q4-from-2011-12-Q4-v1-dfe',
    );
    expect(fileStem('series', Q4, { policy: 'under-5', snapshotId: 'FY2011-12-v1' })).toBe(
      'series-2011-12-Q4-from-FY2011-12-v1-under-5',
    );
  });

  it('calls what nothing is hidden in a restricted copy, published or not', () => {
    expect(fileStem('scorecard', Q4, WORKING_COPY)).toBe('scorecard-2011-12-Q4-restricted-copy');
    expect(fileStem('scorecard', Q4, { ...published, policy: 'none' })).toBe(
      'scorecard-2011-12-Q4-v1-restricted-copy',
    );
  });

  it('has nothing in it that a file name may not hold', () => {
    expect(fileStem('Tonbridge & Malling/../x spine', Q4, WORKING_COPY)).toBe(
      'Tonbridge-Malling-x-spine-2011-12-Q4-restricted-copy',
    );
  });
});
