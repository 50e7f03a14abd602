/** Words that begin a sentence, put inside one: `Above limit` -> `above limit`. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
