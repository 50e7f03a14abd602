import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { FileLine, NameMatch, StagedResult } from '../../workspace/types';
import { CorrectIssues } from './correct-issues';
import styles from './data.module.css';
import { DifferencePanel } from './difference-panel';
import { answerWords, asideWords, readWords } from './file-words';
import { IssuesPanel } from './issues-panel';
import { mappingWords } from './mapping-words';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly linesAround: (line: number) => Promise<readonly FileLine[]>;
  readonly onName: (kind: NameMatch['kind'], found: string, means: string) => void;
  readonly onPeriod: (found: string, period: string) => void;
  readonly onChangeMapping: () => void;
  readonly onReason: (reason: string) => void;
}

/** A file that was read: what is in it, what is wrong with it, and what it would change. */
export function ReadFile(props: Props) {
  const { name, result, indicators, areas, onChangeMapping, onReason } = props;
  const { summary, mapping } = result;
  const byColumns = mappingWords(result, indicators);
  return (
    <>
      <ul className={styles.facts}>
        <li>
          <strong>{readWords(summary)}</strong>
        </li>
        {[...asideWords(summary), ...answerWords(result)].map((words) => (
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
      <CorrectIssues
        name={name}
        result={result}
        areas={areas}
        indicators={indicators}
        onName={props.onName}
        onPeriod={props.onPeriod}
      />
      <IssuesPanel name={name} result={result} linesAround={props.linesAround} />
    </>
  );
}
