import type { CheckCount } from '../../scorecard/reconcile-types';
import type { ReconciliationState } from '../../workspace/use-check';
import { count, number } from '../shared/count';
import styles from './check.module.css';
import { FindingsTable } from './findings-table';

/** The check on its way, or what it found. */
export function ReconciliationResult({ state }: { readonly state: ReconciliationState }) {
  const result = state.kind === 'done' ? state.result : null;
  return (
    <>
      <p role="status" className={styles.summary}>
        {result ? result.summary : 'Checking…'}
      </p>
      {state.kind === 'checking' && state.progress && (
        <p className={styles.quiet}>
          {number(state.progress.done)} of {count(state.progress.total, 'indicator')} checked
        </p>
      )}
      {result && (
        <>
          <ul className={styles.checks}>
            {result.checks.map((check) => (
              <li key={check.kind}>
                <strong>{check.title}:</strong> {checkWords(check)}
              </li>
            ))}
          </ul>
          {result.findings.length > 0 && <FindingsTable findings={result.findings} />}
        </>
      )}
    </>
  );
}

function checkWords({ checked, found }: CheckCount): string {
  if (checked === 0) return 'nothing to compare.';
  return `${number(checked)} compared, ${found === 0 ? 'nothing found' : count(found, 'finding')}.`;
}
