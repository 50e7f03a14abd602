/** A small seeded random number generator: the same name always gives the same numbers. */

/** Change it and every illustrative figure changes; the published figures stay. */
export const SEED = 20120331;

/**
 * A stream of numbers in [0, 1) for one named purpose (mulberry32), so that adding a series leaves
 * the others as they were.
 * @param {string} name
 * @returns {() => number}
 */
export function stream(name) {
  let state = hash(`${SEED}/${name}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A factor around 1, bell-shaped, never further away than `spread`.
 * @param {() => number} next
 * @param {number} spread
 */
export const wobble = (next, spread) => 1 + (spread * (next() + next() + next() - 1.5)) / 1.5;

/**
 * The values moved up or down a little, except those to keep.
 * @param {readonly number[]} values @param {() => number} next
 * @param {number} reach the furthest that a value moves @param {readonly number[]} keep positions
 */
export const jitter = (values, next, reach, keep) =>
  values.map((value, i) => {
    const moved = reach * (wobble(next, 1) - 1);
    return keep.includes(i) ? value : value + moved;
  });

/** FNV-1a of the characters. @param {string} text */
function hash(text) {
  let value = 2166136261;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return value | 0;
}
