/** One transaction over all stores: complete when the promise resolves, without a trace when it rejects. */
import type { IDBPDatabase } from 'idb';
import { STORES, type RecordKey, type StoreName, type TableKey } from './stored-types';

/** What a transaction can do. Each call is a task of its own for the browser. */
export interface Access {
  readonly get: (store: StoreName, key: RecordKey | TableKey) => Promise<unknown>;
  readonly keys: (store: StoreName) => Promise<readonly IDBValidKey[]>;
  /** Only in a transaction that writes. */
  readonly put: (store: StoreName, key: RecordKey | TableKey, value: unknown) => Promise<unknown>;
  readonly remove: (store: StoreName, key: IDBValidKey) => Promise<unknown>;
}

/**
 * Does `work` in a transaction that reaches the disk before it counts. Rejects with what went wrong;
 * with a `TimeoutError` when the browser is silent for so many milliseconds.
 */
export function transact<T>(
  database: IDBPDatabase,
  mode: 'readonly' | 'readwrite',
  silentFor: number,
  work: (access: Access) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    // The type of idb has no `put` where the mode may be the other one.
    const transaction = database.transaction(STORES, mode as 'readwrite', { durability: 'strict' });
    const { done } = transaction;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    function giveUp(reason: unknown): void {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      done.catch(() => undefined);
      // What made it abort by itself says more than the request that failed with it.
      const cause: unknown = transaction.error ?? reason;
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      reject(cause);
    }
    function wait(): void {
      clearTimeout(timer);
      const giveUpWaiting = (): void => giveUp(new DOMException('no answer', 'TimeoutError'));
      if (!isOver) timer = setTimeout(giveUpWaiting, silentFor);
    }
    async function heard<R>(request: Promise<R>): Promise<R> {
      const answer = await request;
      wait();
      return answer;
    }
    async function run(): Promise<void> {
      const result = await work({
        get: (store, key) => heard<unknown>(transaction.objectStore(store).get(key)),
        keys: (store) => heard(transaction.objectStore(store).getAllKeys()),
        put: (store, key, value) => heard(transaction.objectStore(store).put(value, key)),
        remove: (store, key) => heard(transaction.objectStore(store).delete(key)),
      });
      await done;
      isOver = true;
      clearTimeout(timer);
      resolve(result);
    }

    wait();
    run().catch(giveUp);
  });
}
