/** Publications from their beginning to the file, as tests make them. */
import { indexTargets, createAssessor } from '../../../src/domain/target';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { WORKING_COPY } from '../../../src/scorecard/edition';
import {
  makeDraft,
  type Draft,
  type DraftProgress,
  type DraftRequest,
} from '../../../src/snapshot/draft';
import { readSnapshot } from '../../../src/snapshot/read-snapshot';
import { extractsOf, seal } from '../../../src/snapshot/seal';
import type { SealedSnapshot, Snapshot } from '../../../src/snapshot/snapshot';
import { suppressHere } from '../../../src/snapshot/suppress-here';
import { publishedInput } from '../../../src/workspace/published-input';
import { quarter } from '../domain';

export const requestOf = (
  over: Partial<DraftRequest> & Pick<DraftRequest, 'evidence' | 'lists'>,
): DraftRequest => ({
  title: 'Scorecard of the board',
  kind: 'quarterly',
  quarter: quarter('2011-12-Q4'),
  policy: 'dfe',
  months: 36,
  earlier: [],
  ...over,
});

export async function draftFrom(
  request: DraftRequest,
  onProgress: (progress: DraftProgress) => void = () => undefined,
): Promise<Draft> {
  const draft = await makeDraft(request, {
    suppress: suppressHere,
    isWanted: () => true,
    onProgress,
  });
  if (!draft) throw new Error('the draft was ended early');
  return draft;
}

export const sealed = async (draft: Draft): Promise<SealedSnapshot> =>
  seal(draft, {
    id: '2011-12-Q4-v1',
    publishedAt: '2012-04-16T09:30:00.000Z',
    signOff: [{ role: 'Performance analyst', date: '2012-04-16', statement: '' }],
    extracts: await extractsOf(draft),
    replaces: null,
    corrections: [],
  });

/** The file read again, as a reader's page reads it. */
export function readAgain({ text }: Pick<SealedSnapshot, 'text'>): Snapshot {
  const reading = readSnapshot(text, 'published.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  return reading.snapshot;
}

/** What a reader's scorecard is built from. */
export const readersInput = (sealedOne: Pick<SealedSnapshot, 'text'>): ScorecardInput =>
  publishedInput(readAgain(sealedOne), null).input;

/** What the working page beside it is built from. */
export const workingInput = ({ title, lists, evidence }: DraftRequest): ScorecardInput => ({
  title,
  indicators: lists.indicators,
  assessor: createAssessor(evidence, indexTargets(lists.targets)),
  benchmarks: lists.benchmarks,
  annotations: lists.annotations,
  edition: WORKING_COPY,
});
