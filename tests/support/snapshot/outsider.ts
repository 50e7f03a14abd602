/** What somebody without this app's code makes of `published.json`: JSON, and the calendar. */
import { hiddenLookup, largestSmall, unitId, type Figure } from '../../../src/domain/disclosure';
import type { Draft } from '../../../src/snapshot/draft';
import { attack, type Finding } from '../disclosure/attacker';
import type { View, ViewRow } from '../disclosure/published-view';

type Cell = number | string | null;

interface Run {
  readonly from?: string;
  readonly periods?: readonly string[];
  readonly kind: number | readonly (number | null)[];
  readonly numerator?: readonly Cell[];
  readonly denominator?: readonly Cell[];
  readonly value?: readonly Cell[];
}

interface File {
  readonly observations: {
    readonly kinds: readonly { readonly note: string | null }[];
    readonly series: readonly {
      readonly indicator: string;
      readonly area: string;
      readonly category?: string;
      readonly runs: readonly Run[];
    }[];
  };
}

/** One point of the file, with every cell it has. */
export interface FilePoint {
  /** `re-referrals|A|Total|2011-04` */
  readonly id: string;
  readonly indicator: string;
  readonly area: string;
  readonly category: string;
  readonly period: string;
  readonly cells: readonly Cell[];
  readonly numerator: Cell;
  readonly denominator: Cell;
  readonly note: string | null;
}

export const isHiddenCell = (cell: Cell): boolean => cell === 'c' || cell === '<5';
export const isHiddenPoint = ({ cells }: FilePoint): boolean => cells.some(isHiddenCell);

export function pointsIn(text: string): readonly FilePoint[] {
  const { kinds, series } = (JSON.parse(text) as File).observations;
  return series.flatMap(({ indicator, area, category = 'Total', runs }) =>
    runs.flatMap((run) =>
      periodsOf(run).flatMap((period, i): readonly FilePoint[] => {
        const [numerator = null, denominator = null, value = null] = [
          run.numerator?.[i],
          run.denominator?.[i],
          run.value?.[i],
        ];
        const cells = [numerator, denominator, value];
        if (cells.every((cell) => cell === null)) return [];
        const kind = typeof run.kind === 'number' ? run.kind : (run.kind[i] ?? 0);
        const id = `${indicator}|${area}|${category}|${period}`;
        const note = kinds[kind]?.note ?? null;
        return [{ id, indicator, area, category, period, cells, numerator, denominator, note }];
      }),
    ),
  );
}

function periodsOf(run: Run): readonly string[] {
  if (run.periods) return run.periods;
  const length = Math.max(
    ...[run.numerator, run.denominator, run.value].map((column) => column?.length ?? 0),
  );
  return Array.from({ length }, (_, i) => (i === 0 ? (run.from ?? '') : later(run.from ?? '', i)));
}

function later(from: string, count: number): string {
  const [first = '', second = '', quarter] = from.split('-');
  if (quarter === undefined) {
    const months = Number(first) * 12 + Number(second) - 1 + count;
    return `${Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}`;
  }
  const quarters = Number(first) * 4 + Number(quarter.slice(1)) - 1 + count;
  const year = Math.floor(quarters / 4);
  return `${year}-${twoDigits((year + 1) % 100)}-Q${(quarters % 4) + 1}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Shown numbers of districts and teams that are not the true ones; the truth is the draft's. */
export function untrue(text: string, { publication }: Draft): readonly string[] {
  const truth = new Map(publication.figures.map((figure) => [unitId(figure), figure]));
  return pointsIn(text).flatMap((point) => {
    const figure = truth.get(point.id);
    const isKept = figure === undefined || figure.area === publication.county;
    const isTrue = isKept || isHiddenPoint(point) || point.numerator === figure.numerator;
    return isTrue ? [] : [`${point.id}: ${String(point.numerator)}`];
  });
}

/** What the attacker narrows down in the file that the outcome does not name as exposed. */
export function unreportedIn(text: string, draft: Draft): readonly Finding[] {
  const { publication, outcome } = draft;
  const truth = new Map(publication.figures.map((figure) => [unitId(figure), figure]));
  const hiddenUnit = hiddenLookup(outcome, publication.measures);
  const rows = pointsIn(text).flatMap((point): readonly ViewRow[] => {
    const figure = truth.get(point.id);
    return figure ? [rowOf(point, figure, hiddenUnit(figure)?.weakParts ?? [])] : [];
  });
  const view: View = { publication, editions: [rows] };
  const reported = new Set(outcome.exposed.map(({ part, key }) => `${part} ${unitId(key)}`));
  const hasImplied = outcome.exposed.some(({ why }) => why === 'implied');
  return attack(view, largestSmall(outcome.policy)).filter(
    ({ count, isImplied }) =>
      !reported.has(
        count.replace(/ = #.*$/, '').replace(/^complement (.*)#.*$/, 'complement $1'),
      ) && !(isImplied && hasImplied),
  );
}

function rowOf(
  point: FilePoint,
  { numerator, denominator }: Figure,
  weakParts: ViewRow['weakParts'],
): ViewRow {
  const isHidden = isHiddenPoint(point);
  const { indicator, area, category, period } = point;
  return {
    indicator,
    area,
    category,
    period,
    numerator,
    denominator,
    isNumeratorHidden: isHidden,
    isDenominatorHidden: isHidden,
    isShown: true,
    weakParts,
    largestSmall: null,
  };
}
