/** What the key under a printed scorecard has to explain: only what stands on it. */
import { isHiddenReason } from '../domain/observation';
import { WORKING_COPY } from './edition';
import type { Scorecard } from './scorecard';

export interface PaperKey {
  /** The words that stand for hidden figures on it: `Suppressed`, `<5`. */
  readonly hidden: readonly string[];
  readonly hasIllustrative: boolean;
  /** A published snapshot has one. */
  readonly hasFingerprint: boolean;
}

export function paperKey({ themes, marks }: Pick<Scorecard, 'themes' | 'marks'>): PaperKey {
  const shown = themes.flatMap(({ rows }) => rows.flatMap(({ lead, cells }) => [lead, ...cells]));
  const hidden = shown.flatMap(({ assessed: { outcome }, text }) =>
    outcome.kind === 'missing' && isHiddenReason(outcome.reason) ? text : [],
  );
  return {
    hidden: [...new Set(hidden)],
    hasIllustrative: marks.illustrative !== null,
    hasFingerprint: marks.snapshot !== WORKING_COPY.snapshotWords,
  };
}
