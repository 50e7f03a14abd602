import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { WIDEST } from './ink';

const NARROWEST = 260;
/** Printed at seven eighths on A4 upright (`chart-frame.module.css`): its smallest words have 7.2 points. */
const PAPER = 780;

/**
 * The width that a drawing in this element may have, in whole pixels; it follows the element, and is
 * that of paper while the page is printed. Null until it is measured, so that nothing is drawn twice.
 */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number | null] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => {
      const { clientWidth } = watched;
      // Hidden, it has no width, and keeps the last.
      if (clientWidth > 0) setWidth(Math.max(NARROWEST, Math.min(WIDEST, clientWidth)));
      else setWidth((last) => last ?? WIDEST);
    };
    // The browser lays out the paper as soon as its listeners are done: it does not wait for a render.
    const forPaper = (): void => flushSync(() => setWidth(PAPER));
    measure();
    globalThis.addEventListener('beforeprint', forPaper);
    globalThis.addEventListener('afterprint', measure);
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(watched);
    return () => {
      observer?.disconnect();
      globalThis.removeEventListener('beforeprint', forPaper);
      globalThis.removeEventListener('afterprint', measure);
    };
  }, []);
  return [element, width];
}
