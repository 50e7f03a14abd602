/** What the list of exceptions could not look at: its silence there is no good news. */
import type { Area } from '../domain/area';
import { groupBy } from '../lib/group-by';
import type { ScorecardInput } from './build-scorecard';
import { missingText, partialText } from './cell';
import { comparatorOf } from './comparator';
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
  const alone = judged.filter(
    ({ lead }) => lead.assessed.complete && !comparatorOf(input, lead.assessed, county),
  );
  const neutral = rows.length - judged.length;
  return {
    summary: summaryOf(county.name, ofCounty.length, ofParts.length),
    details: [
      ...ofCounty.map(({ cell, why }) => `${cell.indicator.name}, ${county.name}: ${why}.`),
      ...[...groupBy(ofParts, ({ cell }) => cell.indicator)].map(
        ([indicator, items]) =>
          `${indicator.name}: ${listWords(items.map(({ cell, why }) => `${cell.area.name} (${why})`))}.`,
      ),
      ...(alone.length === 0
        ? []
        : [
            `There is no comparator for ${county.name}, so that “worse than comparator” could not be looked at: ${alone.map(({ indicator }) => indicator.name).join('; ')}.`,
          ]),
      ...(neutral === 0 ? [] : [neutralWords(neutral)]),
    ],
  };
}

function whyNot({ assessed }: Cell): string | null {
  const { shown, outcome, complete } = assessed;
  if (shown !== null) return complete ? null : partialText(assessed);
  const isExpected = outcome.kind === 'missing' && outcome.reason !== 'not-applicable';
  return isExpected ? lowerFirst(missingText(outcome)) : null;
}

function summaryOf(county: string, ofCounty: number, ofParts: number): string {
  if (ofCounty + ofParts === 0) return 'Every expected figure could be judged.';
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
