/** What the ranking of the districts says, in sentences. */
import type { Area } from '../domain/area';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import { ragWords, type AssessedValue } from '../domain/target';
import { formatValue, missingWords } from './format';
import { listSome } from './list-words';
import type { RankOrder, Ranked, Ranking } from './ranking';

const NAMED = 3;

/**
 * `Sevenoaks has the best figure (21.3%) and Thanet the worst (36.1%). Target met in 1 of 10 rated
 * districts: Sevenoaks. 2 districts are not ranked.`
 */
export function rankingSummary({ order, places }: Ranking, quarter: Quarter): string {
  const ranked = places.filter(({ rank }) => rank !== null);
  const unranked = places.length - ranked.length;
  return [
    endsSentence(ranked, order, quarter, unranked === 0),
    metSentence(ranked.map(({ assessed }) => assessed)),
    unranked === 0 || ranked.length === 0 ? null : `${countOf(unranked)} not ranked.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

const countOf = (count: number): string =>
  count === 1 ? '1 district is' : `${count} districts are`;

const ENDS: Readonly<Record<RankOrder, readonly [string, string]>> = {
  'best-first': ['best', 'worst'],
  'highest-first': ['highest', 'lowest'],
};

function endsSentence(
  ranked: readonly Ranked[],
  order: RankOrder,
  quarter: Quarter,
  isAll: boolean,
): string {
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return `No district has a whole figure in ${shortQuarterLabel(quarter)}.`;
  if (first === last) return `Only ${nameOf(first)} has a whole figure (${textOf(first)}).`;
  if (first.rank === last.rank) return levelSentence(ranked, isAll);
  const [top, bottom] = ENDS[order];
  const best = endOf(ranked, first);
  const worst = endOf(ranked, last);
  const verb = worst.verb === 'has' && best.verb === 'has' ? '' : ` ${worst.verb}`;
  const among = isAll ? '' : `Of the ${ranked.length} districts with a whole figure `;
  return `${among}${best.names} ${best.verb} the ${top} figure (${best.figures}) and ${worst.names}${verb} the ${bottom} (${worst.figures}).`;
}

/** All are level: at one figure, or at one distance from the target to either side. */
function levelSentence(ranked: readonly Ranked[], isAll: boolean): string {
  const figures = [...new Set(ranked.map(textOf))];
  const districts = isAll ? 'districts' : 'districts with a whole figure';
  const all = ranked.length === 2 ? `Both ${districts}` : `All ${ranked.length} ${districts}`;
  return figures.length === 1
    ? `${all} are at the same figure (${figures.join('')}).`
    : `${all} are equally close to the target (${figures.join(' and ')}).`;
}

/** Who shares an end: one has a figure, several share one. */
function endOf(ranked: readonly Ranked[], end: Ranked) {
  const level = ranked.filter(({ rank }) => rank === end.rank);
  return {
    names: listSome(level.map(nameOf), NAMED),
    verb: level.length === 1 ? 'has' : 'share',
    figures: [...new Set(level.map(textOf))].join(' and '),
  };
}

/** `Target met in 2 of 12 rated districts: Sevenoaks and Swale.` */
export function metSentence(values: readonly AssessedValue[]): string | null {
  const rated = values.filter(({ rag }) => rag !== null);
  const [first] = rated;
  if (!first) return null;
  const met = rated.filter(({ rag }) => rag === 'green').map(({ area }) => area.name);
  const words = ragWords('green', first.indicator.polarity, false);
  const share = `${met.length === 0 ? 'none' : met.length} of ${rated.length}`;
  const names = met.length === 0 || met.length > NAMED ? '' : `: ${listSome(met, NAMED)}`;
  return `${words} in ${share} rated district${rated.length === 1 ? '' : 's'}${names}.`;
}

const nameOf = ({ assessed }: Ranked): string => assessed.area.name;
const shownOf = ({ assessed }: Ranked) => assessed.shown ?? { units: 0, decimals: 0 };
const textOf = (item: Ranked): string => formatValue(shownOf(item), item.assessed.indicator);

/** Why there are no districts to show; `opening` says what there is not: `There is no map`. */
export function noDistrictWords(
  districts: readonly AssessedValue[],
  county: Area | null,
  quarter: Quarter,
  opening = 'There is nothing to rank',
): string {
  if (!county) return `${opening}: the area list has no county.`;
  if (districts.length === 0) {
    return `${opening}: the area list has no districts of ${county.name}.`;
  }
  const reasons = districts.flatMap(({ outcome }) =>
    outcome.kind === 'missing' ? outcome.reason : [],
  );
  if (reasons.every((reason) => reason === 'not-applicable')) {
    return `${opening}: this indicator is not recorded for the districts of ${county.name}.`;
  }
  const words = [...new Set(reasons)].map(
    (reason) =>
      `${missingWords(reason).toLowerCase()} (${reasons.filter((item) => item === reason).length})`,
  );
  return `${opening}: no district of ${county.name} has a figure for ${shortQuarterLabel(quarter)}. What is said instead: ${words.join(', ')}.`;
}
