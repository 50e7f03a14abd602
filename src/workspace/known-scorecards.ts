/** Scorecards already built: the quarter beside the one shown is there before it is asked for. */
import { quarterId } from '../domain/period';
import { inSlices } from '../lib/slices';
import {
  buildScorecard,
  scorecardSteps,
  type ScorecardInput,
  type View,
} from '../scorecard/build-scorecard';
import { quartersLoaded } from '../scorecard/quarters';
import type { Scorecard } from '../scorecard/scorecard';

/** As many as a reader goes to and fro between; each holds every cell. */
const MOST = 6;

const known = new WeakMap<ScorecardInput, Map<string, Scorecard | null>>();

const keyOf = ({ quarter, area }: View): string => `${quarterId(quarter)} ${area ?? ''}`;

export function scorecardOf(input: ScorecardInput, view: View): Scorecard | null {
  const found = known.get(input)?.get(keyOf(view));
  if (found !== undefined) return found;
  const made = buildScorecard(input, view);
  keep(input, view, made);
  return made;
}

/** Builds those of the quarters before and after, as far as anything is loaded for them. */
export async function buildBeside(
  input: ScorecardInput,
  view: View,
  isWanted: () => boolean,
): Promise<void> {
  const quarters = quartersLoaded(input.assessor.evidence.observations);
  const place = quarters.indexOf(view.quarter);
  for (const quarter of [quarters[place + 1], quarters[place - 1]]) {
    if (quarter === undefined) continue;
    const beside = { ...view, quarter };
    if (known.get(input)?.has(keyOf(beside))) continue;
    const made = await inSlices(scorecardSteps(input, beside), isWanted);
    if (!isWanted()) return;
    keep(input, beside, made);
  }
}

/** The oldest one gives way. */
function keep(input: ScorecardInput, view: View, scorecard: Scorecard | null): void {
  const all = known.get(input) ?? new Map<string, Scorecard | null>();
  known.set(input, all);
  all.set(keyOf(view), scorecard);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
}
