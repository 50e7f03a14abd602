/** Publishing in the browser: disclosure control in a worker of its own. */
import { createSuppressWorker } from '../snapshot/create-suppress-worker';
import { createSuppressor } from '../snapshot/create-suppressor';
import { makeDraft } from '../snapshot/draft';
import { extractsOf, seal } from '../snapshot/seal';
import type { PublishTools } from './publish-tools';
import { readBack } from './read-back';

const { suppress, cancel } = createSuppressor(createSuppressWorker);

export const PUBLISH_TOOLS: PublishTools = {
  makeDraft,
  suppress,
  cancel,
  extractsOf,
  seal,
  readBack,
};
