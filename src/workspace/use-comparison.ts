/** What changed between two editions: compared in slices of time, anew whenever either is another. */
import { useEffect, useState } from 'react';
import type { Quarter } from '../domain/period';
import { inSlices } from '../lib/slices';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { compareEditions, type EditionComparison } from '../scorecard/compare-editions';
import type { PublicationRecord } from '../storage/workspace-document';
import { readPublished } from './read-back';
import type { Notice } from './types';

/** A draft as readers will see it, or a publication. */
export type Compared = ScorecardInput | PublicationRecord;

export type ComparisonState =
  | { readonly kind: 'comparing'; readonly share: number }
  | { readonly kind: 'failed'; readonly notice: Notice }
  | { readonly kind: 'done'; readonly comparison: EditionComparison };

interface Held {
  readonly before: PublicationRecord;
  readonly after: Compared;
  readonly state: ComparisonState;
}

const COMPARING: ComparisonState = { kind: 'comparing', share: 0 };

export function useComparison(
  before: PublicationRecord,
  after: Compared,
  quarter: Quarter,
): ComparisonState {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let isWanted = true;
    const hold = (state: ComparisonState): void => setHeld({ before, after, state });
    async function compare(): Promise<void> {
      const was = inputOf(before);
      const is = inputOf(after);
      if ('message' in was) return hold({ kind: 'failed', notice: was });
      if ('message' in is) return hold({ kind: 'failed', notice: is });
      const names = {
        before: `in ${before.head.id}`,
        after: 'head' in after ? `in ${after.head.id}` : 'now',
      };
      const comparison = await inSlices(
        compareEditions(was, is, quarter, names),
        () => isWanted,
        ({ share }) => hold({ kind: 'comparing', share }),
      );
      if (comparison && isWanted) hold({ kind: 'done', comparison });
    }
    compare().catch((error: unknown) => {
      // Our own bug: thrown where the error boundary sees it.
      setHeld(() => {
        throw error;
      });
    });
    return () => {
      isWanted = false;
    };
  }, [before, after, quarter]);
  return held?.before === before && held.after === after ? held.state : COMPARING;
}

const inputOf = (of: Compared): ScorecardInput | Notice =>
  'head' in of ? readPublished(of.text, of.head.id) : of;
