/** The files behind a publication, with a fingerprint of their figures. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { observationsOf, type ObservationTable } from '../domain/observation';
import { periodId } from '../domain/period';
import { groupBy } from '../lib/group-by';
import { hmacSha256Hex, sha256Hex } from './sha256';
import type { SourceExtract } from './snapshot';

/**
 * One entry a file name, in the order in which the files were loaded. Under any policy but `none` the
 * fingerprint is keyed: with a plain one a reader could try out the few values of a hidden count.
 */
export async function sourceExtracts(
  tables: readonly ObservationTable[],
  policy: DisclosurePolicy,
  key: string | null,
): Promise<readonly SourceExtract[]> {
  const files = groupBy(tables, ({ file }) => file);
  return Promise.all(
    [...files].map(async ([file, own]) => {
      const text = own.map(figuresText).join('\n');
      return { file, sha256: await fingerprintOf(text, policy, key), extractDate: latestOf(own) };
    }),
  );
}

function fingerprintOf(
  text: string,
  policy: DisclosurePolicy,
  key: string | null,
): Promise<string> {
  if (policy === 'none') return sha256Hex(text);
  if (key === null) throw new Error('figures that are hidden need a key for their fingerprint');
  return hmacSha256Hex(key, text);
}

/** What the file says, whatever its rows and columns are like. */
const figuresText = (table: ObservationTable): string =>
  table.series
    .flatMap((key, series) =>
      observationsOf(table, series).map(({ period, numerator, denominator, value, missing }) => {
        const { indicator, area, category } = key;
        return JSON.stringify([
          indicator,
          area,
          category,
          periodId(period),
          numerator,
          denominator,
          value,
          missing,
        ]);
      }),
    )
    .toSorted()
    .join('\n');

const latestOf = (tables: readonly ObservationTable[]): string | null =>
  tables
    .flatMap(({ contexts }) => contexts.flatMap(({ extractDate }) => extractDate ?? []))
    .reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
