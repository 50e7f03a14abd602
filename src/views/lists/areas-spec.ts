import { monthLabel } from '../../domain/period';
import { given, linesIn, numberIn, textOf } from './draft';
import type { ListSpec, Option } from './spec';
import { areaName } from './words';

export const AREAS: ListSpec<'areas'> = {
  list: 'areas',
  path: 'areas',
  title: 'Areas and aliases',
  noun: 'area',
  plural: 'areas',
  about:
    'Figures are joined to areas by code. Names and aliases only find the code, where a file has no codes.',
  columns: [
    { head: 'Name', cell: ({ name }) => name },
    { head: 'Code', cell: ({ code }) => code },
    { head: 'Kind', cell: ({ kind }) => KIND_WORDS[kind] },
    { head: 'Counts in', cell: ({ parent }, lists) => (parent ? areaName(parent, lists) : '') },
    { head: 'Aliases', cell: ({ aliases }) => aliases.join('; ') },
    {
      head: 'Exists',
      cell: ({ validFrom, validTo }) =>
        [
          validFrom === null ? '' : `from ${monthLabel(validFrom)}`,
          validTo === null ? '' : `to ${monthLabel(validTo)}`,
        ]
          .join(' ')
          .trim(),
    },
  ],
  nameOf: ({ name }) => `Area ${name}`,
  newDraft: { kind: 'district' },
  draftOf: (area) => ({
    code: area.code,
    name: area.name,
    aliases: area.aliases.join('\n'),
    kind: area.kind,
    parent: textOf(area.parent),
    group: textOf(area.group),
    validFrom: area.validFrom === null ? '' : monthLabel(area.validFrom),
    validTo: area.validTo === null ? '' : monthLabel(area.validTo),
    'tile.0': textOf(area.tile?.[0] ?? null),
    'tile.1': textOf(area.tile?.[1] ?? null),
  }),
  fieldsOf: (_, { areas }) => [
    {
      name: 'code',
      label: 'Code',
      hint: 'For a place the national code, for example E07000105; for a team one of your own.',
      kind: 'text',
      needed: 'Enter the code',
    },
    { name: 'name', label: 'Name', kind: 'text', needed: 'Enter the name' },
    {
      name: 'aliases',
      label: 'Aliases',
      hint: 'Other names that files use, one a line. Capitals, punctuation and endings such as "Borough Council" do not matter.',
      kind: 'lines',
    },
    { name: 'kind', label: 'Kind', kind: 'select', options: KINDS },
    {
      name: 'parent',
      label: 'Counts in',
      hint: 'The county whose sums a district or team is part of.',
      kind: 'select',
      nothing: 'No other area',
      options: areas
        .filter(({ kind }) => kind === 'county')
        .map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'group', label: 'Group', hint: 'For example East Kent.', kind: 'text' },
    {
      name: 'validFrom',
      label: 'First month',
      hint: 'For example January 2012. Leave blank if it was always there.',
      kind: 'short',
    },
    {
      name: 'validTo',
      label: 'Last month',
      hint: 'Leave blank if it is still there.',
      kind: 'short',
    },
    {
      name: 'tile.0',
      label: 'Column on the tile map',
      hint: 'From the left, from 0.',
      kind: 'short',
    },
    { name: 'tile.1', label: 'Row on the tile map', hint: 'From the top, from 0.', kind: 'short' },
  ],
  rawOf: (draft) => {
    const tile = [numberIn(draft['tile.0']), numberIn(draft['tile.1'])];
    return {
      code: draft['code'] ?? '',
      name: draft['name'] ?? '',
      aliases: linesIn(draft['aliases']),
      kind: draft['kind'],
      parent: given(draft['parent']),
      group: given(draft['group']),
      validFrom: given(draft['validFrom']),
      validTo: given(draft['validTo']),
      tile: tile.every((place) => place === null) ? null : tile.map((place) => place ?? ''),
    };
  },
  key: { field: 'code', kind: 'area' },
};

const KIND_WORDS = {
  county: 'County',
  district: 'District',
  team: 'Team',
  comparator: 'Comparator',
} as const;

const KINDS: readonly Option[] = Object.entries(KIND_WORDS).map(([value, label]) => ({
  value,
  label,
}));
