/** Opens the database in which this browser keeps the workspace. */
import type { OpenedStorage } from './workspace-storage';

export const openStorage = (): Promise<OpenedStorage> =>
  Promise.resolve({
    kind: 'closed',
    problem: {
      why: 'refused',
      message: 'Nothing is kept yet.',
      hint: 'Load the files again next time.',
    },
  });
