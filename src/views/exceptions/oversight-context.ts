/** What every part of the exceptions page needs to show and to write. */
import { createContext, useContext } from 'react';
import type { Topic } from '../../domain/oversight';
import type { Quarter } from '../../domain/period';
import type { ActionView, CommentaryView } from '../../scorecard/oversight-view';
import type { Oversight } from '../../workspace/use-oversight';

/** What was done last on this page. */
export interface Saved {
  /** The part of the page where it is said. */
  readonly place: string;
  readonly what: string;
  /** Why it could not be taken back; null otherwise. */
  readonly problem: string | null;
  /** How many steps were in force then; -1 once it was taken back. */
  readonly done: number;
}

export interface OversightPage {
  readonly oversight: Oversight;
  readonly quarter: Quarter;
  readonly commentaryOf: (topic: Topic) => CommentaryView | null;
  readonly actionsOf: (topic: Topic) => readonly ActionView[];
  readonly saved: Saved | null;
  readonly tell: (place: string, what: string) => void;
  readonly undo: () => Promise<void>;
}

export const OversightContext = createContext<OversightPage | null>(null);

export function useOversightPage(): OversightPage {
  const page = useContext(OversightContext);
  if (!page) throw new Error('useOversightPage needs an OversightContext above it');
  return page;
}
