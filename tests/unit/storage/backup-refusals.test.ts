import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../../src/storage/read-backup';
import { writeBackup } from '../../../src/storage/write-backup';
import { publicationOf } from '../../support/publication';
import {
  baseWith,
  documentOf,
  editStep,
  loadStep,
  restoreStep,
  tableFor,
} from '../../support/storage';

const WITHDRAWN = {
  id: '2011-12-Q4-v1',
  standing: 'withdrawn' as const,
  by: null,
  reason: 'One team counted twice',
  date: '2012-05-14',
};

/** A backup with every kind of step and three tables, `a.csv` at place 1 of them. */
let backup = '';
beforeAll(async () => {
  const steps = documentOf(
    loadStep(tableFor('a.csv')),
    editStep(20),
    restoreStep(baseWith(tableFor('other.csv'))),
  );
  const document = {
    ...steps,
    publications: [publicationOf('2011-12-Q4-v1', { correction: WITHDRAWN })],
  };
  const served = baseWith(tableFor('served.csv'));
  backup = await writeBackup(served, document, '2012-04-16T09:30:00.000Z').text();
});

const messageOf = (text: string): string => {
  const read = readBackup(text, 'w.json');
  return read.kind === 'refused' ? read.message : 'it was read';
};

/** Stands for a member that is taken away. */
const GONE = Symbol('gone');

/** The backup with another value at a place such as `steps[1].entries[0].from`. */
function backupWith(place: string, value: unknown): string {
  const keys = place.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const json = JSON.parse(backup) as object;
  const holder = keys.reduce<object>((at, key) => Reflect.get(at, key) as object, json);
  if (value === GONE) Reflect.deleteProperty(holder, last);
  // Not by assignment, which takes __proto__ for something else.
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true });
  return JSON.stringify(json);
}

describe('a file that is no backup', () => {
  it.each([
    ['', 'w.json is not a backup of the scorecard: it is not JSON.'],
    ['<!doctype html>', 'w.json is not a backup of the scorecard: it is not JSON.'],
    ['{"schema": "kscb-scorecard/workspace-2", "made":', 'w.json ends in the middle'],
    ['[]', 'it does not say its schema'],
    ['null', 'it does not say its schema'],
    ['{"schema":"kscb-scorecard/targets-1"}', 'its schema is "kscb-scorecard/targets-1"'],
    ['{"schema":7}', 'its schema is 7'],
    [
      '{"schema":"kscb-scorecard/workspace-4"}',
      'made by another version of the scorecard: its form is "kscb-scorecard/workspace-4"',
    ],
    ['{"schema":"kscb-scorecard/workspace-2"}', 'made: this is missing'],
    ['{"schema":"kscb-scorecard/workspace-3"}', 'made: this is missing'],
  ])('is refused with its reason: %s', (text, words) => {
    expect(messageOf(text)).toContain(words);
    expect(messageOf(text)).toContain('Nothing of it was restored.');
  });

  it('is refused unread when it is larger than any backup', () => {
    expect(messageOf(' '.repeat(400 * 2 ** 20 + 1))).toContain('larger than the 400 MB');
  });

  it('is refused unread when it is large and does not begin as a backup', () => {
    expect(messageOf(`[${'[],'.repeat(7_500_000)}[]]`)).toContain('it does not begin as one');
  });

  it('a backup may be large', () => {
    const text = backup.replace(/\}\s*$/, `${' '.repeat(21 * 2 ** 20)}}`);
    expect(readBackup(text, 'w.json').kind).toBe('backup');
  });

  it('is refused when lists are nested without end', () => {
    const nested = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(messageOf(nested)).toContain('is not a backup');
    const inside = backup.replace('"mappings": {}', `"mappings": { "a": ${nested} }`);
    expect(messageOf(inside)).toContain('settings.mappings');
  });
});

it('a backup reads with a byte order mark and with other spaces', () => {
  const text = `\uFEFF${JSON.stringify(JSON.parse(backup))}`;
  expect(readBackup(text, 'w.json').kind).toBe('backup');
});

describe('a backup with one mistake is refused whole, with its place', () => {
  it.each([
    ['made', 'yesterday', '"yesterday" is not a time'],
    ['title', GONE, 'this is missing'],
    ['extra', 1, 'this does not belong here'],
    ['done', 4, '4 steps in force, but there are only 3'],
    ['done', -1, '-1 is not a number from 0'],
    ['done', 1.5, '1.5 is not a whole number'],
    ['settings', null, 'null is not an object'],
    ['settings.role', null, 'null is not a text'],
    ['settings.areaNames', { x: 1 }, '"x" must not be there, or is not a text'],
    ['settings.mappings', [], 'a list is not an object'],
    ['steps', 'none', '"none" is not a list'],
    ['steps[0].kind', 'delete', 'a step has the kind load, edit or restore'],
    ['steps[0].at', 5, '5 is not a text'],
    ['steps[0].extracts[0].table', 9, 'there is no table 9, only 3'],
    ['steps[0].extracts[0].added', '3', '"3" is not a number'],
    ['steps[1].list', 'colours', 'a step has the kind load, edit or restore'],
    ['steps[1].entries[0].from', '2011-12', '"2011-12" is not a quarter'],
    ['steps[1].entries[0].target', null, 'null is not a number'],
    ['steps[1].entries[0].provenance', 'rumour', '"rumour" is not one of published'],
    ['steps[2].base.tables[0]', 3, 'there is no table 3, only 3'],
    ['served.defaultQuarter', 'soon', '"soon" is not a quarter'],
    ['served.lists.areas[0].kind', 'planet', '"planet" is not one of county'],
    ['served.lists.areas[1].code', ' ', 'the text is empty'],
    ['served.lists.areas[1].tile', 'A1', 'a tile is a column and a row'],
    ['served.lists.indicators[0].decimals', 7, 'it is above 6'],
    ['served.lists.actions', GONE, 'this is missing'],
    ['publications', GONE, 'this is missing'],
    ['publications[0].counts', GONE, 'this is missing'],
    ['publications[0].text', null, 'null is not a text'],
    ['publications[0].sha256', 'abc', 'this is no SHA-256 of 64 digits'],
    ['publications[0].head.quarter', '2011-12', '"2011-12" is not a quarter'],
    ['publications[0].head.policy', 'all', '"all" is not one of dfe, under-5, none'],
    ['publications[0].head.signOff[0].date', 'today', '"today" is not a day'],
    ['publications[0].correction.by', 7, '7 is not a text'],
    ['tables[1].periods[0]', '2012-13', '"2012-13" is not a period'],
    ['tables[1].contexts[0].provenance.kind', 'rumour', 'provenance has the kind published'],
    ['tables[1].contexts[0].quality', { low: 60, high: 50 }, '"high" is below "low"'],
    ['tables[1].contexts[0].extractDate', '2012-02-30', '"2012-02-30" is not a day'],
    ['tables[1].contexts', [], 'the list is empty, but there are rows'],
    ['tables[1].columns.colour', [], 'this does not belong here'],
    ['tables[1].columns.numerator', '[1]', '"[1]" is not a list'],
    ['tables[1].columns.line', [2, 3], '2 rows, but "period" has 3'],
    ['tables[1].columns.line[0]', -1, '-1 is not a number from 0 to 4294967295'],
    ['tables[1].columns.numerator[0]', '3', '"3" is neither a number nor null'],
    ['tables[1].columns.missing[1]', 'hidden', '"hidden" is not one of suppressed'],
    ['tables[1].columns.missing[1]', null, 'the row has no number, and no reason why'],
    ['tables[1].columns.provisional[0]', true, 'true is neither 1 nor null'],
    ['tables[1].columns.period[2]', 3, '3 is not a number from 0 to 2'],
    ['tables[1].columns.context[1]', 0.5, '0.5 is not a number from 0 to 2'],
    ['tables[1].columns.period[1]', 0, 'a second row of the series for February 2012'],
  ])('%s: %s', (place, value, words) => {
    const message = messageOf(backupWith(place, value));
    expect(message).toContain('w.json is damaged or was changed by hand');
    expect(message).toContain(`${place}: ${words}`);
  });

  it('rows of a series out of order', () => {
    const message = messageOf(backupWith('tables[1].columns.period', [1, 0, 2]));
    expect(message).toContain('tables[1].columns.period[1]: February 2012 comes after a later');
  });

  it('series that do not fit the columns', () => {
    const message = messageOf(backupWith('tables[1].series[0].rows', 5));
    expect(message).toContain('tables[1].series: the rows of all series are not the 3');
  });

  it('entries of another list than the step names', () => {
    const message = messageOf(backupWith('steps[1].list', 'areas'));
    expect(message).toContain('steps[1].entries[0].code: this is missing');
  });

  it('a number that no double can hold', () => {
    const text = backup.replace('"numerator": [3', '"numerator": [1e999');
    expect(messageOf(text)).toContain('tables[0].columns.numerator[0]');
  });

  it.each([
    'settings',
    'settings.areaNames',
    'settings.mappings',
    'served.lists',
    'tables[1]',
    'tables[1].columns',
    'steps[1].entries[0]',
  ])('a member __proto__ in %s', (holder) => {
    const message = messageOf(backupWith(`${holder}.__proto__`, { x: 1 }));
    expect(message).toContain(holder);
    expect(message).toContain('__proto__');
  });
});
