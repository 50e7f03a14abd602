/** One page: its address, its place in the navigation, and how its code is fetched. */
import type { ReactNode } from 'react';

export interface PageEntry {
  /** As the router has it: `/indicator/:id`. */
  readonly path: string;
  /** In the navigation; null for a page that is reached by links. */
  readonly label: string | null;
  /** While its code is on its way: `Opening the exceptions…` */
  readonly what: string;
  /** Fetches its code ahead; null where it is there already. */
  readonly load: (() => Promise<unknown>) | null;
  /** `named` is the part of the address behind the page's, read without the router. */
  readonly content: (named: string) => ReactNode;
}
