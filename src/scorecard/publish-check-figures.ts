/** Checks of the quarter's own figures before it is published. Pure; texts are final. */
import {
  lastMonthOfQuarter,
  quarterLabel,
  sameQuarterLastYear,
  shortQuarterLabel,
  type Month,
  type Quarter,
} from '../domain/period';
import { topicKey, type Commentary } from '../domain/oversight';
import { targetInForce } from '../domain/target';
import type { ScorecardInput } from './build-scorecard';
import { counted } from './counted';
import { coverageOf } from './coverage';
import { CHECK, checkOf, DATA, EXCEPTIONS, type PublishCheck } from './publish-check';
import type { Cell, Scorecard } from './scorecard';

export const cellsOf = ({ themes }: Scorecard): readonly Cell[] =>
  themes.flatMap(({ rows }) => rows.flatMap(({ lead, cells }) => [lead, ...cells]));

/** Without a single figure there is nothing to publish. */
export function figuresCheck(scorecard: Scorecard): PublishCheck {
  const cells = cellsOf(scorecard);
  const shown = cells.filter(({ isMissing }) => !isMissing).length;
  const label = scorecard.quarterLabel;
  return {
    ...checkOf(
      { id: 'figures', title: 'Figures of the quarter', place: DATA },
      shown === 0 ? [label] : [],
      `${counted(shown, 'figure')} of ${label}, of ${cells.length} places on the scorecard.`,
      () => `No figure of ${label} is loaded, so there is nothing to publish.`,
      'blocks',
    ),
    examples: [],
  };
}

export function quarterOverCheck(quarter: Quarter, thisMonth: Month): PublishCheck {
  const label = quarterLabel(quarter);
  return {
    ...checkOf(
      { id: 'quarter-over', title: 'The quarter is over', place: null },
      lastMonthOfQuarter(quarter) < thisMonth ? [] : [label],
      `${label} is over.`,
      () => `${label} is not over yet: its figures can still change.`,
    ),
    examples: [],
  };
}

export function coverageCheck(input: ScorecardInput, quarter: Quarter): PublishCheck {
  const rows = coverageOf(input, quarter, 'quarter').themes.flatMap((theme) => theme.rows);
  const lacking = rows.flatMap(({ indicator, lacks }) =>
    lacks === null ? [] : [`${indicator}: ${lacks}`],
  );
  return checkOf(
    { id: 'coverage', title: 'Coverage', place: CHECK },
    lacking,
    'Every expected month of every area is loaded.',
    (count) =>
      `${counted(count, 'indicator')} of ${rows.length} ${count === 1 ? 'lacks' : 'lack'} months or areas in ${shortQuarterLabel(quarter)}. What is missing is shown as missing, never as nought.`,
  );
}

/** Red figures that nobody has written about in this quarter: the county's, or those of its parts. */
export function redsCheck(
  scorecard: Scorecard,
  commentary: readonly Commentary[],
  whose: 'county' | 'parts',
): PublishCheck {
  const written = new Set(
    commentary.filter(({ quarter }) => quarter === scorecard.quarter).map(topicKey),
  );
  const isCounty = whose === 'county';
  const reds = cellsOf(scorecard).filter(
    ({ rag, area }) => rag === 'red' && (area.kind === 'county') === isCounty,
  );
  const silent = reds.filter(
    ({ indicator, area }) => !written.has(topicKey({ indicator: indicator.id, area: area.code })),
  );
  const of = isCounty ? `of ${scorecard.lead.name}` : 'of districts and teams';
  return checkOf(
    {
      id: isCounty ? 'county-reds' : 'district-reds',
      title: `Red figures ${of} without commentary`,
      place: EXCEPTIONS,
    },
    silent.map(({ indicator, area, text }) =>
      isCounty ? `${indicator.name}, ${text}` : `${indicator.name} in ${area.name}, ${text}`,
    ),
    reds.length === 0
      ? `No figure ${of} is red.`
      : `Each of the ${counted(reds.length, 'red figure')} ${of} has commentary of this quarter.`,
    (count) =>
      `${count} of ${counted(reds.length, 'red figure')} ${of} ${count === 1 ? 'has' : 'have'} no commentary of this quarter.`,
  );
}

/** Targets that were in force in the same quarter a year before, and are not now. */
export function targetsCheck(
  { indicators, assessor: { targets } }: ScorecardInput,
  scorecard: Scorecard,
): PublishCheck {
  const { quarter } = scorecard;
  const before = sameQuarterLastYear(quarter);
  const areas = scorecard.areas.map(({ value }) => value);
  const lost = indicators.filter(({ id, polarity }) =>
    areas.some(
      (area) =>
        polarity !== null &&
        targetInForce(targets, id, area, before) !== null &&
        targetInForce(targets, id, area, quarter) === null,
    ),
  );
  return checkOf(
    {
      id: 'targets',
      title: 'Targets',
      place: { path: '/data/lists/targets', label: 'Targets' },
    },
    lost.map(({ name }) => name),
    `No target of ${shortQuarterLabel(before)} has come to an end without another.`,
    (count) =>
      `${counted(count, 'indicator')} had a target in ${shortQuarterLabel(before)} and ${count === 1 ? 'has' : 'have'} none in ${shortQuarterLabel(quarter)}: ${count === 1 ? 'its figures are' : 'their figures are'} not rated.`,
  );
}

export function provisionalCheck(scorecard: Scorecard): PublishCheck {
  const provisional = cellsOf(scorecard).filter(({ marks }) => marks.includes('provisional'));
  return checkOf(
    { id: 'provisional', title: 'Provisional figures', place: DATA },
    provisional.map(({ indicator, area }) => `${indicator.name}, ${area.name}`),
    'No figure of the quarter is provisional.',
    (count) =>
      `${counted(count, 'figure')} of the quarter ${count === 1 ? 'is' : 'are'} provisional, and will be marked so.`,
  );
}

export function illustrativeCheck(scorecard: Scorecard): PublishCheck {
  const shown = cellsOf(scorecard).filter(({ isMissing }) => !isMissing);
  const made = shown.filter(({ isIllustrative }) => isIllustrative);
  return checkOf(
    { id: 'illustrative', title: 'Illustrative figures', place: DATA },
    made.map(({ indicator, area }) => `${indicator.name}, ${area.name}`),
    'No figure of the quarter is illustrative.',
    (count) =>
      `Demonstration data: ${count} of the ${counted(shown.length, 'figure')} of the quarter ${count === 1 ? 'is' : 'are'} synthetic, not real, and will be marked so.`,
  );
}
