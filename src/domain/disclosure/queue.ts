/** A priority queue: the lowest price first, equal prices in the order in which they came. */
export interface Queue<Item> {
  add(item: Item, price: number): void;
  take(): Item | null;
}

interface Entry<Item> {
  readonly item: Item;
  readonly price: number;
  readonly order: number;
}

/** A binary heap. */
export function createQueue<Item>(): Queue<Item> {
  const heap: Entry<Item>[] = [];
  let order = 0;
  return {
    add(item, price) {
      order += 1;
      heap.push({ item, price, order });
      rise(heap);
    },
    take() {
      const [top] = heap;
      const last = heap.pop();
      if (!top || !last) return null;
      if (heap.length > 0) sink(heap, last);
      return top.item;
    },
  };
}

const isBefore = <Item>(a: Entry<Item>, b: Entry<Item>): boolean =>
  a.price < b.price || (a.price === b.price && a.order < b.order);

function rise<Item>(heap: Entry<Item>[]): void {
  let at = heap.length - 1;
  const entry = heap[at];
  if (!entry) return;
  while (at > 0) {
    const parentAt = (at - 1) >> 1;
    const parent = heap[parentAt];
    if (!parent || !isBefore(entry, parent)) break;
    heap[at] = parent;
    heap[parentAt] = entry;
    at = parentAt;
  }
}

/** Puts an entry in at the top and lets it sink to its place. */
function sink<Item>(places: Entry<Item>[], entry: Entry<Item>): void {
  const heap = places;
  let at = 0;
  for (;;) {
    const left = heap[at * 2 + 1];
    const right = heap[at * 2 + 2];
    const child = left && right && isBefore(right, left) ? right : left;
    if (!child || !isBefore(child, entry)) break;
    heap[at] = child;
    at = at * 2 + (child === right ? 2 : 1);
  }
  heap[at] = entry;
}
