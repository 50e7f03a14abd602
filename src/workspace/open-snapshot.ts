/** A snapshot's text to what its readers see, or what is wrong and what to do. */
import { checkFingerprint, type FingerprintCheck } from '../snapshot/fingerprint';
import { readSnapshot } from '../snapshot/read-snapshot';
import type { Correction } from '../snapshot/snapshot';
import type { Served } from './fetch-served';
import type { Published } from './published';
import { publishedInput, type PublishedData } from './published-input';
import type { Gap } from './types';

export interface SnapshotFile {
  readonly file: string;
  readonly text: string;
  /** What became of snapshots that stand no more; the one in hand may be among them. */
  readonly withdrawn: readonly Correction[];
}

/** Where a snapshot comes from; asked again when the reader wants to try again. Never throws. */
export type FetchSnapshot = () => Promise<Served<SnapshotFile>>;

export interface OpenedSnapshot extends PublishedData {
  readonly published: Published;
}

export async function openSnapshot(fetchSnapshot: FetchSnapshot): Promise<Served<OpenedSnapshot>> {
  const served = await fetchSnapshot();
  if (served.kind === 'gap') return { kind: 'gap', gap: withoutFallback(served.gap) };
  const { file, text, withdrawn } = served.value;
  const reading = readSnapshot(text, file);
  if (reading.kind === 'problem') return { kind: 'gap', gap: withoutFallback(reading.problem) };
  const { snapshot } = reading;
  const fingerprint = await fingerprintOf(text);
  const correction = withdrawn.find(({ id }) => id === snapshot.head.id) ?? null;
  const published = { head: snapshot.head, fingerprint, text, correction };
  const value = { ...publishedInput(snapshot, fingerprint), published };
  return { kind: 'ok', value, gaps: [] };
}

/** Null where a browser can neither hash nor fetch what does: the page says that it is not checked. */
const fingerprintOf = (text: string): Promise<FingerprintCheck | null> =>
  checkFingerprint(text).catch(() => null);

/** A reader who came for signed-off figures is shown no others. */
const withoutFallback = ({ file, message, hint }: Gap): Gap => ({
  file,
  message,
  hint: `${hint} Figures that are not published are not shown in their place.`,
});
