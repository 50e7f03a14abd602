import { useRef, useState } from 'react';
import type { FileLine } from '../../workspace/types';

/** Which issues, by position, show their line in its context. */
export interface OpenLines {
  readonly isOpen: (position: number) => boolean;
  readonly toggle: (position: number) => void;
  /** The lines around one, when they were read before. */
  readonly known: (line: number) => readonly FileLine[] | undefined;
  readonly read: (line: number) => Promise<readonly FileLine[]>;
}

/** Kept for the whole list: its rows come and go as it is scrolled. */
export function useOpenLines(
  linesAround: (line: number) => Promise<readonly FileLine[]>,
): OpenLines {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const read = useRef(new Map<number, readonly FileLine[]>());
  return {
    isOpen: (position) => open.has(position),
    toggle: (position) =>
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(position)) after.add(position);
        return after;
      }),
    known: (line) => read.current.get(line),
    read: async (line) => {
      const lines = await linesAround(line);
      if (lines.length > 0) read.current.set(line, lines);
      return lines;
    },
  };
}
