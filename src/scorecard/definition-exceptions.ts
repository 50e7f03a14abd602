/** Worked examples of the order of exceptions, from what is loaded (rule D3). */
import type { AssessedValue } from '../domain/target';
import { placeWords, type Loaded, type Sentences } from './definition-loaded';
import { reasonsOf, REASON_ORDER, travelOf, type ReasonKind } from './exception-reasons';
import { exceptionSentence } from './exception-words';

/** An exception of the county for each reason that is its highest, in the order of the list. */
export function exceptionExample(loaded: Loaded): Sentences {
  const found = loaded.county.flatMap((value) => entryOf(loaded, value) ?? []);
  return REASON_ORDER.map((kind) => found.find((entry) => entry.kind === kind)?.words ?? null);
}

function entryOf(
  { input, analysis }: Loaded,
  value: AssessedValue,
): { readonly kind: ReasonKind; readonly words: string } | null {
  if (value.indicator.polarity === null) return null;
  const trend = analysis.trend(value);
  const reasons = reasonsOf(input, value, value.area, trend);
  const [highest] = reasons;
  if (!highest) return null;
  const chance = analysis.chance(value, travelOf(value).since);
  const sentence = exceptionSentence(value, reasons, trend, chance);
  return { kind: highest.kind, words: `${placeWords(value)}: ${sentence}` };
}
