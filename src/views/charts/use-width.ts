import { useEffect, useRef, useState, type RefObject } from 'react';
import { WIDEST } from './ink';

const NARROWEST = 260;

/** The width that a drawing in this element may have, in whole pixels; it follows the element. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(WIDEST);
  useEffect(() => {
    const watched = element.current;
    if (!watched || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth } = watched;
      // Hidden, it has no width, and keeps the last.
      if (clientWidth > 0) setWidth(Math.max(NARROWEST, Math.min(WIDEST, clientWidth)));
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
