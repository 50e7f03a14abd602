import { failure, generated } from './rule';

/** The one rule of the main thread's side: by itself, the first screen does not fetch all the others. */
export const CRASHED = generated(
  failure('E18', 'Reading stopped', 'The browser ended the reader, usually for want of memory.'),
);
