/** What a draft hides, leaves out and cannot protect, for the person at the console. */
import type { ExposedCount } from '../domain/disclosure';
import { periodLabel } from '../domain/period';
import { counted } from '../scorecard/counted';
import type { Draft } from '../snapshot/draft';
import type { Gap } from '../workspace/types';

/** As many exposed counts are told one by one. */
const TOLD = 20;

export function draftRemarks({ outcome, withheld, doubtful, unchecked }: Draft): readonly string[] {
  return [
    outcome.policy === 'none'
      ? 'Nothing is hidden: this is a restricted copy.'
      : `${counted(outcome.hidden.length, 'figure is', 'figures are')} hidden.`,
    ...some(
      withheld.length,
      'text is left out, because it is about a hidden figure.',
      'texts are left out, because they are about hidden figures.',
    ),
    ...doubtful.map(
      ({ text, numbers }) =>
        `Look at this text: ${numbers.join(', ')} in it could be a hidden count: “${text}”`,
    ),
    ...some(
      unchecked.length,
      'figure is shown unchecked: it came without whole counts.',
      'figures are shown unchecked: they came without whole counts.',
    ),
    ...some(
      outcome.notes.length,
      'sum does not add up in the extracts: nothing was derived from it.',
      'sums do not add up in the extracts: nothing was derived from them.',
    ),
  ];
}

const some = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [counted(count, one, many)];

/** A line each, and at the end what to do; none when everything hidden is safe. */
export function exposedGaps({
  request,
  outcome: { exposed, largestSmall },
}: Draft): readonly Gap[] {
  if (exposed.length === 0) return [];
  const names = new Map(request.lists.indicators.map(({ id, short }) => [id, short]));
  const areas = new Map(request.lists.areas.map(({ code, name }) => [code, name]));
  const lines = exposed.slice(0, TOLD).map(({ key, why }): Gap => {
    const indicator = names.get(key.indicator) ?? key.indicator;
    const area = areas.get(key.area) ?? key.area;
    const category = key.category === 'Total' ? '' : `, ${key.category}`;
    return {
      file: `${indicator}, ${area}${category}, ${periodLabel(key.period)}`,
      message: WHY[why],
      hint: '',
    };
  });
  return [...lines, whatToDo(exposed.length, largestSmall)];
}

const WHY: Readonly<Record<ExposedCount['why'], string>> = {
  'published-before': 'an earlier pack shows the same count.',
  'worked-out': 'public totals leave it fewer than three possible values.',
  implied: 'shown nowhere, but public totals leave it fewer than three possible values.',
  earlier: 'hidden in an earlier pack, and could be worked out from that and this one.',
};

const whatToDo = (count: number, largestSmall: number): Gap => ({
  file: 'No pack was made',
  message:
    count === 1
      ? `One count of 1 to ${largestSmall} could be worked out although it is hidden.`
      : `${count} counts of 1 to ${largestSmall} could be worked out although they are hidden.`,
  hint: 'Publish fewer months (--months), or decide that this can be answered for and add --accept-exposed.',
});
