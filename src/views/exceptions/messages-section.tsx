import { shortQuarterLabel } from '../../domain/period';
import type { MessageView, MessageViews } from '../../scorecard/oversight-view';
import { withMessage } from '../../workspace/oversight-edits';
import type { FieldProblem } from '../../workspace/list-types';
import type { Field } from '../lists/spec';
import styles from './exceptions.module.css';
import { messageField, roleField } from './form-fields';
import { useOversightPage } from './oversight-context';
import { OversightForm } from './oversight-form';
import { problemOf } from './problem-of';
import { SavedNote } from './saved-note';
import { useFormButton } from './use-form-button';
import { Byline, Earlier } from './written-text';

const PLACE = 'messages';

/** One headline message an agency, as the board's quality and effectiveness framework asks. */
export function MessagesSection({ views }: { readonly views: MessageViews }) {
  const { quarter, oversight } = useOversightPage();
  const { isOpen, button, open, close, cancel } = useFormButton();
  const { messages, silent } = views;
  return (
    <section aria-labelledby="messages" className={styles.section}>
      <h2 id="messages">Messages of the agencies</h2>
      <SavedNote place={PLACE} />
      {messages.length === 0 && (
        <p>No agency has given a message for {shortQuarterLabel(quarter)} yet.</p>
      )}
      <ul className={styles.messages}>
        {messages.map((view) => (
          <Message key={view.agency} view={view} />
        ))}
      </ul>
      {messages.length > 0 && silent.length > 0 && (
        <p className={styles.fact}>No message yet: {silent.join('; ')}.</p>
      )}
      {isOpen && <MessageForm silent={silent} view={null} onDone={close} onCancel={cancel} />}
      {!isOpen && !oversight.isReadOnly && (
        <div className={styles.buttons}>
          <button ref={button} type="button" className={styles.quiet} onClick={open}>
            Add message
          </button>
        </div>
      )}
    </section>
  );
}

function Message({ view }: { readonly view: MessageView }) {
  const { oversight } = useOversightPage();
  const { isOpen, button, open, close, cancel } = useFormButton();
  return (
    <li>
      <h3 className={styles.agency}>{view.agency}</h3>
      <p className={styles.written}>{view.text}</p>
      <Byline view={view} />
      <Earlier of={view} />
      {isOpen && <MessageForm silent={[]} view={view} onDone={close} onCancel={cancel} />}
      {!isOpen && !oversight.isReadOnly && (
        <div className={styles.buttons}>
          <button ref={button} type="button" className={styles.quiet} onClick={open}>
            Edit message <span className="govuk-visually-hidden">of {view.agency}</span>
          </button>
        </div>
      )}
    </li>
  );
}

interface FormProps {
  readonly silent: readonly string[];
  /** Null: a new message. */
  readonly view: MessageView | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function MessageForm({ silent, view, onDone, onCancel }: FormProps) {
  const { oversight, quarter, tell } = useOversightPage();
  const when = shortQuarterLabel(quarter);
  return (
    <OversightForm
      title={view ? `Message of ${view.agency}, ${when}` : `Message of an agency, ${when}`}
      fields={[...(view ? [] : agencyFields(silent)), messageField, roleField]}
      start={{ agency: '', other: '', text: view?.text ?? '', role: oversight.role }}
      onSave={async ({ agency: chosen = '', other = '', text = '', role = '' }) => {
        const agency = view?.agency ?? (chosen === OTHER ? other.trim() : chosen);
        if (agency === '') return [NO_NAME];
        if (view && text.trim() === view.text) return [NO_CHANGE];
        const version = {
          text: text.trim(),
          role: role.trim(),
          at: oversight.now(),
          provenance: 'local',
        } as const;
        const entries = withMessage(oversight.lists.messages, agency, quarter, version);
        const what = `Message of ${agency}, ${when}, ${view ? 'changed' : 'added'}`;
        const notice = await oversight.save('messages', entries, what, version.role);
        if (notice) return problemOf(notice);
        onDone();
        tell(PLACE, what);
        return [];
      }}
      onCancel={onCancel}
    />
  );
}

const OTHER = 'other agency';

const agencyFields = (silent: readonly string[]): readonly Field[] => [
  {
    name: 'agency',
    label: 'Agency',
    kind: 'select',
    nothing: 'Choose an agency',
    options: [
      ...silent.map((agency) => ({ value: agency, label: agency })),
      { value: OTHER, label: 'Another agency' },
    ],
    needed: 'Choose the agency',
  },
  {
    name: 'other',
    label: 'Name of another agency',
    hint: 'Only where it is not in the list above, such as “Health” or “Probation”.',
    kind: 'text',
  },
];

const NO_NAME: FieldProblem = { field: 'other', message: 'enter the name of the agency.' };
const NO_CHANGE: FieldProblem = {
  field: 'text',
  message: 'nothing was changed yet. Change the text, or press Cancel.',
};
