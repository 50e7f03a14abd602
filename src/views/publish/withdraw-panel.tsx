import { useEffect, useRef, useState } from 'react';
import { childProblem, hiddenNumberProblem } from '../../workspace/publish-problems';
import type { Notice } from '../../workspace/types';
import styles from './publish.module.css';
import { NoChildTick, NoCountTick, TextField } from './text-field';

interface Props {
  readonly id: string;
  /** Numbers of a text that could be ones that the publication hides. */
  readonly numbersIn: (text: string) => readonly string[];
  readonly onWithdraw: (reason: string) => Promise<Notice | null>;
  readonly onClose: () => void;
}

/** Asked before a publication stands no more without another in its place. */
export function WithdrawPanel({ id, numbersIn, onWithdraw, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const [cleared, setCleared] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [notice, setNotice] = useState<Notice | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const failure = useRef<HTMLParagraphElement>(null);
  useEffect(() => panel.current?.focus(), []);
  useEffect(() => {
    if (notice) failure.current?.focus();
  }, [notice]);
  const field = `withdraw-${id}`;
  const withdraw = async () => {
    const numbers = cleared === reason ? [] : numbersIn(reason);
    const wrong = problemOf(id, reason, confirmed) ?? hiddenNumberProblem('The reason', numbers);
    setProblem(wrong ?? undefined);
    if (wrong !== null) {
      document.getElementById(field)?.focus();
      return;
    }
    const failed = await onWithdraw(reason.trim());
    setNotice(failed);
    if (!failed) onClose();
  };
  return (
    <div
      ref={panel}
      tabIndex={-1}
      className={styles.caution}
      role="group"
      aria-label={`Withdraw ${id}`}
    >
      <p>
        <strong>{id} will no longer stand, and nothing takes its place.</strong> Copies that readers
        have cannot be called back. To correct it, publish the quarter again instead. A snapshot
        that was withdrawn stays in this list, and cannot be made to stand again.
      </p>
      <TextField
        id={field}
        label="Why it is withdrawn"
        hint="What was wrong, in a sentence. Readers of the manifest see it."
        isLong
        value={reason}
        problem={problem}
        onChange={setReason}
      />
      <NoChildTick
        text={reason}
        isConfirmed={confirmed === reason}
        onConfirm={(isTicked) => setConfirmed(isTicked ? reason : null)}
      />
      <NoCountTick
        numbers={numbersIn(reason)}
        isCleared={cleared === reason}
        onClear={(isTicked) => setCleared(isTicked ? reason : null)}
      />
      {notice && (
        <p ref={failure} tabIndex={-1} role="alert">
          <strong>Not withdrawn.</strong> {notice.message} {notice.hint}
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className="govuk-button govuk-button--warning"
          onClick={() => void withdraw()}
        >
          Yes, withdraw {id}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onClose}>
          No, let it stand
        </button>
      </div>
    </div>
  );
}

const problemOf = (id: string, reason: string, confirmed: string | null): string | null =>
  reason.trim() === ''
    ? `Say why ${id} is withdrawn`
    : childProblem('The reason', reason, new Set(confirmed === null ? [] : [confirmed]));
