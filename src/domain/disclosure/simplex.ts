/**
 * How far one unknown can move when a system of sums has to keep adding up (the simplex method with
 * bounds, after Dantzig). All amounts are differences from the truth, so the start, nothing changed, is
 * always possible and every step ends at a possible point.
 *
 * Example: a + b = 10 with a, b >= 0 and the truth 3 and 7: `a` can move from -3 to +7.
 */

/** Each dependent unknown as a combination of the free ones. */
export interface Dictionary {
  readonly dependent: number[];
  readonly free: number[];
  /** By dependent and free unknown. */
  readonly table: Float64Array[];
}

export interface Limits {
  /** By unknown: how far it can go down (0 or less) and up (0 or more, perhaps endlessly). */
  readonly down: readonly number[];
  readonly up: readonly number[];
}

export interface SumRow {
  readonly unknowns: readonly number[];
  readonly signs: readonly number[];
}

const TINY = 1e-9;
const MOST_STEPS = 1500;
/** So many steps on the spot, then the rule of Bland, which cannot go round in circles. */
const STEPS_ON_THE_SPOT = 30;

/** Solves the sums for as many unknowns as they determine. */
export function dictionaryOf(count: number, sums: readonly SumRow[]): Dictionary {
  const rows: { readonly row: Float64Array; readonly pivot: number }[] = [];
  for (const { unknowns, signs } of sums) {
    const row = new Float64Array(count);
    for (const [i, unknown] of unknowns.entries())
      row[unknown] = (row[unknown] ?? 0) + (signs[i] ?? 0);
    for (const known of rows) subtract(row, known.row, known.pivot);
    const pivot = pivotOf(row);
    if (pivot === null) continue;
    const scale = row[pivot] ?? 1;
    for (let i = 0; i < count; i += 1) row[i] = (row[i] ?? 0) / scale;
    for (const known of rows) subtract(known.row, row, pivot);
    rows.push({ row, pivot });
  }
  const dependent = rows.map(({ pivot }) => pivot);
  const isDependent = new Set(dependent);
  const free = Array.from({ length: count }, (_, i) => i).filter((i) => !isDependent.has(i));
  const table = rows.map(({ row }) => {
    const ofFree = new Float64Array(free.length);
    for (let c = 0; c < free.length; c += 1) ofFree[c] = -(row[free[c] ?? 0] ?? 0);
    return ofFree;
  });
  return { dependent, free, table };
}

/** Takes the pivot's unknown out of a row. */
function subtract(target: Float64Array, row: Float64Array, pivot: number): void {
  const times = target[pivot] ?? 0;
  if (Math.abs(times) < TINY) return;
  const into = target;
  for (let i = 0; i < row.length; i += 1) {
    const entry = row[i] ?? 0;
    if (entry !== 0) into[i] = clean((into[i] ?? 0) - times * entry);
  }
  into[pivot] = 0;
}

/** The last unknown of the row: complements and windows come late and stand in few sums. */
function pivotOf(row: Float64Array): number | null {
  for (let i = row.length - 1; i >= 0; i -= 1) if (Math.abs(row[i] ?? 0) > TINY) return i;
  return null;
}

const clean = (value: number): number => {
  const whole = Math.round(value);
  return Math.abs(value - whole) < TINY ? whole : value;
};

/**
 * The change of every unknown when one is moved as far as possible, but no further than `most`
 * (its sign is the direction). The dictionary is turned on the way; it stays valid.
 */
export function moveFarthest(
  dictionary: Dictionary,
  limits: Limits,
  target: number,
  most: number,
): Float64Array {
  const { dependent, free } = dictionary;
  const at = new Float64Array(dependent.length + free.length);
  const direction = Math.sign(most);
  let still = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const left = Math.abs(most - (at[target] ?? 0));
    if (left < TINY) break;
    const entry = entering(dictionary, limits, at, target, direction, still > STEPS_ON_THE_SPOT);
    if (!entry) break;
    const length = advance(dictionary, limits, at, entry, target, left);
    still = length < TINY ? still + 1 : 0;
  }
  return at;
}

interface Entering {
  readonly column: number;
  readonly direction: number;
}

/** The free unknown that moves the target most; by the rule of Bland the first that moves it at all. */
function entering(
  { dependent, free, table }: Dictionary,
  { down, up }: Limits,
  at: Float64Array,
  target: number,
  wanted: number,
  isBland: boolean,
): Entering | null {
  const row = table[dependent.indexOf(target)];
  let best: Entering | null = null;
  let bestGain = 0;
  let bestUnknown = Number.POSITIVE_INFINITY;
  for (const [column, unknown] of free.entries()) {
    const gain = row ? (row[column] ?? 0) : Number(unknown === target);
    if (Math.abs(gain) < TINY) continue;
    const direction = Math.sign(gain) * wanted;
    const value = at[unknown] ?? 0;
    const room = direction > 0 ? (up[unknown] ?? 0) - value : value - (down[unknown] ?? 0);
    if (room < TINY) continue;
    const isBetter = isBland ? unknown < bestUnknown : Math.abs(gain) > bestGain + TINY;
    if (!isBetter) continue;
    best = { column, direction };
    bestGain = Math.abs(gain);
    bestUnknown = unknown;
  }
  return best;
}

/** Moves along one free unknown until something is at its limit; gives the length of the step. */
function advance(
  { dependent, free, table }: Dictionary,
  { down, up }: Limits,
  at: Float64Array,
  { column, direction }: Entering,
  target: number,
  left: number,
): number {
  const unknown = free[column] ?? 0;
  const value = at[unknown] ?? 0;
  let length = direction > 0 ? (up[unknown] ?? 0) - value : value - (down[unknown] ?? 0);
  if (unknown === target) length = Math.min(length, left);
  let blocking = -1;
  for (const [r, other] of dependent.entries()) {
    const rate = (table[r]?.[column] ?? 0) * direction;
    if (Math.abs(rate) < TINY) continue;
    const now = at[other] ?? 0;
    let room = rate > 0 ? (up[other] ?? 0) - now : now - (down[other] ?? 0);
    // The target goes no further than wanted; that is no limit of its own, so it does not block.
    const isTarget = other === target && room > left;
    if (isTarget) room = left;
    const possible = Math.max(0, room / Math.abs(rate));
    if (
      possible < length - TINY ||
      (possible < length + TINY && blocking >= 0 && other < (dependent[blocking] ?? 0))
    ) {
      length = Math.min(length, possible);
      blocking = isTarget ? -1 : r;
    }
  }
  for (const [r, other] of dependent.entries()) {
    const rate = (table[r]?.[column] ?? 0) * direction;
    if (rate !== 0) at[other] = clean((at[other] ?? 0) + rate * length);
  }
  at[unknown] = clean(value + direction * length);
  if (blocking >= 0) turn({ dependent, free, table }, blocking, column);
  return length;
}

/** The free unknown of a column and the dependent one of a row change places. */
function turn({ dependent, free, table }: Dictionary, r: number, column: number): void {
  const row = table[r];
  if (!row) return;
  const pivot = row[column] ?? 1;
  const leaving = dependent[r] ?? 0;
  dependent[r] = free[column] ?? 0;
  free[column] = leaving;
  for (let c = 0; c < row.length; c += 1) {
    row[c] = clean(c === column ? 1 / pivot : -(row[c] ?? 0) / pivot);
  }
  for (const [i, other] of table.entries()) {
    const times = other[column] ?? 0;
    if (i === r || times === 0) continue;
    for (let c = 0; c < other.length; c += 1) {
      const entry = row[c] ?? 0;
      if (c === column) other[c] = clean(times * entry);
      else if (entry !== 0) other[c] = clean((other[c] ?? 0) + times * entry);
    }
  }
}
