/** What publishing needs beside the workspace, passed in so that tests can pass their own. */
import type { ScorecardInput } from '../scorecard/build-scorecard';
import type { Draft, DraftProgress, makeDraft, Suppress } from '../snapshot/draft';
import type { seal } from '../snapshot/seal';
import type { SourceExtract } from '../snapshot/snapshot';
import type { Notice } from './types';

export interface PublishTools {
  readonly makeDraft: typeof makeDraft;
  readonly suppress: Suppress;
  /** Ends disclosure control that is under way. */
  readonly cancel: () => void;
  readonly seal: typeof seal;
  /** The files behind a draft. */
  readonly extractsOf: (draft: Draft) => Promise<readonly SourceExtract[]>;
  /** Writes the file and reads it as a reader's page does; or why it cannot be read. */
  readonly readBack: (draft: Draft) => Promise<ScorecardInput | Notice>;
}

/** `Looking for what would give a small count away…`: the same all through a step, so that it is said once. */
export const progressWords = (progress: DraftProgress | null): string =>
  progress ? `${STAGE[progress.stage]}…` : 'Starting…';

const STAGE: Readonly<Record<DraftProgress['stage'], string>> = {
  collecting: 'Collecting what would be published',
  'adding up': 'Writing down the sums that a reader could make',
  protecting: 'Looking for what would give a small count away',
  sparing: 'Showing again what does not have to be hidden',
  writing: 'Writing the snapshot',
};
