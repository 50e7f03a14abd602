/** The open storage: writes and reads of this tab one after the other, other tabs listened to. */
import type { IDBPDatabase } from 'idb';
import { createTurns } from '../lib/turns';
import { checkState, isDamage } from './check-stored';
import type { Held } from './held';
import type { Loss } from './loss';
import { watchOtherTabs } from './other-tabs';
import * as problems from './problems';
import { problemOfWrite } from './problem-of-write';
import { readStored } from './read-stored';
import { STATE_KEY } from './stored-types';
import type { Surroundings } from './surroundings';
import { transact } from './transact';
import type {
  StorageProblem,
  StoredWorkspace,
  WorkspaceStorage,
  WriteResult,
} from './workspace-storage';
import { writeStored } from './write-stored';

interface StorageNeeds {
  readonly database: IDBPDatabase;
  readonly held: Held;
  readonly loss: Loss;
  readonly surroundings: Surroundings;
}

type Listener = (change: StoredWorkspace | StorageProblem) => void;

export function createStorage({
  database,
  held,
  loss,
  surroundings,
}: StorageNeeds): WorkspaceStorage {
  const inTurn = createTurns();
  const listeners = new Set<Listener>();
  const { storageManager, patience } = surroundings;
  let hasAsked = false;

  /** The workspace that stands, read if another tab wrote it. */
  async function readLatest(): Promise<StoredWorkspace | StorageProblem> {
    const read = await transact(database, 'readonly', patience.work, async (access) => {
      const state = checkState(await access.get('state', STATE_KEY));
      const last = held.workspace();
      const isHeld = !isDamage(state) && state.revision === last?.revision;
      return isHeld && last ? last : readStored(access, held);
    });
    if (isDamage(read)) return problems.damaged(read.damage);
    if ('revision' in read) return read;
    held.hold(read.workspace, read.keyed);
    return read.workspace;
  }

  async function hearOtherTabs(): Promise<void> {
    const before = held.workspace();
    try {
      const latest = await readLatest();
      if (latest === before) return;
      if ('why' in latest) return end(latest);
      for (const listener of listeners) listener(latest);
    } catch {
      // The next write meets the same trouble and says so.
    }
  }
  const otherTabs = watchOtherTabs(surroundings, () => void inTurn(hearOtherTabs));
  /** Nothing more is written or heard: after damage, too. */
  function end(problem: StorageProblem): void {
    loss.happen(problem);
    database.close();
  }
  loss.listen((problem) => {
    otherTabs.close();
    for (const listener of listeners) listener(problem);
  });

  async function writeNow(
    document: StoredWorkspace['document'],
    basedOn: number,
  ): Promise<WriteResult> {
    let bytes = 0;
    const onBytes = (count: number): void => {
      bytes = count;
    };
    const lost = loss.problem();
    if (lost) return { kind: 'failed', problem: lost };
    try {
      const place = { database, held, silentFor: patience.work, onBytes };
      const written = await writeStored(place, document, basedOn);
      switch (written.kind) {
        case 'written': {
          const { revision } = written.workspace;
          otherTabs.tell(revision);
          if (document.steps.length > 0 || document.publications.length > 0) askToPersist();
          return { kind: 'written', revision };
        }
        case 'conflict':
          return conflictOr(await readLatest());
        case 'damaged':
          return { kind: 'failed', problem: problems.damaged(written.damage.damage) };
        case 'differs': {
          const { what, restored } = written;
          return { kind: 'failed', problem: problems.notAsWritten(what, restored) };
        }
      }
    } catch (error) {
      return {
        kind: 'failed',
        problem: loss.problem() ?? (await problemOfWrite(error, bytes, storageManager)),
      };
    }
  }

  /** Once, when there is something to lose: else the browser may delete it when its disk is full. */
  function askToPersist(): void {
    if (hasAsked) return;
    hasAsked = true;
    storageManager.persist?.().catch(() => undefined);
  }

  return {
    write: (document, basedOn) => inTurn(() => writeNow(document, basedOn)),
    onChange: (listener) => {
      listeners.add(listener);
      const lost = loss.problem();
      if (lost) listener(lost);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      end(problems.shut);
    },
  };
}

const conflictOr = (latest: StoredWorkspace | StorageProblem): WriteResult =>
  'why' in latest ? { kind: 'failed', problem: latest } : { kind: 'conflict', workspace: latest };
