import { useEffect, useRef, useState } from 'react';
import { lowerFirst } from '../../scorecard/lower-first';
import { numbersHiddenIn } from '../../snapshot/free-text';
import { earlyWords, FIELD, type PublishProblem } from '../../workspace/publish-problems';
import type { Publishing } from '../../workspace/use-publishing';
import styles from './publish.module.css';
import { Step, stepTitleId } from './step';
import { NoChildTick, NoCountTick, TextField } from './text-field';

interface Props {
  readonly publishing: Publishing;
  readonly problemAt: (field: string) => PublishProblem | undefined;
}

const STEP = 5;

const ROLES = [
  'Independent Chair of the board',
  'Director of Children’s Services',
  'Chair of the Quality and Effectiveness subgroup',
  'Performance manager',
];

/** Who agreed that this is published, by role. */
export function SignOffStep({ publishing, problemAt }: Props) {
  const { state, actions, checklist, today, subject, draft } = publishing;
  const [focused, setFocused] = useState<number | null>(null);
  const last = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (focused !== null) last.current?.querySelector('input')?.focus();
  }, [focused]);
  const remove = (place: number) => {
    actions.removeSignOff(place);
    // The button is gone; the heading of the step is not.
    document.getElementById(stepTitleId(STEP))?.focus();
  };
  return (
    <Step number={STEP} title="Sign-off">
      <p>
        Roles, not names of persons. What is entered here is published as it is entered; it is not
        authenticated.
      </p>
      {checklist !== null && checklist.toLookAt.length > 0 && (
        <p className={styles.quiet}>
          {state.lookedAt === checklist.lookedAtKey ? 'Looked at' : 'Not yet looked at'} before
          sign-off: {checklist.toLookAt.map(({ title }) => lowerFirst(title)).join('; ')}. This line
          is not published.
        </p>
      )}
      <datalist id="sign-off-roles">
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </datalist>
      {state.signOff.map((entry, place) => {
        const isLast = place === state.signOff.length - 1;
        const early = earlyWords(entry, subject.quarter);
        return (
          <fieldset key={place} ref={isLast ? last : null} className={styles.signOff}>
            <legend>Sign-off {place + 1}</legend>
            <TextField
              id={FIELD.role(place)}
              label="Role"
              hint={`Such as “${ROLES[0] ?? ''}”`}
              list="sign-off-roles"
              value={entry.role}
              problem={problemAt(FIELD.role(place))?.message}
              onChange={(role) => actions.signOff(place, { role })}
            />
            <TextField
              id={FIELD.date(place)}
              label="Date of the sign-off"
              type="date"
              max={today}
              value={entry.date}
              problem={problemAt(FIELD.date(place))?.message}
              onChange={(date) => actions.signOff(place, { date })}
            />
            <p role="status">{early ?? ''}</p>
            <TextField
              id={FIELD.statement(place)}
              label="Statement (optional)"
              hint="What was agreed, in a sentence. Readers see it."
              isLong
              value={entry.statement}
              problem={problemAt(FIELD.statement(place))?.message}
              onChange={(statement) => actions.signOff(place, { statement })}
            />
            <NoChildTick
              text={entry.statement}
              isConfirmed={state.confirmed.has(entry.statement)}
              onConfirm={(isTicked) => actions.confirmText(entry.statement, isTicked)}
            />
            <NoCountTick
              numbers={draft ? numbersHiddenIn(draft, entry.statement) : []}
              isCleared={state.cleared.has(entry.statement)}
              onClear={(isTicked) => actions.clearText(entry.statement, isTicked)}
            />
            {state.signOff.length > 1 && (
              <p>
                <button type="button" className={styles.quietButton} onClick={() => remove(place)}>
                  Remove sign-off {place + 1}
                </button>
              </p>
            )}
          </fieldset>
        );
      })}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          actions.addSignOff();
          setFocused(state.signOff.length);
        }}
      >
        Add another sign-off
      </button>
    </Step>
  );
}
