import { copy } from './copy.js';
import { faultText } from './refusal.js';

/** @import { Snapshot } from '../model/snapshot.js' */
/** @import { Texts } from '../messages/index.js' */
/** @import { Fault } from './refusal.js' */

/**
 * Raises the events that a host listens to.
 * @param {EventTarget} host
 */
export function createHostEvents(host) {
  /** @type {Snapshot['assessment']} */
  let lastAssessment;
  /** @type {Snapshot['callError']} */
  let lastError;
  const announce = (/** @type {string} */ name, /** @type {unknown} */ detail) => {
    host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  };
  return {
    announce,
    /**
     * @param {Fault} fault
     * @param {Texts} texts
     */
    announceFault(fault, texts) {
      const { code, pointer, faults } = fault;
      announce('xueshi-error', {
        code, message: faultText(fault, texts), ...(pointer === undefined ? {} : { pointer }), ...(faults && { faults }),
      });
    },
    /**
     * Announces each answer once, and hands on each error of the core once.
     * @param {Snapshot} snapshot
     * @param {(error: Fault) => void} onError
     */
    follow({ assessment, callError }, onError) {
      if (callError && callError !== lastError) onError(callError);
      lastError = callError;
      if (!assessment || assessment === lastAssessment) return;
      lastAssessment = assessment;
      announce('xueshi-assess', { status: assessment.status, needed: copy(assessment.needed) });
    },
  };
}
