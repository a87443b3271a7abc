// `<xueshi-check>` in a frame, for hosts that want to keep it apart from their page. Both sides talk through a message port.
// The frame offers one end only to the origin that its address names; this side accepts it only from the frame itself.

/** @import { Course, Policy } from '../package/xueshi' */
/** @typedef {{ courses?: Course[], policyData?: Policy, [attribute: string]: unknown }} Wishes */

const news = ['ready', 'assess', 'change', 'error'].map((name) => `xueshi-${name}`);
const tallest = 50_000;

/**
 * Appends a frame to an element. The frame is as tall as its content, and repeats the events of `<xueshi-check>`.
 * @param {Element} place
 * @param {Wishes & { sandbox?: string, title?: string }} [options] the element's properties and attributes, by their
 *   names; `sandbox` is for the frame, `allow-scripts` is enough
 * @returns {{ frame: HTMLIFrameElement, update: (wishes: Wishes) => void, close: () => void }}
 */
export function openFrame(place, { sandbox, title = '学时自查', ...wishes } = {}) {
  const address = new URL('embed.html', import.meta.url);
  address.searchParams.set('origin', location.origin);
  for (const [name, value] of Object.entries(wishes)) {
    if (typeof value !== 'object' && value !== undefined) address.searchParams.set(name, String(value));
  }
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = title;
  frame.style.cssText = 'width:100%;border:0';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const hasOrigin = sandbox === undefined || /\ballow-same-origin\b/i.test(sandbox);
  const expected = hasOrigin ? address.origin : 'null';
  /** @type {MessagePort | undefined} */
  let port;

  const send = (/** @type {Wishes} */ set) => port?.postMessage({ xueshi: 1, set });
  const hear = (/** @type {MessageEvent} */ { data }) => {
    const { xueshi, event, detail, height } = Object(data);
    if (xueshi !== 1) return;
    if (height > 0 && height < tallest) frame.style.height = `${height}px`;
    if (news.includes(event)) frame.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  };
  const meet = (/** @type {MessageEvent} */ { source, origin, data, ports: [end] }) => {
    if (source !== frame.contentWindow || origin !== expected || Object(data).xueshi !== 1 || !end) return;
    // Any page in a sandboxed frame has the origin "null": after the first greeting it may be somebody else's.
    if (port && !hasOrigin) return;
    port?.close();
    port = end;
    port.onmessage = hear;
    send(wishes);
  };
  addEventListener('message', meet);
  place.append(frame);
  return {
    frame,
    update(changed) {
      Object.assign(wishes, changed);
      send(changed);
    },
    close() {
      removeEventListener('message', meet);
      port?.close();
      frame.remove();
    },
  };
}
