/** Where a key moves the focus in a grid of buttons: a pure function of the key and the place. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 8;

/** The new place, kept within the grid; null when the key does not move. */
export function move(place: Place, key: string, withControl: boolean, size: Size): Place | null {
  const target = unbounded(place, key, withControl, size);
  return (
    target && {
      row: clamp(target.row, size.rows),
      column: clamp(target.column, size.columns),
    }
  );
}

function unbounded(
  { row, column }: Place,
  key: string,
  withControl: boolean,
  size: Size,
): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 };
    case 'End':
      return { row: withControl ? size.rows : row, column: size.columns };
    default:
      return null;
  }
}

const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
