import { useId } from 'react';
import type { StagedFile, StagedResult } from '../../workspace/types';
import { count } from '../shared/count';
import styles from './data.module.css';
import { noReasonWords } from './difference-words';

interface Props {
  readonly files: readonly StagedFile[];
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

/** The one button that changes the scorecard, and what it would do, said before. */
export function LoadPanel({ files, isLoading, onLoad }: Props) {
  const words = useId();
  const ready = resultsOf(files).filter(({ summary }) => summary.rowsLoaded > 0);
  return (
    <div className={styles.load}>
      <button
        type="button"
        className="govuk-button"
        disabled={ready.length === 0 || isLoading}
        aria-describedby={words}
        onClick={onLoad}
      >
        Load into scorecard
      </button>
      <p id={words}>
        {isLoading
          ? loadingWords(ready)
          : ready.length === 0
            ? whyNot(files)
            : readyWords(files, ready)}
      </p>
    </div>
  );
}

const resultsOf = (files: readonly StagedFile[]): readonly StagedResult[] =>
  files.flatMap(({ state }) => (state.kind === 'read' ? [state.result] : []));

const hasState = (files: readonly StagedFile[], kind: StagedFile['state']['kind']): boolean =>
  files.some(({ state }) => state.kind === kind);

/** The history counts what is new and changed, so that a load waits for the comparison. */
const loadingWords = (ready: readonly StagedResult[]): string =>
  ready.some(({ difference }) => difference === null)
    ? 'Comparing with what is loaded, then loading…'
    : 'Loading and keeping…';

/** Why there is nothing to load yet. */
function whyNot(files: readonly StagedFile[]): string {
  if (hasState(files, 'needs-sheet')) return 'Say first which sheet to read.';
  if (hasState(files, 'needs-mapping')) return 'Say first which columns hold the indicators.';
  if (hasState(files, 'reading')) return 'Wait until a file has been read.';
  if (hasState(files, 'read')) return 'No row of these files can be loaded.';
  if (hasState(files, 'failed')) return 'None of these files can be used.';
  return 'Nothing is ready to load: choose one or more extract files first.';
}

const NOT_READY: readonly StagedFile['state']['kind'][] = [
  'reading',
  'needs-sheet',
  'needs-mapping',
];

/** Every file and row that will and will not be loaded is counted. */
function readyWords(files: readonly StagedFile[], ready: readonly StagedResult[]): string {
  const read = resultsOf(files);
  const rows = sum(ready.map(({ summary }) => summary.rowsLoaded));
  const leftOut = sum(read.map(({ summary }) => summary.rowsLeftOut));
  const withoutRows = read.length - ready.length;
  const unfinished = files.filter(({ state }) => NOT_READY.includes(state.kind)).length;
  const failed = files.filter(({ state }) => state.kind === 'failed').length;
  return [
    `${count(ready.length, 'file')} ready: ${count(rows, 'row')} will be loaded.`,
    leftOut > 0 && `${count(leftOut, 'row')} with problems will be left out.`,
    withoutRows > 0 &&
      `${count(withoutRows, 'file')} ${withoutRows === 1 ? 'has' : 'have'} no row that can be loaded.`,
    unfinished > 0 && `${count(unfinished, 'file')} not ready yet and not loaded with them.`,
    failed > 0 && `${count(failed, 'file')} cannot be used.`,
    noReasonWords(sum(ready.map(restatedWithoutReason))),
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

const restatedWithoutReason = ({ reason, difference }: StagedResult): number =>
  reason.trim() === '' ? (difference?.restated ?? 0) : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
