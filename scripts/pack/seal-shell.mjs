/**
 * What makes the shell of the board pack safe to open from anywhere: the app's script behind the
 * text, so that a cut-off preview shows the text, and a policy that allows exactly the scripts and
 * styles that stand in the file, and no request at all.
 */
import { createHash } from 'node:crypto';
import { packPolicy } from '../lib/security-headers.mjs';

const CHARSET = '<meta charset="utf-8" />';
const MODULE = /<script type="module"[^>]*>[^]*?<\/script>/g;
const STYLE = /<style[^>]*>([^]*?)<\/style>/g;
const CODE = /<script(?: type="module")?>([^]*?)<\/script>/g;

/** @param {string} html with scripts and styles inlined @param {string} icon as SVG */
export function sealShell(html, icon) {
  const modules = html.match(MODULE) ?? [];
  if (modules.length !== 1)
    throw new Error(`The shell has ${modules.length} module scripts, not 1`);
  const code = modules[0].replace(/^<script[^>]*>/, '<script type="module">');
  // A replacement text would be searched for `$&`; a function's answer is not.
  const page = html
    .replace(modules[0], () => '')
    .replace(/<style[^>]*>/g, '<style>')
    .replace('</head>', () => `${iconLink(icon)}</head>`)
    .replace(/<\/body>(?![^]*<\/body>)/, () => `${code}\n</body>`);
  if (/<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)/.test(withoutCode(page))) {
    throw new Error('The shell of the board pack names a file that stands outside it');
  }
  if (/\r|\0/.test(page))
    throw new Error('A browser would read the shell otherwise than it was hashed');
  const policy = packPolicy({ scripts: hashes(page, CODE), styles: hashes(page, STYLE) });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  if (!page.includes(CHARSET)) throw new Error('The shell does not begin with its character set');
  return page.replace(CHARSET, () => `${CHARSET}\n    ${meta}`);
}

/** The hashes of everything that stands between such tags, as the policy names them. */
const hashes = (html, tags) =>
  [...html.matchAll(tags)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );

const withoutCode = (html) => html.replace(CODE, '').replace(STYLE, '');

const iconLink = (svg) =>
  `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(svg.trim())}" />`;
