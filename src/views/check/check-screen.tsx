import { useState } from 'react';
import { quarterId, shortQuarterLabel } from '../../domain/period';
import type { CoverageSpan } from '../../scorecard/coverage';
import { useCoverage, useReconciliation, type CheckSubject } from '../../workspace/use-check';
import { SelectField } from '../scorecard/select-field';
import styles from './check.module.css';
import { CoverageGrid } from './coverage-grid';
import { CoverageKey } from './coverage-key';
import { ReconciliationResult } from './reconciliation-result';

interface Props {
  readonly subject: CheckSubject;
  readonly onQuarter: (quarter: string | null) => void;
}

/** Coverage of a quarter, and whether its figures agree. */
export function CheckScreen({ subject, onQuarter }: Props) {
  const [span, setSpan] = useState<CoverageSpan>('quarter');
  const [isAll, setAll] = useState(false);
  const coverage = useCoverage(subject, span);
  const reconciliation = useReconciliation(subject.input, isAll ? 'all' : subject.quarter);
  const label = shortQuarterLabel(subject.quarter);
  return (
    <div className={styles.screen}>
      <form className={styles.fields} onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Quarter"
          options={subject.quarters}
          value={quarterId(subject.quarter)}
          onChange={onQuarter}
          isWide
        />
      </form>
      <section aria-labelledby="coverage-title">
        <h2 id="coverage-title" className="govuk-heading-m">
          Coverage
        </h2>
        <p role="status" className={styles.summary}>
          {coverage.summary}
        </p>
        <div className={styles.fields}>
          <SelectField
            label="Months"
            options={[
              { value: 'quarter', label: `The three months of ${label}` },
              { value: 'year', label: `Twelve months to the end of ${label}` },
            ]}
            value={span}
            onChange={(value) => setSpan(value === 'year' ? 'year' : 'quarter')}
            isWide
          />
        </div>
        <CoverageKey />
        <CoverageGrid coverage={coverage} />
      </section>
      <section aria-labelledby="reconcile-title">
        <h2 id="reconcile-title" className="govuk-heading-m">
          Do the figures agree?
        </h2>
        <div className={styles.fields}>
          <SelectField
            label="Figures to check"
            options={[
              { value: 'quarter', label },
              { value: 'all', label: 'All loaded months' },
            ]}
            value={isAll ? 'all' : 'quarter'}
            onChange={(value) => setAll(value === 'all')}
            isWide
          />
        </div>
        <ReconciliationResult state={reconciliation} />
      </section>
    </div>
  );
}
