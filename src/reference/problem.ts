/** What is wrong in a reference file: the entry is left out, the rest stands, and this is said. */
export interface Problem {
  readonly file: string;
  /** `targets[3].from` in JSON, `line 7, population` in CSV; null for the file as a whole. */
  readonly place: string | null;
  readonly message: string;
  readonly hint: string;
}

/** What could be read of a reference file. */
export interface Reading<T> {
  readonly entries: readonly T[];
  readonly problems: readonly Problem[];
}

export const unreadable = (file: string, message: string, hint: string): Reading<never> => ({
  entries: [],
  problems: [{ file, place: null, message, hint }],
});
