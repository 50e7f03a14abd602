import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { FieldProblem } from '../../workspace/list-types';
import { FormField } from '../lists/form-field';
import { messageOf } from '../lists/form-problems';
import { FormSummary } from '../lists/form-summary';
import type { Draft, Field } from '../lists/spec';
import { childDataWords } from './child-data-words';
import styles from './exceptions.module.css';

interface Props {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly start: Draft;
  /** Keeps it; what is wrong with it, or nothing. */
  readonly onSave: (draft: Draft) => Promise<readonly FieldProblem[]>;
  readonly onCancel: () => void;
}

/**
 * One text with what belongs to it. What was typed stays until it is kept or given up; text that
 * looks as if it were about a child is asked about first (rule X3).
 */
export function OversightForm({ title, fields, start, onSave, onCancel }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [warning, setWarning] = useState<string | null>(null);
  const isSaving = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  useEffect(() => {
    if (warning !== null) asked.current?.focus();
  }, [warning]);

  const change = (name: string, value: string) => {
    setDraft({ ...draft, [name]: value });
    setWarning(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Pressed twice, it is one step all the same.
    if (isSaving.current) return;
    const blank = blankFields(fields, draft);
    setProblems(blank);
    if (blank.length > 0) return;
    const found = childDataWords(Object.values(draft).join('\n'));
    if (found !== null && warning === null) {
      setWarning(found);
      return;
    }
    isSaving.current = true;
    try {
      const failed = await onSave(draft);
      if (failed.length > 0) setProblems(failed);
    } finally {
      isSaving.current = false;
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby={`${id}-title`}
    >
      <h4 ref={heading} id={`${id}-title`} tabIndex={-1}>
        {title}
      </h4>
      <FormSummary ref={summary} idPrefix={id} problems={problems} fields={fields} draft={draft} />
      {fields.map((field) => {
        const problem = problems.find((item) => item.field === field.name);
        return (
          <FormField
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={draft[field.name] ?? ''}
            message={problem && messageOf(problem, fields, draft)}
            fixed={undefined}
            onChange={(value) => change(field.name, value)}
          />
        );
      })}
      {warning !== null && (
        <div ref={asked} tabIndex={-1} role="alert" className={styles.asked}>
          <p>{warning}</p>
        </div>
      )}
      <div className={styles.buttons}>
        <button type="submit" className="govuk-button">
          {warning === null ? 'Save' : 'Save all the same'}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const blankFields = (fields: readonly Field[], draft: Draft): readonly FieldProblem[] =>
  fields.flatMap(({ name, needed }) =>
    needed !== undefined && (draft[name] ?? '').trim() === ''
      ? [{ field: name, message: needed }]
      : [],
  );
