/** The board's lists, empty: what a test needs of them it adds. */
import type { Lists } from '../../src/reference/lists';

export const NO_LISTS: Lists = {
  areas: [],
  indicators: [],
  targets: [],
  populations: [],
  benchmarks: [],
  annotations: [],
  commentary: [],
  actions: [],
  messages: [],
};
