/** What a funnel plot says, in sentences (rules F1 to F3). */
import { roundDecimal } from '../lib/decimal';
import type { Funnel, FunnelPoint, FunnelRefusal } from '../domain/funnel';
import type { Indicator } from '../domain/indicator';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import { formatDecimal, formatValue } from './format';
import { listSome } from './list-words';
import { isMoreThanChance, outsideCounts } from './variation-verdict';

const NAMED = 5;

type Outside = NonNullable<FunnelPoint['outside']>;

/** `Above the 99.8% limits`, `Inside the limits`. */
export const verdictWords = (outside: Outside | null): string =>
  outside === null
    ? 'Inside the limits'
    : `${outside.side === 'high' ? 'Above' : 'Below'} the ${outside.level}% limits`;

/** The centre as shown: `30.4%`. */
export const centreText = ({ centre, indicator }: Funnel, decimals: number): string =>
  formatValue(roundDecimal(centre, decimals), indicator);

/** Outliers by name, whether the districts differ altogether, and who is left out. */
export const funnelSummary = (funnel: Funnel, quarter: Quarter, decimals: number): string =>
  [outlierSentence(funnel, quarter, decimals), dispersionSentence(funnel), leftOutSentence(funnel)]
    .filter((sentence) => sentence !== null)
    .join(' ');

function outlierSentence(funnel: Funnel, quarter: Quarter, decimals: number): string {
  const { points } = funnel;
  const around = `around the districts’ ${centreText(funnel, decimals)} together in ${shortQuarterLabel(quarter)}`;
  const groups = ORDER.flatMap((outside) => groupWords(points, outside));
  if (groups.length > 0) {
    return `${capital(around)}, ${groups.join('; ')}. ${byChance(points)}`;
  }
  const none = `None of the ${points.length} districts lies outside the limits ${around}`;
  return funnel.isOverdispersed
    ? `${none}.`
    : `${none}: they differ no more than chance would give.`;
}

const ORDER: readonly Outside[] = [
  { side: 'high', level: '99.8' },
  { side: 'low', level: '99.8' },
  { side: 'high', level: '95' },
  { side: 'low', level: '95' },
];

/** `Thanet and Swale lie above the 99.8% limits`; none for nobody. */
function groupWords(points: readonly FunnelPoint[], { side, level }: Outside): readonly string[] {
  const names = points
    .filter(({ outside }) => outside?.side === side && outside.level === level)
    .map(({ area }) => area.name);
  if (names.length === 0) return [];
  const where = `${side === 'high' ? 'above' : 'below'} the ${level}% limits`;
  return [`${listSome(names, NAMED)} ${names.length === 1 ? 'lies' : 'lie'} ${where}`];
}

const SHARES = 'one district in 20 outside the 95% limits and one in 500 outside the 99.8% limits';

/** Whether so many lie outside by chance (rule F4), as the variation screen says it. */
function byChance(points: readonly FunnelPoint[]): string {
  return isMoreThanChance(outsideCounts(points), points.length)
    ? `That is more than chance alone puts there: ${SHARES}.`
    : `Chance alone may put as many there: it puts ${SHARES}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dispersionSentence = ({ isOverdispersed, phi }: Funnel): string | null =>
  isOverdispersed
    ? `The districts as a whole lie further apart than chance explains (phi is ${formatDecimal(roundDecimal(phi, 1))}, and about 1 where only chance is at work), so being outside the limits says less of a single district.`
    : null;

function leftOutSentence({ leftOut }: Funnel): string | null {
  if (leftOut.length === 0) return null;
  const names = listSome(
    leftOut.map(({ name }) => name),
    NAMED,
  );
  return `${names} ${leftOut.length === 1 ? 'is' : 'are'} not placed: no whole figure with its counts is shown.`;
}

/** Why there is no funnel, as a sentence. */
export function noFunnelWords(
  refusal: FunnelRefusal,
  { unit }: Indicator,
  quarter: Quarter,
): string {
  if (refusal === 'few-areas') {
    return `There is no funnel plot: fewer than three districts are shown with a whole figure and its counts in ${shortQuarterLabel(quarter)}.`;
  }
  return unit === 'mean'
    ? 'There is no funnel plot: it is for percentages and rates, and this is an average.'
    : 'There is no funnel plot: it is for percentages and rates, and a number of cases says nothing without the size of a district.';
}
