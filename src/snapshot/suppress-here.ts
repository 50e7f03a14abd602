/** Disclosure control straight away, where there is no page to keep alive. */
import { suppress } from '../domain/disclosure';
import { toEnd } from '../lib/slices';
import type { Suppress } from './draft-types';

export const suppressHere: Suppress = (publication, policy) =>
  Promise.resolve(toEnd(suppress(publication, policy)));
