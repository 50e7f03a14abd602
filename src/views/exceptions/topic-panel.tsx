import { useEffect, useRef, useState } from 'react';
import { topicKey, type Topic } from '../../domain/oversight';
import { addQuarters, quarterId, shortQuarterLabel } from '../../domain/period';
import { withAction, withCommentary } from '../../workspace/oversight-edits';
import type { FieldProblem } from '../../workspace/list-types';
import { ActionCard } from './action-card';
import styles from './exceptions.module.css';
import { actionFields, commentaryField, quarterOfOption, roleField } from './form-fields';
import { useOversightPage } from './oversight-context';
import { OversightForm } from './oversight-form';
import { SavedNote } from './saved-note';
import { Byline, Earlier } from './written-text';
import { problemOf } from './problem-of';

interface Props {
  readonly topic: Topic;
  /** `Re-referrals, Kent`: for buttons that stand alone in a list of buttons. */
  readonly name: string;
}

type Open = 'commentary' | 'action' | null;

/** What the board says and does about one figure, and the way to add to it. */
export function TopicPanel({ topic, name }: Props) {
  const { commentaryOf, actionsOf, quarter, oversight } = useOversightPage();
  const [open, setOpen] = useState<Open>(null);
  const [returnTo, setReturnTo] = useState<Open>(null);
  const commentaryButton = useRef<HTMLButtonElement>(null);
  const actionButton = useRef<HTMLButtonElement>(null);
  const place = topicKey(topic);
  const commentary = commentaryOf(topic);
  const isOwn = commentary !== null && commentary.carriedFrom === null;
  useEffect(() => {
    if (returnTo === 'commentary') commentaryButton.current?.focus();
    if (returnTo === 'action') actionButton.current?.focus();
  }, [returnTo]);
  const show = (form: Open) => {
    setReturnTo(null);
    setOpen(form);
  };
  const close = () => {
    setReturnTo(open);
    setOpen(null);
  };
  return (
    <div className={styles.panel}>
      <SavedNote place={place} />
      {commentary && (
        <div className={styles.commentary}>
          <p className={styles.label}>
            {commentary.carriedFrom === null
              ? `Commentary, ${shortQuarterLabel(quarter)}`
              : `Commentary, carried forward from ${commentary.carriedFrom}: nothing new was written for ${shortQuarterLabel(quarter)}`}
          </p>
          <p className={styles.written}>{commentary.text}</p>
          <Byline view={commentary} />
          <Earlier of={commentary} />
        </div>
      )}
      {actionsOf(topic).map((view) => (
        <ActionCard key={view.action.id} view={view} isAlone={false} />
      ))}
      {open === null && !oversight.isReadOnly && (
        <div className={styles.buttons}>
          <button
            ref={commentaryButton}
            type="button"
            className={styles.quiet}
            onClick={() => show('commentary')}
          >
            {isOwn ? 'Edit commentary' : 'Add commentary'}{' '}
            <span className="govuk-visually-hidden">on {name}</span>
          </button>
          <button
            ref={actionButton}
            type="button"
            className={styles.quiet}
            onClick={() => show('action')}
          >
            Add action <span className="govuk-visually-hidden">on {name}</span>
          </button>
        </div>
      )}
      {open === 'commentary' && (
        <CommentaryForm topic={topic} name={name} onDone={() => show(null)} onCancel={close} />
      )}
      {open === 'action' && (
        <ActionForm topic={topic} name={name} onDone={() => show(null)} onCancel={close} />
      )}
    </div>
  );
}

interface FormProps extends Props {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function CommentaryForm({ topic, name, onDone, onCancel }: FormProps) {
  const { oversight, quarter, commentaryOf, tell } = useOversightPage();
  const standing = commentaryOf(topic);
  const isOwn = standing !== null && standing.carriedFrom === null;
  return (
    <OversightForm
      title={`Commentary on ${name}, ${shortQuarterLabel(quarter)}`}
      fields={[commentaryField, roleField]}
      start={{ text: standing?.text ?? '', role: oversight.role }}
      onSave={async ({ text = '', role = '' }) => {
        if (isOwn && text.trim() === standing.text) return [NO_CHANGE];
        const version = {
          text: text.trim(),
          role: role.trim(),
          at: oversight.now(),
          provenance: 'local',
        } as const;
        const entries = withCommentary(oversight.lists.commentary, topic, quarter, version);
        const what = `Commentary on ${name} ${isOwn ? 'changed' : 'added'}`;
        const notice = await oversight.save('commentary', entries, what, version.role);
        if (notice) return problemOf(notice);
        onDone();
        tell(topicKey(topic), what);
        return [];
      }}
      onCancel={onCancel}
    />
  );
}

const NO_CHANGE: FieldProblem = {
  field: 'text',
  message: 'nothing was changed yet. Change the text, or press Cancel.',
};

function ActionForm({ topic, name, onDone, onCancel }: FormProps) {
  const { oversight, quarter, tell } = useOversightPage();
  return (
    <OversightForm
      title={`Action on ${name}, raised in ${shortQuarterLabel(quarter)}`}
      fields={actionFields(quarter)}
      start={{ text: '', owner: '', due: quarterId(addQuarters(quarter, 1)), role: oversight.role }}
      onSave={async ({ text = '', owner = '', due, role = '' }) => {
        const dueIn = quarterOfOption(due);
        if (dueIn === null || dueIn < quarter) return [BAD_DUE];
        const entries = withAction(oversight.lists.actions, topic, quarter, {
          text: text.trim(),
          owner: owner.trim(),
          due: dueIn,
          role: role.trim(),
          at: oversight.now(),
          provenance: 'local',
        });
        const what = `Action on ${name} added`;
        const notice = await oversight.save('actions', entries, what, role.trim());
        if (notice) return problemOf(notice);
        onDone();
        tell(topicKey(topic), what);
        return [];
      }}
      onCancel={onCancel}
    />
  );
}

const BAD_DUE: FieldProblem = {
  field: 'due',
  message: 'it must not be before the quarter in which the action is raised.',
};
