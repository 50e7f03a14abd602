/** The fields of the forms on this page. */
import {
  addQuarters,
  quarterId,
  quarterLabel,
  readPeriod,
  type Quarter,
} from '../../domain/period';
import type { Field, Option } from '../lists/spec';

const NOBODY = 'Name no child and no member of staff.';

export const roleField: Field = {
  name: 'role',
  label: 'Your role',
  hint: 'Such as “Performance analyst”: a role, not a name. It is remembered.',
  kind: 'text',
  needed: 'Enter your role',
};

export const commentaryField: Field = {
  name: 'text',
  label: 'Commentary',
  hint: `What lies behind the figure, in plain words. ${NOBODY}`,
  kind: 'long',
  needed: 'Enter the commentary',
};

export const messageField: Field = {
  name: 'text',
  label: 'Headline message',
  hint: `The one thing that the board should know from this agency. ${NOBODY}`,
  kind: 'long',
  needed: 'Enter the message',
};

export const actionFields = (quarter: Quarter): readonly Field[] => [
  {
    name: 'text',
    label: 'Action',
    hint: `What is to be done, so that everyone can tell when it is. ${NOBODY}`,
    kind: 'long',
    needed: 'Enter what is to be done',
  },
  {
    name: 'owner',
    label: 'Owner',
    hint: 'The role that has to do it, such as “Head of duty service”: never a person’s name.',
    kind: 'text',
    needed: 'Enter the role that has to do it',
  },
  {
    name: 'due',
    label: 'Due by the end of',
    kind: 'select',
    options: quartersFrom(quarter),
    needed: 'Choose the quarter in which it is due',
  },
  roleField,
];

export const updateFields: readonly Field[] = [
  {
    name: 'text',
    label: 'What happened',
    hint: `What was done since the last update, or why it is not done. ${NOBODY}`,
    kind: 'long',
    needed: 'Enter what happened',
  },
  {
    name: 'status',
    label: 'Status',
    kind: 'select',
    options: [
      { value: 'open', label: 'Open' },
      { value: 'done', label: 'Done' },
    ],
    needed: 'Choose the status',
  },
  roleField,
];

const QUARTERS_AHEAD = 9;

const quartersFrom = (first: Quarter): readonly Option[] =>
  Array.from({ length: QUARTERS_AHEAD }, (_, i) => addQuarters(first, i)).map((quarter) => ({
    value: quarterId(quarter),
    label: quarterLabel(quarter),
  }));

/** A value of such a select; null for anything else. */
export function quarterOfOption(value: string | undefined): Quarter | null {
  const period = readPeriod(value ?? '');
  return period?.kind === 'quarter' ? period.quarter : null;
}
