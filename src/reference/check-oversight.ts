/** What is wrong with commentary, actions and messages that are each well formed. */
import { agencyKey, topicKey } from '../domain/oversight';
import { shortQuarterLabel } from '../domain/period';
import { listProblem, repeatedBy } from './check-words';
import type { ListProblem, Lists } from './lists';

export function checkOversight({ commentary, actions, messages }: Lists): readonly ListProblem[] {
  return [
    ...repeatedIds('commentary', commentary),
    ...repeatedIds('actions', actions),
    ...repeatedBy(
      commentary,
      (item) => `${topicKey(item)}, ${shortQuarterLabel(item.quarter)}`,
    ).map(({ key, places }) =>
      listProblem('commentary')(
        places,
        'quarter',
        `There are two commentaries on ${key}.`,
        'Keep one of them and let its versions hold both texts: the first one is shown.',
      ),
    ),
    ...repeatedBy(
      messages,
      ({ agency, quarter }) => `${agencyKey(agency)}, ${shortQuarterLabel(quarter)}`,
    ).map(({ key, places }) =>
      listProblem('messages')(
        places,
        'agency',
        `There are two messages of ${key}.`,
        'Keep one of them: the first one is shown.',
      ),
    ),
    ...actions.flatMap(({ id, raised, due, updates }, place) => [
      ...(due < raised
        ? [
            listProblem('actions')(
              [place],
              'due',
              `The action "${id}" is due in ${shortQuarterLabel(due)}, before it was raised in ${shortQuarterLabel(raised)}.`,
              'Choose the quarter in which it was raised, or a later one.',
            ),
          ]
        : []),
      ...(updates.some(({ quarter }) => quarter < raised)
        ? [
            listProblem('actions')(
              [place],
              'updates',
              `The action "${id}" has an update from before ${shortQuarterLabel(raised)}, when it was raised.`,
              'Correct the quarter of the update.',
            ),
          ]
        : []),
    ]),
  ];
}

const repeatedIds = (
  list: 'commentary' | 'actions',
  entries: readonly { readonly id: string }[],
): readonly ListProblem[] =>
  repeatedBy(entries, ({ id }) => id).map(({ key, places }) =>
    listProblem(list)(
      places,
      'id',
      `The id "${key}" belongs to more than one entry.`,
      'Give each entry an id of its own.',
    ),
  );
