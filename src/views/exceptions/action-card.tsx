import { useEffect, useRef, useState } from 'react';
import { topicKey } from '../../domain/oversight';
import { shortQuarterLabel } from '../../domain/period';
import type { ActionView } from '../../scorecard/oversight-view';
import { indicatorPath } from '../../workspace/paths';
import { withUpdate } from '../../workspace/oversight-edits';
import { useSelection } from '../../workspace/use-selection';
import { cx } from '../shared/cx';
import styles from './exceptions.module.css';
import { updateFields } from './form-fields';
import { useOversightPage } from './oversight-context';
import { OversightForm } from './oversight-form';
import { problemOf } from './problem-of';
import { SavedNote } from './saved-note';
import { Byline } from './written-text';

interface Props {
  readonly view: ActionView;
  /** True where the card does not stand below the figure that it is about. */
  readonly isAlone: boolean;
}

type Status = 'open' | 'done';

/** One action with what has become of it. */
export function ActionCard({ view, isAlone }: Props) {
  const [form, setForm] = useState<Status | null>(null);
  const [returnTo, setReturnTo] = useState<Status | null>(null);
  const updateButton = useRef<HTMLButtonElement>(null);
  const doneButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returnTo === 'open') updateButton.current?.focus();
    if (returnTo === 'done') doneButton.current?.focus();
  }, [returnTo]);
  const { oversight } = useOversightPage();
  const { action, isOpen, isOverdue } = view;
  const show = (status: Status | null) => {
    setReturnTo(null);
    setForm(status);
  };
  return (
    <div className={cx(styles.action, isOverdue && styles.overdue)}>
      {isAlone && <SavedNote place={`action ${action.id}`} />}
      <p className={styles.label}>
        {isAlone && (
          <>
            <TopicLink view={view} />
            {': '}
          </>
        )}
        {`Action, raised in ${shortQuarterLabel(action.raised)}. ${view.status}.`}
      </p>
      <p className={styles.written}>{view.text}</p>
      <p className={styles.fact}>Owner: {view.owner}</p>
      <p className={styles.fact}>{view.sinceRaised}</p>
      <Byline view={view} />
      {view.updates.length > 0 && (
        <ul className={styles.updates}>
          {view.updates.map((update, i) => (
            <li key={view.updates.length - i}>
              <p className={styles.written}>
                <span className={styles.when}>{update.when}: </span>
                {update.text}
              </p>
              <Byline view={update} />
            </li>
          ))}
        </ul>
      )}
      {form === null && !oversight.isReadOnly && (
        <div className={styles.buttons}>
          <button
            ref={updateButton}
            type="button"
            className={styles.quiet}
            onClick={() => show('open')}
          >
            {isOpen ? 'Add update' : 'Open again'}{' '}
            <span className="govuk-visually-hidden">the action: {view.text}</span>
          </button>
          {isOpen && (
            <button
              ref={doneButton}
              type="button"
              className={styles.quiet}
              onClick={() => show('done')}
            >
              Mark done <span className="govuk-visually-hidden">the action: {view.text}</span>
            </button>
          )}
        </div>
      )}
      {form !== null && (
        <UpdateForm
          view={view}
          place={isAlone ? `action ${action.id}` : topicKey(action)}
          status={form}
          onDone={() => show(null)}
          onCancel={() => {
            setReturnTo(form);
            setForm(null);
          }}
        />
      )}
    </div>
  );
}

function TopicLink({ view: { action, indicator, area } }: { readonly view: ActionView }) {
  const { linkTo } = useSelection();
  return (
    <a className="govuk-link" href={linkTo(indicatorPath(action.indicator), { area: action.area })}>
      {indicator}, {area}
    </a>
  );
}

interface UpdateProps {
  readonly view: ActionView;
  readonly place: string;
  readonly status: Status;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function UpdateForm({ view, place, status, onDone, onCancel }: UpdateProps) {
  const { oversight, quarter, tell } = useOversightPage();
  const { action, isOpen } = view;
  return (
    <OversightForm
      title={`Update of the action, ${shortQuarterLabel(quarter)}`}
      fields={updateFields}
      start={{ text: '', status, role: oversight.role }}
      onSave={async ({ text = '', status: chosen, role = '' }) => {
        const entries = withUpdate(oversight.lists.actions, action.id, {
          quarter,
          status: chosen === 'done' ? 'done' : 'open',
          text: text.trim(),
          role: role.trim(),
          at: oversight.now(),
          provenance: 'local',
        });
        if (!entries) return [GONE];
        const what = `Action on ${view.indicator}, ${view.area}, ${verbOf(isOpen, chosen === 'done')}`;
        const notice = await oversight.save('actions', entries, what, role.trim());
        if (notice) return problemOf(notice);
        onDone();
        tell(place, what);
        return [];
      }}
      onCancel={onCancel}
    />
  );
}

function verbOf(wasOpen: boolean, isDone: boolean): string {
  if (isDone) return wasOpen ? 'marked done' : 'updated';
  return wasOpen ? 'updated' : 'opened again';
}

const GONE = {
  field: null,
  message:
    'The action is no longer there: it was taken back, here or in another tab. Copy the text, press Cancel and look again.',
};
