// The content security policy of the page, said once: for the meta tag (build) and the header (server).

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html xueshi',
];

/** What the meta tag of the page says. */
export const pagePolicy = directives.join('; ');

/** What the header says: a meta tag cannot forbid framing. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
