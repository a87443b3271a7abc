// The inside of the frame. It speaks only with the page that holds the frame, and only if that page has the origin that
// the address names (`?origin=https://host`). Without a partner, people can still enter courses by hand. Nothing is ever
// stored here: courses that our own page stores under the same address must not reach a page that frames it.

const attributes = ['policy', 'lang', 'theme', 'as-of', 'readonly', 'compact'];
const properties = ['courses', 'policyData'];
/** Requests within this time get one answer, in milliseconds. */
const pause = 20;

const element = /** @type {HTMLElement & Record<string, unknown>} */ (document.querySelector('xueshi-check'));
const asked = new URLSearchParams(location.search);
setAttributes(Object.fromEntries(asked));

/** @type {Record<string, unknown> | undefined} the request that has no answer yet */
let waiting;
const channel = new MessageChannel();
channel.port1.onmessage = ({ data }) => {
  const { xueshi, set: wishes } = Object(data);
  if (xueshi !== 1 || typeof wishes !== 'object' || wishes === null) return;
  if (!waiting) setTimeout(settle, pause);
  waiting = { ...waiting, ...wishes };
};

const partner = asked.get('origin');
if (partner && parent !== window && isOrigin(partner)) {
  parent.postMessage({ xueshi: 1 }, partner, [channel.port2]);
  for (const event of ['xueshi-ready', 'xueshi-assess', 'xueshi-change', 'xueshi-error']) {
    element.addEventListener(event, (news) => send({ event, detail: /** @type {CustomEvent} */ (news).detail }));
  }
  new ResizeObserver(tellHeight).observe(document.body);
  // Browsers do not draw a frame out of sight, so they do not observe its size. A late height would make the page jump.
  element.addEventListener('xueshi-assess', () => Promise.resolve(element.updateComplete).then(tellHeight));
}

function tellHeight() {
  send({ height: Math.ceil(document.body.getBoundingClientRect().height) });
}

/** Thousands of messages in a row are merged, and judged once. */
function settle() {
  const wishes = waiting ?? {};
  waiting = undefined;
  setAttributes(wishes);
  for (const name of properties) if (name in wishes) element[name] = wishes[name];
}

/** @param {Record<string, unknown>} wishes */
function setAttributes(wishes) {
  for (const name of attributes) {
    const value = wishes[name];
    if (value === undefined) continue;
    if (value === null || value === false || value === 'false') element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  document.documentElement.dataset.theme = element.getAttribute('theme') ?? 'light';
}

/** @param {object} message */
function send(message) {
  channel.port1.postMessage({ xueshi: 1, ...message });
}

/** @param {string} text */
function isOrigin(text) {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
