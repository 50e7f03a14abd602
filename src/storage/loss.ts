/** That the connection was closed under us, by whatever happened first. */
import type { StorageProblem } from './workspace-storage';

export interface Loss {
  readonly happen: (problem: StorageProblem) => void;
  /** Null as long as the connection stands. */
  readonly problem: () => StorageProblem | null;
  /** Calls back at once when it has happened already. */
  readonly listen: (listener: (problem: StorageProblem) => void) => void;
}

export function createLoss(): Loss {
  let listener: ((problem: StorageProblem) => void) | null = null;
  let lost: StorageProblem | null = null;
  return {
    happen: (problem) => {
      if (lost) return;
      lost = problem;
      listener?.(problem);
    },
    problem: () => lost,
    listen: (hear) => {
      listener = hear;
      if (lost) hear(lost);
    },
  };
}
