/** Entries of the oversight files as they stand there; `read-oversight.ts` reads them back. */
import type { Action, AgencyMessage, Commentary } from '../domain/oversight';
import { quarterId } from '../domain/period';
import type { RawEntry } from './write-entries';

export const rawCommentary = (entry: Commentary): RawEntry => ({
  ...entry,
  quarter: quarterId(entry.quarter),
});

export const rawAction = (entry: Action): RawEntry => ({
  ...entry,
  raised: quarterId(entry.raised),
  due: quarterId(entry.due),
  updates: entry.updates.map((update) => ({ ...update, quarter: quarterId(update.quarter) })),
});

export const rawMessage = (entry: AgencyMessage): RawEntry => ({
  ...entry,
  quarter: quarterId(entry.quarter),
});
