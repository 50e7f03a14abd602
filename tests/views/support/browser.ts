/** What jsdom lacks of a browser, as far as the views use it. */

/** Answers every media query with `matches`; narrow screens are `setNarrow(true)`. */
export function setNarrow(matches: boolean): void {
  globalThis.matchMedia = (media) =>
    ({
      media,
      matches,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}

/** Scrolling; and modal dialogs: open and closed, the focus into the first button, the close event. */
export function provideBrowser(): void {
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal = function showModal() {
    this.open = true;
    this.querySelector('button')?.focus();
  };
  dialog.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  Element.prototype.scrollIntoView = () => undefined;
}
