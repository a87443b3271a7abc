import { openDatabase } from './database.js';
import { withTimeout } from './with-timeout.js';

/** @import { Loss, Opened } from './database.js' */

/** How long the browser may take to open the database or to do a transaction, in milliseconds. */
export const patience = 4_000;

/** The one connection of a tab. It is opened on demand, again after a loss, and nobody waits for it without end. */
export class Connection {
  /** @type {Opened | undefined} */ #opened;
  /** @type {Promise<Opened> | undefined} */ #opening;
  /** @type {(loss: Loss) => void} */ #onLost;
  isBlocked = false;

  /** @param {(loss: Loss) => void} onLost */
  constructor(onLost) {
    this.#onLost = onLost;
  }

  get isOpen() {
    return this.#opened !== undefined;
  }

  /** @returns {Promise<Opened>} rejects with a TimeoutError if it hangs; the next call waits for the same */
  async open() {
    if (this.#opened) return this.#opened;
    this.#opening ??= this.#open();
    return withTimeout(this.#opening, patience);
  }

  /** Drops a connection that does not answer; the next call opens another. */
  drop() {
    this.#opened?.database.close();
    this.#opened = undefined;
  }

  #open = async () => {
    try {
      this.#opened = await openDatabase({
        onLost: (loss) => {
          this.#opened = undefined;
          this.#onLost(loss);
        },
        onBlocked: () => { this.isBlocked = true; },
      });
      return this.#opened;
    } finally {
      this.isBlocked = false;
      this.#opening = undefined;
    }
  };
}
