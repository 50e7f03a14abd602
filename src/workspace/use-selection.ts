/** The selection that the address holds; choosing writes a new address, so that back works. */
import { useCallback, useMemo } from 'react';
import { addressOf, readSelection } from './selection';
import type { Selection } from './types';
import { navigate, useHashLocation, useHashSearch } from './use-hash-location';

export interface SelectionControl {
  readonly selection: Selection;
  readonly select: (patch: Partial<Selection>) => void;
  /** The link to a path under the present selection, changed by `patch`. */
  readonly linkTo: (path: string, patch?: Partial<Selection>) => string;
}

export function useSelection(): SelectionControl {
  const [path] = useHashLocation();
  const search = useHashSearch();
  const selection = useMemo(() => readSelection(search), [search]);
  const select = useCallback(
    (patch: Partial<Selection>) => navigate(addressOf(path, { ...selection, ...patch })),
    [path, selection],
  );
  const linkTo = useCallback(
    (to: string, patch: Partial<Selection> = {}) => `#${addressOf(to, { ...selection, ...patch })}`,
    [selection],
  );
  return { selection, select, linkTo };
}
