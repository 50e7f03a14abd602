import type { DisclosurePolicy } from '../../domain/disclosure';
import { policyWords } from '../../scorecard/edition';
import { FIELD, type PublishProblem } from '../../workspace/publish-problems';
import { progressWords } from '../../workspace/publish-tools';
import type { Publishing } from '../../workspace/use-publishing';
import { cx } from '../shared/cx';
import styles from './publish.module.css';
import { Tick } from './tick';

interface Props {
  readonly publishing: Publishing;
  readonly problemAt: (field: string) => PublishProblem | undefined;
}

const POLICIES: readonly (readonly [DisclosurePolicy, string])[] = [
  ['dfe', 'Recommended. Nought is shown; a hidden figure is marked c.'],
  ['under-5', 'As in the board’s annual report: 1 to 4 is marked <5, what protects it c.'],
  ['none', 'For the board’s own restricted copy. Not for the web, and not for e-mail.'],
];

/** Which counts are hidden, and the button that works it out. */
export function PolicyForm({ publishing, problemAt }: Props) {
  const { state, actions, draft, isStale } = publishing;
  const makeProblem = problemAt(FIELD.make)?.message;
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Disclosure policy</legend>
        {POLICIES.map(([policy, hint]) => (
          <label key={policy} className={styles.choice}>
            <input
              type="radio"
              name="publish-policy"
              checked={state.policy === policy}
              onChange={() => actions.choose({ policy })}
            />
            <span>
              {policyWords(policy)}
              <span>{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {state.policy === 'none' && (
        <Tick
          id={FIELD.unhidden}
          isTicked={state.consents.has('unhidden')}
          problem={problemAt(FIELD.unhidden)?.message}
          onTick={(isGiven) => actions.consent('unhidden', isGiven)}
        >
          This copy hides nothing. A child could be recognised in it, so it goes only to people who
          may see that.
        </Tick>
      )}
      <div className={cx(makeProblem !== undefined && styles.wrong)}>
        {makeProblem !== undefined && (
          <p className="govuk-error-message">
            <span className="govuk-visually-hidden">Error: </span>
            {makeProblem}
          </p>
        )}
        <MakeButton publishing={publishing} />
      </div>
      {draft !== null && isStale && (
        <p className={styles.caution} role="status">
          Something has changed since this was worked out: the quarter, the policy, the history or
          the data. What stands below is out of date. Work it out again before you publish.
        </p>
      )}
      {state.draft.kind === 'failed' && (
        <p className={styles.caution} role="alert">
          What is hidden could not be worked out. {state.draft.message} Nothing was published.
        </p>
      )}
    </>
  );
}

/** One button that starts and cancels: the focus stays where it is. */
function MakeButton({ publishing: { state, draft, isStale, actions } }: Pick<Props, 'publishing'>) {
  const isMaking = state.draft.kind === 'making';
  const progress = state.draft.kind === 'making' ? state.draft.progress : null;
  return (
    <div className={styles.making}>
      <div className={styles.buttons}>
        <button
          id={FIELD.make}
          type="button"
          className={cx('govuk-button', (isMaking || draft !== null) && 'govuk-button--secondary')}
          onClick={() => (isMaking ? actions.cancel() : void actions.make())}
        >
          {isMaking && 'Cancel'}
          {!isMaking && (draft ? 'Work out again what is hidden' : 'Work out what is hidden')}
        </button>
      </div>
      <p role="status">
        {isMaking && progressWords(progress)}
        {!isMaking && draft !== null && !isStale && 'Worked out: look at it below.'}
      </p>
      {isMaking && (
        <p>
          <progress aria-label="How far this step is" value={progress?.share ?? 0} max={1} />{' '}
          {Math.min(100, Math.floor((progress?.share ?? 0) * 100))}%
        </p>
      )}
    </div>
  );
}
