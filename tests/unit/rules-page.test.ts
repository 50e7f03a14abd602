/** docs/rules.md tells a newcomer where a rule lives and which test proves it: it has to be true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');
const rows = page
  .split('\n')
  .map((line) => /^\| ([A-Z]\d) \|[^|]*\|([^|]*)\|([^|]*)\|$/.exec(line))
  .flatMap((match) =>
    match ? [{ id: match[1], places: match[2] ?? '', state: (match[3] ?? '').trim() }] : [],
  );

const testText = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.includes('rules-page'))
  .map((file) => readFileSync(join(ROOT, 'tests', file), 'utf8'))
  .join('\n');

describe('the page of rules', () => {
  it('lists every rule of the domain once', () => {
    const wanted = 'P3 A4 O6 G7 T7 D3 C4 S8 F5 X3'
      .split(' ')
      .flatMap((last) =>
        Array.from({ length: Number(last[1]) }, (_, i) => `${last[0] ?? ''}${i + 1}`),
      );
    expect(rows.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(rows)('names files that exist for $id', ({ places }) => {
    const files = [...places.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it.each(rows.filter(({ state }) => state.startsWith('built') && !state.includes('with')))(
    'has a test that carries [$id]',
    ({ id }) => {
      expect(testText).toContain(`[${id ?? ''}]`);
    },
  );

  it('knows every rule that a test names', () => {
    const known = new Set(rows.map(({ id }) => id));
    const named = new Set([...testText.matchAll(/'\[([A-Z]\d)\]/g)].map((match) => match[1]));
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
  });
});
