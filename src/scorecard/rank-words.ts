/** The rank of a district among the districts, in words. */
import type { Ranking } from './ranking';

/**
 * `3rd of 12`, `equal 3rd of 12`, `best of 12`; by size where neither more nor less is better:
 * `3rd highest of 12`. Null for an area that is not ranked: no whole figure, or not a district.
 */
export function rankWords({ order, places }: Ranking, code: string): string | null {
  const own = places.find(({ assessed }) => assessed.area.code === code);
  const total = places.filter(({ rank }) => rank !== null).length;
  if (!own || own.rank === null || total < 2) return null;
  const last = Math.max(...places.map(({ rank }) => rank ?? 0));
  if (last === 1) return `level with all ${total}`;
  const [first, end, suffix] =
    order === 'best-first'
      ? (['best', 'worst', ''] as const)
      : (['highest', 'lowest', ' highest'] as const);
  const shared = own.isShared ? 'equal ' : '';
  if (own.rank === 1) return `${shared}${first} of ${total}`;
  if (own.rank === last) return `${shared}${end} of ${total}`;
  return `${shared}${ordinal(own.rank)}${suffix} of ${total}`;
}

/** `1st`, `2nd`, `11th`, `103rd` */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  if (tens >= 11 && tens <= 13) return `${rank}th`;
  return `${rank}${['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th'}`;
}
