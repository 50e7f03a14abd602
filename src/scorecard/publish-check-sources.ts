/** Checks of what stands behind the figures: files, sums and revisions. Pure; texts are final. */
import { shortQuarterLabel, type Quarter } from '../domain/period';
import { counted } from './counted';
import { CHECK, checkOf, DATA, type PublishCheck } from './publish-check';
import type { Finding } from './reconcile-types';

/** What of a loaded file matters here. */
export interface LoadedFile {
  readonly file: string;
  readonly rowsLeftOut: number;
  /** Figures that had been published before and were changed by it. */
  readonly restated: number;
  /** Why; blank when nobody said. */
  readonly reason: string;
}

/** A served file that could not be read. */
export interface FileGap {
  readonly file: string;
  readonly message: string;
}

export function filesCheck(loaded: readonly LoadedFile[], gaps: readonly FileGap[]): PublishCheck {
  const leftOut = loaded.filter(({ rowsLeftOut }) => rowsLeftOut > 0);
  const found = [
    ...gaps.map(({ file, message }) => (message.includes(file) ? message : `${file}: ${message}`)),
    ...leftOut.map(({ file, rowsLeftOut }) => `${file}: ${counted(rowsLeftOut, 'row')} left out`),
  ];
  const words = [
    gaps.length === 0 ? null : `${counted(gaps.length, 'served file')} could not be read`,
    leftOut.length === 0
      ? null
      : `${counted(leftOut.length, 'file')} ${leftOut.length === 1 ? 'was' : 'were'} loaded with rows left out`,
  ].filter((part) => part !== null);
  return checkOf(
    { id: 'files', title: 'Issues of the files', place: DATA },
    found,
    'Every served file was read, and no loaded file had rows left out.',
    () => `${words.join('; ')}.`,
  );
}

/** `findings` null: still being checked. */
export function reconciliationCheck(
  findings: readonly Finding[] | null,
  quarter: Quarter,
): PublishCheck {
  const head = { id: 'reconciliation', title: 'Reconciliation', place: CHECK } as const;
  const label = shortQuarterLabel(quarter);
  if (findings === null) {
    return {
      ...head,
      state: 'checking',
      words: `Comparing the figures of ${label} with each other…`,
      count: 0,
      examples: [],
      place: null,
    };
  }
  const differ = findings.filter(({ severity }) => severity !== 'incomplete');
  const county = differ.filter(({ kind }) => kind === 'county').length;
  return checkOf(
    head,
    differ.map(({ sentence, area, period }) => `${area}, ${period}: ${sentence}`),
    `The figures of ${label} agree with each other: county rows with their districts and teams, periods with their months, values with their counts.`,
    (count) =>
      `${counted(count, 'figure')} of ${label} ${count === 1 ? 'disagrees' : 'disagree'} with others or ${count === 1 ? 'is' : 'are'} unusual; ${county === 0 ? 'no county row differs from the sum of its areas' : `${counted(county, 'county row')} ${county === 1 ? 'differs from the sum of its' : 'differ from the sums of their'} areas`}.`,
  );
}

/** Rule O5: a reader sees that a published figure was revised, and has a right to know why. */
export function restatementsCheck(loaded: readonly LoadedFile[]): PublishCheck {
  const silent = loaded.filter(({ restated, reason }) => restated > 0 && reason.trim() === '');
  const figures = silent.reduce((sum, { restated }) => sum + restated, 0);
  return checkOf(
    { id: 'restatements', title: 'Restated figures without a reason', place: DATA },
    silent.map(
      ({ file, restated }) =>
        `${file}: ${counted(restated, 'published figure')} restated, and no reason given`,
    ),
    'No published figure was restated without a reason.',
    () =>
      `${counted(figures, 'published figure')} ${figures === 1 ? 'was' : 'were'} restated without a reason. To give one, undo the load and load the file again.`,
  );
}
