/**
 * A publication before it is signed off: what it would show, what it hides, and why.
 *
 * The way to a file: `makeDraft` (with `suppressHere`, or the `suppress` of `createSuppressor`), then
 * `extractsOf(draft)`, then `seal(draft, { extracts, ... })`. Whoever publishes keeps `draft.counts`
 * beside the file and hands those of every publication, oldest first, to the next draft.
 */
import { hiddenLookup, type Outcome } from '../domain/disclosure';
import { inSlices } from '../lib/slices';
import { collect, type Collected } from './collect';
import type { Draft, DraftRequest, DraftSurroundings } from './draft-types';
import { doubtfulTexts } from './doubtful';
import { asEarlier, publicBefore, writeCounts } from './earlier';
import { hiddenFigures, inSet } from './hidden-figures';
import { publishAll, type Published } from './publish-all';
import { inPresentNames, isNow } from './redefined';
import { randomKey } from './sha256';
import { publishedTexts } from './texts';
import { bodyOf } from './write-body';

export type {
  DoubtfulText,
  Draft,
  DraftProgress,
  DraftRequest,
  DraftSurroundings,
  Suppress,
  WithheldText,
} from './draft-types';

/** Collects what would be published, hides what has to be hidden, and writes the rest. */
export async function makeDraft(
  request: DraftRequest,
  { suppress, isWanted, onProgress }: DraftSurroundings,
): Promise<Draft | null> {
  const collecting = collect(request, publicBefore(request.earlier));
  const collected = await inSlices(collecting, isWanted, (share) =>
    onProgress({ stage: 'collecting', share }),
  );
  if (!collected) return null;
  const found = await suppress(collected.publication, request.policy, onProgress);
  if (!found || !isWanted()) return null;
  const outcome = inPresentNames(found);
  const writing = publishAll(request, collected, outcome);
  const published = await inSlices(writing, isWanted, (share) =>
    onProgress({ stage: 'writing', share }),
  );
  return published && draftOf(request, collected, outcome, published);
}

function draftOf(
  request: DraftRequest,
  { publication }: Collected,
  outcome: Outcome,
  { series, hidden, notes, unchecked, files }: Published,
): Draft {
  const { lists, policy, quarter } = request;
  const hiddenOnes = hiddenFigures(
    inSet(hidden),
    publication.figures,
    lists.indicators,
    lists.areas,
  );
  const texts = publishedTexts(lists, quarter, hiddenOnes);
  const hiddenUnit = hiddenLookup(outcome, publication.measures);
  return {
    request,
    publication,
    outcome,
    withheld: [...texts.withheld, ...notes],
    doubtful: policy === 'none' ? [] : doubtfulTexts(texts, series, lists, quarter, hiddenOnes),
    unchecked,
    files,
    body: bodyOf(request, texts, series),
    counts: writeCounts({
      policy,
      key: policy === 'none' ? null : randomKey(),
      measures: publication.measures.filter(({ indicator }) => isNow(indicator)),
      figures: asEarlier(publication.figures, hiddenUnit, policy),
    }),
  };
}
