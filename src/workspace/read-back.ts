/** What was or will be published, as its readers see it: read from the file by the same code as their page. */
import type { ScorecardInput } from '../scorecard/build-scorecard';
import type { Draft } from '../snapshot/draft';
import { readSnapshot } from '../snapshot/read-snapshot';
import { seal } from '../snapshot/seal';
import { publishedInput } from './published-input';
import type { Notice } from './types';

/** The head is that of a preview: nothing of it is kept. */
export async function readBack(draft: Draft): Promise<ScorecardInput | Notice> {
  const { text } = await seal(draft, {
    id: 'preview',
    publishedAt: '2000-01-01T00:00:00.000Z',
    signOff: [],
    extracts: [],
    replaces: null,
    corrections: [],
  });
  return readPublished(text, 'The snapshot');
}

/** `name`: `2011-12-Q4-v1`. A notice says why a file cannot be read. */
export function readPublished(text: string, name: string): ScorecardInput | Notice {
  const reading = readSnapshot(text, name);
  if (reading.kind === 'snapshot') return publishedInput(reading.snapshot, null).input;
  const { message, hint } = reading.problem;
  return { message: `${name} cannot be read back. ${message}`, hint };
}
