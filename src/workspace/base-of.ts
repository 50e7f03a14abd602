/** The served data as a base to play steps over. */
import type { ObservationTable } from '../domain/observation';
import { quarterId } from '../domain/period';
import type { BaseData } from '../storage/workspace-document';
import type { ReferenceData } from './reference-data';

export const baseOf = (
  { manifest, ...lists }: ReferenceData,
  tables: readonly ObservationTable[],
): BaseData => ({
  title: manifest.title,
  defaultQuarter: manifest.defaultQuarter === null ? null : quarterId(manifest.defaultQuarter),
  lists,
  tables,
});
