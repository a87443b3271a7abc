// Takes the service worker out of service. Published as `sw.js`, it deletes our caches and unregisters itself, so that
// every request goes to the network again. The page's records are stored elsewhere and stay.

const worker = /** @type {any} */ (self);

worker.addEventListener('install', () => worker.skipWaiting());

worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(retire()));

async function retire() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`xueshi ${worker.registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
