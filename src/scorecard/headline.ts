/** The headline in words, computed from the data. */
import { shortQuarterLabel, type Quarter } from '../domain/period';
import type { Cell, ScorecardRow } from './scorecard';
import { nameInSentence } from './lower-first';

/**
 * How many indicators the county met, how many worsened, and where a missed target is missed in
 * most districts. Only rated figures are counted; what was not rated is said.
 */
export function headlineOf(
  county: readonly Cell[],
  rows: readonly ScorecardRow[],
  quarter: Quarter,
): readonly string[] {
  return [metSentence(county, quarter), changeSentence(county), widestMiss(county, rows)].filter(
    (sentence) => sentence !== null,
  );
}

function metSentence(county: readonly Cell[], quarter: Quarter): string {
  const rated = county.filter((cell) => cell.rag !== null);
  const when = shortQuarterLabel(quarter);
  const name = county[0]?.area.name ?? '';
  if (rated.length === 0) return `${name}: no indicator can be rated in ${when}.`;
  const met = rated.filter((cell) => cell.rag === 'green').length;
  const withTarget = county.filter(
    ({ assessed, indicator }) => assessed.target !== null && indicator.polarity !== null,
  );
  const unrated = withTarget.length - rated.length;
  const rest = unrated === 0 ? '' : `; ${unrated} more with a target could not be rated`;
  return `${name}: ${met} of ${rated.length} rated indicator${rated.length === 1 ? '' : 's'} met target in ${when}${rest}.`;
}

function changeSentence(county: readonly Cell[]): string | null {
  const words = county.flatMap(({ assessed: { sincePreviousQuarter: direction } }) =>
    direction.kind === 'compared' ? direction.word : [],
  );
  if (words.length === 0) return null;
  const count = (word: string): number => words.filter((item) => item === word).length;
  return `Since the quarter before, ${count('improved')} improved and ${count('worsened')} worsened.`;
}

/** The missed target of the county that most districts miss as well. */
function widestMiss(county: readonly Cell[], rows: readonly ScorecardRow[]): string | null {
  const misses = rows.flatMap((row, i) => {
    const cell = county[i];
    const all = [row.lead, ...row.cells].filter(({ area }) => area.kind === 'district');
    const districts = all.filter(({ rag }) => rag !== null);
    const missed = districts.filter(({ rag }) => rag !== 'green').length;
    const isAll = districts.length === all.length;
    return cell?.rag === 'red' && missed > 0 ? { cell, missed, of: districts.length, isAll } : [];
  });
  const [worst] = misses.toSorted((a, b) => b.missed / b.of - a.missed / a.of || b.of - a.of);
  if (!worst) return null;
  const { cell, missed, of, isAll } = worst;
  const name = nameInSentence(cell.indicator.name);
  return `${cell.area.name} is ${MISSED[cell.indicator.polarity ?? 'T']} for ${name} (${cell.text}), as ${missed === 1 ? 'is' : 'are'} ${missed} of ${of} ${isAll ? '' : 'rated '}district${of === 1 ? '' : 's'}.`;
}

const MISSED = { H: 'below target', L: 'above target', T: 'outside its target range' } as const;
