/** Commentary, actions and messages as files: they are written elsewhere. */
import type { Topic } from '../../domain/oversight';
import { shortQuarterLabel } from '../../domain/period';
import type { ReferenceLists } from '../../workspace/list-types';
import type { FileSpec } from './spec';

export interface OversightSpec<
  L extends 'commentary' | 'actions' | 'messages',
> extends FileSpec<L> {
  /** In the address: `#/data/lists/actions`. */
  readonly path: string;
  readonly about: string;
}

const noDraft = () => ({});

const topicName = ({ indicator, area }: Topic, lists: ReferenceLists): string => {
  const name = lists.indicators.find(({ id }) => id === indicator)?.short ?? indicator;
  return `${name}, ${lists.areas.find(({ code }) => code === area)?.name ?? area}`;
};

export const COMMENTARY: OversightSpec<'commentary'> = {
  list: 'commentary',
  path: 'commentary',
  title: 'Commentary',
  noun: 'comment',
  plural: 'comments',
  about: 'What the board says about its figures, with every earlier version.',
  nameOf: (entry, lists) => `${topicName(entry, lists)}, ${shortQuarterLabel(entry.quarter)}`,
  draftOf: noDraft,
};

export const ACTIONS: OversightSpec<'actions'> = {
  list: 'actions',
  path: 'actions',
  title: 'Actions',
  noun: 'action',
  plural: 'actions',
  about: 'What the board agreed to do about its figures, with every update.',
  nameOf: (entry, lists) =>
    `${topicName(entry, lists)}, raised in ${shortQuarterLabel(entry.raised)}`,
  draftOf: noDraft,
};

export const MESSAGES: OversightSpec<'messages'> = {
  list: 'messages',
  path: 'messages',
  title: 'Messages of the agencies',
  noun: 'message',
  plural: 'messages',
  about: 'The headline message of each agency for a quarter, with every earlier version.',
  nameOf: ({ agency, quarter }) => `${agency}, ${shortQuarterLabel(quarter)}`,
  draftOf: noDraft,
};
