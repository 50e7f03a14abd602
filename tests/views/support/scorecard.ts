/** A scorecard by hand: two themes, three indicators, Kent, two districts and a team. */
import type { Indicator } from '../../../src/domain/indicator';
import { financialYear, quarterOf } from '../../../src/domain/period';
import type { AssessedValue, DirectionWord } from '../../../src/domain/target';
import type {
  AreaHead,
  Cell,
  CellDetails,
  Scorecard,
  ScorecardRow,
  Sparkline,
} from '../../../src/scorecard/scorecard';
import type { CellStatistics } from '../../../src/scorecard/cell-statistics';
import type { Trend } from '../../../src/domain/trend';
import type { Selection } from '../../../src/workspace/types';

export const kent: AreaHead = { code: 'E10000016', name: 'Kent', kind: 'county' };
export const ashford: AreaHead = { code: 'E07000105', name: 'Ashford', kind: 'district' };
export const thanet: AreaHead = { code: 'E07000114', name: 'Thanet', kind: 'district' };
export const asylum: AreaHead = { code: 'KENT-ASYLUM', name: 'Asylum service', kind: 'team' };

export const anIndicator = (id: string, name: string, theme: string): Indicator => ({
  id,
  name,
  short: name,
  theme,
  agency: 'Children’s services',
  unit: 'percent',
  per: 100,
  decimals: 1,
  polarity: 'L',
  window: 'rolling-12',
  numerator: 'cases',
  denominator: 'all cases',
  definition: `What ${name} counts`,
  why: `Why ${name} matters`,
  source: 'A return',
  owner: 'An owner',
  questions: [],
  breaks: [],
});

/** The part of an assessed value that the views read. */
const assessed = (word: DirectionWord | null, target: boolean): AssessedValue =>
  ({
    target: target ? { target: 23 } : null,
    sincePreviousQuarter: word
      ? {
          kind: 'compared',
          word,
          change: { units: 3, decimals: 1 },
          earlier: { units: 301, decimals: 1 },
        }
      : { kind: 'not-comparable', why: 'no-value' },
  }) as AssessedValue;

export function aCell(indicator: Indicator, area: AreaHead, patch: Partial<Cell> = {}): Cell {
  const cell: Omit<Cell, 'accessibleName'> = {
    area,
    indicator,
    assessed: assessed('worsened', true),
    text: '30.4%',
    isMissing: false,
    isIllustrative: false,
    rag: 'red',
    ratingWords: 'Above limit',
    arrow: 'up',
    directionWords: 'Worsened by 0.3 percentage points since Q3 2011/12',
    changeText: '0.3 pts',
    marks: [],
    ...patch,
  };
  const said = [cell.area.name, indicator.name, cell.text, ...cell.marks, cell.ratingWords];
  return { ...cell, accessibleName: [...said, cell.directionWords].filter(Boolean).join(', ') };
}

export const missingCell = (indicator: Indicator, area: AreaHead, text: string): Cell =>
  aCell(indicator, area, {
    assessed: assessed(null, true),
    text,
    isMissing: true,
    rag: null,
    ratingWords: 'Not rated: no value',
    arrow: 'none',
    directionWords: '',
    changeText: null,
  });

export const aSparkline = (values: readonly (number | null)[], breakAt = -1): Sparkline => ({
  summary: 'From 28.0% in Q1 2010/11 to 30.4% in Q4 2011/12',
  points: values.map((value, i) => ({
    label: `Quarter ${i + 1}`,
    text: value === null ? 'Not submitted' : `${value}%`,
    value,
    rag: null,
    breakBefore: i === breakAt,
  })),
});

export const aRow = (indicator: Indicator, patch: Partial<ScorecardRow> = {}): ScorecardRow => ({
  indicator,
  measure: 'Percentage, 12 months to the end of the quarter',
  lead: aCell(indicator, kent),
  target: '23.0% or less',
  targetNote: 'illustrative limit',
  floor: 'limit 28.0%',
  outTurn: { text: '30.4%', label: '2011/12', isIllustrative: false },
  sparkline: aSparkline([28, 28.5, 29, 29.4, 29.8, 30, 30.1, 30.4]),
  neighbours: null,
  region: null,
  england: null,
  cells: [ashford, thanet, asylum].map((area) => aCell(indicator, area)),
  ...patch,
});

export const reReferrals = anIndicator(
  're-referrals',
  'Re-referrals within 12 months',
  'Front door',
);
export const calls = anIndicator('calls-abandoned', 'Calls abandoned', 'Front door');
export const plans = anIndicator('cp-plans-repeat', 'Repeat plans', 'Child protection');

const quarter = quarterOf(financialYear(2011), 4);

export const aScorecard = (patch: Partial<Scorecard> = {}): Scorecard => ({
  title: 'Kent Safeguarding Children Board: quarterly scorecard',
  quarter,
  quarterId: '2011-12-Q4',
  quarterLabel: 'Q4 2011/12 (Jan to Mar 2012)',
  quarters: [
    { value: '2011-12-Q4', label: 'Q4 2011/12 (Jan to Mar 2012)' },
    { value: '2011-12-Q3', label: 'Q3 2011/12 (Oct to Dec 2011)' },
  ],
  lead: kent,
  columns: [ashford, thanet, asylum],
  indicatorCount: 34,
  areas: [kent, ashford, thanet, asylum].map(({ code, name }) => ({ value: code, label: name })),
  themes: [
    {
      theme: 'Front door',
      rows: [
        aRow(reReferrals),
        aRow(calls, {
          lead: aCell(calls, kent, {
            text: '9.1%',
            rag: 'amber',
            ratingWords: 'Above target, within limit',
            marks: ['partial (11 of 12)'],
          }),
          cells: [
            missingCell(calls, ashford, 'Not submitted'),
            missingCell(calls, thanet, 'Suppressed'),
            missingCell(calls, asylum, 'Not applicable'),
          ],
        }),
      ],
    },
    {
      theme: 'Child protection',
      rows: [
        aRow(plans, {
          neighbours: {
            text: '13.4%',
            figure: '13.4',
            period: '2010/11',
            kind: 'mean',
            source: 'A report',
          },
          england: {
            text: '13.3%',
            figure: '13.3',
            period: '2010/11',
            kind: null,
            source: 'A report',
          },
        }),
      ],
    },
  ],
  themeOptions: ['Front door', 'Child protection'].map((value) => ({ value, label: value })),
  agencyOptions: [{ value: 'Kent Police', label: 'Kent Police' }],
  headline: ['1 of 3 indicators met target in Q4 2011/12.', '2 worsened.'],
  marks: {
    dataDate: 'Data extracted 18 April 2012',
    finality: 'Final figures',
    policy: 'No disclosure control: restricted copy',
    snapshot: 'Working copy, not published',
    illustrative: '12 of the 14 figures shown are illustrative',
  },
  ...patch,
});

export const detailsOf = (cell: Cell): CellDetails => ({
  facts: [{ label: 'Distance to target', value: '7.4 percentage points above target' }],
  categories: [],
  months: [{ label: 'March 2012', value: '30.1%' }],
  notes: ['Counted per child'],
  definition: cell.indicator.definition,
  why: cell.indicator.why,
  questions: ['What do the districts that meet the target do differently?'],
});

export const statisticsOf = (cell: Cell): CellStatistics => ({
  trend: {
    place: { indicator: cell.indicator } as Trend['place'],
    points: [],
    sections: [],
    steps: [],
    variation: 'common-cause',
    assurance: 'miss',
    refusal: null,
    assuranceRefusal: null,
    isConflict: false,
  },
  limitsNote: null,
  facts: [{ label: '95% interval', value: '28.1% to 33.0%' }],
});

export const NOTHING_SELECTED: Selection = {
  quarter: null,
  area: null,
  theme: null,
  agency: null,
  rag: null,
  changed: false,
  compare: null,
  spc: false,
  indicators: null,
  copy: null,
};
