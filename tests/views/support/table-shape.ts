/** A report with a title line, as it comes from an office, and how it would be read. */
import type { PreviewRow, TableShape } from '../../../src/workspace/types';

export const aTableShape = (patch: Partial<TableShape> = {}): TableShape => ({
  kind: 'table',
  signature: 'district,referrals,re-referrals,% re-referred',
  isNamed: true,
  headers: ['District', 'Referrals', 'Re-referrals', '% re-referred'],
  headerLine: 3,
  titles: ['Re-referrals March 2012'],
  rows: [
    { line: 4, cells: ['Ashford', '1,200', '360', '30.0%'] },
    { line: 5, cells: ['Thanet', '900', '', ''] },
  ],
  titlePeriod: '2012-03',
  fileNamePeriod: null,
  suggested: {
    kind: 'table',
    areaCode: null,
    areaName: 'District',
    period: { from: 'title' },
    layout: {
      kind: 'columns',
      figures: [
        {
          indicator: 're-referrals',
          category: null,
          numerator: 'Re-referrals',
          denominator: 'Referrals',
          value: '% re-referred',
        },
      ],
    },
  },
  confidence: {
    District: 'sure',
    Referrals: 'likely',
    'Re-referrals': 'sure',
    '% re-referred': 'guess',
  },
  ...patch,
});

export const aPreviewRow = (patch: Partial<PreviewRow> = {}): PreviewRow => ({
  line: 4,
  period: 'March 2012',
  area: 'Ashford',
  indicator: 'Re-referrals within 12 months',
  category: null,
  numerator: '360',
  denominator: '1,200',
  value: '30',
  missing: null,
  ...patch,
});
