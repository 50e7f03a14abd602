import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardPack, isPackShell, jsonFromPage, jsonInPage } from '../../../src/export/board-pack';

const SHELL =
  '<title><!--board-pack:title--></title><div><!--board-pack:static--></div>' +
  '<script type="application/json" id="snapshot"><!--board-pack:snapshot--></script>';

/** Of characters that mean something to JSON, HTML or both. */
const TEXTS = fc.string({
  unit: fc.constantFrom('<', '\\', 'u003c', '"', '>', '!--', '/', '\u2028', '\0', 'é'),
});

const pack = (parts: Partial<Parameters<typeof boardPack>[0]>): string =>
  boardPack({ shell: SHELL, text: '{}', staticHtml: '<p>Readable</p>', title: 'Kent', ...parts });

describe('the board pack', () => {
  it('is the shell with title, readable part and snapshot in their places', () => {
    expect(pack({ text: '{"a":1}' })).toBe(
      '<title>Kent</title><div><p>Readable</p></div>' +
        '<script type="application/json" id="snapshot">{"a":1}</script>',
    );
  });

  it('keeps a title that looks like an element as text', () => {
    expect(pack({ title: 'A & B </title><script>' })).toContain(
      '<title>A &amp; B &lt;/title&gt;&lt;script&gt;</title>',
    );
  });

  it('lets no text of the snapshot end its element or open a comment', () => {
    const text = JSON.stringify({ note: '</script><!-- <script> \u2028 ]]>' });
    const [, inside = ''] = pack({ text }).split('id="snapshot">');
    expect(inside.slice(0, -'</script>'.length)).not.toContain('<');
  });

  it('takes what is filled in as it is, whatever it looks like', () => {
    const text = '{"note":"$& $1 $$ <!--board-pack:title-->"}';
    const [, inside = ''] = pack({ text, title: '$&' }).split('id="snapshot">');
    expect(jsonFromPage(inside.slice(0, -'</script>'.length))).toBe(text);
  });

  it('is refused when the shell lacks a place, or has one twice', () => {
    const lacking = SHELL.replace('<!--board-pack:static-->', '');
    expect(() => pack({ shell: lacking })).toThrow(/lacks one of: title, static, snapshot/);
    expect(isPackShell(lacking)).toBe(false);
    expect(isPackShell(SHELL + SHELL)).toBe(false);
    expect(isPackShell(SHELL)).toBe(true);
  });

  it('gives the snapshot back to the last character', () => {
    fc.assert(
      fc.property(fc.dictionary(TEXTS, TEXTS), (texts) => {
        const canonical = JSON.stringify(texts);
        expect(jsonFromPage(jsonInPage(canonical))).toBe(canonical);
      }),
    );
    const hostile = JSON.stringify(String.raw`\u003c \\u003c <\ \<`);
    expect(jsonFromPage(jsonInPage(hostile))).toBe(hostile);
    expect(JSON.parse(jsonInPage(hostile))).toBe(JSON.parse(hostile));
  });
});
