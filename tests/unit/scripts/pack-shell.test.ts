import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealShell } from '../../../scripts/pack/seal-shell.mjs';

const STYLE = 'p{color:red}';
const EARLY = 'var early = "$&";';
const MODULE = 'const late = "<script>$1";';
const page = (over: { readonly head?: string; readonly body?: string } = {}): string =>
  `<!doctype html><html><head><meta charset="utf-8" /><script type="module" crossorigin>${MODULE}</script>` +
  `<style rel="stylesheet">${STYLE}</style>${over.head ?? ''}</head>` +
  `<body><script>${EARLY}</script><div id="root"></div>${over.body ?? ''}</body></html>`;
const ICON = '<svg fill="#fff"></svg>';
const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const policyOf = (html: string): readonly string[] =>
  (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').split('; ');

describe('the shell of the board pack', () => {
  it('allows exactly the scripts and styles that stand in it', () => {
    const policy = policyOf(sealShell(page(), ICON));
    expect(policy).toContain(`script-src ${hash(EARLY)} ${hash(MODULE)}`);
    expect(policy).toContain(`style-src ${hash(STYLE)}`);
  });

  it('allows no request, no form, no other base and no unnamed script', () => {
    const policy = policyOf(sealShell(page(), ICON));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
  });

  it('has its policy before anything that it is about, and the app’s script last', () => {
    const html = sealShell(page(), ICON);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html.indexOf(MODULE)).toBeGreaterThan(html.indexOf('<div id="root">'));
    expect(html).toMatch(/<\/script>\s*<\/body><\/html>$/);
  });

  it('has its icon inside', () => {
    expect(sealShell(page(), ICON)).toContain('href="data:image/svg+xml,%3Csvg%20fill');
  });

  it.each([
    ['names a script', { body: '<script type="text/plain" src="./x.js"></script>' }],
    ['names a style', { head: '<link rel="stylesheet" href="./x.css" />' }],
    ['names a picture', { body: '<img alt="" src="x.png" />' }],
  ])('is not built when it %s outside it', (_, over) => {
    expect(() => sealShell(page(over), ICON)).toThrow(/names a file that stands outside it/);
  });

  it('is not built with a line end that a browser would change', () => {
    expect(() => sealShell(page({ body: '\r\n' }), ICON)).toThrow(/otherwise than it was hashed/);
  });
});
