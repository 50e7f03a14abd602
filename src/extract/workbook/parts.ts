/** What a workbook says of itself: its sheets, its calendar, its percent styles. ECMA-376, part 1, 18. */
import { tagsOf } from './xml';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  /** Path of the part with its cells. */
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as Excel for Mac once did. */
  readonly is1904: boolean;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
}

/** Sheets with cells (no chart sheets), in the order of the tabs. */
export function workbookParts(workbook: string, relationships: string): WorkbookParts {
  const targets = tagsOf(relationships, 'Relationship').map(
    ({ Id = '', Type = '', Target = '' }) => ({
      id: Id,
      kind: Type.replace(/^.*\//, ''),
      path: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    }),
  );
  const pathOf = (kind: string): string | null =>
    targets.find((target) => target.kind === kind)?.path ?? null;
  const sheets = tagsOf(workbook, 'sheet').flatMap(({ name = '', state = 'visible', id }) => {
    const target = targets.find((one) => one.id === id && one.kind === 'worksheet');
    return target ? [{ name, isHidden: state !== 'visible', path: target.path }] : [];
  });
  const [properties] = tagsOf(workbook, 'workbookPr');
  return {
    sheets,
    is1904: /^(1|true)$/.test(properties?.date1904 ?? ''),
    styles: pathOf('styles'),
    sharedStrings: pathOf('sharedStrings'),
  };
}

/** Formats with these numbers are percentages without being defined in the file. */
const BUILT_IN_PERCENT: ReadonlySet<string> = new Set(['9', '10']);

export interface CellStyles {
  /** Places (as in the attribute `s` of a cell) of the styles that show 0.304 as 30.4%. */
  readonly percent: ReadonlySet<string>;
  readonly count: number;
}

export function cellStylesIn(styles: string): CellStyles {
  const formats = new Map(
    tagsOf(styles, 'numFmt').map(({ numFmtId = '', formatCode = '' }) => [numFmtId, formatCode]),
  );
  const own = /<(?:[\w-]+:)?cellXfs\b[\s\S]*?<\/(?:[\w-]+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const isPercent = (id: string): boolean => {
    const code = formats.get(id);
    return code === undefined ? BUILT_IN_PERCENT.has(id) : hasPercentSign(code);
  };
  const cellStyles = tagsOf(own, 'xf');
  const places = cellStyles.flatMap(({ numFmtId = '' }, place) =>
    isPercent(numFmtId) ? [String(place)] : [],
  );
  return { percent: new Set(places), count: cellStyles.length };
}

/** A percent sign that is quoted or escaped is only shown: it does not multiply. */
const hasPercentSign = (code: string): boolean =>
  code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');

/** `B2:C4` in numbers from 1; null when it is no range. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
}

export const mergedRanges = (sheet: string): readonly CellRange[] =>
  tagsOf(sheet, 'mergeCell').flatMap(({ ref = '' }) => {
    const range = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(ref);
    if (!range) return [];
    const [, column = '', first, last] = range;
    return [{ firstRow: Number(first), lastRow: Number(last), firstColumn: columnNumber(column) }];
  });

/** `A` is 1, `AA` is 27. */
export const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : columnLetters((number - 1 - rest) / 26) + letter;
}
