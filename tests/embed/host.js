// Pages of other people, served from an origin of their own, and the built site as they meet it.

import { createServer } from 'node:http';
import { openSite } from '../page/site.js';

/**
 * @typedef {object} HostPage
 * @property {string} html
 * @property {string} [policy] its content security policy
 * @property {string} [type] of the content; HTML unless it says otherwise
 * @property {Record<string, string>} [headers]
 *
 * @typedef {object} Host
 * @property {string} url
 * @property {string} origin
 * @property {string[]} violations of its pages' policies
 * @property {string[]} requests paths
 * @property {() => Promise<void>} close
 */

/**
 * @param {(path: string) => HostPage | undefined} pageAt
 * @returns {Promise<Host>}
 */
export async function openHost(pageAt) {
  /** @type {string[]} */
  const violations = [];
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = String(request.url).split('?')[0];
    if (path === '/violations') {
      request.setEncoding('utf8').on('data', (text) => violations.push(text));
      request.on('end', () => response.writeHead(204).end());
      return;
    }
    requests.push(path);
    const page = pageAt(path);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { html, policy, type = 'text/html; charset=utf-8', headers = {} } = page;
    response.writeHead(200, {
      'Content-Type': type,
      ...(policy && { 'Content-Security-Policy': `${policy}; report-uri /violations` }),
      ...headers,
    }).end(html);
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/`,
    origin,
    violations,
    requests,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

/** The site that hosts load from, and the address of its folder for them; `open` has it back once it is closed. */
export async function openEmbed() {
  const site = await openSite();
  const { origin, port } = new URL(site.url);
  return { ...site, embed: `${site.url}embed/`, origin, open: () => openSite({ port: Number(port) }) };
}

/** Some courses, of which 4 hours compulsory and 22 professional are still missing. */
export const courses = [
  { id: 'c1', title: '新一代信息技术', category: 'public-compulsory', hours: 20, completedOn: '2021-04-18', mode: 'online', provider: 'ghlearning' },
  { id: 'c2', title: '职业素养', category: 'public-elective', hours: 6, completedOn: '2021-05-09', mode: 'in-person' },
  { id: 'c3', title: '结构检测新方法', category: 'professional', hours: '38学时', completedOn: '2021-08-27' },
];

/**
 * A page with one element.
 * @param {string} embed address of the folder to load from
 * @param {{ head?: string, body?: string, attributes?: string, loads?: string, data?: unknown }} [parts]
 */
export function hostPage(embed, { head = '', body = '', attributes = '', loads, data = courses } = {}) {
  const script = loads ?? `<script type="module" src="${embed}xueshi-check.js"></script>`;
  const child = data === undefined ? '' : `<script type="application/json">${JSON.stringify(data)}</script>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head>
    <body><h1>Host</h1><xueshi-check as-of="2021-11-01" ${attributes}>${child}</xueshi-check>${body}${script}</body></html>`;
}
