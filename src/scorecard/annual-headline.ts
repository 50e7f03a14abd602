/** What a year says, in sentences with exact counts. */
import { metSentence } from './annual-met';
import type { AnnualRow } from './annual-row';
import { shortName } from './annual-words';
import { isWhole } from './district-range';
import { nameInSentence } from './lower-first';
import { listSome, listWords } from './list-words';

const NAMED = 6;

interface Names {
  readonly area: string;
  /** `2011/12` */
  readonly year: string;
  /** `2010/11` */
  readonly before: string;
}

/** Targets met; what moved; what is red; and first of all, where the year lacks quarters. */
export function annualHeadline(rows: readonly AnnualRow[], names: Names): readonly string[] {
  const gaps = gapSentence(rows, names);
  if (rows.every(({ outTurn }) => outTurn.isMissing)) {
    const none = `${names.area}: no indicator has a whole figure for ${names.year}.`;
    return gaps === null ? [none] : [none, gaps];
  }
  return [metSentence(rows, names), changeSentence(rows, names), redSentence(rows), gaps].filter(
    (sentence) => sentence !== null,
  );
}

/** Every indicator is counted once, so that the numbers add up to all of them. */
function changeSentence(rows: readonly AnnualRow[], { before }: Names): string {
  const count = (...words: readonly AnnualRow['change']['word'][]): number =>
    rows.filter(({ change }) => words.includes(change.word)).length;
  const not = count(null);
  if (not === rows.length) return `No out-turn can be compared with that of ${before}.`;
  const level = count('no-change');
  const neutral = count('rose', 'fell');
  return `Of ${rows.length} indicator${rows.length === 1 ? '' : 's'}, ${listWords([
    `${count('improved')} improved on ${before}`,
    `${count('worsened')} worsened`,
    ...(level === 0 ? [] : [`${level} ${level === 1 ? 'is' : 'are'} no better or worse`]),
    ...(neutral === 0 ? [] : [`${neutral} rose or fell where neither is better`]),
    ...(not === 0 ? [] : [`${not} cannot be compared`]),
  ])}.`;
}

function redSentence(rows: readonly AnnualRow[]): string | null {
  if (rows.every(({ rag }) => rag === null)) return null;
  const red = rows.filter(({ rag }) => rag === 'red');
  if (red.length === 0) return 'None is rated red for the year.';
  const names = red.map(
    ({ indicator, outTurn }) => `${nameInSentence(indicator.name)} (${outTurn.text})`,
  );
  return `Rated red for the year: ${listSome(names, NAMED)}.`;
}

/** `Not a whole year: there is no figure for Q3 and Q4. Nothing is rated as if the year were whole.` */
export function gapSentence(
  rows: readonly AnnualRow[],
  { year }: Pick<Names, 'year'>,
): string | null {
  const empty = quartersWhere(rows, (row, i) => row.quarters[i]?.isMissing !== false);
  const broken = quartersWhere(rows, (row, i) => {
    const value = row.quarters[i]?.assessed;
    return value === undefined || !isWhole(value);
  }).filter((name) => !empty.includes(name));
  const parts = [
    empty.length === 0 ? null : `there is no figure for ${listWords(empty)}`,
    broken.length === 0 ? null : `no figure of ${listWords(broken)} is whole`,
  ].filter((part) => part !== null);
  return parts.length === 0
    ? null
    : `${year} is not a whole year here: ${parts.join(', and ')}. Only out-turns that are whole without ${
        empty.length + broken.length === 1 ? 'it' : 'them'
      } are shown, and only they are rated.`;
}

/** The quarters of which something is true of every indicator: `Q3`. */
const quartersWhere = (
  rows: readonly AnnualRow[],
  holds: (row: AnnualRow, quarter: number) => boolean,
): readonly string[] =>
  (rows[0]?.quarters ?? []).flatMap(({ assessed: { quarter } }, i) =>
    rows.every((row) => holds(row, i)) ? shortName(quarter) : [],
  );
