// The page's side of the worker: one file at a time, with news of how far it is.

import { trustedScript } from '../worker/trusted-script.js';

/** @typedef {(news: Record<string, any>) => void} Hear */

/**
 * @param {Hear} hear `done` and `people`, `judged`, then `plan`, `people` and `summary`, or `fault` or `failed`; and `person`
 *   with `courses` for each that is asked for
 */
export function createReading(hear) {
  /** @type {Worker | undefined} */
  let worker;
  const stop = () => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    /** @param {import('./roster-worker.js').Question} question */
    async open(question) {
      stop();
      const { address } = await import('./roster-worker.js');
      const helper = new Worker(trustedScript('xueshi-reader', address), { type: 'module' });
      worker = helper;
      helper.onerror = (event) => {
        event.preventDefault();
        hear({ failed: event.message });
      };
      helper.onmessage = ({ data }) => (data.ready ? helper.postMessage(question) : hear(data));
    },
    /** @param {string} person */
    pick(person) {
      worker?.postMessage({ person });
    },
    stop,
  };
}
