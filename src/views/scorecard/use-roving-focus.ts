import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { move } from './roving';

/** What says which of the grid's buttons has the tab stop: an indicator's row and an area. */
export interface CellKey {
  readonly indicator: string;
  readonly area: string;
}

interface RovingFocus {
  readonly active: CellKey | null;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * One tab stop for all the cells of a table, moved by the keyboard. Rows are those with
 * `data-indicator`, cells the buttons in them with `data-area`.
 */
export function useRovingFocus(): RovingFocus {
  const [active, setActive] = useState<CellKey | null>(null);
  return {
    active,
    onFocus: ({ target }) => {
      const key = cellKeyOf(target);
      if (key) setActive(key);
    },
    onKeyDown: (event) => {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const next = neighbour(event.currentTarget, event.target, event.key, event.ctrlKey);
      if (!next) return;
      event.preventDefault();
      next.focus();
      // Focus alone leaves a cell as it is that the edge cuts in two.
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // The whole frame comes into view, so that the headers stay above the cell.
      event.currentTarget.parentElement?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function cellKeyOf(element: HTMLElement): CellKey | null {
  const area = element.dataset.area;
  const indicator = element.closest<HTMLElement>('[data-indicator]')?.dataset.indicator;
  return area === undefined || indicator === undefined ? null : { indicator, area };
}

function neighbour(
  table: HTMLElement,
  from: EventTarget,
  key: string,
  withControl: boolean,
): HTMLElement | null {
  const rows = [...table.querySelectorAll<HTMLElement>('[data-indicator]')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[data-area]'),
  ]);
  const row = rows.findIndex((cells) => cells.some((cell) => cell === from));
  const cells = rows[row];
  if (!cells) return null;
  const column = cells.findIndex((cell) => cell === from);
  const size = { rows: rows.length, columns: cells.length };
  const place = move({ row, column }, key, withControl, size);
  return place ? (rows[place.row]?.[place.column] ?? null) : null;
}
