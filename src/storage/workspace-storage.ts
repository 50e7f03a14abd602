/** The door to where the workspace is kept. Every function settles; none throws. */
import type { WorkspaceDocument } from './workspace-document';

/** A document and the number of the write that made it; 0 when nothing was ever written. */
export interface StoredWorkspace {
  readonly revision: number;
  readonly document: WorkspaceDocument;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly revision: number }
  /** Another tab wrote first: nothing was written, and this is what stands there now. */
  | { readonly kind: 'conflict'; readonly workspace: StoredWorkspace }
  | { readonly kind: 'failed'; readonly problem: StorageProblem };

/** Why the workspace is not kept, or could not be written; all that was held is as it was. */
export interface StorageProblem {
  readonly why: 'full' | 'refused' | 'file' | 'newer' | 'damaged' | 'closed';
  readonly message: string;
  readonly hint: string;
}

export interface WorkspaceStorage {
  /**
   * Writes the whole document in one transaction, if `basedOn` is still the latest revision, and
   * reads it back before it says that it is written. Tables that are there already are not written
   * again.
   */
  readonly write: (document: WorkspaceDocument, basedOn: number) => Promise<WriteResult>;
  /** Calls back when another tab has written, or when the database was closed under this one. */
  readonly onChange: (listener: (change: StoredWorkspace | StorageProblem) => void) => () => void;
  readonly close: () => void;
}

export type OpenedStorage =
  | {
      readonly kind: 'open';
      readonly storage: WorkspaceStorage;
      readonly workspace: StoredWorkspace;
    }
  /** Nothing can be kept here, and why. */
  | { readonly kind: 'closed'; readonly problem: StorageProblem };
