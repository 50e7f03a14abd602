/**
 * What stands at the head and foot of every printed page. The words depend on the data, so they are
 * a style sheet made here: the page's policy forbids a `<style>` element, but not this. A browser
 * without margin boxes leaves them out; quarter and policy then stand at the head of the page alone.
 */
import type { PageMarks } from '../../scorecard/scorecard';

export interface RunningWords {
  /** What the page is: its heading. */
  readonly title: string;
  readonly quarterLabel: string;
  readonly marks: Pick<PageMarks, 'dataDate' | 'policy' | 'snapshot' | 'illustrative'>;
  /** Why the figures may not be used as they stand; none as a rule. */
  readonly warnings: readonly string[];
}

let sheet: CSSStyleSheet | null = null;

/** Replaces the words of the page before. `of` is what the page is of, where its heading does not say it. */
export function printRunningHead(
  quarterLabel: string,
  marks: RunningWords['marks'],
  of?: string,
): void {
  if (!('adoptedStyleSheets' in document)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (CSS.supports('-moz-appearance', 'none')) {
      globalThis.addEventListener('beforeprint', setSheetSize);
    }
  }
  const heading = document.querySelector('h1')?.textContent ?? '';
  const title = of === undefined ? heading : `${heading} - ${of}`;
  const headings = document.querySelectorAll('[data-on-every-sheet] h2');
  const warnings = Array.from(headings, ({ textContent }) => textContent);
  sheet.replaceSync(runningRules({ title, quarterLabel, marks, warnings }));
}

/**
 * The size of the sheet for every page without a name. Firefox goes back to it where a table goes over
 * several pages of a named size, and would cut what is wider.
 */
function setSheetSize(): void {
  const size = getComputedStyle(document.body).getPropertyValue('--sheet').trim();
  const rule = sheet?.cssRules[0];
  if (rule instanceof CSSPageRule) rule.style.setProperty('size', size || 'A4');
}

export const runningRules = ({
  title,
  quarterLabel,
  marks,
  warnings,
}: RunningWords): string => `@page {
  @top-left { ${HEAD} text-align: left; content: ${cssText(title)}; }
  ${warnings.length === 0 ? '' : `@top-center { ${HEAD} font-weight: bold; text-align: center; content: ${cssText(warnings.join('\n'))}; }`}
  @top-right { ${HEAD} text-align: right; content: ${cssText(quarterLabel)}; }
  @bottom-left { ${FOOT} text-align: left; content: ${cssText(`${dataWords(marks)}\n${marks.policy}`)}; }
  @bottom-right { ${FOOT} text-align: right; content: ${cssText(`${marks.snapshot}\nPage `)} counter(page) " of " counter(pages); }
}`;

const dataWords = ({ dataDate, illustrative }: RunningWords['marks']): string =>
  illustrative === null ? dataDate : `${dataDate}. Demonstration: illustrative (synthetic) figures`;

const BOX = 'font: 7.5pt/1.25 arial, sans-serif; color: #0b0c0c; white-space: pre-line;';
/** As far from the edge as a printer needs. */
const HEAD = `${BOX} vertical-align: top; padding-block-start: 4.5mm;`;
const FOOT = `${BOX} vertical-align: bottom; padding-block-end: 4.5mm;`;

/** As a CSS string: nothing in it can end the string. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
