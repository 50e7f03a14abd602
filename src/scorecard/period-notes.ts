/** What was noted and what was revised in the quarters that a page shows. */
import type { Annotation } from '../domain/annotation';
import type { AssessedValue } from '../domain/target';
import { annotationNotes, notesOf, revisionNotes } from './cell-details';

export interface PeriodNotes {
  /** Of the quarter shown: annotations, revisions, what is partial, breaks, remarks of the rows. */
  readonly now: readonly string[];
  /** Annotations and revisions of the quarters before, latest first, each said once. */
  readonly earlier: readonly string[];
}

/** `values` are the quarters shown, latest first. */
export function periodNotes(
  annotations: readonly Annotation[],
  values: readonly AssessedValue[],
): PeriodNotes {
  const [latest, ...before] = values;
  const now = latest ? [...new Set(notesOf(annotations, latest))] : [];
  const earlier = before.flatMap((value) => [
    ...annotationNotes(annotations, value),
    ...revisionNotes(value),
  ]);
  return { now, earlier: [...new Set(earlier)].filter((note) => !now.includes(note)) };
}
