/** What the list of exceptions could not look at: its silence there is no good news. */
import type { Area } from '../domain/area';
import type { AssessedValue } from '../domain/target';
import { groupBy } from '../lib/group-by';
import { analysisOf } from './analysis';
import type { ScorecardInput } from './build-scorecard';
import { missingText, partialText } from './cell';
import { comparatorOf } from './comparator';
import { lastFigureIsOf, travelOf } from './exception-reasons';
import { listWords } from './list-words';
import { lowerFirst } from './lower-first';
import type { Cell, ScorecardRow } from './scorecard';

export interface NotJudged {
  /** One sentence for the screen's and the print's end. */
  readonly summary: string;
  /** Everything by name. */
  readonly details: readonly string[];
}

/** `rows` are those of the scorecard whose first area is the county. */
export function notJudged(
  input: ScorecardInput,
  rows: readonly ScorecardRow[],
  county: Area,
): NotJudged {
  const judged = rows.filter(({ indicator }) => indicator.polarity !== null);
  const cells = judged.flatMap(({ lead, cells: others }) => [lead, ...others]);
  const lacking = cells.flatMap((cell) => {
    const why = whyNot(cell);
    return why === null ? [] : [{ cell, why }];
  });
  const ofCounty = lacking.filter(({ cell }) => cell.area.code === county.code);
  const ofParts = lacking.filter(({ cell }) => cell.area.code !== county.code);
  const blind = blindSpots(input, cells.filter(isJudged), county);
  const neutral = rows.length - judged.length;
  return {
    summary: summaryOf(county.name, ofCounty.length, ofParts.length, blind.length === 0),
    details: [
      ...ofCounty.map(({ cell, why }) => `${cell.indicator.name}, ${county.name}: ${why}.`),
      ...[...groupBy(ofParts, ({ cell }) => cell.indicator)].map(
        ([indicator, items]) => `${indicator.name}: ${placesOf(items).join('; ')}.`,
      ),
      ...blind,
      ...(neutral === 0 ? [] : [neutralWords(neutral)]),
    ],
  };
}

/** By reason, so that it is said once: `Ashford and Dover (not submitted)`. */
const placesOf = (items: readonly Lacking[]): readonly string[] =>
  [...groupBy(items, ({ why }) => why)].map(
    ([why, found]) => `${listWords(found.map(({ cell }) => cell.area.name))} (${why})`,
  );

interface Lacking {
  readonly cell: Cell;
  readonly why: string;
}

function whyNot({ assessed }: Cell): string | null {
  const { shown, outcome, complete } = assessed;
  if (shown !== null) return complete ? null : partialText(assessed);
  const isExpected = outcome.kind === 'missing' && outcome.reason !== 'not-applicable';
  return isExpected ? lowerFirst(missingText(outcome)) : null;
}

const isJudged = ({ assessed: { shown, complete } }: Cell): boolean => shown !== null && complete;

/** A reason of rule D3 that cannot be looked at for want of something, and what is wanting. */
interface BlindSpot {
  readonly isBlind: (input: ScorecardInput, value: AssessedValue, county: Area) => boolean;
  readonly words: (places: string) => string;
}

const BLIND_SPOTS: readonly BlindSpot[] = [
  {
    isBlind: (input, value, county) => comparatorOf(input, value, county) === null,
    words: (places) =>
      `There is no comparator for ${places}, so that “worse than comparator” could not be looked at`,
  },
  {
    isBlind: (_, value) => travelOf(value).direction.kind !== 'compared',
    words: (places) =>
      `There is no earlier quarter to compare with for ${places}, so that “worsening” could not be looked at`,
  },
  {
    isBlind: (_, { target }) => target === null,
    words: (places) =>
      `There is no target for ${places}, so that missing it could not be looked at`,
  },
  {
    isBlind: (input, value) => {
      const trend = analysisOf(input).trend(value);
      return trend.refusal !== null || !lastFigureIsOf(value, trend);
    },
    words: (places) =>
      `There are no control limits up to the quarter for ${places}, so that “special cause” and “will not reliably meet the target” could not be looked at`,
  },
];

/** One line for the county and one for its parts for each reason that some figures hide. */
function blindSpots(
  input: ScorecardInput,
  cells: readonly Cell[],
  county: Area,
): readonly string[] {
  const isCounty = ({ area }: Cell): boolean => area.code === county.code;
  return BLIND_SPOTS.flatMap(({ isBlind, words }) => {
    const blind = cells.filter(({ assessed }) => isBlind(input, assessed, county));
    const ofCounty = blind.filter(isCounty).map(({ indicator }) => indicator.name);
    const ofParts = [
      ...groupBy(
        blind.filter((cell) => !isCounty(cell)),
        ({ indicator }) => indicator,
      ),
    ].map(([{ name }, found]) => `${name} (${found.length})`);
    return [
      ...(ofCounty.length === 0 ? [] : [`${words(county.name)}: ${ofCounty.join('; ')}.`]),
      ...(ofParts.length === 0
        ? []
        : [`${words('some districts or teams')}: ${ofParts.join('; ')}.`]),
    ];
  });
}

function summaryOf(
  county: string,
  ofCounty: number,
  ofParts: number,
  isWhollySeen: boolean,
): string {
  if (ofCounty + ofParts === 0) {
    return isWhollySeen
      ? 'Every expected figure could be judged.'
      : 'No expected figure is missing, but some could not be looked at for every reason.';
  }
  const parts = [
    ofCounty === 0 ? null : `${figures(ofCounty)} for ${county}`,
    ofParts === 0 ? null : `${figures(ofParts)} for districts and teams`,
  ].filter((part) => part !== null);
  return `Missing or not whole, so not judged: ${parts.join(' and ')}. That they are not listed above says nothing about them.`;
}

const figures = (count: number): string => `${count} figure${count === 1 ? '' : 's'}`;

const neutralWords = (count: number): string =>
  count === 1
    ? 'For 1 indicator neither more nor less is better: it is never an exception.'
    : `For ${count} indicators neither more nor less is better: they are never exceptions.`;
