/** Random boards from a seed: small, with everything that can be missing or in the way. */
import type { Indicator, Window } from '../../../src/domain/indicator';
import { quarterId, type Quarter } from '../../../src/domain/period';
import type { DraftRequest } from '../../../src/snapshot/draft';
import { randomFrom, type Random } from '../disclosure/random';
import {
  area,
  ENGLAND,
  evidence,
  indicator,
  KENT,
  month,
  monthIds,
  population,
  quarter,
  type Row,
} from '../domain';
import { NO_LISTS } from '../lists';
import { requestOf } from './publish';

const END = '2012-03';
const LAST = quarter('2011-12-Q4');
const CATEGORIES = ['neglect', 'physical', 'sexual'];

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[upTo(random, items.length - 1)] as Item;

/** A request to publish a board that the seed has made. */
export function boardOf(seed: number): DraftRequest {
  const random = randomFrom(seed);
  const districts = ['A', 'B', 'C', 'D', 'E'].slice(0, 3 + upTo(random, 2));
  const areas = [
    area({ code: KENT, name: 'Kent', kind: 'county', parent: null }),
    ...districts.map((code) => area({ code, name: `District ${code}` })),
    area({ code: 'T', name: 'Team', kind: 'team', ...(random() < 0.3 && BEGINS) }),
    area({ code: ENGLAND, name: 'England', kind: 'comparator', parent: null }),
  ];
  const indicators = Array.from({ length: 1 + upTo(random, 1) }, (_, i) =>
    randomIndicator(random, `indicator-${i}`),
  );
  const parts = random() < 0.5 ? [...districts, 'T'] : districts;
  const rows = indicators.flatMap((each) => rowsOf(random, each, parts));
  const populations = [KENT, ...districts].flatMap((code, i) =>
    [2009, 2010, 2011].map((year) => population(code, year, 1000 * (i + 2))),
  );
  return requestOf({
    lists: { ...NO_LISTS, areas, indicators, populations },
    evidence: evidence(rows, { areas, populations }),
    policy: pick(random, ['dfe', 'dfe', 'under-5']),
    months: 18,
  });
}

const BEGINS = { validFrom: month('2011-11') };

const randomIndicator = (random: Random, id: string): Indicator => {
  const unit = pick(random, ['count', 'count', 'percent', 'percent', 'rate'] as const);
  const window = pick(random, ['flow', 'ytd', 'rolling-12', 'stock'] as const);
  const isCount = unit === 'count';
  const denominator = isCount ? null : `${id} in all`;
  const words = { name: id, short: id, definition: id, why: id, source: id, owner: id };
  return indicator({ id, unit, window, numerator: id, denominator, ...words });
};

function rowsOf(random: Random, of: Indicator, parts: readonly string[]): readonly Row[] {
  const size = pick(random, [
    () => upTo(random, 3),
    () => upTo(random, 40),
    () => upTo(random, 12),
  ]);
  const months = monthIds('2010-10', END);
  const isQuarterly = random() < 0.15;
  const isBrokenDown = of.unit === 'count' && !isQuarterly && random() < 0.25;
  const hasGaps = random() < 0.3;
  const periods = isQuarterly ? quartersTo(of.window) : months;
  const rows = parts.flatMap((code) =>
    periods.flatMap((id): readonly Row[] => {
      if (code === 'T' && id < '2011-11') return [];
      if (hasGaps && random() < 0.03) {
        return random() < 0.5 ? [] : [[id, code, of.id, null, null, { missing: 'not-submitted' }]];
      }
      if (isBrokenDown) return brokenDown(id, code, of.id, CATEGORIES.map(size));
      return [countRow(random, of, id, code, size())];
    }),
  );
  return [...rows, ...countyRows(random, of, rows, months), [END, ENGLAND, of.id, 300, 1000]];
}

const quartersTo = (window: Window): readonly string[] =>
  [-3, -2, -1, 0]
    .map((back) => quarterId((LAST + back) as Quarter))
    .slice(window === 'stock' ? 2 : 0);

function countRow(random: Random, of: Indicator, id: string, code: string, count: number): Row {
  const note = random() < 0.05 ? { note: `Note on ${id}` } : {};
  if (of.unit !== 'percent') return [id, code, of.id, count, null, note];
  return [id, code, of.id, Math.round(count * random()), count, note];
}

const brokenDown = (
  id: string,
  code: string,
  of: string,
  counts: readonly number[],
): readonly Row[] => [
  [id, code, of, counts.reduce((all, count) => all + count, 0)],
  ...counts.map((count, i): Row => [id, code, of, count, null, { category: CATEGORIES[i] ?? '' }]),
];

/** Sometimes the county has rows of its own, which agree with its districts or do not. */
function countyRows(
  random: Random,
  of: Indicator,
  rows: readonly Row[],
  months: readonly string[],
): readonly Row[] {
  const style = random();
  if (style > 0.4 || of.unit !== 'count') return [];
  return months.flatMap((id): readonly Row[] => {
    const own = rows.filter(([at, , , , , extra]) => at === id && !extra?.category);
    if (own.length === 0) return [];
    const sum = own.reduce((all, row) => all + (row[3] ?? 0), 0);
    const count = style < 0.3 ? sum : sum + upTo(random, 1);
    return [
      [id, KENT, of.id, count, null, { provenance: { kind: 'published', source: 'report' } }],
    ];
  });
}
