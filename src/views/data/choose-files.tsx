import { useEffect, useId, useState, type ChangeEvent, type DragEvent } from 'react';
import { cx } from '../shared/cx';
import styles from './data.module.css';

interface Props {
  readonly onChoose: (files: readonly File[]) => void;
}

/** The id of the input, to which the focus goes when a file leaves the list. */
export const FILE_INPUT = 'choose-extract-files';

/** A file dropped beside the zone would open in place of the page, and take what was loaded with it. */
function ignoreDropsElsewhere(): () => void {
  const ignore = (event: Event): void => event.preventDefault();
  globalThis.addEventListener('dragover', ignore);
  globalThis.addEventListener('drop', ignore);
  return () => {
    globalThis.removeEventListener('dragover', ignore);
    globalThis.removeEventListener('drop', ignore);
  };
}

/** The file input, with room around it to drop files on. */
export function ChooseFiles({ onChoose }: Props) {
  const hint = useId();
  const [isOver, setIsOver] = useState(false);
  useEffect(ignoreDropsElsewhere, []);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // Lets the same file be chosen again after it was corrected.
    target.value = '';
    if (files.length > 0) onChoose(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onChoose(files);
  };
  return (
    <div
      className={cx(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={FILE_INPUT} className={styles.label}>
        Choose extract files
      </label>
      <p id={hint} className={styles.hint}>
        CSV, text or JSON, several at once. You can also drop them here. They are read on this
        device and sent nowhere; nothing changes until you load them.
      </p>
      <input
        id={FILE_INPUT}
        type="file"
        multiple
        accept=".csv,.txt,.tsv,.json"
        aria-describedby={hint}
        onChange={choose}
      />
    </div>
  );
}
