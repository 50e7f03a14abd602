/** One file while it is loaded: what it is read against, and its text as it comes. */
import type { Failed } from './failure';
import type { Tuning } from './limits';
import type { NamedBlob, OpenedFile, TextChunk } from './read-file';
import type { ExtractContext, LoadOptions, LoadProgress } from './types';

export interface Loading {
  readonly file: NamedBlob;
  readonly context: ExtractContext;
  readonly options: LoadOptions;
  readonly tuning: Tuning;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** The first text of a file, long enough to recognise it by, and the rest as it comes. */
export interface OpenedText {
  readonly encoding: OpenedFile['encoding'];
  readonly head: TextChunk;
  readonly rest: AsyncGenerator<TextChunk | Failed>;
}
