/**
 * Canonical JSON after RFC 8785: the same data are the same text, to the last character, whatever
 * wrote them and however they were laid out. It is what a fingerprint is taken of.
 *
 * No white space; the keys of an object by their UTF-16 code units; numbers and texts as ECMAScript
 * writes them: `{"a":[1e+21,0.1,0],"é":"\n"}`.
 */

/**
 * A property that is undefined is left out, as JSON has it. A lone surrogate, which the RFC refuses,
 * stands as its escape: the fingerprint of a file that was read can always be taken.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  return scalarText(value);
}

function canonicalObject(object: object): string {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  const texts = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${texts.join(',')}}`;
}

function scalarText(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`JSON has no ${String(value)}`);
  }
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}`);
  return text;
}
