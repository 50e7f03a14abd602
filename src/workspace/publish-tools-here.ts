/** Publishing in the browser. */
import { makeDraft, type Suppress } from '../snapshot/draft';
import { seal } from '../snapshot/seal';
import { suppress } from '../domain/disclosure';
import { inSlices } from '../lib/slices';
import type { PublishTools } from './publish-tools';
import { readBack } from './read-back';
import { sourceExtracts } from './source-extracts';

const suppressHere: Suppress = async (publication, policy, onProgress) => {
  const outcome = await inSlices(suppress(publication, policy), () => true, onProgress);
  if (!outcome) throw new Error('Disclosure control ended early');
  return outcome;
};

export const PUBLISH_TOOLS: PublishTools = {
  makeDraft,
  suppress: suppressHere,
  seal,
  extractsOf: ({ request }) =>
    Promise.resolve(sourceExtracts(request.evidence.observations.tables)),
  readBack,
};
