/** Builders for SPC tests: a series in the words of a chart, and its flags in one line. */
import {
  SPC_SETTINGS,
  xmr,
  type Signal,
  type SignalKind,
  type SpcChart,
  type SpcPoint,
  type SpcSettings,
} from '../../../../src/domain/spc';

export const settings = (over: Partial<SpcSettings> = {}): SpcSettings => ({
  ...SPC_SETTINGS,
  polarity: 'H',
  ...over,
});

interface Marks {
  readonly ghosts?: readonly number[];
  readonly recalculations?: readonly number[];
  readonly breaks?: readonly number[];
}

/** Points of a series; places are those of `values`, and null is a month without a figure. */
export const seriesOf = (
  values: readonly (number | null)[],
  { ghosts = [], recalculations = [], breaks = [] }: Marks = {},
): readonly SpcPoint[] =>
  values.map((value, place) => {
    const isBreak = breaks.includes(place);
    const isRecalculation = recalculations.includes(place);
    return {
      value,
      isGhost: ghosts.includes(place),
      begins: isBreak ? 'break' : isRecalculation ? 'recalculation' : null,
    };
  });

export const chartOf = (
  values: readonly (number | null)[],
  marks: Marks = {},
  over: Partial<SpcSettings> = {},
): SpcChart => xmr(seriesOf(values, marks), settings(over));

/** One letter a point: H or L where it has the signal (X where it has both), else a dot. */
export const flagsOf = ({ signals }: SpcChart, kind: SignalKind): string =>
  signals.map((ofPoint) => letterOf(ofPoint.filter((signal) => signal.kind === kind))).join('');

function letterOf(signals: readonly Signal[]): string {
  if (signals.length > 1) return 'X';
  const [signal] = signals;
  if (!signal) return '.';
  return signal.side === 'high' ? 'H' : 'L';
}

/** Ordinary months: no run, no tie, mean 20, limits about 14.7 and 25.3. */
export const ORDINARY: readonly number[] = [19, 21, 19, 21, 19, 21, 19, 21, 19, 21, 19, 21, 19, 21];
