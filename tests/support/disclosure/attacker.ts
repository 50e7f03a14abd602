/**
 * An attacker who has everything published and a solver. Written apart from `src/domain/disclosure`:
 * its own names of counts, its own calendar, its own equations (complements as inequalities), another
 * solver. It knows of each hidden count whether it is one of the small ones, unless the publication
 * says otherwise (a nought is hidden beside it).
 */
import { quarterMonths, previousQuarterOfYear } from './attacker-calendar';
import { rangesOf, type Problem, type Target } from './attacker-solver';
import type { View, ViewRow } from './published-view';

export interface Finding {
  /** `numerator re-referrals|A|Total|2011-04` */
  readonly count: string;
  readonly least: number;
  readonly most: number;
  readonly isImplied: boolean;
}

interface Known {
  readonly truth: number;
  isKnown: boolean;
  /** Shown once as a figure (then hidden), or only behind sums. */
  isFigure: boolean;
  /** The most that a certainly small count can be; null: it may be anything. */
  atMost: number | null;
}

interface Complement {
  readonly n: string;
  readonly d: string;
  readonly truth: number;
  readonly isWeak: boolean;
  readonly isShown: boolean;
  readonly largest: number;
}

const complementName = (n: string, truth: number): string =>
  `${n.replace('numerator', 'complement').replace(/#.*$/, '')}#${truth}`;

interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  /** False: the parts are at most the total. */
  readonly isComplete: boolean;
}

const isSmall = (count: number, largest: number): boolean => count >= 1 && count <= largest;

/** Every hidden count that is left fewer than three possible values. */
export function attack(view: View, largest: number): readonly Finding[] {
  const counts = new Map<string, Known>();
  const sums: Sum[] = [];
  const complements: Complement[] = [];
  for (const rows of view.editions) {
    const edition = readEdition(view, rows, counts, largest);
    sums.push(...edition.sums);
    complements.push(...edition.complements);
  }
  const problem = problemOf(counts, sums, complements);
  const targets: Target[] = complements.flatMap(({ n, truth, isShown }) => {
    const name = complementName(n, truth);
    return isShown && problem.variables.has(name) ? [{ name }] : [];
  });
  for (const [name, count] of counts) {
    if (count.isKnown) continue;
    // A denominator is hidden with its figure: it may be worked out where it is not small.
    const isCompanion = name.startsWith('denominator');
    if ((count.isFigure && !isCompanion) || isSmall(count.truth, largest)) targets.push({ name });
  }
  const narrowed = rangesOf(problem, targets)
    .filter(({ values }) => values < 3)
    .map(({ name, least, most }) => ({
      count: name,
      least,
      most,
      isImplied: counts.get(name)?.isFigure === false,
    }));
  return [...plainlyShown(view, largest), ...narrowed];
}

/** Small counts that nobody has to work out. */
function plainlyShown({ publication, editions }: View, largest: number): readonly Finding[] {
  const rows = (editions.at(-1) ?? []).filter(
    ({ area, isShown }) => isShown && area !== publication.county,
  );
  return rows.flatMap((row) => {
    const { numerator: n, denominator: d, isNumeratorHidden, isDenominatorHidden } = row;
    const counts = [
      ['numerator', isNumeratorHidden ? null : n],
      ['denominator', isDenominatorHidden ? null : d],
      ['complement', isNumeratorHidden || isDenominatorHidden || d === null ? null : d - n],
    ] as const;
    return counts.flatMap(([part, count]) => {
      if (count === null || !isSmall(count, largest)) return [];
      const name = `${part} ${row.indicator}|${row.area}|${row.category}|${row.period}`;
      return [{ count: `${name} = #${count}`, least: count, most: count, isImplied: false }];
    });
  });
}

function problemOf(
  counts: ReadonlyMap<string, Known>,
  sums: readonly Sum[],
  complements: readonly Complement[],
): Problem {
  const variables = new Map<string, readonly [number, number]>();
  for (const [name, { isKnown, atMost }] of counts) {
    if (!isKnown) variables.set(name, atMost === null ? [0, Infinity] : [1, atMost]);
  }
  const rows: Problem['rows'][number][] = [];
  const addRow = (
    terms: readonly (readonly [string, number])[],
    low: number,
    high: number,
  ): void => {
    let known = 0;
    const unknown: (readonly [string, number])[] = [];
    for (const [name, sign] of terms) {
      const count = counts.get(name);
      if (count?.isKnown) known += sign * count.truth;
      else unknown.push([name, sign]);
    }
    if (unknown.length > 0) rows.push({ terms: unknown, low: low - known, high: high - known });
  };
  for (const { total, parts, isComplete } of sums) {
    const terms = [[total, 1] as const, ...parts.map((part) => [part, -1] as const)];
    addRow(terms, 0, isComplete ? 0 : Infinity);
  }
  for (const { n, d, truth, isWeak, isShown, largest } of complements) {
    const isBetween = isShown && isSmall(truth, largest) && !isWeak;
    const terms = [
      [d, 1],
      [n, -1],
    ] as const;
    addRow(terms, isBetween ? 1 : 0, isBetween ? largest : Infinity);
    // The complement is a hidden count of its own where neither side of the difference is known.
    if (counts.get(n)?.isKnown || counts.get(d)?.isKnown) continue;
    const name = complementName(n, truth);
    variables.set(name, [0, Infinity]);
    rows.push({ terms: [...terms, [name, -1]], low: 0, high: 0 });
  }
  return { variables, rows };
}

function readEdition(
  view: View,
  rows: readonly ViewRow[],
  counts: Map<string, Known>,
  largest: number,
) {
  const { publication } = view;
  const windowOf = new Map(publication.measures.map((m) => [m.indicator, m.window]));
  /** A stock's quarter is its last month, a rolling or running year is its fourth quarter. */
  const at = (indicator: string, period: string): string => {
    const months = quarterMonths(period, 'flow');
    return windowOf.get(indicator) === 'stock' && months ? (months.at(-1) ?? period) : period;
  };
  const idOf = (r: ViewRow, change: Partial<ViewRow> = {}): string => {
    const { indicator, area, category, period } = { ...r, ...change };
    return `${indicator}|${area}|${category}|${at(indicator, period)}`;
  };
  const byId = new Map<string, ViewRow>();
  for (const row of rows) if (!byId.has(idOf(row))) byId.set(idOf(row), row);
  const nameOf = (row: ViewRow, part: 'numerator' | 'denominator'): string =>
    `${part} ${idOf(row)} = #${row[part] ?? ''}`;

  const sums: Sum[] = [];
  const complements: Complement[] = [];
  const others = (row: ViewRow, changes: readonly Partial<ViewRow>[]) =>
    changes.flatMap((change) => byId.get(idOf(row, change)) ?? []);
  const addSum = (total: ViewRow, parts: readonly ViewRow[]): void => {
    if (parts.length === 0) return;
    for (const part of ['numerator', 'denominator'] as const) {
      const whole = total[part];
      if (whole === null || parts.some((row) => row[part] === null)) continue;
      const sum = parts.reduce((all, row) => all + (row[part] ?? 0), 0);
      if (sum > whole) continue;
      const names = parts.map((row) => nameOf(row, part));
      sums.push({ total: nameOf(total, part), parts: names, isComplete: sum === whole });
    }
  };

  for (const row of byId.values()) {
    const isCounty = row.area === publication.county;
    const siblings = others(
      row,
      publication.parts.map((area) => ({ area })),
    );
    for (const part of ['numerator', 'denominator'] as const) {
      const truth = row[part];
      if (truth === null) continue;
      const isHidden = part === 'numerator' ? row.isNumeratorHidden : row.isDenominatorHidden;
      const isKnown = row.isShown && (isCounty || !isHidden);
      const name = nameOf(row, part);
      const known = counts.get(name) ?? {
        truth,
        isKnown,
        isFigure: false,
        atMost: null,
      };
      const isWeak = row.weakParts.includes(part) && mayBeNought(siblings, part);
      known.isKnown ||= isKnown;
      known.isFigure ||= row.isShown;
      const most = row.largestSmall ?? largest;
      if (row.isShown && isSmall(truth, most) && !isWeak) {
        known.atMost = Math.min(known.atMost ?? most, most);
      }
      counts.set(name, known);
    }
    if (row.denominator !== null && row.denominator >= row.numerator) {
      complements.push({
        n: nameOf(row, 'numerator'),
        d: nameOf(row, 'denominator'),
        truth: row.denominator - row.numerator,
        isShown: row.isShown,
        largest: row.largestSmall ?? largest,
        isWeak: row.weakParts.includes('complement') && mayBeNought(siblings, 'complement'),
      });
    }
  }

  for (const row of byId.values()) {
    if (row.area === publication.county) {
      addSum(
        row,
        others(
          row,
          publication.parts.map((area) => ({ area })),
        ),
      );
    }
    const measure = publication.measures.find(({ indicator }) => indicator === row.indicator);
    if (!measure) continue;
    if (row.category === 'Total') {
      addSum(
        row,
        others(
          row,
          measure.partition.map((category) => ({ category })),
        ),
      );
    }
    const months = quarterMonths(row.period, measure.window);
    if (!months || measure.window === 'stock') continue;
    addSum(
      row,
      others(
        row,
        months.map((period) => ({ period })),
      ),
    );
    const before = measure.window === 'ytd' ? previousQuarterOfYear(row.period) : null;
    const ownMonths = quarterMonths(row.period, 'flow') ?? [];
    if (
      before &&
      others(
        row,
        ownMonths.map((period) => ({ period })),
      ).length === 0
    ) {
      for (const earlier of others(row, [{ period: before }])) {
        for (const part of ['numerator', 'denominator'] as const) {
          const [now, then] = [row[part], earlier[part]];
          if (now === null || then === null || now < then) continue;
          const name = `${part} between ${before} and ${idOf(row)} = #${now - then}`;
          const between = { truth: now - then, isFigure: false, atMost: null };
          if (!counts.has(name)) counts.set(name, { ...between, isKnown: false });
          const total = nameOf(row, part);
          sums.push({ total, parts: [nameOf(earlier, part), name], isComplete: true });
        }
      }
    }
  }

  for (const { indicator, part, sameAs } of publication.links) {
    for (const row of byId.values()) {
      if (row.indicator !== indicator) continue;
      const [other] = others(row, [{ indicator: sameAs.indicator }]);
      if (!other || part === 'complement' || sameAs.part === 'complement') continue;
      if (row[part] === null || row[part] !== other[sameAs.part]) continue;
      sums.push({
        total: nameOf(row, part),
        parts: [nameOf(other, sameAs.part)],
        isComplete: true,
      });
    }
  }
  return { sums, complements };
}

/** A reader can doubt that a hidden count is at least 1 when a nought is hidden too, or none is shown. */
function mayBeNought(
  siblings: readonly ViewRow[],
  part: 'numerator' | 'denominator' | 'complement',
): boolean {
  const noughts = siblings.filter((row) => {
    const complement = row.denominator === null ? null : row.denominator - row.numerator;
    return (part === 'complement' ? complement : row[part]) === 0;
  });
  const isHidden = (row: ViewRow): boolean =>
    part === 'denominator' ? row.isDenominatorHidden : row.isNumeratorHidden;
  return noughts.length === 0 || noughts.some(isHidden);
}
