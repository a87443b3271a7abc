import { isHashedName } from '../bundle/hashed-name.mjs';
import { framingPolicy, headerPolicy } from '../bundle/policy.mjs';
import { mimeType } from './mime-types.mjs';

const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** What every answer carries, errors too. */
export const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * What one file of the site carries besides. A hashed name never changes its content, so it is kept for
 * ever; all else is asked for again each time. The one file has a policy of its own in it.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function fileHeaders(path) {
  return {
    ...(path.endsWith('/xueshi.html') ? { 'Content-Security-Policy': framingPolicy } : {}),
    'Cache-Control': isHashedName(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': mimeType(path),
    Vary: 'Accept-Encoding',
  };
}
