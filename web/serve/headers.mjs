import { isHashedName } from '../bundle/hashed-name.mjs';
import { framingPolicy, guidePolicy, headerPolicy } from '../bundle/policy.mjs';
import { mimeType } from './mime-types.mjs';

const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** The headers of every answer, errors included. */
export const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The documents of embed/ with policies of their own. The frame states its policy itself. @type {Record<string, string>} */
const ownPolicies = {
  'embed.html': "object-src 'none'",
  'index.html': `${guidePolicy}; frame-ancestors 'none'`,
};

/**
 * What other people's pages load lies in embed/, and any of them may.
 * @param {string} path
 * @returns {Record<string, string>}
 */
function embedHeaders(path) {
  const [, name] = /\/embed\/([^/]+)$/.exec(path) ?? [];
  if (name === undefined) return {};
  return {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(name in ownPolicies && { 'Content-Security-Policy': ownPolicies[name] }),
  };
}

/**
 * The further headers of one file of the site. A file with a hashed name never changes, so it is cached for ever; all
 * others are checked again each time. The edition in one file has its own policy inside.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function fileHeaders(path) {
  return {
    ...(path.endsWith('/xueshi.html') ? { 'Content-Security-Policy': framingPolicy } : {}),
    'Cache-Control': isHashedName(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': mimeType(path),
    Vary: 'Accept-Encoding',
    ...embedHeaders(path),
  };
}
