/** The list of exceptions of a quarter, in the order of rule D3. Pure; texts are final. */
import { groupBy } from '../lib/group-by';
import type { Area } from '../domain/area';
import type { Quarter } from '../domain/period';
import { analysisOf, type Analysis } from './analysis';
import { buildScorecard, type ScorecardInput } from './build-scorecard';
import type { Edition } from './edition';
import { reasonsOf, REASON_ORDER, travelOf } from './exception-reasons';
import { exceptionSentence, reasonName } from './exception-words';
import { exceptionsHeadline } from './exceptions-headline';
import type {
  Exception,
  ExceptionFilter,
  ExceptionGroup,
  ExceptionReport,
} from './exception-types';
import { pageMarks } from './page-marks';
import type { Cell, PageMarks, Scorecard } from './scorecard';
import { notJudged } from './not-judged';

/** Null where the area list has no county. */
export function buildExceptions(input: ScorecardInput, quarter: Quarter): ExceptionReport | null {
  const scorecard = buildScorecard(input, { quarter, area: null });
  const county = input.assessor.evidence.areas.byCode.get(scorecard?.lead.code ?? '');
  if (!scorecard || !county) return null;
  const analysis = analysisOf(input);
  const rows = scorecard.themes.flatMap(({ rows: inTheme }) => inTheme);
  const found = (cells: readonly Cell[]): readonly Exception[] =>
    inOrder(cells.flatMap((cell) => exceptionOf(input, analysis, cell, county) ?? []));
  const countyCells = rows.map(({ lead }) => lead);
  const countyExceptions = found(countyCells);
  const partExceptions = found(rows.flatMap(({ cells }) => cells));
  return {
    ...headOf(scorecard),
    marks: marksOf(
      rows.flatMap(({ lead, cells }) => [lead, ...cells]),
      input.edition,
    ),
    countyExceptions,
    groups: groupsOf(partExceptions),
    headline: exceptionsHeadline(scorecard, countyExceptions, partExceptions),
    notJudged: notJudged(input, rows, county),
  };
}

const headOf = (scorecard: Scorecard) => ({
  title: scorecard.title,
  quarter: scorecard.quarter,
  quarterLabel: scorecard.quarterLabel,
  county: scorecard.lead,
  areas: scorecard.areas,
  themeOptions: scorecard.themeOptions,
  agencyOptions: scorecard.agencyOptions,
});

function exceptionOf(
  input: ScorecardInput,
  analysis: Analysis,
  cell: Cell,
  county: Area,
): Exception | null {
  const { assessed, indicator, area } = cell;
  if (indicator.polarity === null) return null;
  const trend = analysis.trend(assessed);
  const reasons = reasonsOf(input, assessed, county, trend);
  const [highest] = reasons;
  if (!highest) return null;
  const chance = analysis.chance(assessed, travelOf(assessed).since);
  return {
    indicator,
    area,
    cell,
    reasons: reasons.map(({ kind }) => ({ kind, words: reasonName(kind, cell.ratingWords) })),
    sentence: exceptionSentence(assessed, reasons, trend, chance),
    trend,
    size: highest.size,
  };
}

/** Every figure was looked at; which are synthetic is said where they are shown. */
function marksOf(cells: readonly Cell[], edition: Edition): PageMarks {
  const seen = cells.filter(({ isMissing }) => !isMissing).length;
  const synthetic = cells.filter(({ isIllustrative }) => isIllustrative).length;
  const illustrative =
    synthetic === 0
      ? null
      : `${synthetic} of the ${seen} figures looked at are illustrative (synthetic), not real data: each says so where its evidence stands`;
  return { ...pageMarks(cells, edition), illustrative };
}

const rankOf = ({ reasons }: Exception): number =>
  REASON_ORDER.indexOf(reasons[0]?.kind ?? 'will-miss');

/** By reason, then by size; equal ones stay in the order of the catalogue. */
const inOrder = (exceptions: readonly Exception[]): readonly Exception[] =>
  exceptions.toSorted((a, b) => rankOf(a) - rankOf(b) || bySize(a, b));

/** Not by subtraction: two sizes may both be without end. */
const bySize = (a: Exception, b: Exception): number => {
  if (a.size === b.size) return 0;
  return a.size > b.size ? -1 : 1;
};

const groupsOf = (exceptions: readonly Exception[]): readonly ExceptionGroup[] =>
  [...groupBy(exceptions, ({ indicator }) => indicator)].map(([indicator, items]) => ({
    indicator,
    exceptions: items,
  }));

/** What the reader asked to see. */
export function filterExceptions(
  { countyExceptions, groups }: Pick<ExceptionReport, 'countyExceptions' | 'groups'>,
  { theme, agency, area }: ExceptionFilter,
): Pick<ExceptionReport, 'countyExceptions' | 'groups'> {
  const isWanted = (exception: Exception): boolean =>
    (theme === null || exception.indicator.theme === theme) &&
    (agency === null || exception.indicator.agency === agency) &&
    (area === null || exception.area.code === area);
  return {
    countyExceptions: countyExceptions.filter(isWanted),
    groups: groups
      .map((group) => ({ ...group, exceptions: group.exceptions.filter(isWanted) }))
      .filter(({ exceptions }) => exceptions.length > 0),
  };
}
