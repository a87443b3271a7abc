// The service worker of one build. It keeps every file of its build, all or none, and gives them without asking
// the network, so that a page and a core are always of the same build. A newer worker waits until a person
// takes it. Files are checked against their hashes when they arrive, and named by them: an older page that is
// still open gets the files of its own build.
//
// Messages: `take-over` makes a waiting worker the active one. With `{ build, javaScript }` and a port, a page
// says which build it is of and whether it needs the core as JavaScript; the answer is `{ build, isComplete }`.

import { files, id, javaScript } from 'xueshi:build';

/** @typedef {[name: string, integrity: string]} Listed */

const worker = /** @type {any} */ (self);
const scope = /** @type {string} */ (worker.registration.scope);
const [[documentName]] = files;

/** How the names of our caches begin. They hold the place of the page, because one origin may hold several copies. */
const prefix = `xueshi ${scope} `;
const ownCache = prefix + id;
const hashedName = /^[\w.-]+-[0-9A-Z]{8}\.\w+$/;

const addressOf = (/** @type {string} */ name) => new URL(name, scope).href;
const cacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const name = request.method === 'GET' ? nameAskedFor(request) : undefined;
  if (name) event.respondWith(answer(name, request));
});

worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'take-over') worker.skipWaiting();
  else event.waitUntil(greet(event.data, event.ports[0]));
});

async function install() {
  try {
    await fill(await needsJavaScript() ? [...files, ...javaScript] : files);
  } catch (error) {
    await caches.delete(ownCache);
    throw error;
  }
}

/** Whether a page of an earlier build needed the core as JavaScript. Then this build needs it, too. */
async function needsJavaScript() {
  for (const name of await cacheNames()) {
    const requests = await (await caches.open(name)).keys();
    if (requests.some(({ url }) => /-js-[0-9A-Z]{8}\.js$/.test(url))) return true;
  }
  return false;
}

/**
 * Fills the cache with all of these files. Nothing is stored before every file has arrived.
 * @param {Listed[]} list
 */
async function fill(list) {
  const cache = await caches.open(ownCache);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = list.filter(([name]) => !kept.has(addressOf(name)));
  const responses = await Promise.all(missing.map(obtain));
  await Promise.all(responses.map((response, index) => cache.put(addressOf(missing[index][0]), response)));
}

/**
 * From an earlier build if it had the same file, else from the network.
 * @param {Listed} listed
 * @returns {Promise<Response>}
 */
async function obtain([name, integrity]) {
  const isHashed = hashedName.test(name);
  const kept = isHashed ? await caches.match(addressOf(name), { ignoreVary: true }) : undefined;
  if (kept) return kept;
  const response = await fetch(addressOf(name), { integrity, cache: isHashed ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${response.status}: ${name}`);
  // A response that was redirected may not answer a navigation; its content has been checked.
  return new Response(await response.blob(), { headers: response.headers });
}

/**
 * @param {Request} request
 * @returns {string | undefined} undefined if it is not one of ours
 */
function nameAskedFor({ url, mode }) {
  const { origin, pathname } = new URL(url);
  if (!(origin + pathname).startsWith(scope)) return undefined;
  const name = (origin + pathname).slice(scope.length);
  if (mode === 'navigate') return name === '' || name === documentName ? documentName : undefined;
  return hashedName.test(name) ? name : undefined;
}

/**
 * @param {string} name
 * @param {Request} request
 * @returns {Promise<Response>} from the network only if the browser has deleted the copy
 */
async function answer(name, request) {
  const own = await (await caches.open(ownCache)).match(addressOf(name), { ignoreVary: true });
  const kept = own ?? (name === documentName ? undefined : await caches.match(addressOf(name), { ignoreVary: true }));
  return kept ?? fetch(request);
}

/**
 * @param {{ build: string, javaScript: boolean }} page
 * @param {MessagePort} port
 */
async function greet(page, port) {
  try {
    await worker.clients.claim();
    await fill(page.javaScript ? [...files, ...javaScript] : files);
    port.postMessage({ build: id, isComplete: true });
  } catch {
    port.postMessage({ build: id, isComplete: false });
  }
  if (page.build === id) await tidy();
}

/** Removes the caches of earlier builds once no other page is open that might use one. The oldest cache comes first. */
async function tidy() {
  const { length } = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (length > 1 || worker.registration.waiting || worker.registration.installing) return;
  const names = await cacheNames();
  await Promise.all(names.slice(0, names.indexOf(ownCache)).map((name) => caches.delete(name)));
}
