/** The board paper of a quarter: headline, exceptions, scorecard in parts, chosen indicators. Pure; texts are final. */
import { TOTAL } from '../domain/indicator';
import type { Action, AgencyMessage, Commentary } from '../domain/oversight';
import {
  addQuarters,
  lastQuarterOfYear,
  quarterLabel,
  shortQuarterLabel,
  yearOfQuarter,
  type Quarter,
} from '../domain/period';
import { annualOf } from './annual';
import { areaPlaces, countyOf } from './area-places';
import type { BoardPaper, PaperCounty, PaperIndicator, PaperPart } from './board-paper-types';
import { buildScorecard, type ScorecardInput } from './build-scorecard';
import { cellOf } from './cell';
import { dayWords } from './day-words';
import { buildExceptions } from './exceptions';
import { isChart, type Chart, type NoChart } from './charts';
import { indicatorPage } from './indicator-page';
import { actionViews, messageViews } from './oversight-view';
import { paperExceptions } from './paper-exceptions';
import { paperKey } from './paper-key';
import { quarterTable } from './quarter-table';
import { rankedChart } from './ranked-chart';
import type { Cell, Scorecard } from './scorecard';
import { trendChart } from './trend-chart';

export interface PaperOversight {
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
}

/** What is known of a published snapshot beside its figures. */
export interface PaperPublished {
  /** The paper of an annual publication begins with the year. */
  readonly kind: 'quarterly' | 'annual';
  readonly signOff: readonly {
    readonly role: string;
    /** `YYYY-MM-DD` */
    readonly date: string;
    readonly statement: string;
  }[];
  readonly replaces: { readonly id: string; readonly reason: string } | null;
  /** Why the snapshot no longer stands; null where it does. */
  readonly correction: {
    readonly standing: 'superseded' | 'withdrawn';
    readonly by: string | null;
    readonly reason: string;
    readonly date: string;
  } | null;
}

export interface PaperOptions {
  /** Ids of the indicators that get a page; those that the catalogue does not have are left out. */
  readonly indicators: readonly string[];
  /** Null for the working copy. */
  readonly published: PaperPublished | null;
}

/** Areas beside each other on one A4 page on its side, with the county, at 8 points. */
const MOST_AREAS = 8;

/** Null where the area list has no county. */
export function boardPaperOf(
  input: ScorecardInput,
  oversight: PaperOversight,
  quarter: Quarter,
  { indicators, published }: PaperOptions,
): BoardPaper | null {
  const scorecard = buildScorecard(input, { quarter, area: null });
  const report = buildExceptions(input, quarter);
  if (!scorecard || !report) return null;
  const actions = actionViews(input, oversight.actions, quarter);
  return {
    title: scorecard.title,
    quarterLabel: quarterLabel(quarter),
    marks: scorecard.marks,
    notices: published ? noticesOf(published) : [],
    signOff: (published?.signOff ?? []).map(signOffWords),
    annual: isOfYear(quarter, published)
      ? annualOf(input, oversight, yearOfQuarter(quarter), null)
      : null,
    headline: scorecard.headline,
    messages: messageViews(input, oversight.messages, quarter),
    exceptions: paperExceptions(input, report, oversight.commentary, actions),
    key: paperKey(scorecard),
    county: countyTable(input, scorecard),
    parts: partsOf(scorecard),
    indicators: indicators.flatMap((id) => paperIndicator(input, id, quarter) ?? []),
  };
}

const isOfYear = (quarter: Quarter, published: PaperPublished | null): boolean =>
  published?.kind === 'annual' && quarter === lastQuarterOfYear(yearOfQuarter(quarter));

const signOffWords = ({ role, date, statement }: PaperPublished['signOff'][number]): string =>
  `Signed off by ${role}, ${dayWords(date)}${statement === '' ? '.' : `: ${statement}`}`;

function noticesOf({ replaces, correction }: PaperPublished): readonly string[] {
  const standing = correction && correctionWords(correction);
  const earlier = replaces && `This snapshot replaces ${replaces.id}: ${replaces.reason}`;
  return [standing, earlier].filter((notice) => notice !== null);
}

function correctionWords({
  standing,
  by,
  reason,
  date,
}: NonNullable<PaperPublished['correction']>): string {
  const what =
    standing === 'withdrawn'
      ? `This snapshot was withdrawn on ${dayWords(date)}`
      : `This snapshot was superseded${by === null ? '' : ` by ${by}`} on ${dayWords(date)}`;
  return `${what}: ${reason}`;
}

function countyTable(input: ScorecardInput, { lead, quarter, themes }: Scorecard): PaperCounty {
  const area = countyOf(input);
  if (!area) throw new Error('A scorecard without a county is not built');
  const before = addQuarters(quarter, -1);
  const yearBefore = addQuarters(quarter, -4);
  const cellAt = (indicator: Cell['indicator'], at: Quarter): Cell =>
    cellOf(input.assessor.assess({ indicator, area, category: TOTAL, quarter: at }));
  return {
    area: lead,
    previousQuarter: shortQuarterLabel(before),
    lastYear: shortQuarterLabel(yearBefore),
    themes: themes.map(({ theme, rows }) => ({
      theme,
      rows: rows.map((row) => ({
        row,
        previous: cellAt(row.indicator, before),
        lastYear: cellAt(row.indicator, yearBefore),
      })),
    })),
  };
}

/** As few parts as the width allows, as equal as they can be. */
function partsOf({ columns, themes }: Scorecard): readonly PaperPart[] {
  const count = Math.ceil(columns.length / MOST_AREAS);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.ceil((i * columns.length) / count);
    const to = Math.ceil(((i + 1) * columns.length) / count);
    return {
      columns: columns.slice(from, to),
      themes: themes.map(({ theme, rows }) => ({
        theme,
        rows: rows.map((row) => ({ row, cells: row.cells.slice(from, to) })),
      })),
    };
  });
}

function paperIndicator(
  input: ScorecardInput,
  id: string,
  quarter: Quarter,
): PaperIndicator | null {
  const indicator = input.indicators.find((item) => item.id === id);
  const places = areaPlaces(input, quarter);
  if (!indicator || !places) return null;
  const area = places.county;
  const page = indicatorPage(input, places, { indicator, area, quarter });
  return {
    page,
    trend: trendChart(input, page.trend),
    quarters: narrowed(quarterTable(input, { indicator, area, category: TOTAL, quarter }), [
      'Quarter',
      'Value',
      'Rating',
      'Marks',
    ]),
    ranked: rankless(narrowed(rankedChart(input, indicator, quarter), RANKED)),
  };
}

const RANKED = ['Area', 'Rank', 'Value', '95% interval', 'Rating', 'Marks'];

/** The chart's table with the columns of these heads alone. */
function narrowed(chart: Chart | NoChart, heads: readonly string[]): Chart | NoChart {
  if (!isChart(chart)) return chart;
  const { columns, rows } = chart.table;
  const isKept = (_: unknown, i: number): boolean => heads.includes(columns[i]?.head ?? '');
  return {
    ...chart,
    table: {
      ...chart.table,
      columns: columns.filter(isKept),
      rows: rows.map((row) => row.filter(isKept)),
    },
  };
}

/** Why something has no rank takes a sentence; it stands after what has one. */
const rankless = (chart: Chart | NoChart): Chart | NoChart =>
  isChart(chart)
    ? {
        ...chart,
        table: {
          ...chart.table,
          rows: chart.table.rows.map((row) =>
            row.map((cell, i) => (i === 1 && cell.startsWith('Not ranked') ? '' : cell)),
          ),
        },
      }
    : chart;
