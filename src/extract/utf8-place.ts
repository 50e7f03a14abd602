/** Where a file stops being UTF-8. Read only after a chunk could not be decoded. */

export interface BadByte {
  readonly line: number;
  readonly byte: number;
  /** Position in the file, from 1. */
  readonly position: number;
}

/** The first byte that is not part of a UTF-8 letter. The file is known to have one. */
export async function placeOfBadByte(file: Blob, chunkBytes: number): Promise<BadByte> {
  let line = 1;
  let previous = 0;
  let rest = new Uint8Array();
  for (let at = 0; at < file.size; at += chunkBytes) {
    const chunk = new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    const last = at + chunkBytes >= file.size;
    let i = 0;
    while (i < bytes.length) {
      const length = letterLength(bytes, i);
      if (i + length > bytes.length && !last && length > 0) break;
      const byte = bytes[i] ?? 0;
      if (length === 0 || i + length > bytes.length) {
        return { line, byte, position: at - rest.length + i + 1 };
      }
      if (byte === 0x0a ? previous !== 0x0d : byte === 0x0d) line += 1;
      previous = byte;
      i += length;
    }
    rest = bytes.slice(i);
  }
  return { line, byte: previous, position: file.size };
}

/** Bytes of the letter at `at`, 0 when none begins there; a letter cut off by the end counts whole. */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lengthByLead(lead);
  const [lowest, highest] = secondByte(lead);
  for (let i = 1; i < length && at + i < bytes.length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    const [low, high] = i === 1 ? [lowest, highest] : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Shorter forms of a letter, surrogates and what lies beyond Unicode are not UTF-8. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}
