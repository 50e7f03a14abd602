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

/** A wide screen; scrolling; and modal dialogs: open and closed, the focus into the first button, the close event. */
export function provideBrowser(): void {
  setNarrow(false);
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

/** Heights, which jsdom does not have: a region shows 600 pixels, a row is 50 high. */
export function provideHeights(): void {
  const get = (value: number) => ({ configurable: true, get: () => value });
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: get(800),
    clientHeight: get(600),
    offsetHeight: get(50),
  });
  Element.prototype.scrollTo = function scrollTo(this: Element) {
    this.dispatchEvent(new Event('scroll'));
  };
}
