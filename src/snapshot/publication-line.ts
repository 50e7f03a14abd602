/** Which publications belong together, and what the next of them is called. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { quarterId, yearId, yearOfQuarter, type Quarter } from '../domain/period';
import type { PublicationKind } from './snapshot';

/** A restricted copy, of policy `none`, is the board's own: it replaces only another one, and is replaced by one. */
export const hasSameReaders = (a: DisclosurePolicy, b: DisclosurePolicy): boolean =>
  (a === 'none') === (b === 'none');

/** `2011-12-Q4-v1`, `FY2011-12-v1`: the next number after those of the quarter and kind among `ids`. */
export function nextPublicationId(
  kind: PublicationKind,
  quarter: Quarter,
  ids: readonly string[],
): string {
  const stem = `${kind === 'annual' ? yearId(yearOfQuarter(quarter)) : quarterId(quarter)}-v`;
  const numbers = ids.flatMap((id) => {
    const number = id.startsWith(stem) ? Number(id.slice(stem.length)) : 0;
    return Number.isSafeInteger(number) ? number : [];
  });
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}
