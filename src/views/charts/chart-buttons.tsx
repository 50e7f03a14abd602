import styles from './chart-frame.module.css';
import type { ChartActions } from './use-chart-actions';

interface Props extends ChartActions {
  /** Of the chart. */
  readonly title: string;
}

/** What can be taken from a chart or a table, and what came of it. */
export const ChartButtons = ({ title, actions, said }: Props) => (
  <>
    <div className={styles.actions}>
      {actions.map(({ label, run }) => (
        <button key={label} type="button" className={styles.action} onClick={run}>
          {label}
          <span className="govuk-visually-hidden">: {title}</span>
        </button>
      ))}
    </div>
    <p role="status" className={styles.said}>
      {said}
    </p>
  </>
);
