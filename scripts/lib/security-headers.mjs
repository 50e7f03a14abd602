/**
 * What the built app is served with. The same policy goes into dist/index.html as a <meta>
 * (see vite.config.ts), so a board whose web server cannot set headers still has it.
 *
 * `kscb-scorecard` is the app's only Trusted Types policy; it exists for the worker's address.
 * Every directive below may also stand in a <meta>; frame-ancestors, sandbox and report-uri may not.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types kscb-scorecard',
].join('; ');

export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Of the board pack, one file that holds its scripts and styles and may ask for nothing. `scripts`
 * and `styles` are the hashes of what stands in it.
 */
export const packPolicy = ({ scripts, styles }) =>
  [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
