/** The districts where they lie. */
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area';
import { isChart } from '../../../src/scorecard/charts';
import { tileMap } from '../../../src/scorecard/tile-map';
import {
  ASHFORD,
  CANTERBURY,
  DOVER,
  indicator,
  quarter,
  smallCounty,
  target,
  type Row,
} from '../../support/domain';
import { inputOf } from './scorecard-of';

const rows: readonly Row[] = [
  ['2011-12-Q4', ASHFORD, 'referrals', 10, 40],
  ['2011-12-Q4', CANTERBURY, 'referrals', 5, 40],
  ['2011-12-Q4', DOVER, 'referrals', null, null, { missing: 'suppressed' }],
];

type Tiles = Readonly<Record<string, readonly [number, number]>>;

const withTiles = (tiles: Tiles): readonly Area[] =>
  smallCounty.map((area) => ({ ...area, tile: tiles[area.code] ?? null }));

function map(tiles: Tiles, of: readonly Row[] = rows) {
  const input = inputOf({
    rows: of,
    areas: withTiles(tiles),
    targets: [target({ target: 23 })],
    indicators: [indicator()],
  });
  return tileMap(input, indicator(), quarter('2011-12-Q4'), DOVER);
}

function drawn(...args: Parameters<typeof map>) {
  const made = map(...args);
  if (!isChart(made)) throw new Error(made.why);
  return made;
}

function why(...args: Parameters<typeof map>) {
  const made = map(...args);
  if (isChart(made)) throw new Error(made.summary);
  return made.why;
}

const ALL: Tiles = { [ASHFORD]: [3, 4], [CANTERBURY]: [5, 3], [DOVER]: [6, 4] };

describe('the tile map', () => {
  it('puts districts where the area list says, from the first column and row', () => {
    expect(drawn(ALL).tiles).toEqual([
      {
        code: ASHFORD,
        name: 'Ashford',
        column: 0,
        row: 1,
        text: '25.0%',
        rag: 'red',
        ratingWords: 'Target not met',
        isChosen: false,
      },
      {
        code: CANTERBURY,
        name: 'Canterbury',
        column: 2,
        row: 0,
        text: '12.5%',
        rag: 'green',
        ratingWords: 'Target met',
        isChosen: false,
      },
      {
        code: DOVER,
        name: 'Dover',
        column: 3,
        row: 1,
        text: 'Suppressed',
        rag: null,
        ratingWords: 'Not rated: no value',
        isChosen: true,
      },
    ]);
  });

  it('names what is not on it: an area without a tile, and a second one on the same tile', () => {
    const { tiles, summary, table } = drawn({ [ASHFORD]: [0, 0], [CANTERBURY]: [0, 0] });
    expect(tiles.map(({ name }) => name)).toEqual(['Ashford']);
    expect(summary).toContain('Not on the map, but in the table: Canterbury and Dover.');
    expect(table.rows).toEqual([
      ['Ashford', '25.0%', 'Target not met'],
      ['Canterbury', '12.5%', 'Target met'],
      ['Dover', 'Suppressed', 'Not rated: no value'],
    ]);
  });

  it('is a sentence where no district has a tile, or none has a figure', () => {
    expect(why({})).toBe(
      'There is no map: the area list has no column and row on the tile map for any district of Kent.',
    );
    expect(why({ [DOVER]: [0.5, 0] })).toContain('There is no map');
    expect(why(ALL, [])).toContain('There is no map: no district of Kent has a figure');
  });
});
