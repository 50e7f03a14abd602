/** The rules in plain English, each with the finder of its worked example. */
import { exceptionExample } from './definition-exceptions';
import {
  agreementExample,
  breakExample,
  missingExample,
  monthsExample,
  partialExample,
  pooledExample,
  provenanceExample,
  quarterExample,
  rateExample,
  revisedExample,
  suppliedExample,
  teamExample,
  windowExample,
} from './definition-figures';
import type { Loaded, Sentences } from './definition-loaded';
import {
  directionExample,
  distanceExample,
  neutralExample,
  ratingExample,
  roundingExample,
} from './definition-ratings';
import {
  assuranceExample,
  besideExample,
  chanceExample,
  dispersionExample,
  funnelExample,
  intervalExample,
  limitsExample,
  meanExample,
  refusalExample,
  signalsExample,
  stepExample,
  variationExample,
} from './definition-statistics';
import { POLICY_WORDS } from './page-marks';

export interface RuleWords {
  /** The IDs of `docs/rules.md`: `T2`, or several. */
  readonly ids: string;
  readonly title: string;
  readonly text: string;
  /** Shown beside the words. */
  readonly picture?: 'ratings' | 'variation' | 'assurance';
  /** Null when nothing loaded can serve as one. */
  readonly example: (loaded: Loaded) => Sentences;
  /** What would serve: `a figure with a target`. */
  readonly needs: string;
}

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleWords[];
}

const FIGURES: readonly RuleWords[] = [
  {
    ids: 'P1',
    title: 'Quarters',
    text: 'Quarters are those of the financial year, which begins in April: Q1 is April to June, Q4 January to March.',
    example: quarterExample,
    needs: 'a quarter',
  },
  {
    ids: 'G1',
    title: 'The county is the sum of its areas, never the mean of their percentages',
    text: 'What the districts and teams counted is added up, and so is what they counted it out of; one is then divided by the other. The mean of percentages would give a district with ten cases the weight of one with a thousand.',
    example: pooledExample,
    needs: 'a figure of the county that is added up from several areas',
  },
  {
    ids: 'G2',
    title: 'A county figure in an extract is compared with the sum',
    text: 'Both are kept. The sum is shown where all areas reported; where the two differ by more than rounding, that is said.',
    example: agreementExample,
    needs: 'a county figure in an extract, beside those of its areas',
  },
  {
    ids: 'G3',
    title: 'From months to a quarter',
    text: 'A number at a point in time (plans, vacancies) is that of the last month of the quarter. Events are added up: over the three months, from April to the end of the quarter, or over the twelve months to its end, as the indicator says. Twelve months make the fourth quarter the year, so that a yearly target fits.',
    example: windowExample,
    needs: 'a figure of the county with all of its months',
  },
  {
    ids: 'G4',
    title: 'Months missing',
    text: 'A quarter without all of its months is shown with what there is and says so. It is not rated and not compared.',
    example: monthsExample,
    needs: 'a figure of the last four quarters that lacks a month',
  },
  {
    ids: 'G6',
    title: 'Partial sums',
    text: 'A sum that lacks an area, or an area’s months, is shown as partial. It is not rated and not compared.',
    example: partialExample,
    needs: 'a sum of the last four quarters that lacks a part',
  },
  {
    ids: 'O4',
    title: 'Missing is never zero',
    text: 'Where there is no figure, the reason stands in its place: not submitted (none has arrived), suppressed (small enough to point to a child), not applicable (it makes no sense there), not available (it cannot be had), low (some, but it rounds to zero), unreliable (the supplier advises against it), or no cases (nothing to take a percentage of).',
    example: missingExample,
    needs: 'a missing figure',
  },
  {
    ids: 'G5',
    title: 'Rates and populations',
    text: 'A rate is a count divided by the children aged 0 to 17 of the area, times 10,000. Every month of a financial year uses the mid-year estimate of the year in which it begins, once. The events of a single quarter are multiplied by four, to compare with a year.',
    example: rateExample,
    needs: 'a rate with its count and population',
  },
  {
    ids: 'A3',
    title: 'Teams that are not places',
    text: 'Their cases count in the county. They have no population, so they have no rate of their own.',
    example: teamExample,
    needs: 'a team beside the districts of a rate',
  },
  {
    ids: 'O3',
    title: 'Percentages without counts',
    text: 'A percentage that came without the counts behind it is shown as it came. It is never added up and gets no interval.',
    example: suppliedExample,
    needs: 'a percentage that came without its counts',
  },
  {
    ids: 'O5',
    title: 'Revised figures',
    text: 'A figure that is loaded again replaces the earlier one. What it was, and which file changed it, is kept and told.',
    example: revisedExample,
    needs: 'a figure of the quarter that was revised',
  },
  {
    ids: 'O6',
    title: 'Breaks in a series',
    text: 'Where the way of counting changed, nothing is compared across the change: no direction, no control limits.',
    example: breakExample,
    needs: 'a break up to this quarter',
  },
  {
    ids: 'O1',
    title: 'Published, illustrative or local',
    text: 'Every figure says where it comes from: published, with its source; illustrative, made up for demonstration; or local, the board’s own. A sum is published only when all of it is, or when a published figure agrees with it.',
    example: provenanceExample,
    needs: 'a figure of this quarter',
  },
];

const TARGETS: readonly RuleWords[] = [
  {
    ids: 'T2, T3, T7',
    title: 'Red, amber, green (RAG)',
    text: 'Green: the target is met. Amber: it is missed, but the figure is within the floor or limit that the board set. Red: beyond that, or missed where none is set. Figures exactly on a boundary get the better colour. For some indicators the target should be neither exceeded nor missed: then the distance to it counts. Each colour has a word and a shape.',
    picture: 'ratings',
    example: ratingExample,
    needs: 'a figure with a target',
  },
  {
    ids: 'T4',
    title: 'The figure shown is the figure rated',
    text: 'A figure is rounded first (halves away from zero) and rated then, so that the page never contradicts itself.',
    example: roundingExample,
    needs: 'a rated figure that is rounded',
  },
  {
    ids: 'T5',
    title: 'Neither better nor worse',
    text: 'For some indicators more is neither better nor worse. They have no target and no colour, and their changes are “rose” or “fell”.',
    example: neutralExample,
    needs: 'an indicator without a better direction',
  },
  {
    ids: 'T1',
    title: 'Targets change',
    text: 'A quarter is rated by the target that was in force in it, and by an area’s own target where it has one. The history of each indicator’s targets stands with the indicator.',
    example: ({ county, quarterLabel }) => {
      const found = county.find(({ target }) => target !== null);
      return found?.target
        ? `${found.indicator.name}: the target in force in ${quarterLabel} is from “${found.target.source}”.`
        : null;
    },
    needs: 'a target in force in this quarter',
  },
  {
    ids: 'T6',
    title: 'How far from target, in children',
    text: 'The smallest change of the count, with everything else as it was, whose figure as shown would have met the target.',
    example: distanceExample,
    needs: 'a figure that misses its target',
  },
  {
    ids: 'D1',
    title: 'Direction',
    text: 'Figures are compared as shown with the quarter before and with the same quarter a year before: improved, worsened or no change; rose or fell where neither is better. Nothing is compared that is not whole, or across a break.',
    example: directionExample,
    needs: 'a figure that can be compared with the quarter before',
  },
];

const CHANCE: readonly RuleWords[] = [
  {
    ids: 'D2',
    title: 'More than chance?',
    text: 'Small changes happen by chance. Where the months allow a control chart, a change is more than chance when the quarter’s last month stands out from them. Where they do not, the two quarters are tested against each other (at the 95% level), if they share no month and their counts are known. Otherwise the page says that it cannot say.',
    example: chanceExample,
    needs: 'a figure that can be compared with the quarter before',
  },
  {
    ids: 'D3',
    title: 'The order of exceptions',
    text: 'First what is worse than its comparator and worsening; then what is beyond its floor or limit; then a special cause of concern; then what will not reliably meet its target. A figure is listed once, under the highest of its reasons.',
    example: exceptionExample,
    needs: 'a figure of the county that is an exception',
  },
  {
    ids: 'C1',
    title: 'Intervals of percentages',
    text: 'A percentage of few cases says less than one of many. The 95% interval (Wilson’s) holds what the underlying percentage may be.',
    example: intervalExample('percent'),
    needs: 'a percentage with its counts',
  },
  {
    ids: 'C2',
    title: 'Intervals of rates',
    text: 'The same for rates: exact where there are fewer than ten cases, Byar’s formula from ten on.',
    example: intervalExample('rate'),
    needs: 'a rate with its counts',
  },
  {
    ids: 'C3',
    title: 'Averages',
    text: 'An average such as a caseload is all cases divided by all workers. It gets no interval.',
    example: meanExample,
    needs: 'an average for the county',
  },
  {
    ids: 'S1',
    title: 'Control limits (SPC)',
    text: 'The chart of the months has a mean and two limits: the mean plus and minus 2.66 times the average step from one month to the next. Nearly all months of a process that does not change lie between them.',
    example: limitsExample,
    needs: 'a series with enough months',
  },
  {
    ids: 'S2',
    title: 'The four signals',
    text: 'A month is special when it lies outside a limit; when it is one of seven in a row on one side of the mean; one of seven that rise or fall one after the other; or one of two in three months near the same limit.',
    example: signalsExample,
    needs: 'a month that stands out',
  },
  {
    ids: 'S4',
    title: 'Variation',
    text: 'What the latest month says: special cause of improvement or concern (H above or L below what is usual), special cause high or low where neither is better, or common cause, the usual ups and downs. A month that is both improvement and concern counts as concern.',
    picture: 'variation',
    example: variationExample,
    needs: 'a series with enough months',
  },
  {
    ids: 'S5',
    title: 'Assurance',
    text: 'What the limits say of the target: will consistently meet it (P, the limits lie on its good side), will consistently miss it (F), or may or may not meet it by chance (?).',
    picture: 'assurance',
    example: assuranceExample,
    needs: 'a series with limits and a target',
  },
  {
    ids: 'S3',
    title: 'No limits from few months',
    text: 'With fewer than 13 months since the series began, or was last recalculated, limits would mislead: only the figures are shown.',
    example: refusalExample('few-points'),
    needs: 'a series with too few months',
  },
  {
    ids: 'S6',
    title: 'No chart of overlapping months',
    text: 'Figures for twelve months, or from April on, share most of their cases with the month before. A stable process looks unstable in them, so there is no control chart; it is drawn from the single months where they are loaded.',
    example: refusalExample('overlapping'),
    needs: 'a series loaded only as overlapping months',
  },
  {
    ids: 'S7',
    title: 'Limits begin anew',
    text: 'At a break in the counting, and where the board notes a lasting change, mean and limits are calculated anew. A month that the board excludes is drawn, but counts in no limit.',
    example: stepExample,
    needs: 'a break or a recalculation up to this quarter',
  },
  {
    ids: 'S8',
    title: 'Rating and variation are two questions',
    text: 'The rating says whether the quarter met its target; variation whether the process changes; assurance whether it will go on to meet the target. They stand side by side, are never merged, and may point different ways: the limits are of all months since the series began, so that after a lasting improvement a quarter may meet its target while the limits still say that it will be missed. An analyst can recalculate the limits from a dated step. Rings in blue, orange, grey or purple are never ratings.',
    example: besideExample,
    needs: 'a rated figure with a control chart',
  },
  {
    ids: 'F1',
    title: 'Funnel of percentages',
    text: 'Districts differ by chance, small ones most. The funnel shows how far from the whole a district of its size may lie: 95% and 99.8% limits. A district is named when its own interval does not hold the whole’s percentage.',
    example: funnelExample('percent'),
    needs: 'a percentage with counts for three districts or more',
  },
  {
    ids: 'F2',
    title: 'Funnel of rates',
    text: 'The same for rates, with the exact limits of counts.',
    example: funnelExample('rate'),
    needs: 'a rate with counts for three districts or more',
  },
  {
    ids: 'F3',
    title: 'Overdispersion',
    text: 'When nearly all districts lie far out, something common to them (how they count, whom they serve) spreads them. The page then warns; the limits stay.',
    example: dispersionExample,
    needs: 'a funnel',
  },
];

const DISCLOSURE: readonly RuleWords[] = [
  {
    ids: 'X1',
    title: 'Disclosure control',
    text: 'Small counts can point to a child. Which policy hides them is said on every page and in every file.',
    example: () => `This page says: “${POLICY_WORDS}”.`,
    needs: 'a policy',
  },
];

export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: 'How a figure comes about', rules: FIGURES },
  { title: 'Targets, ratings and direction', rules: TARGETS },
  { title: 'Chance, control charts and districts', rules: CHANCE },
  { title: 'Disclosure', rules: DISCLOSURE },
];
