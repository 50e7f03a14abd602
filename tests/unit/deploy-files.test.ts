/** The configurations of docs/deploy send what the built app is tested with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../scripts/lib/security-headers.mjs';

const DOCS = join(import.meta.dirname, '../../docs');
const contents = (file: string): string => readFileSync(join(DOCS, 'deploy', file), 'utf8');

/** What each file sets, but for what is about caches. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'nginx.conf': /^\s*add_header (\S+) "([^"]*)" always;$/gm,
  'apache.htaccess': /^Header always set (\S+) "([^"]*)"$/gm,
  'web.config': /<add name="([^"]+)" value="([^"]*)" \/>/g,
};

describe.each(Object.entries(FORMS))('docs/deploy/%s', (file, form) => {
  const text = contents(file);

  it('sends every security header of the app with its value, and no other', () => {
    const sent = [...text.matchAll(form)].map(([, name = '', value = '']) => [name, value]);
    expect(new Set(sent.map(([name]) => name)).size).toBe(sent.length);
    expect(Object.fromEntries(sent)).toEqual(securityHeaders);
  });

  it('keeps files with a hash in their name for a year, and asks for all others again', () => {
    expect(text).toMatch(/no-cache/);
    expect(text).toMatch(
      /max-age=31536000, immutable|365\.00:00:00" cacheControlCustom="public, immutable/,
    );
  });

  it.each(['js', 'csv', 'json', 'woff2'])('knows the type of .%s', (ending) => {
    expect(text).toMatch(new RegExp(`\\b${ending}\\b`));
  });
});

it('the guide names only files that are there', () => {
  const guide = readFileSync(join(DOCS, 'deploy.md'), 'utf8');
  const links = [...guide.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((link) => !existsSync(join(DOCS, link)))).toEqual([]);
});
