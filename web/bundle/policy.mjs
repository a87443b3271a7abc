// The content security policies, each in one place: the page's, for its meta tag (build) and the header (server), and that
// of the edition in one file, which has no header and no other files.

const always = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  ...always,
  'trusted-types lit-html xueshi xueshi-reader',
];

/** What the meta tag of the page says. */
export const pagePolicy = directives.join('; ');

/** Directives that a meta tag cannot express. They are also the whole header of the one file. */
export const framingPolicy = "frame-ancestors 'none'";

/** What the header says. */
export const headerPolicy = [...directives, framingPolicy].join('; ');

/**
 * What the one file says of itself: only what lies in it, named by hash, and nothing from anywhere.
 * @param {{ scripts: string[], styles: string[] }} hashes each `sha256-…`
 * @returns {string}
 */
export function oneFilePolicy({ scripts, styles }) {
  const quoted = (/** @type {string[]} */ hashes) => hashes.map((hash) => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${quoted(scripts)}`,
    `style-src ${quoted(styles)}`,
    'img-src data:',
    ...always,
    'trusted-types lit-html',
  ].join('; ');
}

/** Of the page for those who embed it, which shows a frame. */
export const guidePolicy = [...directives, "frame-src 'self'"].join('; ');
