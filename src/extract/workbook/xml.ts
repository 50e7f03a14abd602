/** The little of XML that the small parts of a workbook need; its cells are read by read-excel-file. */

/** Attributes of a start tag, by local name: `r:id` is `id`. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found = [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = '', quoted, other]) => [
      name.replace(/^.*:/, ''),
      unescapeXml(quoted ?? other ?? ''),
    ]),
  );
}

/** Start tags with this local name, in order, each as its attributes. */
export const tagsOf = (xml: string, name: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s/>])([^>]*)>`, 'g'))].map(
    ([, inner = '']) => attributesOf(inner),
  );

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole: string, name: string) =>
        name.startsWith('#') ? letterOf(name) : (NAMED[name] ?? whole),
      )
    : text;

function letterOf(reference: string): string {
  const code = /^#x/i.test(reference) ? `0x${reference.slice(2)}` : reference.slice(1);
  return String.fromCodePoint(Math.min(0x10ffff, Number(code)));
}

/** Start and end tags without the prefix of their name space. */
export const withoutPrefixes = (xml: string): string =>
  /<[\w-]+:(worksheet|sst|styleSheet)\b/.test(xml.slice(0, 2000))
    ? xml.replaceAll(/<(\/?)[\w-]+:/g, '<$1')
    : xml;
