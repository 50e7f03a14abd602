/** Publishing for tests: drafts made by hand, sealed as plain JSON. */
import type { Figure, HiddenUnit, Outcome, Publication } from '../../src/domain/disclosure';
import { TOTAL } from '../../src/domain/indicator';
import type { Draft, DraftRequest } from '../../src/snapshot/draft';
import { asEarlier, writeCounts } from '../../src/snapshot/earlier';
import type { PublishTools } from '../../src/workspace/publish-tools';
import { ASHFORD, DOVER, KENT, period } from './domain';
import { shaOf } from './publication';
import { workingInput } from './snapshot/publish';

export const figure = (area: string, at: string, over: Partial<Figure> = {}): Figure => ({
  indicator: 'referrals',
  area,
  category: TOTAL,
  period: period(at),
  numerator: 3,
  denominator: null,
  isShown: true,
  ...over,
});

export const hiddenUnit = (
  area: string,
  at: string,
  over: Partial<HiddenUnit> = {},
): HiddenUnit => ({
  key: { indicator: 'referrals', area, category: TOTAL, period: period(at) },
  mark: 'c',
  reason: { kind: 'small', parts: ['numerator'] },
  weakParts: [],
  ...over,
});

export const publication = (figures: readonly Figure[]): Publication => ({
  measures: [{ indicator: 'referrals', window: 'flow', partition: [] }],
  links: [],
  county: KENT,
  parts: [ASHFORD, DOVER],
  figures,
  earlier: [],
});

export const outcome = (over: Partial<Outcome> = {}): Outcome => ({
  policy: 'dfe',
  largestSmall: 5,
  hidden: [],
  exposed: [],
  notes: [],
  ...over,
});

/** Of three children in Dover, hidden. */
export const COUNTS = writeCounts({
  policy: 'dfe',
  key: null,
  measures: [],
  figures: asEarlier([figure(DOVER, '2012-03')], () => hiddenUnit(DOVER, '2012-03'), 'dfe'),
});

export const draftOf = (request: DraftRequest, over: Partial<Draft> = {}): Draft => ({
  request,
  publication: publication([figure(DOVER, '2012-03'), figure(ASHFORD, '2012-03')]),
  outcome: outcome({ policy: request.policy, hidden: [hiddenUnit(DOVER, '2012-03')] }),
  withheld: [],
  doubtful: [],
  unchecked: [],
  files: [],
  body: {},
  counts: COUNTS,
  ...over,
});

/** Tools that make the given draft at once. */
export const toolsThatMake = (over: Partial<Draft> = {}): PublishTools => ({
  makeDraft: (request) => Promise.resolve(draftOf(request, over)),
  cancel: () => undefined,
  suppress: () => Promise.reject(new Error('A draft by hand asks for no disclosure control')),
  seal: (draft, given) => {
    const { kind, quarter, title, policy } = draft.request;
    const head = { ...given, kind, quarter, title, policy };
    return Promise.resolve({ head, text: JSON.stringify({ id: head.id }), sha256: shaOf('a') });
  },
  extractsOf: () => Promise.resolve([]),
  readBack: ({ request }) => Promise.resolve(workingInput(request)),
});
