import type { Indicator } from '../../domain/indicator';
import { shortQuarterLabel } from '../../domain/period';
import type { Target } from '../../domain/target';
import type { ReferenceLists } from '../../workspace/list-types';
import { given, neededNumber, numberIn, textOf } from './draft';
import type { Besides, Draft, Field, ListSpec, Option } from './spec';
import { areaField, areaName, indicatorField, indicatorName, sourceField } from './words';

export const TARGETS: ListSpec<'targets'> = {
  list: 'targets',
  path: 'targets',
  title: 'Targets and floors',
  noun: 'target',
  plural: 'targets',
  about:
    'A quarter is rated by the target that was in force then, so a new target is a new entry from a quarter on, and the former one stays for the quarters before.',
  columns: [
    { head: 'Indicator', cell: ({ indicator }, lists) => indicatorName(indicator, lists) },
    { head: 'Area', cell: ({ area }, lists) => areaName(area, lists) },
    { head: 'In force', cell: timeOf },
    { head: 'Target', cell: ({ target }) => String(target), isNumber: true },
    { head: 'Floor, limit or margins', cell: floorOf },
    { head: 'Source', cell: ({ source, provenance }) => `${source} (${provenance})` },
  ],
  nameOf: (target, lists) =>
    `Target of ${indicatorName(target.indicator, lists)}, ${areaWords(target, lists)}, from ${shortQuarterLabel(target.from)}`,
  // By indicator and area, oldest first: the history of each stands together.
  rank: ({ indicator, area, from }, { indicators, areas }) => [
    indicators.findIndex(({ id }) => id === indicator),
    area === null ? -1 : areas.findIndex(({ code }) => code === area),
    from,
  ],
  newDraft: { provenance: 'local' },
  draftOf: (target) => ({
    indicator: target.indicator,
    area: textOf(target.area),
    from: shortQuarterLabel(target.from),
    to: target.to === null ? '' : shortQuarterLabel(target.to),
    target: textOf(target.target),
    floor: textOf(target.floor),
    greenWithin: textOf(target.greenWithin),
    amberWithin: textOf(target.amberWithin),
    source: target.source,
    provenance: target.provenance,
    floorProvenance: target.floorProvenance,
  }),
  fieldsOf: (draft, lists) => [
    indicatorField(lists),
    areaField(lists),
    {
      name: 'from',
      label: 'From quarter',
      hint: 'The first quarter rated by it, for example Q1 2012/13.',
      kind: 'short',
      needed: 'Enter the first quarter, for example Q1 2012/13',
    },
    {
      name: 'to',
      label: 'To quarter',
      hint: 'The last quarter rated by it. Leave blank if it is still in force.',
      kind: 'short',
    },
    {
      name: 'target',
      label: 'Target',
      hint: targetHint(chosen(draft, lists)),
      kind: 'short',
      needed: 'Enter the target',
    },
    ...thresholdFields(chosen(draft, lists)),
    sourceField,
    {
      name: 'provenance',
      label: 'Where the target comes from',
      kind: 'select',
      options: PROVENANCES,
    },
    ...(isBounded(draft, chosen(draft, lists)) ? [floorProvenanceField] : []),
  ],
  rawOf: (draft, lists) => {
    const indicator = chosen(draft, lists);
    const isBand = indicator?.polarity === 'T';
    return {
      indicator: draft['indicator'] ?? '',
      area: given(draft['area']),
      from: draft['from'] ?? '',
      to: given(draft['to']),
      target: neededNumber(draft['target']),
      floor: isBand ? null : numberIn(draft['floor']),
      greenWithin: isBand ? numberIn(draft['greenWithin']) : null,
      amberWithin: isBand ? numberIn(draft['amberWithin']) : null,
      source: draft['source'] ?? '',
      provenance: draft['provenance'],
      ...(isBounded(draft, indicator) && given(draft['floorProvenance']) !== null
        ? { floorProvenance: draft['floorProvenance'] }
        : {}),
    };
  },
  besides: historyOf,
};

const PROVENANCES: readonly Option[] = [
  { value: 'published', label: 'Published' },
  { value: 'illustrative', label: 'Illustrative' },
  { value: 'local', label: 'Local: set here, not published' },
];

const floorProvenanceField: Field = {
  name: 'floorProvenance',
  label: 'Where the floor, limit or margins come from',
  kind: 'select',
  nothing: 'The same as the target',
  options: PROVENANCES,
};

const chosen = (draft: Draft, { indicators }: ReferenceLists): Indicator | null =>
  indicators.find(({ id }) => id === draft['indicator']) ?? null;

/** True when the draft has something beside the target itself. */
const isBounded = (draft: Draft, indicator: Indicator | null): boolean =>
  indicator?.polarity === 'T' || given(draft['floor']) !== null;

function targetHint(indicator: Indicator | null): string {
  if (!indicator) return 'A number.';
  const unit = indicator.unit === 'percent' ? 'In per cent, without the sign. ' : '';
  switch (indicator.polarity) {
    case 'H':
      return `${unit}Higher is better: this figure or more meets it.`;
    case 'L':
      return `${unit}Lower is better: this figure or less meets it.`;
    case 'T':
      return `${unit}Best is to stay close to it.`;
    case null:
      return 'For this indicator neither higher nor lower is better, so nothing will be rated.';
  }
}

function thresholdFields(indicator: Indicator | null): readonly Field[] {
  if (indicator?.polarity === 'T') {
    return [
      {
        name: 'greenWithin',
        label: 'Green within',
        hint: 'How far from the target, up or down, still counts as close to it.',
        kind: 'short',
        needed: 'Say how far from the target is still green',
      },
      {
        name: 'amberWithin',
        label: 'Amber within',
        hint: 'How far from the target is still within tolerance.',
        kind: 'short',
        needed: 'Say how far from the target is still amber',
      },
    ];
  }
  const isLimit = indicator?.polarity === 'L';
  return [
    {
      name: 'floor',
      label: isLimit ? 'Limit' : 'Floor',
      hint: isLimit
        ? 'Above the target but not above this is amber. Leave blank for met or not met only.'
        : 'Below the target but not below this is amber. Leave blank for met or not met only.',
      kind: 'short',
    },
  ];
}

function timeOf({ from, to }: Target): string {
  const start = shortQuarterLabel(from);
  return to === null ? `${start} on` : `${start} to ${shortQuarterLabel(to)}`;
}

function floorOf({ floor, greenWithin, amberWithin }: Target, _lists?: ReferenceLists): string {
  if (greenWithin !== null) {
    return `green within ${greenWithin}${amberWithin === null ? '' : `, amber within ${amberWithin}`}`;
  }
  return floor === null ? 'None' : String(floor);
}

const areaWords = ({ area }: Target, lists: ReferenceLists): string =>
  area === null ? 'all areas' : areaName(area, lists);

/** The targets of the chosen indicator so far, oldest first. */
function historyOf(draft: Draft, lists: ReferenceLists): Besides | null {
  const indicator = chosen(draft, lists);
  if (!indicator) return null;
  const lines = lists.targets
    .filter((target) => target.indicator === indicator.id)
    .toSorted((a, b) => a.from - b.from)
    .map((target) => {
      const floor = floorOf(target);
      const bound =
        floor === 'None' ? '' : `, ${target.floor === null ? '' : 'floor or limit '}${floor}`;
      return `${timeOf(target)}, ${areaWords(target, lists)}: ${target.target}${bound} (${target.provenance})`;
    });
  return {
    title: `Targets of ${indicator.short} so far`,
    lines: lines.length === 0 ? ['None'] : lines,
  };
}
