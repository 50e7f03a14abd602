/**
 * Names of persons within a text of several words (rule X3): `see Smith, J`, `not counting Emily
 * Brown`. A hospital or road that is named for somebody is no person.
 */
import { isForename } from './forenames';

/** Forenames that begin a sentence or a title as words, too. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['summer', 'max', 'grace', 'poppy', 'mason']);

const INSTITUTION =
  /^(academy|avenue|building|care|centre|church|clinic|close|college|court|drive|foundation|gardens|grammar|hall|hospital|house|infant|infants|inquiry|institute|junior|lane|lodge|park|place|primary|report|review|road|school|service|square|street|team|term|terrace|trust|unit|ward|way|wing)$/i;

/** `Smith, J` or `SMITH, J.`; `I` and `A` begin too many words, so they need a full stop or the end. */
const SURNAME_FIRST =
  /(?<!\p{L})(\p{Lu}[\p{L}'’-]+),\s?(?:[B-HJ-Z](?![\p{L}\d'’])|[AI](?=\.|\s*$))/gu;
/** Words before a comma that are no surnames. */
const NO_SURNAME =
  /^(however|also|kent|england|total|note|source|category|table|figure|column|row|section|appendix|quarter)$/i;

const CAPITAL_WORD = /^\p{Lu}[\p{L}'’-]+$/u;

/** True when a sentence names somebody. */
export function namesSomebody(text: string): boolean {
  const reversed = [...text.matchAll(SURNAME_FIRST)];
  return (
    reversed.some(([, surname = '']) => !NO_SURNAME.test(surname)) || hasForenameAndSurname(text)
  );
}

function hasForenameAndSurname(text: string): boolean {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/^[("'‘]+|[)"'’.,;:!?]+$/g, ''));
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    const isPair = isForename(word) && CAPITAL_WORD.test(word) && CAPITAL_WORD.test(next);
    if (!isPair || ALSO_WORDS.has(word.toLowerCase())) return false;
    return !words.slice(at + 1, at + 5).some((near) => INSTITUTION.test(near));
  });
}

/** `Victoria Road`, `St James`: a place, not a person. */
export const isNamedForSomebody = (text: string): boolean =>
  /^(st|saint)\.?\s/i.test(text) || text.split(/\s+/).some((word) => INSTITUTION.test(word));

/** True when a sentence gives somebody's date of birth. */
export const givesBirthDate = (text: string): boolean =>
  /(?<!\p{L})(d\.?o\.?b\.?|born|date of birth|birthday)(?!\p{L}).{0,12}?\d{1,4}[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+\d{2,4}/iu.test(
    text,
  );
