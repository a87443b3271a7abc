// Keeps the tabs of this page in step. Each change is announced by a channel, or by localStorage if there is none. The
// page also looks whenever a person comes back to it, because a sleeping tab hears nothing.

import { onLocal } from './local.js';
import { shadowKey } from './shadow.js';

/** @typedef {'changed' | 'erased'} News */

/**
 * @param {(news: News) => void} callback
 * @returns {{ announce: (news: News) => void, close: () => void }}
 */
export function joinOtherTabs(callback) {
  const channel = openChannel();
  const look = () => { if (document.visibilityState !== 'hidden') callback('changed'); };
  channel?.addEventListener('message', ({ data }) => callback(data === 'erased' ? 'erased' : 'changed'));
  const stop = onLocal(shadowKey, look);
  document.addEventListener('visibilitychange', look);
  for (const type of ['focus', 'pageshow']) addEventListener(type, look);
  return {
    announce: (news) => channel?.postMessage(news),
    close() {
      channel?.close();
      stop();
      document.removeEventListener('visibilitychange', look);
      for (const type of ['focus', 'pageshow']) removeEventListener(type, look);
    },
  };
}

/** @returns {BroadcastChannel | undefined} */
function openChannel() {
  try {
    return new BroadcastChannel('xueshi');
  } catch {
    return undefined;
  }
}
