/** Ids of charts: unique on a page and fit for a file name. */
import type { ValuePlace } from '../domain/value';

/** `re-referrals-ranked`; empty parts are left out. */
export const chartId = (...parts: readonly string[]): string =>
  parts
    .map((part) =>
      part
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');

/** `re-referrals-quarters` for the county, `re-referrals-e07000105-quarters` for another area. */
export const placeId = ({ indicator, area }: ValuePlace, what: string): string =>
  chartId(indicator.id, area.kind === 'county' ? '' : area.code, what);
