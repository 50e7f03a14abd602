/** How far one undo or redo goes: one step, or a restored backup with all that came with it. */
import type { WorkspaceDocument } from '../storage/workspace-document';

/** How many steps stay in force when the last act is undone; 0 when nothing is in force. */
export function undone({ steps, done }: WorkspaceDocument): number {
  const restore = steps.findIndex(
    (step, place) => step.kind === 'restore' && place + 1 + step.steps === done,
  );
  return restore === -1 ? Math.max(0, done - 1) : restore;
}

/** How many steps are in force when the next act is done again. */
export function redone({ steps, done }: WorkspaceDocument): number {
  const next = steps[done];
  const together = next?.kind === 'restore' ? 1 + next.steps : 1;
  return Math.min(steps.length, done + together);
}
