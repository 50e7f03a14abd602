/** Ids of charts: unique on a page and fit for a file name. */
import type { ValuePlace } from '../domain/value';

/** `re-referrals-ranked`; empty parts are left out. */
export const chartId = (...parts: readonly string[]): string =>
  parts
    .map((part) => fileWord(part.toLowerCase()))
    .filter((part) => part !== '')
    .join('-');

/** An id may hold anything; a file name may not. */
export const fileWord = (id: string): string =>
  id.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');

/** `re-referrals-quarters` for the county, `re-referrals-e07000105-quarters` for another area. */
export const placeId = ({ indicator, area }: ValuePlace, what: string): string =>
  chartId(indicator.id, area.kind === 'county' ? '' : area.code, what);
