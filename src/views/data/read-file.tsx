import type { Indicator } from '../../domain/indicator';
import type { StagedResult } from '../../workspace/types';
import styles from './data.module.css';
import { DifferencePanel } from './difference-panel';
import { asideWords, readWords } from './file-words';
import { IssuesTable } from './issues-table';
import { mappingWords } from './mapping-words';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
  readonly indicators: readonly Indicator[];
  readonly onChangeMapping: () => void;
  readonly onReason: (reason: string) => void;
}

/** A file that was read: what is in it, what is wrong with it, and what it would change. */
export function ReadFile({ name, result, indicators, onChangeMapping, onReason }: Props) {
  const { summary, mapping } = result;
  const byColumns = mappingWords(result, indicators);
  return (
    <>
      <ul className={styles.facts}>
        <li>
          <strong>{readWords(summary)}</strong>
        </li>
        {asideWords(summary).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {byColumns !== null && <li>{byColumns}</li>}
      </ul>
      {mapping && (
        <button type="button" className={styles.quietButton} onClick={onChangeMapping}>
          Change columns <span className="govuk-visually-hidden">of {name}</span>
        </button>
      )}
      <DifferencePanel name={name} result={result} onReason={onReason} />
      <IssuesTable name={name} result={result} />
    </>
  );
}
