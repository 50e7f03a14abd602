/**
 * Where a text stops being JSON. JSON.parse says so in words that differ between browsers, and not
 * always with a place, so the place is found here after it has failed.
 * https://www.rfc-editor.org/rfc/rfc8259
 */
export interface JsonMistake {
  /** Place in the text. */
  readonly at: number;
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
/** Control characters (below the space) must be escaped. */
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

type Open = 'object' | 'list';

/** The first mistake of a text that JSON.parse refused; the end of the text when none is found. */
export function firstMistake(text: string): JsonMistake {
  const open: Open[] = [];
  let at = 0;
  const take = (form: RegExp): boolean => {
    form.lastIndex = at;
    if (!form.test(text)) return false;
    at = form.lastIndex;
    return true;
  };
  const takeMark = (mark: string): boolean => {
    take(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const takeName = (): string | null => {
    take(SPACE);
    if (!take(STRING)) return 'a name in double quotation marks';
    return takeMark(':') ? null : 'a colon';
  };

  for (;;) {
    // A value is due here.
    take(SPACE);
    if (takeMark('{')) {
      if (!takeMark('}')) {
        open.push('object');
        const expected = takeName();
        if (expected) return { at, expected };
        continue;
      }
    } else if (takeMark('[')) {
      if (!takeMark(']')) {
        open.push('list');
        continue;
      }
    } else if (!take(STRING) && !take(NUMBER) && !take(WORD)) {
      return { at, expected: 'a value' };
    }
    // A value has ended here.
    while (open.length > 0 && takeMark(open.at(-1) === 'object' ? '}' : ']')) open.pop();
    take(SPACE);
    if (open.length === 0) return { at, expected: 'nothing more' };
    if (!takeMark(',')) {
      return { at, expected: open.at(-1) === 'object' ? 'a comma or }' : 'a comma or ]' };
    }
    if (open.at(-1) === 'object') {
      const expected = takeName();
      if (expected) return { at, expected };
    }
  }
}
