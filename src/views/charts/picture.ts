/** From a drawing on the page to a file or the clipboard. Needs a browser. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { chartFile, type Drawing, type FileWords } from './chart-file';

/** Pixels of the picture per pixel of the drawing. */
const DENSITY = 2;
/** Of the drawing in a file, whatever the screen. */
const FILE_WIDTH = 880;

export type Draw = (width: number) => ReactNode;

/** The chart as SVG, drawn anew at a width fit for paper. */
export async function chartSvg(words: FileWords, draw: Draw): Promise<Drawing> {
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  Object.assign(place.style, { position: 'absolute', left: '-99999px', top: '0' });
  document.body.append(place);
  const root = createRoot(place);
  try {
    root.render(draw(FILE_WIDTH));
    return chartFile(words, serialised(await drawingIn(place)));
  } finally {
    root.unmount();
    place.remove();
  }
}

/** Some drawings take their places in steps: waits until one has stopped changing. */
async function drawingIn(place: Element): Promise<SVGSVGElement> {
  let before = '';
  for (let tries = 0; tries < 50; tries += 1) {
    await nextTurn();
    const drawing = place.querySelector('svg');
    if (drawing && before !== '' && drawing.innerHTML === before) return drawing;
    before = drawing?.innerHTML ?? '';
  }
  throw new Error('The chart was not drawn in time');
}

// Not a frame: a page in the background has none.
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** The contents of the drawing without what only the page needs. */
export function serialised(drawing: SVGSVGElement): Drawing {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const element of copy.querySelectorAll('*')) {
    element.removeAttribute('class');
    element.removeAttribute('style');
    element.removeAttribute('tabindex');
    if (/^(title|desc)$/.test(element.tagName) && element.textContent === '') element.remove();
  }
  const writer = new XMLSerializer();
  return {
    width: Number(drawing.getAttribute('width')),
    height: Number(drawing.getAttribute('height')),
    // The file's own root says it once.
    markup: [...copy.childNodes]
      .map((node) => writer.serializeToString(node))
      .join('')
      .replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''),
  };
}

/** The chart as PNG. */
export async function chartPng({ markup, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: width * DENSITY,
      height: height * DENSITY,
    });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The picture is too large for this browser'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
