import type { Indicator } from '../../domain/indicator';
import type { DfeMapping, StagedResult } from '../../workspace/types';
import { count } from '../shared/count';
import styles from './data.module.css';
import { DifferencePanel } from './difference-panel';
import { asideWords, readWords } from './file-words';
import { IssuesTable } from './issues-table';

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
  return (
    <>
      <ul className={styles.facts}>
        <li>
          <strong>{readWords(summary)}</strong>
        </li>
        {asideWords(summary).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {mapping?.kind === 'dfe' && <li>{mappingWords(mapping, indicators)}</li>}
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

function mappingWords(mapping: DfeMapping, indicators: readonly Indicator[]): string {
  const names = mapping.indicators.map(
    ({ indicator }) => indicators.find(({ id }) => id === indicator)?.name ?? indicator,
  );
  return `${count(names.length, 'indicator')} by the columns you chose: ${names.join('; ')}`;
}
