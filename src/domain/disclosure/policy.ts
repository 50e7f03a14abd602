/** Disclosure policies (rule X1). */

export type DisclosurePolicy = 'dfe' | 'under-5' | 'none';

/** The largest count of children that is hidden: 1 to this. */
const LARGEST_SMALL = { dfe: 5, 'under-5': 4, none: 0 } as const;

/** What stands in place of a hidden figure. */
const MARK = { dfe: 'c', 'under-5': '<5', none: '' } as const;

/** The largest count that is hidden; 0 where nothing is. */
export const largestSmall = (policy: DisclosurePolicy): number => LARGEST_SMALL[policy];

/** True for a count of children that may not be shown. Nought is not small: it is shown (rule X1). */
export const isSmall = (policy: DisclosurePolicy, count: number): boolean =>
  count >= 1 && count <= LARGEST_SMALL[policy];

/**
 * `c` or `<5`. A figure that is hidden only to protect another one carries the same mark, because
 * a mark of its own would say which figures are the small ones.
 */
export const markOf = (policy: DisclosurePolicy): string => MARK[policy];
