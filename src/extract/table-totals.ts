/** The totals row of a table: that of the county, if it can be (rule G2). */
import { indexAreas, partsOf, type Area } from '../domain/area';
import { lastMonthOf, type Period } from '../domain/period';
import type { AreaFinder } from './places';
import { plural } from './wording';

const TOTAL_OF_ROWS =
  /^(grand |overall )?totals?$|^all( (districts|areas|rows))?$|^total (of |for )?(all )?(districts|areas)$/i;
const COUNTY = /^(the )?county( wide| total)?$|^(total|all) (the )?county$/i;

export interface Totals {
  /**
   * The county's place when the text means it; null when the text is no total; a sentence when it
   * is one, but not that of the county.
   */
  readonly read: (text: string, period: Period | null, part: string) => number | string | null;
  /**
   * An area that has a row in a part of the table: the rows of one period and indicator, which is
   * all that a total among them can be the total of.
   */
  readonly saw: (area: number, part: string) => void;
}

export function createTotals(finder: AreaFinder): Totals {
  const { areas } = finder;
  const counties = areas.filter(({ kind }) => kind === 'county');
  const index = indexAreas(areas);
  const seenIn = new Map<string, Set<number>>();

  function districtsOf(county: Area, period: Period | null): readonly Area[] {
    const parts = period
      ? partsOf(index, county.code, lastMonthOf(period))
      : areas.filter(({ parent }) => parent === county.code);
    return parts.filter(({ kind }) => kind === 'district');
  }

  function totalOfRows(county: Area, period: Period | null, part: string): number | string {
    const seen = seenIn.get(part);
    const districts = districtsOf(county, period);
    const present = districts.filter(({ code }) => seen?.has(finder.byCode(code)));
    if (present.length === districts.length) return finder.byCode(county.code);
    if (!seen) {
      return `It stands above the rows that it would be the total of, so nobody can tell whether it is the figure of ${county.name}.`;
    }
    return `It is the total of a table with ${present.length} of ${plural(districts.length, 'district')}, so it is not the figure of ${county.name}.`;
  }

  return {
    read: (text, period, part) => {
      const [county, ...others] = counties;
      const words = text
        .trim()
        .replaceAll(/[\s:_-]+/g, ' ')
        .trim();
      if (!county || others.length > 0) return null;
      const place = finder.byCode(county.code);
      const match = finder.byMatch(text);
      if (match >= 0 && match !== place) return null;
      // Also where `Total` was matched with the county for another file: of which rows it is the
      // total is for this table to say.
      if (TOTAL_OF_ROWS.test(words)) return totalOfRows(county, period, part);
      return COUNTY.test(words) ? place : null;
    },
    saw: (area, part) => {
      const seen = seenIn.get(part);
      if (seen) seen.add(area);
      else seenIn.set(part, new Set([area]));
    },
  };
}
