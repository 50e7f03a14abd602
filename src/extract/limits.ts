/**
 * Where the app answers instead of hanging. The limits are values passed in, so that a test can
 * reach them with a small file.
 */
export interface Limits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly lineCharacters: number;
  /** Of a workbook: bytes of its parts unpacked, as a multiple of the packed ones, and sheets. */
  readonly unpackedBytes: number;
  readonly unpackedRatio: number;
  readonly sheets: number;
  /** Different problems described one by one; further ones are counted. */
  readonly issueKinds: number;
}

const MEBIBYTE = 2 ** 20;

export const LIMITS: Limits = {
  fileBytes: 512 * MEBIBYTE,
  rows: 5_000_000,
  columns: 500,
  lineCharacters: MEBIBYTE,
  unpackedBytes: 256 * MEBIBYTE,
  unpackedRatio: 250,
  sheets: 255,
  issueKinds: 100_000,
};

/** How a file is read; the outcome does not depend on `chunkBytes`. */
export interface Tuning {
  readonly chunkBytes: number;
  readonly limits: Limits;
}

export const TUNING: Tuning = { chunkBytes: MEBIBYTE / 2, limits: LIMITS };

/** `512 MB`, `3 kB`, `17 bytes` */
export function bytesLabel(bytes: number): string {
  if (bytes >= MEBIBYTE) return `${Math.round(bytes / MEBIBYTE).toLocaleString('en-GB')} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}

/** `5,000,000` */
export const numberLabel = (count: number): string => count.toLocaleString('en-GB');
