import { nameOf } from './failure.js';
import { createRetry } from './retry.js';

/** @import { Connection } from './connection.js' */
/** @import { Loss } from './database.js' */
/** @import { ShadowKeeper } from './shadow-keeper.js' */
/** @import { createStatus } from './status.js' */

/**
 * What follows when the database has answered, has failed or is lost: a report, a shadow, and another try.
 * @param {object} parts
 * @param {Connection} parts.connection
 * @param {ShadowKeeper} parts.shadow
 * @param {ReturnType<typeof createStatus>} parts.status
 * @param {() => void} parts.tryAgain
 */
export function createOutcome({ connection, shadow, status, tryAgain }) {
  const retry = createRetry();
  return {
    stop: retry.stop,
    succeed() {
      retry.reset();
      shadow.copyLater();
      status.reportSaved();
    },
    /** @param {unknown} error */
    fail(error) {
      const name = nameOf(error);
      if (name === 'InvalidStateError' || name === 'TimeoutError') connection.drop();
      shadow.copyLater();
      retry.schedule(tryAgain);
      const reason = connection.isBlocked ? 'blocked' : name;
      status.report({ state: connection.isOpen ? 'failed' : 'memory', reason });
    },
    /** After a loss nothing is written until something changes: a person may have wanted it. @param {Loss} loss */
    lose(loss) {
      const isNewer = loss === 'upgraded';
      status.report(isNewer ? { state: 'read-only', reason: 'newer' } : { state: 'memory', reason: loss });
    },
  };
}
