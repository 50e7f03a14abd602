/** Headers and catalogue terms as sets of words, to match `rereferral_percent` with re-referrals. */

export type ColumnKind = 'count' | 'percent' | 'rate' | 'number';

export interface HeaderWords {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly words: ReadonlySet<string>;
}

const KIND_WORDS: ReadonlyMap<string, ColumnKind> = new Map([
  ['count', 'count'],
  ['number', 'count'],
  ['num', 'count'],
  ['total', 'count'],
  ['percent', 'percent'],
  ['percentage', 'percent'],
  ['pct', 'percent'],
  ['perc', 'percent'],
  ['pc', 'percent'],
  ['proportion', 'percent'],
  ['rate', 'rate'],
  ['per', 'rate'],
]);

/** Abbreviations in the headers of children's social care statistics. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['cpp', 'child protection plan'],
  ['cpps', 'child protection plan'],
  ['cp', 'child protection'],
  ['cla', 'looked after child'],
  ['lac', 'looked after child'],
  ['uasc', 'unaccompanied asylum seeking child'],
  ['s47', 'section 47 enquiry'],
  ['ia', 'initial assessment'],
  ['icpc', 'initial conference'],
  ['fte', ''],
]);

const SMALL_WORDS = new Set(
  'a an and at by for had has have in of on or the to was were who with within which time'.split(
    ' ',
  ),
);
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['started', 'start'],
  ['starting', 'start'],
  ['repeat', 'subsequent'],
  ['second', 'subsequent'],
  ['enquiries', 'enquiry'],
  ['vacancies', 'vacancy'],
  ['vacant', 'vacancy'],
]);

/** The words of a term that tell it from others: `plans started` -> plan, start. */
export function wordsOf(term: string): ReadonlySet<string> {
  const words = term
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\bre-/g, 're')
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return new Set(words.map((word) => SAME_WORDS.get(word) ?? singular(word)));
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** What a number column of a DfE file counts, and how. */
export function headerWords(header: string): HeaderWords {
  const all = wordsOf(header);
  const kinds = [...all].flatMap((word) => KIND_WORDS.get(word) ?? []);
  const words = new Set([...all].filter((word) => !KIND_WORDS.has(word)));
  return { header, kind: kinds.at(-1) ?? 'number', words };
}

/** Shared words as a share of all words: 1 when the sets are equal, 0 when they share none. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
