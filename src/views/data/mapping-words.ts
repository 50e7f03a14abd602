/** By which columns a file was read, in words. */
import { assertNever } from '../../lib/assert-never';
import type { Indicator } from '../../domain/indicator';
import type {
  DfeMapping,
  StagedResult,
  TableFigure,
  TableLayout,
  TableMapping,
} from '../../workspace/types';
import { count } from '../shared/count';

type Named = readonly Pick<Indicator, 'id' | 'name'>[];

/** Null for a file that needs no mapping. */
export function mappingWords(
  { mapping, isMappingRemembered, filePeriod }: StagedResult,
  indicators: Named,
): string | null {
  if (mapping === null) return null;
  if (mapping.kind === 'dfe') return dfeWords(mapping, isMappingRemembered, indicators);
  const whence = isMappingRemembered
    ? 'Columns remembered from an earlier file with the same header'
    : 'By the columns you chose';
  return `${whence}: ${tableWords(mapping, filePeriod, indicators).join('; ')}`;
}

function dfeWords({ indicators: mapped }: DfeMapping, isRemembered: boolean, known: Named): string {
  const names = mapped.map(({ indicator }) => nameOf(indicator, known));
  const whence = isRemembered
    ? 'by columns remembered from an earlier file with the same header'
    : 'by the columns you chose';
  return `${count(names.length, 'indicator')} ${whence}: ${names.join('; ')}`;
}

/** The period first: it is what changes from month to month. */
function tableWords(
  { areaCode, areaName, period, layout }: TableMapping,
  filePeriod: string | null,
  known: Named,
): readonly string[] {
  const areas = [areaCode, areaName].filter((column) => column !== null);
  return [
    filePeriod !== null && `period ${filePeriod}`,
    period?.from === 'column' && `period from ${period.column}`,
    `area from ${areas.join(' and ')}`,
    ...layoutWords(layout, known),
  ].filter((part) => part !== false);
}

function layoutWords(layout: TableLayout, known: Named): readonly string[] {
  switch (layout.kind) {
    case 'rows':
      return [
        layout.indicator.from === 'column'
          ? `indicator from ${layout.indicator.column}`
          : nameOf(layout.indicator.id, known),
        ...(layout.category === null ? [] : [`category from ${layout.category}`]),
        measureWords(layout),
      ];
    case 'columns':
      return layout.figures.map(
        (figure) => `${figureName(figure, known)} (${measureWords(figure)})`,
      );
    case 'periods':
      return [`${nameOf(layout.indicator, known)}, one column for each month or quarter`];
    default:
      return assertNever(layout);
  }
}

const figureName = ({ indicator, category }: TableFigure, known: Named): string =>
  category === null ? nameOf(indicator, known) : `${nameOf(indicator, known)}, ${category}`;

type Measures = Pick<TableFigure, 'numerator' | 'denominator' | 'value'>;

/** `numerator Re-refs, denominator Referrals` */
const measureWords = ({ numerator, denominator, value }: Measures): string =>
  [
    numerator === null ? null : `numerator ${numerator}`,
    denominator === null ? null : `denominator ${denominator}`,
    value === null ? null : `value ${value}`,
  ]
    .filter((part) => part !== null)
    .join(', ');

const nameOf = (indicator: string, known: Named): string =>
  known.find(({ id }) => id === indicator)?.name ?? indicator;
