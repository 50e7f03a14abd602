import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ChildLevelColumn } from '../../workspace/types';
import styles from './correct.module.css';
import dataStyles from './data.module.css';
import { ProblemSummary } from './problem-summary';

interface Props {
  /** Starts the ids of the form's fields. */
  readonly id: string;
  readonly columns: readonly ChildLevelColumn[];
  readonly onVouch: (reasons: Readonly<Record<string, string>>) => void;
}

interface Answer {
  readonly isTicked: boolean;
  readonly reason: string;
}

interface Problem {
  readonly field: string;
  readonly message: string;
}

const LEAST_CHARACTERS = 10;
const NO_ANSWER: Answer = { isTicked: false, reason: '' };

/** The way round a false alarm: a statement and a reason for each column, which is kept. */
export function VouchForm({ id, columns, onVouch }: Props) {
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  const answerTo = (column: string): Answer => answers[column] ?? NO_ANSWER;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = columns.flatMap(({ column }, index) =>
      problemsOf(column, answerTo(column), index),
    );
    setProblems(found);
    if (found.length > 0) return;
    const reasons = columns.map(({ column }) => [column, answerTo(column).reason.trim()] as const);
    onVouch(Object.fromEntries(reasons));
  };
  return (
    <form noValidate aria-label="False alarm" onSubmit={submit}>
      <p>
        <strong>If this is a false alarm</strong>, say so for each column. Your reasons are kept
        with what is loaded. If a column does hold data about single children, take it out of the
        file.
      </p>
      <ProblemSummary ref={summary} idPrefix={id} problems={problems} />
      {columns.map((item, index) => (
        <VouchColumn
          key={item.column}
          id={id}
          index={index}
          item={item}
          answer={answerTo(item.column)}
          messageFor={(field) => problems.find((problem) => problem.field === field)?.message}
          onChange={(answer) => setAnswers({ ...answers, [item.column]: answer })}
        />
      ))}
      <button type="submit" className="govuk-button govuk-button--secondary">
        Read the file again
      </button>
    </form>
  );
}

const tickField = (index: number): string => `vouch-${index}`;
const reasonField = (index: number): string => `vouch-${index}-reason`;

function problemsOf(
  column: string,
  { isTicked, reason }: Answer,
  index: number,
): readonly Problem[] {
  const isLong = reason.trim().length >= LEAST_CHARACTERS;
  const tick = { field: tickField(index), message: `Say that “${column}” holds no such data` };
  const why = {
    field: reasonField(index),
    message: `Give the reason for “${column}”, in ${LEAST_CHARACTERS} characters or more`,
  };
  return [...(isTicked ? [] : [tick]), ...(isLong ? [] : [why])];
}

interface ColumnProps {
  readonly id: string;
  readonly index: number;
  readonly item: ChildLevelColumn;
  readonly answer: Answer;
  readonly messageFor: (field: string) => string | undefined;
  readonly onChange: (answer: Answer) => void;
}

function VouchColumn({ id, index, item, answer, messageFor, onChange }: ColumnProps) {
  const tick = `${id}-${tickField(index)}`;
  const reason = `${id}-${reasonField(index)}`;
  const tickMessage = messageFor(tickField(index));
  const reasonMessage = messageFor(reasonField(index));
  return (
    <fieldset className={styles.vouch}>
      <legend>Column {item.column}</legend>
      <ErrorMessage id={`${tick}-error`} message={tickMessage} />
      <div className={styles.tick}>
        <input
          id={tick}
          type="checkbox"
          checked={answer.isTicked}
          aria-invalid={tickMessage !== undefined}
          aria-describedby={tickMessage === undefined ? undefined : `${tick}-error`}
          onChange={({ target }) => onChange({ ...answer, isTicked: target.checked })}
        />
        <label htmlFor={tick}>This column does not hold data about single children</label>
      </div>
      <div className={styles.field}>
        <label htmlFor={reason}>Reason</label>
        <ErrorMessage id={`${reason}-error`} message={reasonMessage} />
        <textarea
          id={reason}
          rows={2}
          className={dataStyles.input}
          value={answer.reason}
          aria-required
          aria-invalid={reasonMessage !== undefined}
          aria-describedby={reasonMessage === undefined ? undefined : `${reason}-error`}
          onChange={({ target }) => onChange({ ...answer, reason: target.value })}
        />
      </div>
    </fieldset>
  );
}

function ErrorMessage({
  id,
  message,
}: {
  readonly id: string;
  readonly message: string | undefined;
}) {
  if (message === undefined) return null;
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error: </span>
      {message}
    </p>
  );
}
