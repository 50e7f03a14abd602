import { useId } from 'react';
import type { LoadProgress } from '../../workspace/types';
import { count } from '../shared/count';
import styles from './data.module.css';
import { megabytes } from './file-words';

interface Props {
  readonly name: string;
  readonly progress: LoadProgress;
  readonly onCancel: () => void;
}

export function ReadingFile({ name, progress, onCancel }: Props) {
  const words = useId();
  const { bytesRead, bytesTotal, rowsRead } = progress;
  return (
    <div className={styles.reading}>
      <p id={words}>
        Reading: {count(rowsRead, 'row')} so far, {megabytes(bytesRead)} of {megabytes(bytesTotal)}{' '}
        MB
      </p>
      <progress aria-labelledby={words} value={bytesRead} max={Math.max(bytesTotal, 1)} />
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
        Cancel <span className="govuk-visually-hidden">{name}</span>
      </button>
    </div>
  );
}
