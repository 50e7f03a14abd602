/** The steps of the workspace in words, for the history on the data page. */
import { assertNever } from '../lib/assert-never';
import type { LoadedExtract, Step, WorkspaceDocument } from '../storage/workspace-document';
import type { HistoryEntry } from './types';

/** Oldest first; the steps after `done` were undone. */
export const historyOf = ({ steps, done }: WorkspaceDocument): readonly HistoryEntry[] =>
  steps.map((step, place) => ({
    number: place + 1,
    when: whenWords(step.at),
    by: step.by,
    title: titleOf(step),
    details: detailsOf(step),
    isInForce: place < done,
  }));

export function titleOf(step: Step): string {
  switch (step.kind) {
    case 'load':
      return step.extracts.length === 1
        ? `Loaded ${step.extracts[0]?.table.file}`
        : `Loaded ${step.extracts.length} files`;
    case 'edit':
      return step.what;
    case 'restore':
      return `Restored the backup ${step.file}`;
    default:
      return assertNever(step);
  }
}

function detailsOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'load':
      return step.extracts.flatMap(extractWords);
    case 'edit':
      return [];
    case 'restore':
      return [
        step.base === null
          ? 'Over the data that this server serves.'
          : 'With its own lists and served extracts, which differ from those of this server.',
      ];
    default:
      return assertNever(step);
  }
}

const number = (value: number): string => value.toLocaleString('en-GB');
const counted = (value: number, noun: string): string =>
  `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

function extractWords(extract: LoadedExtract): readonly string[] {
  const { table, rowsLoaded, rowsLeftOut, added, changed, unchanged } = extract;
  const leftOut = rowsLeftOut === 0 ? '' : `, ${number(rowsLeftOut)} left out`;
  return [
    `${table.file}: ${counted(rowsLoaded, 'row')} loaded${leftOut}; ${counted(added, 'figure')} new, ${number(changed)} changed, ${number(unchanged)} the same`,
    ...restatedWords(extract),
    ...Object.entries(extract.vouched).map(
      ([column, reason]) => `${table.file}: column ${column} was vouched for: ${reason}`,
    ),
  ];
}

function restatedWords({ table, restated, reason }: LoadedExtract): readonly string[] {
  if (restated === 0) return [];
  const why = reason === '' ? 'no reason was given' : `reason given: ${reason}`;
  return [`${table.file}: ${counted(restated, 'published figure')} restated; ${why}`];
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** `16 April 2012 at 10:30` in this device's time; the text itself when it is no time. */
export function whenWords(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : WHEN.format(time);
}
