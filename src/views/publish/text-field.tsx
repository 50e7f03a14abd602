import type { HTMLInputTypeAttribute } from 'react';
import { listWords } from '../../scorecard/list-words';
import { childSignWords } from '../../scorecard/publish-check-texts';
import { cx } from '../shared/cx';
import styles from './publish.module.css';
import { Tick } from './tick';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly max?: string;
  /** The id of a list of suggestions. */
  readonly list?: string;
  readonly onChange: (value: string) => void;
}

/** One labelled control with its hint and, above it, what is wrong. */
export function TextField(props: Props) {
  const { id, label, hint, value, problem, type = 'text', isLong = false, onChange } = props;
  const described = cx(hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`);
  const control = {
    id,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described === '' ? undefined : described,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value),
  };
  return (
    <div className={cx(styles.field, problem !== undefined && styles.wrong)}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.quiet}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      {isLong ? (
        <textarea {...control} className={styles.input} rows={3} />
      ) : (
        <input
          {...control}
          className={cx(styles.input, type === 'date' && styles.short)}
          type={type}
          max={props.max}
          list={props.list}
          autoComplete="off"
        />
      )}
    </div>
  );
}

interface NumbersProps {
  /** Numbers of the text that could be hidden ones. */
  readonly numbers: readonly string[];
  readonly isCleared: boolean;
  readonly onClear: (isCleared: boolean) => void;
}

/** Below a text that readers see and that could name a hidden count (rule X2). */
export function NoCountTick({ numbers, isCleared, onClear }: NumbersProps) {
  if (numbers.length === 0) return null;
  return (
    <Tick isTicked={isCleared} onTick={onClear}>
      This holds {listWords(numbers)}, which could be a hidden figure. It gives no hidden count
      away.
    </Tick>
  );
}

interface ConfirmProps {
  readonly text: string;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** Below a text that looks as if it were about a child (rule X3): the person who wrote it decides. */
export function NoChildTick({ text, isConfirmed, onConfirm }: ConfirmProps) {
  const looksLike = childSignWords(text);
  if (looksLike === null) return null;
  return (
    <Tick isTicked={isConfirmed} onTick={onConfirm}>
      This holds what looks like {looksLike}. No child and no member of staff can be recognised in
      it.
    </Tick>
  );
}
