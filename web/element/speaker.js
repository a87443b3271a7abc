/** How long the answer has to stay the same before it is read aloud, in milliseconds. */
const rest = 600;

/**
 * Has the answer read aloud once it stops changing. It changes with every key, and nobody wants to hear each version.
 */
export class Speaker {
  /** @type {string | undefined} */ #heard;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /** Called after each drawing. @param {ParentNode} root */
  follow(root) {
    const shown = root.querySelector('.verdict')?.getAttribute('data-spoken') ?? undefined;
    clearTimeout(this.#timer);
    if (shown === undefined || (shown === this.#heard && root.querySelector('.answer .spoken')?.textContent === shown)) return;
    this.#timer = setTimeout(() => {
      const spoken = root.querySelector('.answer .spoken');
      if (!spoken) return;
      this.#heard = shown;
      spoken.textContent = shown;
    }, this.#heard === undefined ? 0 : rest);
  }
}
