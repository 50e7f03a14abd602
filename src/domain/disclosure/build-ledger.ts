/** From everything that would be published to the ledger of cells and equations. */
import { addCell, type Draft, type Edition, type FigureCells } from './ledger-draft';
import { addSums } from './ledger-sums';
import type { Ledger, LedgerCell, Use } from './ledger';
import type { EarlierFigure, Figure, Part, Publication } from './publication';
import { canonicalPeriod, keyOf, unitId } from './unit';

type Shown = Pick<LedgerCell, 'isPublic' | 'standing'> & {
  readonly isFirm: (part: Part) => boolean;
  /** What was marked as small in an earlier snapshot: 1 to this. */
  readonly largestSmall: number;
};

const NOT_MARKED = { isFirm: () => false, largestSmall: 0 } as const;

/**
 * An unchanged count is one cell over all editions, so what an earlier snapshot showed is known
 * for good. A figure whose numerator exceeds its denominator has no complement: its parts contradict
 * each other and nothing can be derived from their difference. Yields between its parts.
 */
export function* buildLedger(publication: Publication): Generator<void, Ledger> {
  const draft: Draft = {
    units: [],
    cells: [],
    equations: [],
    notes: [],
    cellByKey: new Map(),
    equationKeys: new Set(),
  };
  const windows = new Map(publication.measures.map(({ indicator, window }) => [indicator, window]));
  const inOnePeriod = <Item extends Figure>(figure: Item): Item => {
    const window = windows.get(figure.indicator);
    return window ? { ...figure, period: canonicalPeriod(window, figure.period) } : figure;
  };
  const editions: Edition[] = [];
  for (const figures of publication.earlier) {
    editions.push(yield* earlierEdition(draft, publication, figures.map(inOnePeriod)));
  }
  const figures = publication.figures.map(inOnePeriod);
  editions.push(yield* currentEdition(draft, publication, figures));
  for (const edition of editions) yield* addSums(draft, publication, edition);
  return { ...draft, uses: usesOf(draft) };
}

function earlierEdition(
  draft: Draft,
  { county }: Publication,
  figures: readonly EarlierFigure[],
): Generator<void, Edition> {
  return editionOf(true, figures, (figure) => {
    const isOpen = figure.isShown && (figure.area === county || !figure.isHidden);
    const standing = figure.isShown ? 'earlier' : 'implied';
    const isFirm = (part: Part): boolean => figure.isShown && !figure.weakParts.includes(part);
    const { largestSmall } = figure;
    const open: Shown = { standing, isFirm, isPublic: isOpen, largestSmall };
    return cellsOf(draft, figure, null, open);
  });
}

function currentEdition(
  draft: Draft,
  { county }: Publication,
  figures: readonly Figure[],
): Generator<void, Edition> {
  return editionOf(false, figures, (figure) => {
    if (!figure.isShown) {
      const behind: Shown = { standing: 'implied', isPublic: false, ...NOT_MARKED };
      return cellsOf(draft, figure, null, behind);
    }
    const isCounty = figure.area === county;
    const shown: Shown = { standing: 'shown', isPublic: isCounty, ...NOT_MARKED };
    const cells = cellsOf(draft, figure, draft.units.length, shown);
    const { numerator, denominator, complement } = cells;
    draft.units.push({
      key: keyOf(figure),
      id: unitId(figure),
      isCounty,
      numerator,
      denominator,
      complement,
    });
    return cells;
  });
}

/** The first of two figures with one key counts: a stock's quarter is its last month again. */
function* editionOf<Item extends Figure>(
  isEarlier: boolean,
  figures: readonly Item[],
  toCells: (figure: Item) => FigureCells,
): Generator<void, Edition> {
  const found = new Map<string, FigureCells>();
  for (const figure of figures) {
    const id = unitId(figure);
    if (!found.has(id)) found.set(id, toCells(figure));
    yield;
  }
  return { isEarlier, figures: found };
}

function cellsOf(
  draft: Draft,
  figure: Figure,
  unit: number | null,
  { isFirm, largestSmall, ...shown }: Shown,
): FigureCells {
  const { numerator: n, denominator: d } = figure;
  const cell = (part: Part, count: number): number => {
    const own = {
      value: count,
      part,
      key: keyOf(figure),
      unit,
      isFirm: isFirm(part),
      atMost:
        isFirm(part) && count >= 1 && count <= largestSmall
          ? largestSmall
          : Number.POSITIVE_INFINITY,
      restOf: null,
    };
    return addCell(draft, { ...own, ...shown }, part === 'complement' ? d : null);
  };
  return {
    figure,
    numerator: cell('numerator', n),
    denominator: d === null ? null : cell('denominator', d),
    complement: d === null || n > d ? null : cell('complement', d - n),
  };
}

function usesOf({ cells, equations }: Draft): Use[][] {
  const uses: Use[][] = cells.map(() => []);
  for (const [equation, { cells: terms, signs }] of equations.entries()) {
    for (const [i, cell] of terms.entries()) uses[cell]?.push({ equation, sign: signs[i] ?? 0 });
  }
  return uses;
}
