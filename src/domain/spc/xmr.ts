/** A series as an XmR chart: mean and limits by section, and the special causes (rules S1 to S3, S7). */
import { sectionsOf } from './limits';
import { signalsOf } from './signals';
import type { SpcChart, SpcPoint, SpcSettings } from './spc';

/** The chart of points in order of time; an empty series has no sections. Nothing in it is NaN. */
export function xmr(points: readonly SpcPoint[], settings: SpcSettings): SpcChart {
  const sections = sectionsOf(points, settings);
  return { sections, signals: signalsOf(points, sections, settings) };
}
