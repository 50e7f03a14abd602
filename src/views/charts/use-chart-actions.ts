import { useState } from 'react';
import type { Chart } from '../../scorecard/charts';
import { saveFile } from '../shared/save-file';
import type { FileWords } from './chart-file';
import { chartPng, chartSvg, type Draw } from './picture';
import { tableCsv, tableTabbed } from './table-text';

export interface ChartAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ChartActions {
  readonly actions: readonly ChartAction[];
  /** What came of the last action; empty before one. */
  readonly said: string;
}

/** What can be taken from a chart, and what is said about it; from a table without drawing (`null`) its figures. */
export function useChartActions(
  chart: Chart,
  notes: readonly string[],
  draw: Draw | null,
): ChartActions {
  const [said, setSaid] = useState('');
  const words: FileWords = {
    title: chart.title,
    summary: chart.summary,
    notes,
    credit: chart.credit,
  };
  const action = (label: string, act: () => Promise<string>, failed: string): ChartAction => ({
    label,
    run: () => {
      setSaid('');
      act().then(setSaid, () => setSaid(failed));
    },
  });
  const table = [
    action('Copy table', () => copyTable(chart), TABLE_NOT_COPIED),
    action('Download table (CSV)', async () => save(chart, 'csv', tableCsv(chart)), NOT_WRITTEN),
  ];
  if (draw === null) return { said, actions: table };
  const png = async (): Promise<Blob> => chartPng(await chartSvg(words, draw));
  return {
    said,
    actions: [
      ...table,
      action('Copy chart', () => copyPicture(png), CHART_NOT_COPIED),
      action('Download chart (PNG)', async () => save(chart, 'png', await png()), NOT_WRITTEN),
      action(
        'Download chart (SVG)',
        async () => save(chart, 'svg', (await chartSvg(words, draw)).markup),
        NOT_WRITTEN,
      ),
    ],
  };
}

const TABLE_NOT_COPIED =
  'The table was not copied: this browser does not let a page copy here. Download the table instead.';
const CHART_NOT_COPIED =
  'The chart was not copied: this browser does not let a page copy pictures here. Download the chart instead.';
const NOT_WRITTEN =
  'The file could not be made in this browser. The figures are in the table; try another download.';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
} as const;

async function save(chart: Chart, kind: keyof typeof TYPES, part: BlobPart): Promise<string> {
  const name = `${chart.file}.${kind}`;
  saveFile(new File([part], name, { type: TYPES[kind] }));
  return `${name} saved to your downloads.`;
}

async function copyTable(chart: Chart): Promise<string> {
  await navigator.clipboard.writeText(tableTabbed(chart));
  return 'Table copied.';
}

/** The picture is promised, not awaited: a browser lets a page copy only right after the click. */
async function copyPicture(png: () => Promise<Blob>): Promise<string> {
  if (typeof ClipboardItem === 'undefined') throw new Error('This browser copies only text');
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
  return 'Chart copied as a picture.';
}
