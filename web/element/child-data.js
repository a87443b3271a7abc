/**
 * The courses that a host writes into its page: `<script type="application/json">` as a child of the element.
 * Each text is passed on once: when it first appears, and again whenever it changes.
 */
export class ChildData {
  #host;
  #onCourses;
  #onMalformed;
  #observer = new MutationObserver(() => this.#read());
  /** @type {string | undefined} the last text that was passed on */ #text;

  /**
   * @param {Element} host
   * @param {{ onCourses: (courses: any) => void, onMalformed: () => void }} listeners
   */
  constructor(host, { onCourses, onMalformed }) {
    this.#host = host;
    this.#onCourses = onCourses;
    this.#onMalformed = onMalformed;
  }

  watch() {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#read();
  }

  stop() {
    this.#observer.disconnect();
  }

  /** Ignores the present text: courses that the host has set itself come first. */
  pass() {
    this.#text = this.#current();
  }

  #current = () => {
    return [...this.#host.children].find((child) => (
      child.localName === 'script' && child.getAttribute('type') === 'application/json'))?.textContent?.trim();
  };

  #read = () => {
    const text = this.#current();
    if (!text || text === this.#text) return;
    const { value, isJson } = parse(text);
    // While the document is loading, the text may be incomplete.
    if (!isJson && document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#read(), { once: true });
      return;
    }
    this.#text = text;
    if (isJson) this.#onCourses(value);
    else this.#onMalformed();
  };
}

/** @param {string} text */
function parse(text) {
  try {
    return { value: JSON.parse(text), isJson: true };
  } catch {
    return { value: undefined, isJson: false };
  }
}
