/** Safari has no idle callback; after this long the page has settled there, too. */
const FALLBACK_MS = 2000;

/**
 * Runs something once the browser has nothing better to do. What a reader may want next is fetched
 * so, and is then there even if the network is not. Returns what takes it back.
 */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, FALLBACK_MS);
  return () => clearTimeout(timer);
}
