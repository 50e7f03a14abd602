import { useState } from 'react';

/**
 * Answers begun and not yet given, by the question they belong to (the shape of a file, its sheets):
 * a question lives in the workspace until it is answered or its file is removed, and the draft with
 * it, so that leaving the screen loses nothing.
 */
const DRAFTS = new WeakMap<object, unknown>();

/** State that is still there when the screen is left and seen again, as long as `question` is. */
export function useDraft<T>(question: object, start: () => T): [T, (draft: T) => void] {
  const draftOf = (): T => (DRAFTS.has(question) ? (DRAFTS.get(question) as T) : start());
  const [held, setHeld] = useState(() => ({ question, draft: draftOf() }));
  const keep = (draft: T): void => {
    DRAFTS.set(question, draft);
    setHeld({ question, draft });
  };
  if (held.question === question) return [held.draft, keep];
  // Another question in the same place, as when a file is read again at once.
  const next = { question, draft: draftOf() };
  setHeld(next);
  return [next.draft, keep];
}
