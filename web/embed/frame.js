// The inside of the frame. It speaks with one partner: the page that holds the frame, if that page's origin is the one
// the address names (`?origin=https://host`). Without a partner the element works for who enters courses by hand.
// Nothing is ever kept here: what the page keeps under the same address must not reach whoever frames it.

const attributes = ['policy', 'lang', 'theme', 'as-of', 'readonly', 'compact'];
const properties = ['courses', 'policyData'];
/** What is asked for within so short a time is answered once, in milliseconds. */
const pause = 20;

const element = /** @type {HTMLElement & Record<string, unknown>} */ (document.querySelector('xueshi-check'));
const asked = new URLSearchParams(location.search);
setAttributes(Object.fromEntries(asked));

/** @type {Record<string, unknown> | undefined} what was asked for and has not been answered */
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
    element.addEventListener(event, (news) => tell({ event, detail: /** @type {CustomEvent} */ (news).detail }));
  }
  new ResizeObserver(tellHeight).observe(document.body);
  // A frame that nobody sees is not drawn, and what is not drawn is not observed: what is above it would jump later.
  element.addEventListener('xueshi-assess', () => Promise.resolve(element.updateComplete).then(tellHeight));
}

function tellHeight() {
  tell({ height: Math.ceil(document.body.getBoundingClientRect().height) });
}

/** Of thousands of messages in a row only what they come to is judged. */
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
function tell(message) {
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
