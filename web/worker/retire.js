// Takes the service worker out of service: published as `sw.js`, it empties the caches of this place, leaves, and
// lets every request go to the network again. The records of the page lie elsewhere and stay.

const worker = /** @type {any} */ (self);

worker.addEventListener('install', () => worker.skipWaiting());

worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(retire()));

async function retire() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`xueshi ${worker.registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
