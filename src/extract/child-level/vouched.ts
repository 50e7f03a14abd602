/** Columns that the user vouches for: header -> reason. Headers are compared without outer spaces. */
export type VouchedColumns = Readonly<Record<string, string>>;

/** The reason that was given for a column; null when there is none, or a blank one. */
export function reasonFor(column: string, vouched: VouchedColumns): string | null {
  const wanted = column.trim();
  const found = Object.entries(vouched).find(([header]) => header.trim() === wanted);
  return found?.[1].trim() || null;
}
