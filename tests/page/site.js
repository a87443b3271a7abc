// The built site as the tests see it: served here, with every request and every broken rule written down.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headerPolicy } from '../../web/bundle/policy.mjs';
import { serve } from '../../web/serve.mjs';

/** Where the built site lies. */
export const siteFolder = resolve(fileURLToPath(new URL('../../build/site', import.meta.url)));

/**
 * @typedef {object} Site
 * @property {string} url
 * @property {{ method: string, url: string, length?: string }[]} requests reports of violations aside; `length`
 *   that of a body, if one was sent
 * @property {string[]} violations of the content security policy, as the browsers report them
 * @property {() => Promise<void>} close
 */

const reports = '/violations';

/**
 * @param {object} [options]
 * @param {string} [options.base] a sub-path, as on a shared host
 * @param {string} [options.root] another build than the one of build/site
 * @param {number} [options.port] that of a site closed before, to open it again
 * @param {string} [options.policy] another content security policy for the header
 * @returns {Promise<Site>}
 */
export async function openSite({ base = '/some/path/', root = siteFolder, port, policy = headerPolicy } = {}) {
  const isBuilt = existsSync(join(siteFolder, 'index.html'));
  if (!isBuilt) throw new Error('build the site first: node web/build.mjs');
  /** @type {Site['requests']} */
  const requests = [];
  /** @type {string[]} */
  const violations = [];
  const { url, close } = await serve({
    root,
    base,
    port,
    headers: { 'Content-Security-Policy': `${policy}; report-uri ${reports}` },
    observe: (request) => {
      if (request.url === reports) {
        request.setEncoding('utf8').on('data', (text) => violations.push(text));
      } else {
        const { 'content-length': length } = request.headers;
        requests.push({ method: String(request.method), url: String(request.url), ...(length ? { length } : {}) });
      }
    },
  });
  return { url, requests, violations, close };
}
