import { useCallback, useMemo, useState } from 'react';
import type { Quarter } from '../../domain/period';
import { commentaryView, isAbout, type ActionViews } from '../../scorecard/oversight-view';
import type { Oversight } from '../../workspace/use-oversight';
import type { OversightPage, Saved } from './oversight-context';

/** What the parts of the page share, with what was kept last and the way back. */
export function useOversightPageOf(
  oversight: Oversight,
  actions: ActionViews,
  quarter: Quarter,
): OversightPage {
  const [saved, setSaved] = useState<Saved | null>(null);
  const [savedIn, setSavedIn] = useState(quarter);
  // What was kept in one quarter is not said, nor to be undone, in another.
  if (savedIn !== quarter) {
    setSavedIn(quarter);
    setSaved(null);
  }
  const { done, undo: takeBack } = oversight;
  const tell = useCallback(
    (place: string, what: string) => setSaved({ place, what, problem: null, done: done + 1 }),
    [done],
  );
  const undo = useCallback(async () => {
    if (!saved) return;
    const notice = await takeBack();
    setSaved(
      notice
        ? { ...saved, problem: `It was not taken back. ${notice.message} ${notice.hint}` }
        : { ...saved, what: `Taken back: ${saved.what}`, problem: null, done: -1 },
    );
  }, [saved, takeBack]);
  return useMemo(
    () => ({
      oversight,
      quarter,
      commentaryOf: (topic) => commentaryView(oversight.lists.commentary, topic, quarter),
      actionsOf: (topic) => actions.current.filter(isAbout(topic)),
      saved,
      tell,
      undo,
    }),
    [oversight, quarter, actions, saved, tell, undo],
  );
}
