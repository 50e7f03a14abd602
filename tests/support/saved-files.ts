/** What a click hands to the browser to be saved. */
import { vi } from 'vitest';

/** In the order of the clicks; `vi.restoreAllMocks` ends it. */
export function savedFiles(): readonly { readonly name: string; readonly file: Blob }[] {
  const saved: { name: string; file: Blob }[] = [];
  let file = new Blob();
  URL.createObjectURL = (object) => {
    file = object as Blob;
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, file });
  });
  return saved;
}
