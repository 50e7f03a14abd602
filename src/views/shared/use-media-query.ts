import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now; the component follows when it changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Too narrow for the table: cards. Only on screens, so that paper always gets the table. */
export const NARROW = 'screen and (max-width: 48em)';
