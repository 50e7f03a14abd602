/**
 * The guard against spreadsheet formulas in CSV: a text that a spreadsheet would run gets one leading
 * apostrophe, and so does one that already looks guarded, so that taking it off gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r\0]/;

export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
