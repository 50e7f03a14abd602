/** How far one undo or redo goes: one step, or a restored backup with all that came with it. */
import type { Step, WorkspaceDocument } from '../storage/workspace-document';

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

/** The steps in force, as a new step finds them: what was undone is gone, also from a backup's count. */
export const stepsToKeep = ({ steps, done }: WorkspaceDocument): readonly Step[] =>
  steps
    .slice(0, done)
    .map((step, place) =>
      step.kind === 'restore' ? { ...step, steps: Math.min(step.steps, done - place - 1) } : step,
    );
