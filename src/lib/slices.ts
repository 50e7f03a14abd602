/** Long work in slices, so that the page stays alive between them. */

const SLICE_MS = 12;

/**
 * Runs a generator to its end and gives what it returns; whenever a slice is over, the page gets its
 * turn. `onSlice` sees what was yielded last; `isWanted` ends the work early: null then.
 */
export async function inSlices<Progress, Result>(
  work: Generator<Progress, Result>,
  isWanted: () => boolean,
  onSlice: (progress: Progress) => void = () => undefined,
): Promise<Result | null> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnds) continue;
    onSlice(step.value);
    await nextTask();
    if (!isWanted()) return null;
    sliceEnds = performance.now() + SLICE_MS;
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The same work all at once. */
export function toEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
