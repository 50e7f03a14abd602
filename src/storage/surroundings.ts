/** What the storage needs of the browser, passed in so that tests can pass their own. */
export interface Surroundings {
  /** Reading the property throws in some browsers where storage is blocked. */
  readonly indexedDB: () => IDBFactory | undefined;
  readonly localStorage: () => Storage;
  readonly BroadcastChannel: typeof BroadcastChannel | undefined;
  /** `https:` */
  readonly protocol: string;
  /** Hears `focus` and `visibilitychange`: the window. */
  readonly page: EventTarget;
  readonly storageManager: Partial<Pick<StorageManager, 'estimate' | 'persist'>>;
  /** Milliseconds to wait: for an older tab to make way, for an open and for a step of a transaction. */
  readonly patience: { readonly blocked: number; readonly open: number; readonly work: number };
}

export const browserSurroundings = (): Surroundings => ({
  indexedDB: () => globalThis.indexedDB,
  localStorage: () => globalThis.localStorage,
  BroadcastChannel: globalThis.BroadcastChannel,
  protocol: globalThis.location.protocol,
  page: globalThis,
  // Not there where the page is not served securely.
  storageManager: (navigator as Partial<Navigator>).storage ?? {},
  patience: { blocked: 4_000, open: 15_000, work: 60_000 },
});
