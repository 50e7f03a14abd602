/** Why a write failed, from the browser's error. */
import * as problems from './problems';
import type { Surroundings } from './surroundings';
import type { StorageProblem } from './workspace-storage';

/** `bytes`: of the columns that were to be written; 0 when nobody knows. */
export async function problemOfWrite(
  error: unknown,
  bytes: number,
  manager: Surroundings['storageManager'],
): Promise<StorageProblem> {
  switch (problems.nameOf(error)) {
    case 'QuotaExceededError':
      return problems.full(bytes === 0 ? null : bytes, await freeBytes(manager));
    case 'TimeoutError':
      return problems.noAnswer;
    case 'InvalidStateError':
      return problems.shut;
    default:
      return problems.failed(problems.reasonOf(error));
  }
}

async function freeBytes(manager: Surroundings['storageManager']): Promise<number | null> {
  try {
    const { quota, usage } = (await manager.estimate?.()) ?? {};
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    return null;
  }
}
