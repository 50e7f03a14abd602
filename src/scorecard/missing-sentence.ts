/** Why there is no figure, as a sentence where the figure would stand. */
import type { MissingReason } from '../domain/observation';
import { shortQuarterLabel } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import type { ScorecardInput } from './build-scorecard';

/** For a value that is missing. */
export function missingSentence(
  { assessor, edition }: ScorecardInput,
  assessed: AssessedValue,
): string {
  const { indicator, area, quarter, outcome } = assessed;
  if (outcome.kind !== 'missing') return '';
  const { keys } = assessor.evidence.observations;
  if (![...keys.values()].some((key) => key.indicator === indicator.id)) {
    return edition.snapshotId === null
      ? 'Nothing is loaded for this indicator, in any quarter. An extract with it can be loaded on the Data page.'
      : 'The published snapshot has no figure for this indicator, in any quarter.';
  }
  if (outcome.reason === 'not-applicable' && indicator.unit === 'rate' && area.kind === 'team') {
    return 'A team has no population, so it has no rate of its own; its cases count in the county’s.';
  }
  return wordsFor(outcome.reason, edition.snapshotId !== null)
    .replace('{area}', () => area.name)
    .replace('{quarter}', () => shortQuarterLabel(quarter));
}

/** In a snapshot a figure is hidden by whoever published it, or was by its source: for the same reason. */
const wordsFor = (reason: MissingReason, isPublished: boolean): string =>
  isPublished && reason === 'suppressed' ? HIDDEN : REASONS[reason];

const HIDDEN =
  'The figure of {area} for {quarter} is hidden (c) so that no child can be identified: its own count is small, or it would give a small one away.';

const REASONS: Readonly<Record<MissingReason, string>> = {
  'not-submitted': 'No figure of {area} has been submitted for {quarter}.',
  suppressed: 'The figure of {area} for {quarter} is suppressed: its source hides small numbers.',
  'under-5':
    'The figure of {area} for {quarter} is hidden (<5) so that no child can be identified: it is from 1 to 4.',
  'not-applicable': 'This indicator is not recorded for {area} in {quarter}.',
  unavailable: 'The figure of {area} for {quarter} is not available.',
  low: 'The source says that the figure of {area} for {quarter} is low and rounds to 0; it gives no number.',
  unreliable:
    'The source holds the figure of {area} for {quarter} to be unreliable and gives no number.',
  'zero-denominator': 'There were no cases in {area} in {quarter} that a figure could be made of.',
};
