/** What the workspace needs from outside, passed in so that tests can pass their own. */
import type { ExtractContext, LoadOptions, LoadProgress, LoadResult } from '../extract/types';
import type { Month } from '../domain/period';

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

export interface Services {
  readonly startLoad: StartLoad;
  /** The folder of the served data, ending with a slash. */
  readonly dataAddress: string;
  readonly thisMonth: Month;
}
