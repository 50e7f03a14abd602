/** Numbers in sentences that people wrote: `14`, `1,240`, `3.5`, `three`, `twenty-one`. */

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
  twice: 2,
  both: 2,
  pair: 2,
  couple: 2,
  dozen: 12,
};

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ...TENS.flatMap((ten, i) =>
    ONES.slice(1, 10).map((one, j) => [`${ten}-${one}`, (i + 2) * 10 + j + 1] as const),
  ),
  ...Object.entries(OTHERS),
]);

export interface NumberInText {
  /** As it stands in the text. */
  readonly text: string;
  readonly value: number;
}

/** Years and quarters, `2011/12`, `Q4`, are no counts. */
const YEAR = /^(?:19|20)\d\d$/;
const TOKENS =
  /(?:19|20)\d\d\/\d\d|(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d.,])\d+(?:\.\d+)?|\p{L}+(?:[- ]\p{L}+)?/giu;

export function numbersIn(text: string): readonly NumberInText[] {
  return [...text.matchAll(TOKENS)].flatMap(([token]) => {
    if (/^\p{L}/u.test(token)) return wordsAsNumbers(token);
    const isYear = token.includes('/') || YEAR.test(token);
    return isYear ? [] : [{ text: token, value: Number(token.replaceAll(',', '')) }];
  });
}

function wordsAsNumbers(token: string): readonly NumberInText[] {
  const whole = VALUES.get(token.toLowerCase().replace(' ', '-'));
  if (whole !== undefined) return [{ text: token, value: whole }];
  return token.split(/[- ]/).flatMap((word) => {
    const value = VALUES.get(word.toLowerCase());
    return value === undefined ? [] : [{ text: word, value }];
  });
}
