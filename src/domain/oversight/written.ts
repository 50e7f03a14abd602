/** A text that someone wrote: who, in which role, and when. Names of people are not kept. */

/** An illustrative text was made up for the demonstration; a local one is the board's own. */
export const WRITTEN_PROVENANCES = ['illustrative', 'local'] as const;
export type WrittenProvenance = (typeof WRITTEN_PROVENANCES)[number];

export interface Written {
  /** May have several lines. */
  readonly text: string;
  /** The writer's role, or blank: never a person's name. */
  readonly role: string;
  /** In UTC: `2012-04-16T09:30:00.000Z`. */
  readonly at: string;
  readonly provenance: WrittenProvenance;
}

/** Something that is rewritten: every version stays, the one in force stands last. */
export interface Versioned {
  readonly versions: readonly Written[];
}

/** The version in force; null only where a list was made without any. */
export const latestVersion = ({ versions }: Versioned): Written | null => versions.at(-1) ?? null;

/** The same with one more version; the earlier ones stay. */
export const rewritten = <T extends Versioned>(item: T, version: Written): T => ({
  ...item,
  versions: [...item.versions, version],
});
