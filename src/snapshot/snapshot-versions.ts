/**
 * How a snapshot of an earlier version becomes one of this version: ordered steps, each from the
 * version before. A new version is one more entry here and one more file in fixtures/snapshots.
 *
 *   1  the first. Its observations are a series block; a list of tidy rows is read, too, as tools
 *      that write the described extract form make one.
 */
import { shown } from './snapshot-fields';

export type Json = Readonly<Record<string, unknown>>;

interface Step {
  readonly to: number;
  readonly run: (found: Json) => Json;
}

const STEPS: readonly Step[] = [];

export const SNAPSHOT_VERSION = Math.max(1, ...STEPS.map(({ to }) => to));

/** Takes the steps after `from`. */
export const upgraded = (found: Json, from: number): Json =>
  STEPS.filter(({ to }) => to > from).reduce((json, { run }) => run(json), found);

const SCHEMA = /^kscb-scorecard\/([a-z]+)-(\d+)$/;

/** The version of a snapshot, or what the file is instead and what to do with it. */
export function versionOf({
  schema,
}: Json): number | { readonly is: string; readonly hint: string } {
  const [, what, digits] = SCHEMA.exec(typeof schema === 'string' ? schema : '') ?? [];
  if (what === 'snapshot') {
    const version = Number(digits);
    if (version >= 1 && version <= SNAPSHOT_VERSION) return version;
    return version > SNAPSHOT_VERSION ? NEWER : unknown(schema);
  }
  const other = what === undefined ? undefined : OTHERS.get(what);
  return other ?? unknown(schema);
}

const NEWER = {
  is: 'made by a newer version of the scorecard than this page',
  hint: 'Reload the page. If that does not help, ask whoever runs the server to put the newer version of the scorecard there.',
};

const unknown = (schema: unknown) =>
  schema === undefined
    ? { is: 'JSON, but not a snapshot: it names no schema', hint: ASK }
    : { is: `not a snapshot: its schema is ${shown(schema)}`, hint: ASK };

const ASK = 'Check that the manifest names the published snapshot and not another file.';

const OTHERS: ReadonlyMap<string, { readonly is: string; readonly hint: string }> = new Map([
  [
    'workspace',
    {
      is: 'a backup of a workspace, not a snapshot: it holds figures that are not meant for readers',
      hint: 'Take it off the server. Open it with "Restore backup" in the working copy, and publish the quarter from there.',
    },
  ],
  ['manifest', { is: 'a manifest, not a snapshot', hint: ASK }],
  ['series', { is: 'a file of series, not a snapshot', hint: ASK }],
  ...['areas', 'catalogue', 'targets', 'annotations', 'commentary', 'actions', 'messages'].map(
    (list) => [list, { is: `a list of the board's (${list}), not a snapshot`, hint: ASK }] as const,
  ),
]);
