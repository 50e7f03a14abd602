import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { FieldProblem, ListProblem, ReferenceLists } from '../../workspace/list-types';
import { FormField } from './form-field';
import { fieldOfProblem, messageOf } from './form-problems';
import { FormSummary } from './form-summary';
import styles from './lists.module.css';
import { RepeatParts } from './repeat-parts';
import type { Besides, Draft, Field, Repeat } from './spec';

/** What became of pressing "Save". */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** Other lists would be affected: asked once, then saved. */
  | { readonly kind: 'ask'; readonly consequences: readonly ListProblem[] };

interface Props {
  readonly title: string;
  readonly start: Draft;
  readonly lists: ReferenceLists;
  readonly fieldsOf: (draft: Draft, lists: ReferenceLists) => readonly Field[];
  readonly repeat: Repeat | undefined;
  readonly besidesOf: ((draft: Draft, lists: ReferenceLists) => Besides | null) | undefined;
  /** Fields that stay as they are, with the reason. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly onSave: (draft: Draft, isConfirmed: boolean) => Promise<SaveOutcome>;
  readonly onCancel: () => void;
}

/** One entry of a list: its fields, what is wrong with them, and what saving would bring about. */
export function EntryForm(props: Props) {
  const { title, start, lists, fieldsOf, repeat, besidesOf, fixed, onSave, onCancel } = props;
  const id = useId();
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [consequences, setConsequences] = useState<readonly ListProblem[]>([]);
  const isSaving = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  useEffect(() => {
    if (consequences.length > 0) asked.current?.focus();
  }, [consequences]);

  const fields = fieldsOf(draft, lists);
  const change = (next: Draft) => {
    setDraft(next);
    setConsequences([]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Pressed twice, it is one step all the same.
    if (isSaving.current) return;
    isSaving.current = true;
    const outcome = await onSave(draft, consequences.length > 0);
    isSaving.current = false;
    setProblems(outcome.kind === 'problems' ? outcome.problems : []);
    setConsequences(outcome.kind === 'ask' ? outcome.consequences : []);
  };
  const all = [...fields, ...repeatFields(repeat, draft)];
  const fieldOf = (field: Field) => {
    const found = problems.find((problem) => fieldOfProblem(problem, all)?.name === field.name);
    return (
      <FormField
        key={field.name}
        id={`${id}-${field.name}`}
        field={field}
        value={draft[field.name] ?? ''}
        message={found && messageOf(found, all, draft)}
        fixed={fixed[field.name]}
        onChange={(value) => change({ ...draft, [field.name]: value })}
      />
    );
  };
  const besides = besidesOf?.(draft, lists) ?? null;

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-labelledby={`${id}-title`}>
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className="govuk-heading-m">
        {title}
      </h2>
      <FormSummary ref={summary} idPrefix={id} problems={problems} fields={all} draft={draft} />
      <div className={styles.columns}>
        <div className={styles.fields}>
          {fields.map(fieldOf)}
          {repeat && (
            <RepeatParts repeat={repeat} draft={draft} fieldOf={fieldOf} onChange={change} />
          )}
        </div>
        {besides && (
          <section className={styles.besides} aria-label={besides.title}>
            <h3>{besides.title}</h3>
            <ul>
              {besides.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {consequences.length > 0 && (
        <div ref={asked} tabIndex={-1} role="alert" className={styles.asked}>
          <p>
            <strong>Saving this has consequences for other lists:</strong>
          </p>
          <ul>
            {consequences.map(({ list, message }) => (
              <li key={`${list} ${message}`}>
                {list}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.buttons}>
        <button type="submit" className="govuk-button">
          {consequences.length > 0 ? 'Save all the same' : 'Save'}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The fields of every repeated part, with their full names. */
const repeatFields = (repeat: Repeat | undefined, draft: Draft): readonly Field[] =>
  repeat
    ? Object.keys(draft).flatMap((key) => {
        const [list, place, name] = key.split('.');
        const field = list === repeat.name && repeat.fields.find((item) => item.name === name);
        return field ? { ...field, name: `${list}.${place}.${name}` } : [];
      })
    : [];
