/**
 * The end of every note in the scorecard CSV, in square brackets: what is said of the row, the policy and
 * the edition that it is from, and when its data were extracted. The columns of the file are fixed, and a
 * row that is copied elsewhere still says all this. Reading takes it off again.
 */
export interface RowMark {
  /** `revised`, `partial (11 of 12)` */
  readonly remarks: readonly string[];
  readonly policy: string;
  /** Of a published snapshot; null in the working copy. */
  readonly snapshotId: string | null;
  /** `YYYY-MM-DD`, the latest behind the figure; null where no extract says. */
  readonly extracted: string | null;
}

const MARK =
  / ?\[(?:[^[\]]*; )?policy (?:dfe|under-5|none); (?:snapshot [^[\];]+|working copy)(?:; extracted (\d{4}-\d{2}-\d{2}))?\]$/;

/** `late return [revised; policy none; working copy; extracted 2012-04-25]` */
export function markedNote(note: string, mark: RowMark): string {
  const parts = [
    ...mark.remarks,
    `policy ${mark.policy}`,
    mark.snapshotId === null ? 'working copy' : `snapshot ${plain(mark.snapshotId)}`,
    ...(mark.extracted === null ? [] : [`extracted ${mark.extracted}`]),
  ];
  return `${note}${note === '' ? '' : ' '}[${parts.join('; ')}]`;
}

const plain = (id: string): string => id.replaceAll(/[[\];]+/g, '-');

/** The note as it was before `markedNote`, and the date; any other note is itself. */
export function unmarkedNote(text: string): {
  readonly note: string;
  readonly extracted: string | null;
} {
  const found = MARK.exec(text);
  return found
    ? { note: text.slice(0, found.index), extracted: found[1] ?? null }
    : { note: text, extracted: null };
}
