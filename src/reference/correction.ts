/** What became of a published snapshot: in the snapshots after it, and in the manifest. */

/** An earlier snapshot that no longer stands. */
export interface Correction {
  readonly id: string;
  readonly standing: 'superseded' | 'withdrawn';
  /** The snapshot that takes its place; null where it was withdrawn. */
  readonly by: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}
