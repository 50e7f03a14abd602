/**
 * Numbers in sentences that people wrote: `14`, `1,240`, `3.5`, `three`, `a hundred and five`, `3-5`,
 * and shares of them: `a quarter of 12` is 3, and 25 per cent. Too many rather than too few.
 */

const ONES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words for other small counts. */
const OTHERS: Readonly<Record<string, number>> = {
  none: 0,
  nil: 0,
  nought: 0,
  once: 1,
  single: 1,
  sole: 1,
  lone: 1,
  twice: 2,
  both: 2,
  pair: 2,
  couple: 2,
  twins: 2,
  trio: 3,
  triplets: 3,
  dozen: 12,
};

const UNITS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...Object.entries(OTHERS),
]);
const TENFOLD: ReadonlyMap<string, number> = new Map(
  TENS.map((word, i) => [word, (i + 2) * 10] as const),
);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);

/** Parts of a whole, in words. `third` and `quarter` alone are no shares: the third quarter. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);

export interface NumberInText {
  /** As it stands in the text. */
  readonly text: string;
  readonly value: number;
}

/** Years and quarters, `2011/12`, `Q4`, are no counts. */
const YEAR = /^(?:19|20)\d\d$/;
const TOKENS =
  /(?:19|20)\d\d\/\d\d|(?<![\p{L}\d.])\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|(?<![\p{L}\d.])\d+(?:\.\d+)?|\p{L}+/gu;

export function numbersIn(written: string): readonly NumberInText[] {
  // Digits of any kind, ½ and the like become plain ones, and every hyphen the same.
  const text = written
    .replaceAll(/(?<=\d)(?=[¼-¾⅐-⅞])/g, ' ')
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .replaceAll(/[‐-―−]/g, '-');
  const words = [...text.matchAll(TOKENS)].map(([token], i, all) => ({
    token,
    start: all[i]?.index ?? 0,
  }));
  const found = groups(text, words);
  return [...found, ...sharesIn(text, found)].map(({ text: its, value }) => ({ text: its, value }));
}

interface Word {
  readonly token: string;
  readonly start: number;
}

interface Placed extends NumberInText {
  readonly start: number;
  readonly end: number;
}

function groups(text: string, words: readonly Word[]): readonly Placed[] {
  const found: Placed[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const length = /^\p{L}/u.test(word.token) ? lengthOfNumber(text, words, at) : 1;
    const value = length === 0 ? null : valueOf(words.slice(at, at + length));
    const last = words[at + Math.max(1, length) - 1] ?? word;
    const end = last.start + last.token.length;
    if (value !== null) {
      found.push({ text: text.slice(word.start, end), value, start: word.start, end });
    }
    at += Math.max(1, length);
  }
  return found;
}

const lower = (words: readonly Word[], at: number): string => words[at]?.token.toLowerCase() ?? '';

/** How many words from here on are one number; 0 where none begins. */
function lengthOfNumber(text: string, words: readonly Word[], at: number): number {
  const isNext = (place: number): boolean => {
    const [before, word] = [words[place - 1], words[place]];
    if (!before || !word) return false;
    return /^[\s-]+$/.test(text.slice(before.start + before.token.length, word.start));
  };
  const first = lower(words, at);
  if (!isNumberWord(first)) {
    return (first === 'a' || first === 'an') && isNext(at + 1) && LARGE.has(lower(words, at + 1))
      ? 1 + lengthOfNumber(text, words, at + 1)
      : 0;
  }
  let length = 1;
  for (;;) {
    const [here, next] = [lower(words, at + length - 1), lower(words, at + length)];
    if (!isNext(at + length)) return length;
    const isJoined =
      (TENFOLD.has(here) && isDigitWord(next)) ||
      (LARGE.has(next) && !Object.hasOwn(OTHERS, here)) ||
      (LARGE.has(here) && isNumberWord(next) && !Object.hasOwn(OTHERS, next));
    const isAnd = LARGE.has(here) && next === 'and' && isNext(at + length + 1);
    if (isJoined) length += 1;
    else if (isAnd && isNumberWord(lower(words, at + length + 1))) length += 2;
    else return length;
  }
}

const isNumberWord = (word: string): boolean =>
  UNITS.has(word) || TENFOLD.has(word) || LARGE.has(word);
const isDigitWord = (word: string): boolean => {
  const value = ONES.indexOf(word);
  return value > 0 && value < 10;
};

function valueOf(words: readonly Word[]): number | null {
  const [first] = words;
  if (first && /^\d/.test(first.token)) return ofDigits(first.token);
  let [all, part] = [0, 0];
  for (const { token } of words) {
    const word = token.toLowerCase();
    const large = LARGE.get(word);
    if (large === undefined) part += UNITS.get(word) ?? TENFOLD.get(word) ?? 0;
    else if (large === 100) part = Math.max(1, part) * large;
    else [all, part] = [all + Math.max(1, part) * large, 0];
  }
  return all + part;
}

function ofDigits(token: string): number | null {
  const isYear = token.includes('/') || YEAR.test(token);
  return isYear ? null : Number(token.replaceAll(',', ''));
}

const SHARE_WORDS = [...SHARES.keys()].join('|');
/** `half of`, `a third of`, `three quarters of the`, `1/4 of`; what follows may be the whole. */
const SHARE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:(?<many>\p{L}+|\d+)[\s-]+)?(?<share>${SHARE_WORDS})|(?<![\d/])(?<top>\d+)/(?<bottom>\d+)(?![\d/]))(?<of>\s+of(?:\s+(?:the|these|those|all|its|their|our))*)?(?!\p{L})`,
  'giu',
);

/** A share of a number is a number itself; a share of anything is a percentage. */
function sharesIn(text: string, found: readonly Placed[]): readonly NumberInText[] {
  return [...text.matchAll(SHARE)].flatMap((match): readonly NumberInText[] => {
    const { many, share, top, bottom, of } = match.groups ?? {};
    const isHalf = share?.toLowerCase() === 'half';
    if (share !== undefined && of === undefined && !isHalf) return [];
    const parts = share === undefined ? Number(bottom) : (SHARES.get(share.toLowerCase()) ?? 0);
    const count = share === undefined ? Number(top) : countOf(many);
    if (parts === 0 || count > parts) return [];
    const end = match.index + match[0].length;
    const whole = found.find(({ start }) => start >= end && text.slice(end, start).trim() === '');
    const its = whole ? text.slice(match.index, whole.end) : match[0];
    const percent = { text: its.trim(), value: (100 * count) / parts };
    if (!whole) return [percent];
    return [{ text: its.trim(), value: Math.round((whole.value * count) / parts) }, percent];
  });
}

const countOf = (many: string | undefined): number => {
  const word = many?.toLowerCase() ?? '';
  return /^\d+$/.test(word) ? Number(word) : (UNITS.get(word) ?? 1);
};
