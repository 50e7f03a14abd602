import { expect, it } from 'vitest';
import { chartFile } from '../../../../src/views/charts/chart-file';

const words = {
  title: 'Re-referrals & "repeat" work <Kent>',
  summary: 'Above the target of 23.0% for 24 months.',
  notes: ['January 2011: new team', 'March 2011: new form'],
  credit: 'Source: extracts to 31 March 2012. No disclosure control: restricted copy.',
};
const drawing = { width: 600, height: 200, markup: '<circle r="3"/>' };
const { markup, width, height } = chartFile(words, drawing);
const lines = [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

it('carries title, sentence, numbered notes and source with the drawing', () => {
  expect(lines).toEqual([
    'Re-referrals &amp; &quot;repeat&quot; work &lt;Kent&gt;',
    'Above the target of 23.0% for 24 months.',
    '1. January 2011: new team',
    '2. March 2011: new form',
    'Source: extracts to 31 March 2012. No disclosure control: restricted copy.',
  ]);
  expect(markup).toContain('<circle r="3"/>');
});

it('is white, in Arial, and says its size', () => {
  expect(markup).toContain(`<rect width="${width}" height="${height}" fill="#FFFFFF"/>`);
  expect(markup).toContain('font-family="Arial');
  expect(markup).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
});

it('needs no style sheet', () => {
  expect(markup).not.toMatch(/class=|style=/);
});

it('grows with words that wrap', () => {
  const longer = chartFile({ ...words, summary: words.summary.repeat(6) }, drawing);
  expect(longer.width).toBe(width);
  expect(longer.height).toBeGreaterThan(height);
});

it('leaves out letters that XML cannot hold', () => {
  const odd = chartFile({ ...words, title: 'a\u0000b\u0008c' }, drawing);
  expect(odd.markup).toContain('>abc</text>');
});
