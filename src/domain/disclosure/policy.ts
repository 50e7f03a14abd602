/** Disclosure policies (rule X1). */

export type DisclosurePolicy = 'dfe' | 'under-5' | 'none';

/** The largest count of children that is hidden: 1 to this. */
const LARGEST_SMALL = { dfe: 5, 'under-5': 4, none: 0 } as const;

/** The largest count that is hidden; 0 where nothing is. */
export const largestSmall = (policy: DisclosurePolicy): number => LARGEST_SMALL[policy];

/** True for a count of children that may not be shown. Nought is not small: it is shown (rule X1). */
export const isSmall = (policy: DisclosurePolicy, count: number): boolean =>
  count >= 1 && count <= LARGEST_SMALL[policy];

/**
 * What stands in place of a hidden figure. `<5` only where it is true and granted to any attacker: a
 * small count under that policy. Every other hidden figure is `c`, also the large ones that are hidden
 * to protect it.
 */
export const markOf = (policy: DisclosurePolicy, isKnownSmall: boolean): string =>
  policy === 'under-5' && isKnownSmall ? '<5' : 'c';
