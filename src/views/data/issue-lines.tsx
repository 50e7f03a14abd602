import { useEffect, useState } from 'react';
import type { FileLine } from '../../workspace/types';
import { number } from '../shared/count';
import { cx } from '../shared/cx';
import { foundParts } from './found-text';
import styles from './issues.module.css';

interface Props {
  readonly line: number;
  readonly found: string | null;
  /** The lines around, as far as they were read before. */
  readonly known: readonly FileLine[] | undefined;
  readonly onRead: () => Promise<readonly FileLine[]>;
}

/** A line of the file with the lines around it, as they stand there. */
export function IssueLines({ line, found, known, onRead }: Props) {
  const lines = useLines(known, onRead);
  if (lines === null) return <p role="status">Reading line {number(line)} and those around it…</p>;
  if (!lines.some((item) => item.line === line)) {
    return (
      <p role="status">
        Line {number(line)} can no longer be read: the file may have been moved or changed since it
        was chosen. Choose it again to see its lines.
      </p>
    );
  }
  return (
    <ol className={styles.lines} aria-label={`Line ${number(line)} and the lines around it`}>
      {lines.map((item) => (
        <li key={item.line} className={cx(item.line === line && styles.thisLine)}>
          <span className={styles.lineNumber}>
            <span className="govuk-visually-hidden">Line </span>
            {number(item.line)}
          </span>
          <code>
            {foundParts(item.text, item.line === line ? found : null).map((part, index) =>
              part.isFound ? <mark key={index}>{part.text}</mark> : part.text,
            )}
          </code>
        </li>
      ))}
    </ol>
  );
}

/** Null while they are being read; none when they cannot be. */
function useLines(
  known: readonly FileLine[] | undefined,
  read: () => Promise<readonly FileLine[]>,
): readonly FileLine[] | null {
  const [lines, setLines] = useState(known ?? null);
  useEffect(() => {
    if (known) return undefined;
    let isWanted = true;
    const show = (answer: readonly FileLine[]) => isWanted && setLines(answer);
    read().then(show, () => show([]));
    return () => {
      isWanted = false;
    };
    // Asked once, when the line is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return lines;
}
