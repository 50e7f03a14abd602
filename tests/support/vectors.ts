/** Published test vectors; they lie beside a checkout and are never part of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the vectors, or empty: then the tests that need them are skipped. */
export const VECTORS = process.env.VECTORS_DIR ?? '';

export const readVectors = (file: string): unknown =>
  JSON.parse(readFileSync(join(VECTORS, file), 'utf8'));

/** How far `actual` is from `expected`, as a share of it. */
export const relativeError = (actual: number, expected: number): number =>
  expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
