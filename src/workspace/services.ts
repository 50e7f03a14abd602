/** What the workspace needs from outside, passed in so that tests can pass their own. */
import type {
  ExtractContext,
  FileLine,
  LoadOptions,
  LoadProgress,
  LoadResult,
} from '../extract/types';
import type { Month } from '../domain/period';
import type { OpenedStorage } from '../storage/workspace-storage';
import type { ManifestSource } from './manifest-source';

export interface ExtractFile extends Blob {
  readonly name: string;
}

/** A file being read; `cancel` stops it at once and settles `result` as cancelled. */
export interface RunningLoad {
  readonly result: Promise<LoadResult>;
  readonly cancel: () => void;
}

export type StartLoad = (
  file: ExtractFile,
  context: ExtractContext,
  options: LoadOptions,
  onProgress: (progress: LoadProgress) => void,
) => RunningLoad;

/** The lines around `line` as they stand in a file; empty when it can no longer be read. */
export type ReadLines = (
  file: ExtractFile,
  options: LoadOptions,
  line: number,
) => Promise<readonly FileLine[]>;

export interface Services {
  readonly startLoad: StartLoad;
  readonly readLines: ReadLines;
  /** The folder of the served data, ending with a slash. */
  readonly dataAddress: string;
  /** The manifest where it is being fetched already; else whoever needs it fetches it. */
  readonly manifest?: ManifestSource;
  readonly thisMonth: Month;
  /** The time now, in UTC: `2012-04-16T09:30:00.000Z`. */
  readonly now: () => string;
  readonly openStorage: () => Promise<OpenedStorage>;
}
