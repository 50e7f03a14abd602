import type { TrendChart, TrendMark } from '../../scorecard/charts';
import type { KeyItem } from './chart-key';
import { INK } from './ink';
import { MissingMark, TrendShape, type Tone } from './marks';

const TONES: Readonly<Record<Tone, string>> = {
  improvement: 'Special cause: improvement',
  concern: 'Special cause: concern',
  high: 'Special cause: high',
  low: 'Special cause: low',
};

const STATES = {
  provisional: 'Provisional',
  partial: 'Partial',
  excluded: 'Left out of mean and limits',
} as const;

/** The shapes that occur in the chart. */
export function trendKey({ points, quarterFrom }: TrendChart): readonly KeyItem[] {
  const items: KeyItem[] = [];
  const has = (test: (point: TrendMark) => boolean): boolean => points.some((point) => test(point));
  for (const tone of ['improvement', 'concern'] as const) {
    if (has(({ signal }) => signal?.tone === tone)) items.push(toneItem(tone, TONES[tone]));
  }
  const hasHigh = has(({ signal }) => signal?.tone === 'high');
  const hasLow = has(({ signal }) => signal?.tone === 'low');
  if (hasHigh || hasLow) {
    const words =
      hasHigh && hasLow ? 'Special cause: high or low' : TONES[hasHigh ? 'high' : 'low'];
    items.push(toneItem(hasHigh ? 'high' : 'low', words));
  }
  for (const state of ['provisional', 'partial', 'excluded'] as const) {
    if (has((point) => point.state === state)) {
      items.push({
        words: STATES[state],
        shape: <TrendShape x={0} y={0} tone={null} state={state} />,
      });
    }
  }
  if (has(({ value }) => value === null)) {
    items.push({ words: 'No figure', shape: <MissingMark x={0} y={3} /> });
  }
  if (quarterFrom < points.length) {
    items.push({
      words: 'Quarter shown',
      shape: <rect x="-7" y="-6" width="14" height="12" fill={INK.band} stroke={INK.axis} />,
    });
  }
  return items;
}

const toneItem = (tone: Tone, words: string): KeyItem => ({
  words,
  shape: <TrendShape x={0} y={0} tone={tone} state="ordinary" />,
});
