/**
 * The parts of a zip file, read one by one: what it claims to hold is known, and judged, before
 * anything is unpacked, and no part may become larger than it claims.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { Inflate } from 'fflate';

export interface ZipPart {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly at: number;
}

/** `damaged`: no directory, or not what it says; `huge`: parts of 4 GB and more (Zip64). */
export type ZipProblem = 'damaged' | 'huge';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const LARGEST_DIRECTORY = 2 ** 24;
const STORED = 0;
const DEFLATED = 8;
const PIECE_BYTES = 2 ** 16;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const readBytes = async (file: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

/** The parts that the directory at the end of the file lists. */
export async function zipParts(file: Blob): Promise<readonly ZipPart[] | ZipProblem> {
  const tailFrom = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await readBytes(file, tailFrom, file.size);
  const view = viewOf(tail);
  let at = tail.length - END_BYTES;
  while (at >= 0 && view.getUint32(at, true) !== END) at -= 1;
  if (at < 0) return 'damaged';
  const count = view.getUint16(at + 10, true);
  const bytes = view.getUint32(at + 12, true);
  const from = view.getUint32(at + 16, true);
  if (count === 0xffff || from === 0xffffffff || bytes > LARGEST_DIRECTORY) return 'huge';
  if (from + bytes > tailFrom + at) return 'damaged';
  return partsIn(await readBytes(file, from, from + bytes), count);
}

function partsIn(directory: Uint8Array, count: number): readonly ZipPart[] | ZipProblem {
  const view = viewOf(directory);
  const parts: ZipPart[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_BYTES > directory.length || view.getUint32(at, true) !== ENTRY) return 'damaged';
    const nameBytes = view.getUint16(at + 28, true);
    const bytes = view.getUint32(at + 24, true);
    if (bytes === 0xffffffff) return 'huge';
    const nameFrom = at + ENTRY_BYTES;
    parts.push({
      name: new TextDecoder().decode(directory.subarray(nameFrom, nameFrom + nameBytes)),
      packedBytes: view.getUint32(at + 20, true),
      bytes,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameFrom + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The bytes of a part; null when they are damaged, or not as many as the directory says. */
export async function unpack(file: Blob, part: ZipPart): Promise<Uint8Array | null> {
  const head = await readBytes(file, part.at, part.at + LOCAL_BYTES);
  const view = viewOf(head);
  if (head.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL) return null;
  const from = part.at + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await readBytes(file, from, from + part.packedBytes);
  if (packed.length !== part.packedBytes) return null;
  if (part.method === STORED) return packed.length === part.bytes ? packed : null;
  return part.method === DEFLATED ? inflate(packed, part.bytes) : null;
}

/** Piece by piece, so that a part which claims less than it holds is left at once. */
function inflate(packed: Uint8Array, bytes: number): Uint8Array | null {
  const whole = new Uint8Array(bytes);
  const unpacked = { bytes: 0 };
  const inflater = new Inflate((piece) => {
    if (unpacked.bytes + piece.length <= bytes) whole.set(piece, unpacked.bytes);
    unpacked.bytes += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && unpacked.bytes <= bytes; at += PIECE_BYTES) {
      inflater.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
    }
  } catch (error) {
    // The library throws plain errors with a number when the data is not what it should be.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return unpacked.bytes === bytes ? whole : null;
}
