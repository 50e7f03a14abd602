/** What a reader sees of a publication: the attacker gets this and nothing else of the suppressor. */
import { periodId } from '../../../src/domain/period';
import {
  canonicalPeriod,
  unitId,
  type EarlierFigure,
  type Figure,
  type HiddenUnit,
  type Outcome,
  type Part,
  type Publication,
} from '../../../src/domain/disclosure';

/** Which units are hidden, by id: all that tells two suppressors apart. */
export type HiddenUnits = ReadonlyMap<string, Pick<HiddenUnit, 'weakParts'>>;

export const hiddenUnits = ({ hidden }: Outcome): HiddenUnits =>
  new Map(hidden.map((unit) => [unitId(unit.key), unit]));

/** One row of the published tables. Counts are there, or hidden. */
export interface ViewRow {
  readonly indicator: string;
  readonly area: string;
  readonly category: string;
  /** `2011-04` or `2011-12-Q4`. */
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly isNumeratorHidden: boolean;
  readonly isDenominatorHidden: boolean;
  readonly isShown: boolean;
  /** `numerator`, `complement` ... of which it is not taken for granted that they are small. */
  readonly weakParts: readonly Part[];
  /** The largest count that was small on the day of the edition; null: today's. */
  readonly largestSmall: number | null;
}

export interface View {
  readonly publication: Publication;
  /** The last one is this publication, those before it are earlier ones. */
  readonly editions: readonly (readonly ViewRow[])[];
}

export function viewOf(publication: Publication, hidden: HiddenUnits): View {
  const idOf = (figure: Figure): string => {
    const measure = publication.measures.find(({ indicator }) => indicator === figure.indicator);
    const at = measure ? canonicalPeriod(measure.window, figure.period) : figure.period;
    return unitId({ ...figure, period: at });
  };
  const now = publication.figures.map((figure) => {
    const unit = hidden.get(idOf(figure));
    return rowOf(figure, unit !== undefined, unit?.weakParts ?? [], null);
  });
  const before = publication.earlier.map((figures) =>
    figures.map((figure) => rowOf(figure, figure.isHidden, figure.weakParts, figure.largestSmall)),
  );
  return { publication, editions: [...before, now] };
}

function rowOf(
  figure: Figure,
  isHidden: boolean,
  weakParts: readonly Part[],
  largestSmall: number | null,
): ViewRow {
  const { indicator, area, category, period, numerator, denominator, isShown } = figure;
  return {
    indicator,
    area,
    category,
    period: periodId(period),
    numerator,
    denominator,
    isNumeratorHidden: isHidden || !isShown,
    isDenominatorHidden: isHidden || !isShown,
    isShown,
    weakParts,
    largestSmall,
  };
}

/** A publication as it will be remembered. */
export function asEarlier(
  publication: Publication,
  hidden: HiddenUnits,
  largestSmall = 5,
): readonly EarlierFigure[] {
  const [rows = []] = viewOf({ ...publication, earlier: [] }, hidden).editions;
  return publication.figures.map((figure, i) => ({
    ...figure,
    isHidden: rows[i]?.isNumeratorHidden ?? true,
    weakParts: rows[i]?.weakParts ?? [],
    largestSmall,
  }));
}
