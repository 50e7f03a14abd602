/** Names in a sentence. */

/** `Ashford`, `Ashford and Dover`, `Ashford, Dover and Swale`; empty for none. */
export function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first `most` names and how many more there are: `Ashford, Dover and 3 more`. */
export function listSome(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more <= 1 ? listWords(names) : `${names.slice(0, most).join(', ')} and ${more} more`;
}
