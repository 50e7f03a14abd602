import { describe, expect, it } from 'vitest';
import { creditOf } from '../../../src/scorecard/credit';
import { WORKING_COPY } from '../../../src/scorecard/edition';
import { ASHFORD, DOVER, evidence, indicator, monthly, valueAt } from '../../support/domain';

const Q4 = ['2012-01', '2012-02', '2012-03'];
const report = indicator({ source: 'Telephony report' });

describe('the credit of a chart', () => {
  it('[X1] says source, data date, policy and snapshot', () => {
    const from = evidence(monthly(Q4, ASHFORD, 'referrals', 10, 40, { extractDate: '2012-04-25' }));

    expect(creditOf([valueAt(from, report, ASHFORD, '2011-12-Q4')], WORKING_COPY)).toBe(
      'Source: Telephony report. Data extracted 25 April 2012. No disclosure control: restricted copy. Working copy, not published.',
    );
  });

  it('[O1] says that all or some figures are illustrative', () => {
    const illustrative = { provenance: { kind: 'illustrative' } } as const;
    const from = evidence([
      ...monthly(Q4, ASHFORD, 'referrals', 10, 40, illustrative),
      ...monthly(Q4, DOVER, 'referrals', 10, 40),
    ]);
    const ashford = valueAt(from, report, ASHFORD, '2011-12-Q4');
    const dover = valueAt(from, report, DOVER, '2011-12-Q4');

    expect(creditOf([ashford], WORKING_COPY)).toContain(
      ' Illustrative (synthetic) figures, not real data.',
    );
    expect(creditOf([ashford, dover], WORKING_COPY)).toContain(' Some figures are illustrative');
    expect(creditOf([dover], WORKING_COPY)).not.toContain('llustrative');
  });

  it('names two sources, points to the definitions for more, and is silent without one', () => {
    const from = evidence([]);
    const values = ['One.', 'Two', 'Three'].map((source) =>
      valueAt(from, indicator({ source }), ASHFORD, '2011-12-Q4'),
    );

    expect(creditOf(values.slice(0, 2), WORKING_COPY)).toMatch(/^Sources: One; Two\. The extracts/);
    expect(creditOf(values, WORKING_COPY)).toMatch(
      /^Sources: as the definition of each indicator says\. /,
    );
    expect(creditOf([], WORKING_COPY)).toBe(
      `The extracts do not say their date. No disclosure control: restricted copy. Working copy, not published.`,
    );
  });
});
