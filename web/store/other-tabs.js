// The other tabs of this page: told of each change, heard by a channel, or by localStorage where there is none;
// and a look whenever a person comes back to the page, as a sleeping tab hears nothing.

import { onLocal } from './local.js';
import { shadowKey } from './shadow.js';

/** @typedef {'changed' | 'erased'} News */

/**
 * @param {(news: News) => void} callback
 * @returns {{ tell: (news: News) => void, close: () => void }}
 */
export function joinOtherTabs(callback) {
  const channel = openChannel();
  const look = () => { if (document.visibilityState !== 'hidden') callback('changed'); };
  channel?.addEventListener('message', ({ data }) => callback(data === 'erased' ? 'erased' : 'changed'));
  const stop = onLocal(shadowKey, look);
  document.addEventListener('visibilitychange', look);
  for (const type of ['focus', 'pageshow']) addEventListener(type, look);
  return {
    tell: (news) => channel?.postMessage(news),
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
