/**
 * Looks out for data about single children while a file is read (rule X3), and refuses the file as a
 * whole when it finds any. The refusal names columns and never repeats a value. A column that the
 * user vouches for is let through and said, unless a checksum proves what it holds.
 */
import type { Failed } from '../failure';
import { report, type IssueLog } from '../issues';
import { SHAPE_RULES } from '../rules/table-shape-rules';
import { quote } from '../wording';
import { childLevelHeader } from './headers';
import { refusal, type Finding } from './refusal';
import { heldBy, nothingSeen, seeCell, seeIdentifiers, seeSentence, type Sight } from './sight';
import { reasonFor, type VouchedColumns } from './vouched';

export interface ChildLevelWatch {
  /** A text of a column that should hold none of this. Equal texts need to be shown only once. */
  readonly see: (column: string, text: string) => void;
  /** A free text, in which somebody may be named. Equal texts need to be shown only once. */
  readonly seeText: (column: string, text: string) => void;
  /** A cell of a column that is not known; every row is shown, so that unique values are noticed. */
  readonly seeUnknown: (column: string, text: string) => void;
  /** The refusal, or null; notes the columns that were let through. Asked once, at the end. */
  readonly verdict: () => Failed | null;
}

/** `headers`: columns whose names are judged, too. */
export function createChildLevelWatch(
  log: IssueLog,
  headers: readonly string[],
  vouched: VouchedColumns,
): ChildLevelWatch {
  const sights = new Map<string, Sight>();

  function sightOf(column: string): Sight {
    const known = sights.get(column);
    if (known) return known;
    const sight = nothingSeen();
    sights.set(column, sight);
    return sight;
  }

  const see = (column: string, text: string): void => seeIdentifiers(sightOf(column), text);

  function seeText(column: string, text: string): void {
    see(column, text);
    seeSentence(sightOf(column), text);
  }

  function seeUnknown(column: string, cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    const sight = sightOf(column);
    const isNew = !sight.distinct.has(text);
    if (isNew) seeIdentifiers(sight, text);
    if (!seeCell(sight, text) && isNew) seeSentence(sight, text);
  }

  function verdict(): Failed | null {
    const findings = findingsIn(headers, sights);
    const isLetThrough = ({ column, isCertain }: Finding): boolean =>
      !isCertain && reasonFor(column, vouched) !== null;
    const refused = findings.filter((finding) => !isLetThrough(finding));
    if (refused.length > 0) return refusal(log.file, refused, vouched);
    for (const finding of findings) noteLetThrough(finding, vouched, log);
    return null;
  }

  return { see, seeText, seeUnknown, verdict };
}

/** One finding a column: what its values prove, else what its header says, else what they look like. */
function findingsIn(
  headers: readonly string[],
  sights: ReadonlyMap<string, Sight>,
): readonly Finding[] {
  return [...new Set([...headers, ...sights.keys()])].flatMap((column) => {
    const sight = sights.get(column);
    const held = sight ? heldBy(sight) : null;
    const named = headers.includes(column) ? childLevelHeader(column) : null;
    if (named !== null && !held?.isCertain) return { column, holds: named, isCertain: false };
    return held ? { column, ...held } : [];
  });
}

function noteLetThrough(finding: Finding, vouched: VouchedColumns, log: IssueLog): void {
  const { column, holds } = finding;
  report(log, SHAPE_RULES.vouched, 0, {
    column,
    message: `The column ${quote(column)} looks like it holds ${holds}. It was let through for the reason given: ${quote(reasonFor(column, vouched) ?? '')}.`,
    hint: 'If the reason does not hold, undo the load and take the column out of the file.',
  });
}

/** A file refused for its headers alone, whatever form it has. */
export function refuseByHeaders(
  file: string,
  headers: readonly string[],
  vouched: VouchedColumns,
): Failed | null {
  const findings = headers.flatMap((column): readonly Finding[] => {
    const holds = childLevelHeader(column);
    const isFound = holds !== null && reasonFor(column, vouched) === null;
    return isFound ? [{ column, holds, isCertain: false }] : [];
  });
  return findings.length === 0 ? null : refusal(file, findings, vouched);
}

/** Lines above the header are repeated to the user, so they must hold no identifier either. */
export function refuseByTitles(file: string, titles: readonly string[]): Failed | null {
  const sight = nothingSeen();
  for (const title of titles) seeIdentifiers(sight, title);
  const held = heldBy(sight);
  return held?.isCertain
    ? refusal(file, [{ column: 'the lines above the header', ...held }], {})
    : null;
}
