/** `published.json` to a snapshot: checked entry by entry, because the file may come from anywhere. */
import * as v from 'valibot';
import { lastMonthOf, lastMonthOfQuarter, periodId } from '../domain/period';
import type { Problem } from '../reference/problem';
import { readLists } from './read-lists';
import { snapshotFields } from './read-head';
import { readSeriesBlock } from './read-series-block';
import { readTidyPoints } from './read-tidy-points';
import type { ObservedSeries } from './series-block';
import type { Snapshot, SnapshotHead } from './snapshot';
import { upgraded, versionOf, type Json } from './snapshot-versions';
import { tableOfSeries } from './table-of-series';
import { isWrong, wrong, wrongOf, type Wrong } from './wrong';

export type SnapshotReading =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Ten years of 34 indicators and 15 areas are under 2 million characters. */
export const MOST_CHARACTERS = 50_000_000;

/** A file of another schema, cut off, or changed so that it makes no sense is refused as a whole. */
export function readSnapshot(text: string, file: string): SnapshotReading {
  const problem = (
    message: string,
    hint = AGAIN,
    place: string | null = null,
  ): SnapshotReading => ({
    kind: 'problem',
    problem: { file, place, message, hint },
  });
  if (text.length > MOST_CHARACTERS) {
    return problem(`${file} is too long for a snapshot: ${text.length} characters.`);
  }
  const json = parsed(text);
  if (json === null) return problem(`${file} ${notJson(text)}.`);
  const version = versionOf(json);
  if (typeof version !== 'number') return problem(`${file} is ${version.is}.`, version.hint);
  const snapshot = readMembers(upgraded(json, version), file);
  if (!isWrong(snapshot)) return { kind: 'snapshot', snapshot };
  const { place, wrong: words } = snapshot;
  return problem(`${file}, ${place}: ${words}.`, AGAIN, place);
}

const AGAIN =
  'Nothing of the file is shown. Put the snapshot there again as it was published, or publish the quarter again.';

function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Json)
      : null;
  } catch {
    return null;
  }
}

function notJson(text: string): string {
  const start = text.trimStart();
  if (start === '') return 'is empty';
  if (start.startsWith('<')) return 'is a web page, not a snapshot';
  return start.startsWith('{') ? 'is cut off, or no JSON any more' : 'is not a snapshot';
}

function readMembers(json: Json, file: string): Snapshot | Wrong {
  const fields = v.safeParse(snapshotFields, json);
  if (!fields.success) return wrongOf(fields.issues[0], '');
  const { schema: _, lists: plain, observations, sha256: __, ...head } = fields.output;
  const lists = readLists(plain);
  if (isWrong(lists)) return lists;
  const series = Array.isArray(observations)
    ? readTidyPoints(observations, 'observations')
    : readSeriesBlock(observations, 'observations');
  if (isWrong(series)) return series;
  const stray = strayOf(series, lists, head);
  return stray ?? { head, lists, table: tableOfSeries(file, series) };
}

/** A series of an indicator or area that the lists do not have, or that goes on after the quarter. */
function strayOf(
  series: readonly ObservedSeries[],
  { areas, indicators }: Snapshot['lists'],
  { quarter }: SnapshotHead,
): Wrong | null {
  const codes = new Set(areas.map(({ code }) => code));
  const ids = new Set(indicators.map(({ id }) => id));
  const last = lastMonthOfQuarter(quarter);
  for (const { key, points } of series) {
    if (!codes.has(key.area)) {
      return wrong('observations', `the area "${key.area}" is not in the snapshot's list of areas`);
    }
    if (!ids.has(key.indicator)) {
      return wrong(
        'observations',
        `the indicator "${key.indicator}" is not in its list of indicators`,
      );
    }
    const later = points.find(({ period }) => lastMonthOf(period) > last);
    if (later) {
      return wrong('observations', `${periodId(later.period)} is later than the quarter published`);
    }
  }
  return null;
}
