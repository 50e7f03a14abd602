/** An entry of `annotations.json` as the file has it; `readAnnotations` reads it back. */
import type { Annotation } from '../domain/annotation';
import { periodId } from '../domain/period';
import type { RawEntry } from './write-entries';

export const rawAnnotation = (annotation: Annotation): RawEntry => ({
  ...annotation,
  period: periodId(annotation.period),
});
