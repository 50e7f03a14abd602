import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { WIDEST } from './ink';

const NARROWEST = 260;

/**
 * The width that a drawing in this element may have, in whole pixels; it follows the element. Null
 * until it is measured, so that nothing is drawn twice.
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
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
