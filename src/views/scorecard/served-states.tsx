import type { Gap, ServedState } from '../../workspace/types';
import { count, number } from '../shared/count';
import styles from './states.module.css';

/** The data on their way, in words. */
export function Loading({ done, total }: { readonly done: number; readonly total: number | null }) {
  return (
    <div className={styles.loading}>
      <p id="loading-words" role="status">
        {total === null
          ? 'Looking up which files the scorecard is made of…'
          : `Reading the scorecard’s data: ${number(done)} of ${count(total, 'file')} done`}
      </p>
      <progress
        aria-labelledby="loading-words"
        {...(total === null ? {} : { value: done, max: total })}
      />
    </div>
  );
}

/** The button may be gone when the files are there, so the focus goes to the heading of the page. */
const toHeading = (): void => document.querySelector<HTMLElement>('h1')?.focus();

interface RetryProps {
  readonly retry: () => void;
}

/** Nothing could be read. */
export function Failed({ gap, retry }: RetryProps & { readonly gap: Gap }) {
  return (
    <section role="alert" className={styles.problem}>
      <h2>The scorecard’s data could not be read</h2>
      <p>
        <GapWords gap={gap} />
      </p>
      <p>Nothing was changed: the published files are as they were.</p>
      <button
        type="button"
        className="govuk-button"
        onClick={() => {
          toHeading();
          retry();
        }}
      >
        Retry
      </button>
    </section>
  );
}

/** Some files are missing; what could be read stands. */
export function Gaps({
  gaps,
  isRetrying,
  retry,
}: RetryProps & Pick<Extract<ServedState, { kind: 'ready' }>, 'gaps' | 'isRetrying'>) {
  if (gaps.length === 0) return null;
  return (
    <section className={styles.problem} aria-label="Gaps in the data">
      <h2>{count(gaps.length, 'gap')} in the data; what could be read stands</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.file} ${gap.message}`}>
            <GapWords gap={gap} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={isRetrying}
        onClick={() => {
          if (isRetrying) return;
          toHeading();
          retry();
        }}
      >
        Try again
      </button>
      <p role="status">{isRetrying ? 'Trying again…' : ''}</p>
    </section>
  );
}

/** The file is always named, by its own message or before it. */
function GapWords({ gap: { file, message, hint } }: { readonly gap: Gap }) {
  return (
    <>
      {!message.includes(file) && <strong>{file}: </strong>}
      {message} {hint}
    </>
  );
}

/** Everything was read, and there is no figure in it. */
export function NothingFound({ dataPage }: { readonly dataPage: string | null }) {
  return (
    <section className={styles.notice} aria-label="No figures">
      <h2>There are no figures yet</h2>
      <p>
        The files that this scorecard is made of hold no figures for its areas and indicators.
        {dataPage !== null && ' Extracts on your own device can be loaded at once.'}
      </p>
      {dataPage !== null && (
        <p>
          <a className="govuk-link" href={dataPage}>
            Load extracts
          </a>
        </p>
      )}
    </section>
  );
}
