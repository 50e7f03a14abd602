/** A draft as its readers will see it: written, read again, and built by the same code as their page. */
import { buildScorecard } from '../scorecard/build-scorecard';
import type { Scorecard } from '../scorecard/scorecard';
import type { Draft } from '../snapshot/draft';
import { readSnapshot } from '../snapshot/read-snapshot';
import { seal } from '../snapshot/seal';
import { publishedInput } from './published-input';

import type { Notice } from './types';

/** The head is that of a preview: nothing of it is kept. */
export async function readBack(draft: Draft): Promise<Scorecard | Notice> {
  const { text } = await seal(draft, {
    id: 'preview',
    publishedAt: '2000-01-01T00:00:00.000Z',
    signOff: [],
    extracts: [],
    replaces: null,
    corrections: [],
  });
  const reading = readSnapshot(text, 'the snapshot');
  if (reading.kind === 'problem') {
    return {
      message: `The snapshot cannot be read back: ${reading.problem.message}`,
      hint: 'Nothing was published. Put right what it names, and work out again what is hidden.',
    };
  }
  const { input } = publishedInput(reading.snapshot, null);
  const scorecard = buildScorecard(input, { quarter: draft.request.quarter, area: null });
  return (
    scorecard ?? {
      message: 'The snapshot has no county in its areas, so readers would see nothing.',
      hint: 'Add the county to the list of areas, and work out again what is hidden.',
    }
  );
}
