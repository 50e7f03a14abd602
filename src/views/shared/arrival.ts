import { createContext } from 'react';

export interface Arrival {
  /** How often the reader went to another page; 0 on the page that was opened first. */
  readonly arrivals: number;
  /** Says the page's name to screen readers. */
  readonly announce: (title: string) => void;
}

export const ArrivalContext = createContext<Arrival>({ arrivals: 0, announce: () => {} });
