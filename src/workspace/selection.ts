/** The selection in the address: what is read from it and what is written to it. */
import type { Selection } from './types';

const RATINGS = ['green', 'amber', 'red', 'not-rated'] as const;

/**
 * Anything that cannot be understood is as if it were not there. Ten parameters, read by hand: a
 * schema library would be the first screen's only use of it.
 */
export function readSelection(search: string): Selection {
  const parameters = new URLSearchParams(search);
  const text = (name: string): string | null => parameters.get(name) || null;
  return {
    quarter: text('quarter'),
    area: text('area'),
    theme: text('theme'),
    agency: text('agency'),
    rag: RATINGS.find((rating) => rating === text('rag')) ?? null,
    changed: parameters.get('changed') === '1',
    compare: text('compare'),
    spc: parameters.get('spc') === '1',
    indicators: text('indicators'),
    copy: text('copy') === 'working' ? 'working' : null,
  };
}

/** The search for a selection; defaults are left out, so the shortest address is the plain one. */
export function writeSelection(selection: Selection): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(selection)) {
    if (value === true) parameters.set(name, '1');
    if (typeof value === 'string') parameters.set(name, value);
  }
  return parameters.toString();
}

/** The path with the selection behind it. */
export function addressOf(path: string, selection: Selection): string {
  const search = writeSelection(selection);
  return search === '' ? path : `${path}?${search}`;
}
