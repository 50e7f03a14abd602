/** Values found in a file that can be put right here, each once. */
import { distance } from 'fastest-levenshtein';
import { nameKey } from '../../domain/area';
import type { DistinctIssue, ExtractMapping, StagedResult } from '../../workspace/types';
import { UNKNOWN_AREA, UNKNOWN_INDICATOR, UNREADABLE_PERIOD } from './correctable-rules';

export interface ToCorrect {
  readonly found: string;
  readonly column: string | null;
  readonly lines: number;
}

/** Longer values are shown cut by the pipeline, so what stands in the file is not known here. */
const LONGEST = 199;

/** Names of areas that are not known. A code that is not known is not a name: it stays an issue. */
export const areaNames = ({ distinctIssues, mapping }: StagedResult): readonly ToCorrect[] =>
  different(
    distinctIssues(UNKNOWN_AREA).filter(({ column }) => !isCodeColumn(column, mapping)),
    nameKey,
  );

export const indicatorNames = ({ distinctIssues }: StagedResult): readonly ToCorrect[] =>
  different(distinctIssues(UNKNOWN_INDICATOR), nameKey);

export const periodTexts = ({ distinctIssues }: StagedResult): readonly ToCorrect[] =>
  different(distinctIssues(UNREADABLE_PERIOD), (found) => found);

function isCodeColumn(column: string | null, mapping: ExtractMapping | null): boolean {
  if (mapping?.kind === 'table') return column === mapping.areaCode;
  return (column ?? '').trim().toLowerCase().replaceAll(/\s+/g, '_') === 'area_code';
}

/** Values with the same key are one, as the first is spelled; blank ones have nothing to go by. */
function different(
  issues: readonly DistinctIssue[],
  keyOf: (found: string) => string,
): readonly ToCorrect[] {
  const byKey = new Map<string, ToCorrect>();
  for (const { found, column, lines } of issues) {
    const key = found === null || found.length > LONGEST ? '' : keyOf(found);
    if (found === null || key === '') continue;
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, lines: known.lines + lines } : { found, column, lines });
  }
  return [...byKey.values()];
}

/** Something that a name can mean. */
export interface Meaning {
  readonly value: string;
  readonly label: string;
  readonly otherNames: readonly string[];
}

const CLOSEST = 3;

/** The few that are spelled most like the name, nearest first, and the others in their own order. */
export function byCloseness(
  found: string,
  meanings: readonly Meaning[],
): { readonly closest: readonly Meaning[]; readonly others: readonly Meaning[] } {
  const wanted = nameKey(found);
  const edits = ({ label, otherNames }: Meaning): number =>
    Math.min(...[label, ...otherNames].map((name) => distance(wanted, nameKey(name))));
  const closest = meanings
    .map((meaning) => ({ meaning, edits: edits(meaning) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, CLOSEST)
    .map(({ meaning }) => meaning);
  return { closest, others: meanings.filter((meaning) => !closest.includes(meaning)) };
}
