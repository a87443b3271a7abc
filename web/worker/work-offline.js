// The page's side of its service worker: registers it, asks whether every file is stored, and offers a newer build once all
// of its files are. It is loaded after the first answer is shown.

import { trustedScript } from './trusted-script.js';

/**
 * What is true on this device.
 * @typedef {object} Device
 * @property {boolean} worksOffline whether the page opens without a network
 * @property {() => void} [update] switches to the newer build that is ready
 *
 * @typedef {object} Options
 * @property {string} build the page's own
 * @property {(device: Device) => void} onDevice called whenever something changes
 * @property {() => boolean} isBusy whether a reload would lose something now
 */

/** @param {Options} options rejects if the browser has no service workers, or allows none */
export async function workOffline({ build, onDevice, isBusy }) {
  const container = navigator.serviceWorker;
  /** @type {Device} */
  let device = { worksOffline: false };
  let isControlled = container.controller !== null;
  let isWanted = false;

  const report = (/** @type {Partial<Device>} */ news) => {
    device = { ...device, ...news };
    onDevice(device);
  };
  const registration = await container.register(trustedScript('xueshi', new URL('sw.js', document.baseURI).href), { updateViaCache: 'none' });
  const reload = () => { if (!isBusy()) location.reload(); };
  const update = () => {
    if (!registration.waiting) return reload();
    isWanted = true;
    return registration.waiting.postMessage('take-over');
  };
  const offer = () => {
    if (registration.waiting && isControlled) report({ update });
  };

  container.addEventListener('controllerchange', () => {
    if (isControlled) report({ update: reload });
    isControlled = true;
    if (isWanted) reload();
  });
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', offer);
  });
  offer();
  registration.installing?.addEventListener('statechange', offer);

  const { active } = await container.ready;
  const answer = await greet(/** @type {ServiceWorker} */ (active), { build, javaScript: isJudgedByJavaScript() });
  await controlled(container);
  report({ worksOffline: answer.isComplete });
  if (answer.build !== build) report({ update });
}

/**
 * @param {ServiceWorker} worker
 * @param {{ build: string, javaScript: boolean }} page
 * @returns {Promise<{ build: string, isComplete: boolean }>}
 */
function greet(worker, page) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((answered) => {
    port1.onmessage = ({ data }) => answered(data);
    worker.postMessage(page, [port2]);
  });
}

/** Whether this page had to load the core as JavaScript. */
function isJudgedByJavaScript() {
  return performance.getEntriesByType('resource').some(({ name }) => /-js-[0-9A-Z]{8}\.js$/.test(name));
}

/** @param {ServiceWorkerContainer} container */
function controlled(container) {
  if (container.controller) return undefined;
  return new Promise((done) => { container.addEventListener('controllerchange', done, { once: true }); });
}
