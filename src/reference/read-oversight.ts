/** `commentary.json`, `actions.json`, `messages.json`: what the board says and does about its figures. */
import * as v from 'valibot';
import {
  ACTION_STATUSES,
  WRITTEN_PROVENANCES,
  type Action,
  type AgencyMessage,
  type Commentary,
} from '../domain/oversight';
import { quarter, text } from './fields';
import { readJsonEntries } from './json-entries';
import type { Reading } from './problem';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

const oneOf = <const Option extends string>(options: readonly Option[]) =>
  v.picklist(options, ({ received }) => `${received} is not ${options.join(' or ')}`);

const written = {
  text,
  role: v.optional(v.string('the role is not a text'), ''),
  at: v.pipe(
    text,
    v.check(
      (value) => TIME.test(value) && !Number.isNaN(Date.parse(value)),
      ({ received }) => `${received} is not a time such as 2012-05-14T09:30:00Z`,
    ),
  ),
  provenance: v.optional(oneOf(WRITTEN_PROVENANCES), 'local'),
};

const versions = v.pipe(
  v.array(v.object(written)),
  v.nonEmpty('there is no version: an entry needs at least one text'),
);

const commentary: v.GenericSchema<unknown, Commentary> = v.object({
  id: text,
  indicator: text,
  area: text,
  quarter,
  versions,
});

const action: v.GenericSchema<unknown, Action> = v.object({
  id: text,
  indicator: text,
  area: text,
  ...written,
  owner: text,
  raised: quarter,
  due: quarter,
  updates: v.optional(
    v.array(v.object({ quarter, status: oneOf(ACTION_STATUSES), ...written })),
    [],
  ),
});

const message: v.GenericSchema<unknown, AgencyMessage> = v.object({
  agency: text,
  quarter,
  versions,
});

export const readCommentary = (content: string, file: string): Reading<Commentary> =>
  readJsonEntries(content, { file, list: 'commentary', entry: commentary });

export const readActions = (content: string, file: string): Reading<Action> =>
  readJsonEntries(content, { file, list: 'actions', entry: action });

export const readMessages = (content: string, file: string): Reading<AgencyMessage> =>
  readJsonEntries(content, { file, list: 'messages', entry: message });
