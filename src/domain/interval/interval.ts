/** A confidence interval, on the scale of the value that it belongs to. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
