/** Opens the database in which this browser keeps the workspace. */
import { isDamage } from './check-stored';
import { connect } from './connect';
import { createStorage } from './create-storage';
import { createHeld } from './held';
import { earlierMappings, forgetEarlierMappings } from './earlier-preferences';
import { createLoss } from './loss';
import * as problems from './problems';
import { readStored } from './read-stored';
import { browserSurroundings, type Surroundings } from './surroundings';
import { transact } from './transact';
import type { OpenedStorage, StorageProblem } from './workspace-storage';

/** Settles with the workspace, or with why nothing can be kept here; what is kept is then untouched. */
export async function openStorage(
  surroundings: Surroundings = browserSurroundings(),
): Promise<OpenedStorage> {
  const { protocol, indexedDB, localStorage, patience } = surroundings;
  if (protocol === 'file:') return closed(problems.onFile);
  const loss = createLoss();
  const connection = await connect({
    factory: indexedDB,
    earlierMappings: () => earlierMappings(localStorage),
    onLost: loss.happen,
    blockedFor: patience.blocked,
    silentFor: patience.open,
  });
  if (connection.kind === 'refused') return closed(connection.problem);
  forgetEarlierMappings(localStorage);

  const { database } = connection;
  const held = createHeld();
  try {
    const read = await transact(database, 'readonly', patience.work, (access) =>
      readStored(access, held),
    );
    if (isDamage(read)) {
      database.close();
      return closed(problems.damaged(read.damage));
    }
    held.hold(read.workspace, read.keyed);
    return {
      kind: 'open',
      storage: createStorage({ database, held, loss, surroundings }),
      workspace: read.workspace,
    };
  } catch (error) {
    database.close();
    return closed(loss.problem() ?? problems.unreadable(error));
  }
}

const closed = (problem: StorageProblem): OpenedStorage => ({ kind: 'closed', problem });
