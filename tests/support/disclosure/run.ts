/** Suppression and attack, as tests and `npm run attack` put them together. */
import {
  largestSmall,
  suppress,
  unitId,
  type DisclosurePolicy,
  type Outcome,
  type Publication,
} from '../../../src/domain/disclosure';

import { attack, type Finding } from './attacker';
import { asEarlier, hiddenUnits, viewOf, type HiddenUnits } from './published-view';
import { randomFrom, randomPublication, revise } from './random';

/** Runs the suppressor to its end. */
export function suppressed(publication: Publication, policy: DisclosurePolicy = 'dfe'): Outcome {
  const work = suppress(publication, policy);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What an attacker finds where these units are hidden. */
export const attackOn = (
  publication: Publication,
  hidden: HiddenUnits,
  policy: DisclosurePolicy = 'dfe',
): readonly Finding[] => attack(viewOf(publication, hidden), largestSmall(policy));

/** What the attacker finds and the suppressor did not report as beyond protection. */
export function unreported(publication: Publication, outcome: Outcome): readonly Finding[] {
  const reported = new Set(outcome.exposed.map(({ part, key }) => `${part} ${unitId(key)}`));
  const isReported = ({ count }: Finding): boolean => reported.has(count.replace(/ = #.*$/, ''));
  // What is missing between published sums has no name of its own: the total stands for it.
  const found = attackOn(publication, hiddenUnits(outcome), outcome.policy);
  const hasImplied = outcome.exposed.some(({ why }) => why === 'implied');
  return found.filter((item) => !isReported(item) && !(item.isImplied && hasImplied));
}

/** The publication of a seed; about every third one follows an earlier snapshot and revises it. */
export function publicationOfSeed(seed: number): Publication {
  const random = randomFrom(seed);
  const publication = randomPublication(random);
  if (random() > 0.3) return publication;
  const earlier = asEarlier(publication, hiddenUnits(suppressed(publication)));
  return { ...revise(random, publication), earlier: [earlier] };
}
