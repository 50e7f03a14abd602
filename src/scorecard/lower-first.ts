/** The first letter within a sentence. */

/** Words that begin a sentence, put inside one: `Above limit` -> `above limit`. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** `re-referrals within 12 months`; an abbreviation or a name of two words keeps its capitals: `UASC`. */
export const nameInSentence = (name: string): string =>
  /^[A-Z](\w* )?[A-Z]/.test(name) ? name : lowerFirst(name);
