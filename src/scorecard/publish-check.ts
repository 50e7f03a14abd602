/** One line of the checklist before a quarter is published. */
import type { AnnualCheck } from './annual-checks';

/**
 * `looks-fine`: nothing to do. `to-look-at`: a person has to know of it. `blocks`: what would be published
 * would be wrong. `checking`: not known yet.
 */
export type PublishCheckState = 'looks-fine' | 'to-look-at' | 'blocks' | 'checking';

export interface PublishCheck {
  readonly id: PublishCheckId;
  readonly title: string;
  readonly state: PublishCheckState;
  /** What was found, in a sentence or two. */
  readonly words: string;
  /** How many were found. */
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly string[];
  /** Where it is put right; null where nothing is. */
  readonly place: { readonly path: string; readonly label: string } | null;
}

export type PublishCheckId =
  | 'figures'
  | 'child-data'
  | 'quarter-over'
  | AnnualCheck['id']
  | 'coverage'
  | 'files'
  | 'reconciliation'
  | 'restatements'
  | 'county-reds'
  | 'district-reds'
  | 'actions'
  | 'targets'
  | 'provisional'
  | 'illustrative';

const EXAMPLES = 5;

/** A line that is fine where nothing was found, and in the given state otherwise. */
export function checkOf(
  { id, title, place }: Pick<PublishCheck, 'id' | 'title' | 'place'>,
  found: readonly string[],
  fine: string,
  words: (count: number) => string,
  state: PublishCheckState = 'to-look-at',
): PublishCheck {
  const isFine = found.length === 0;
  return {
    id,
    title,
    state: isFine ? 'looks-fine' : state,
    words: isFine ? fine : words(found.length),
    count: found.length,
    examples: found.slice(0, EXAMPLES),
    place: isFine ? null : place,
  };
}

export const DATA = { path: '/data', label: 'Load extracts' } as const;
export const CHECK = { path: '/data/check', label: 'Check what is loaded' } as const;
export const EXCEPTIONS = { path: '/exceptions', label: 'Exceptions' } as const;
