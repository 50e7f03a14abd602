/** The page of one district or team: every indicator against the county, and what stands out. */
import type { Area } from '../domain/area';
import {
  monthLabel,
  quarterId,
  quarterLabel,
  shortQuarterLabel,
  type Quarter,
} from '../domain/period';
import { areaPlaces, type AreaPlaces } from './area-places';
import type { ScorecardInput } from './build-scorecard';
import { areaHead } from './cell';
import type { NoChart, SpineChart } from './charts';
import { districtHeadline } from './district-headline';
import { isJudged, movedRemarks, overdispersionNote, unusualRemarks } from './district-remarks';
import { districtRow, type DistrictRow } from './district-row';
import { pageMarks } from './page-marks';
import type { Remark } from './remark';
import type { AreaHead, Option, PageMarks } from './scorecard';
import { spineOf } from './spine';

export interface DistrictPage {
  readonly area: AreaHead;
  readonly county: AreaHead;
  readonly compared: AreaHead | null;
  readonly quarterId: string;
  readonly quarterLabel: string;
  /** Districts, then teams. */
  readonly areas: readonly Option[];
  readonly marks: PageMarks;
  readonly headline: readonly string[];
  /** What a reader must know about a team; null for a district. */
  readonly note: string | null;
  readonly spine: SpineChart | NoChart;
  readonly themes: readonly { readonly theme: string; readonly rows: readonly DistrictRow[] }[];
  /** Whether any figure can be compared with the quarter before. */
  readonly isCompared: boolean;
  /** Whether there is any funnel or control chart to stand out from. */
  readonly isJudged: boolean;
  readonly improved: readonly Remark[];
  readonly worsened: readonly Remark[];
  readonly unusual: readonly Remark[];
  /** How to read the outliers among them; null without. */
  readonly unusualNote: string | null;
}

/** Why there is no page for a code, in sentences; the places that there are pages for. */
export interface NoDistrict {
  readonly title: string;
  readonly why: string;
  readonly areas: readonly Option[];
}

export const isDistrictPage = (page: DistrictPage | NoDistrict): page is DistrictPage =>
  'spine' in page;

interface Wanted {
  readonly code: string;
  readonly compare: string | null;
  readonly quarter: Quarter;
}

/** The area compared with is left out when it is the same, or not one of the county's. */
export function districtPage(input: ScorecardInput, wanted: Wanted): DistrictPage | NoDistrict {
  const { code, compare, quarter } = wanted;
  const places = areaPlaces(input, quarter);
  if (!places) {
    return {
      title: 'District',
      why: 'The area list has no county, so it has no districts.',
      areas: [],
    };
  }
  const { county, districts, teams } = places;
  const offered = [...districts, ...teams];
  const area = offered.find((place) => place.code === code);
  if (!area) return noDistrict(input, places, offered, wanted);
  const other = offered.find((place) => place.code === compare && place !== area) ?? null;
  const rows = input.indicators.map((indicator) =>
    districtRow(input, indicator, quarter, { area, county, districts, compared: other }),
  );
  const names = {
    area: area.name,
    county: county.name,
    compared: other?.name ?? null,
    quarter: shortQuarterLabel(quarter),
  };
  return {
    area: areaHead(area),
    county: areaHead(county),
    compared: other && areaHead(other),
    quarterId: quarterId(quarter),
    quarterLabel: quarterLabel(quarter),
    areas: offered.map(optionOf),
    marks: pageMarks(rows.flatMap(shownCells), input.edition),
    headline: districtHeadline(rows, quarter, names),
    note: noteOf(area, county),
    spine: spineOf(rows, names, input.edition),
    themes: byTheme(rows),
    isCompared: rows.some(({ cell }) => cell.assessed.sincePreviousQuarter.kind === 'compared'),
    isJudged: isJudged(input, rows, quarter),
    improved: movedRemarks(rows, 'improved'),
    worsened: movedRemarks(rows, 'worsened'),
    unusual: unusualRemarks(input, rows, quarter),
    unusualNote: overdispersionNote(input, rows, quarter),
  };
}

const shownCells = ({ cell, county, compared }: DistrictRow) => [
  cell,
  county,
  ...(compared ? [compared.cell] : []),
];

const optionOf = ({ code, name }: Area): Option => ({ value: code, label: name });

const noteOf = ({ kind, name }: Area, county: Area): string | null =>
  kind === 'team'
    ? `${name} is a team, not a place: it has no population, so rates do not apply to it, and it is not ranked among the districts. What it counts is part of ${county.name}’s figures.`
    : null;

function byTheme(rows: readonly DistrictRow[]): DistrictPage['themes'] {
  const themes = [...new Set(rows.map(({ indicator }) => indicator.theme))];
  return themes.map((theme) => ({
    theme,
    rows: rows.filter(({ indicator }) => indicator.theme === theme),
  }));
}

function noDistrict(
  { assessor }: ScorecardInput,
  { county }: AreaPlaces,
  offered: readonly Area[],
  { code, quarter }: Wanted,
): NoDistrict {
  const known = assessor.evidence.areas.byCode.get(code);
  return {
    title: known?.name ?? 'District not found',
    why: known ? whyKnown(known, county, quarter) : `No district or team has the code “${code}”.`,
    areas: offered.map(optionOf),
  };
}

function whyKnown(area: Area, county: Area, quarter: Quarter): string {
  const { name, kind, validFrom, validTo } = area;
  if (area === county) {
    return `${name} is the county: its figures are those of the scorecard, and of each indicator’s page.`;
  }
  if (kind !== 'district' && kind !== 'team') {
    return `${name} is neither a district nor a team of ${county.name}: its figures stand beside ${county.name}’s where they were published.`;
  }
  const when = shortQuarterLabel(quarter);
  const began = validFrom === null ? null : `began in ${monthLabel(validFrom)}`;
  const ended = validTo === null ? null : `ended in ${monthLabel(validTo)}`;
  const dates = [began, ended].filter((part) => part !== null).join(' and ');
  return dates === ''
    ? `${name} has no figures yet.`
    : `${name} ${dates}, and has no figures for ${when}. Another quarter may have some.`;
}
