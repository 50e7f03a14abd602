/** What is on a printed page: a PDF read and drawn by pdf.js inside a browser page of its own. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

/** In points, from the left and the bottom of the page. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters' box. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** All of it, words with single spaces between. */
  readonly words: string;
  /** Share of the sheet within the margins that is not white, 0 to 1. */
  readonly ink: number;
  /** Whether its structure is there for a screen reader. */
  readonly isTagged: boolean;
}

/** A part of a page, in points. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  /** How dark each spot of a square is in greyscale, row by row: 0 black to 1 white. */
  readonly grey: (box: Box) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}

const LIBRARY = new URL('../../node_modules/pdfjs-dist/legacy/build/', import.meta.url);
const ORIGIN = 'http://pdf.test/';

/** Prints the page as a reader does, background graphics off, and reads what came of it. */
export async function printed(page: Page): Promise<Pdf> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has a browser');
  return readPdf(browser, await page.pdf({ preferCSSPageSize: true, tagged: true }));
}

export async function readPdf(browser: Browser, pdf: Buffer): Promise<Pdf> {
  // A context of its own: the test's own one reports every request to another origin.
  const context = await browser.newContext();
  const viewer = await context.newPage();
  await viewer.route(`${ORIGIN}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<title>PDF</title>' });
    return route.fulfill({
      contentType: 'text/javascript',
      body: await readFile(new URL(name, LIBRARY)),
    });
  });
  await viewer.goto(ORIGIN);
  const pages = await viewer.evaluate(readInPage, { data: pdf.toString('base64'), origin: ORIGIN });
  return {
    pages: pages.map((item) => ({
      ...item,
      words: item.texts
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    })),
    grey: (box) => viewer.evaluate(greyInPage, box),
    close: () => context.close(),
  };
}

type Drawn = Omit<PdfPage, 'words'>;

/** Runs in the viewer: everything it needs is in it. */
async function readInPage({ data, origin }: { data: string; origin: string }): Promise<Drawn[]> {
  const library = await import(`${origin}pdf.mjs`);
  library.GlobalWorkerOptions.workerSrc = `${origin}pdf.worker.mjs`;
  const bytes = Uint8Array.from(atob(data), (sign) => sign.codePointAt(0) ?? 0);
  const paper = await library.getDocument({ data: bytes }).promise;
  Reflect.set(globalThis, 'printedDocument', paper);
  const pages: Drawn[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const page = await paper.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const small = page.getViewport({ scale: 0.5 });
    const canvas = new OffscreenCanvas(Math.ceil(small.width), Math.ceil(small.height));
    const canvasContext = canvas.getContext('2d');
    if (!canvasContext) throw new Error('The browser has no canvas');
    await page.render({ canvas: null, canvasContext, viewport: small }).promise;
    // Without the margins, where the running head and foot are.
    const edge = 22;
    const [across, down] = [canvas.width - 2 * edge, canvas.height - 2 * edge];
    const { data: pixels } = canvasContext.getImageData(edge, edge, across, down);
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 245) dark += 1;
    const { items } = await page.getTextContent();
    pages.push({
      width: viewport.width,
      height: viewport.height,
      texts: items
        .filter(({ str }: { str?: string }) => (str ?? '').trim() !== '')
        .map((item: { str: string; width: number; transform: readonly number[] }) => ({
          text: item.str,
          x: item.transform[4] ?? NaN,
          y: item.transform[5] ?? NaN,
          width: item.width,
          size: Math.hypot(item.transform[2] ?? NaN, item.transform[3] ?? NaN),
        })),
      ink: dark / (across * down),
      isTagged: ((await page.getStructTree())?.children.length ?? 0) > 0,
    });
  }
  return pages;
}

async function greyInPage({ page: number, x, y, side }: Box): Promise<number[]> {
  const paper = Reflect.get(globalThis, 'printedDocument');
  const page = await paper.getPage(number);
  const scale = 3;
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = canvas.getContext('2d');
  if (!canvasContext) throw new Error('The browser has no canvas');
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const [left, bottom] = viewport.convertToViewportPoint(x, y);
  const pixels = Math.round(side * scale);
  const image = canvasContext.getImageData(left, bottom - pixels, pixels, pixels).data;
  return Array.from({ length: pixels * pixels }, (_, i) => {
    const [red = 255, green = 255, blue = 255] = image.slice(i * 4, i * 4 + 3);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  });
}

const POINTS_PER_MM = 72 / 25.4;

export const A3_ON_ITS_SIDE = [1191, 842] as const;
export const A4 = [595, 842] as const;
export const A4_ON_ITS_SIDE = [842, 595] as const;

/** Texts that lie, in part, nearer to the left or right edge than a printer can print. */
export const beyondTheMargins = ({ width, texts }: PdfPage): readonly string[] =>
  texts
    .filter(
      (item) =>
        item.x < 9 * POINTS_PER_MM || item.x + item.width > width - 9 * POINTS_PER_MM || item.y < 9,
    )
    .map(({ text }) => text);

/** Pairs of texts on one line of which the second begins before the first ends. */
export function overlapping({ texts }: PdfPage): readonly string[] {
  const inOrder = texts.toSorted((a, b) => Math.round(b.y - a.y) || a.x - b.x);
  return inOrder.flatMap((item, i) => {
    const next = inOrder[i + 1];
    const isOver =
      next &&
      // A word on a line of a chart is drawn twice, first its edge.
      next.text !== item.text &&
      Math.abs(next.y - item.y) < 1 &&
      next.x >= item.x &&
      next.x < item.x + item.width - 1;
    return isOver ? [`${item.text} | ${next.text}`] : [];
  });
}
