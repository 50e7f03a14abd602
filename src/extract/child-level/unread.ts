/**
 * Files that are refused for another reason are looked at before their first cells are quoted in the
 * message (rule X3): a list of children often has no header that anybody knows.
 */
import type { Row } from '../csv';
import type { Failed } from '../failure';
import { refusal } from './refusal';
import { heldBy, nothingSeen, seeCell, seeIdentifiers, seeSentence, type Sight } from './sight';
import { refuseByHeaders } from './watch';
import type { VouchedColumns } from './vouched';

/** First rows without a header; columns go by number, as any cell may be a value. */
export function refuseByCells(file: string, rows: readonly Row[]): Failed | null {
  const sights: Sight[] = [];
  for (const row of rows) {
    const isText = row.filter((cell) => cell.trim() !== '').length < 2;
    row.forEach((cell, place) => look((sights[place] ??= nothingSeen()), cell.trim(), isText));
  }
  const findings = sights.flatMap((sight, place) => {
    const held = heldBy(withoutOdd(sight));
    return held ? [{ column: `Column ${place + 1}`, ...held }] : [];
  });
  return findings.length === 0 ? null : refusal(file, findings, {});
}

/** One address or name is that of an office or an author; a list has more. */
const withoutOdd = (sight: Sight): Sight => ({
  ...sight,
  postcodes: sight.postcodes > 1 ? sight.postcodes : 0,
  namedInText: sight.namedInText > 1 ? sight.namedInText : 0,
  bornInText: sight.bornInText > 1 ? sight.bornInText : 0,
});

/** In a line of text only identifiers count. */
function look(sight: Sight, text: string, isText: boolean): void {
  if (text === '') return;
  if (isText) seeChecked(sight, text);
  else {
    seeIdentifiers(sight, text);
    if (!seeCell(sight, text)) seeSentence(sight, text);
  }
}

function seeChecked(sight: Sight, text: string): void {
  const { postcodes } = sight;
  seeIdentifiers(sight, text);
  sight.postcodes = postcodes;
}

const MEMBER_NAME = /"((?:[^"\\]|\\.){1,60})"\s*:/g;

/** JSON that cannot be read: its names, and identifiers anywhere in it. */
export function refuseByText(file: string, text: string, vouched: VouchedColumns): Failed | null {
  const names = new Set([...text.matchAll(MEMBER_NAME)].map(([, name = '']) => name));
  const sight = nothingSeen();
  seeIdentifiers(sight, text);
  const held = heldBy(sight);
  return held?.isCertain
    ? refusal(file, [{ column: 'the text of the file', ...held }], {})
    : refuseByHeaders(file, [...names], vouched);
}
