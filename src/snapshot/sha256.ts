/** SHA-256 of a text as UTF-8. */

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/**
 * 64 hexadecimal digits, small letters. By Web Crypto; a page that came over plain HTTP has none and
 * loads the same in JavaScript.
 *
 * Example: of `abc` ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad.
 */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = utf8(text);
  const subtle = webCrypto();
  if (subtle) return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return hexOf(sha256(bytes));
}

/**
 * HMAC-SHA-256 with a key of `randomKey`, as 64 hexadecimal digits: who has no key cannot try out
 * what the text may have been.
 */
export async function hmacSha256Hex(key: string, text: string): Promise<string> {
  const bytes = utf8(text);
  const subtle = webCrypto();
  if (!subtle) {
    const [{ hmac }, { sha256 }] = await Promise.all([
      import('@noble/hashes/hmac.js'),
      import('@noble/hashes/sha2.js'),
    ]);
    return hexOf(hmac(sha256, bytesOf(key), bytes));
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await subtle.importKey('raw', bytesOf(key), algorithm, false, ['sign']);
  return hexOf(new Uint8Array(await subtle.sign('HMAC', imported, bytes)));
}

/** 256 random bits as 64 hexadecimal digits. */
export const randomKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(32)));

/** Missing where the page is no secure context, whatever the types say. */
const webCrypto = (): SubtleCrypto | undefined =>
  (crypto as { readonly subtle?: SubtleCrypto }).subtle;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
