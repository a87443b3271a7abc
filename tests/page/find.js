// Finding elements as a person does: by role and name, through every open shadow root.

/**
 * @typedef {object} How
 * @property {string} [css] what the element itself must match
 * @property {string} [role]
 * @property {string} [name] its accessible name, whole
 * @property {string} [nameContains] part of its accessible name
 * @property {string} [text] part of its text
 * @property {How} [within] an element it lies in
 * @property {boolean} [hidden] take hidden elements too
 * @property {number} [nth] which of several, from 0
 */

/**
 * Runs in the page, so it stands alone: nothing from outside is in reach.
 * @param {How} how
 * @returns {Element | null}
 */
export function findElement(how) {
  const rolesByTag = /** @type {Record<string, string>} */ ({
    A: 'link', BUTTON: 'button', SUMMARY: 'button', SELECT: 'combobox', TEXTAREA: 'textbox', DIALOG: 'dialog',
    H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', LI: 'listitem', UL: 'list', OL: 'list',
    DETAILS: 'group', FIELDSET: 'group', OUTPUT: 'status', TABLE: 'table', FORM: 'form', SECTION: 'region',
  });
  const rolesByType = /** @type {Record<string, string>} */ ({
    checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', reset: 'button',
  });
  const tidy = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const roleOf = (/** @type {Element} */ element) => {
    const own = element instanceof HTMLInputElement ? rolesByType[element.type] ?? 'textbox' : undefined;
    return element.getAttribute('role') ?? own ?? rolesByTag[element.tagName];
  };
  const nameOf = (/** @type {any} */ element) => {
    const root = element.getRootNode();
    const ids = tidy(element.getAttribute('aria-labelledby')).split(' ').filter(Boolean);
    if (ids.length) return tidy(ids.map((id) => root.getElementById(id)?.textContent).join(' '));
    const labels = [...element.labels ?? []].map((label) => label.textContent).join(' ');
    return tidy(element.getAttribute('aria-label') ?? (labels || undefined)
      ?? (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? element.title : element.textContent));
  };
  const isShown = (/** @type {Element} */ element) => element.getClientRects().length > 0
    && getComputedStyle(element).visibility === 'visible';
  function* all(/** @type {any} */ node) {
    /** @type {any[]} */
    const waiting = [node];
    while (waiting.length) {
      const next = waiting.pop();
      if (next instanceof Element) yield next;
      waiting.push(...[...next.children].reverse());
      if (next.shadowRoot) waiting.push(next.shadowRoot);
    }
  }
  const matches = (/** @type {Element} */ element, /** @type {How} */ wanted) =>
    (wanted.css === undefined || element.matches(wanted.css))
    && (wanted.role === undefined || roleOf(element) === wanted.role)
    && (wanted.name === undefined || nameOf(element) === tidy(wanted.name))
    && (wanted.nameContains === undefined || nameOf(element).includes(tidy(wanted.nameContains)))
    && (wanted.text === undefined || tidy(element.textContent).includes(tidy(wanted.text)))
    && (wanted.hidden || isShown(element));
  /** @type {(wanted: How) => Element | null} */
  const find = (wanted) => {
    const root = wanted.within ? find(wanted.within) : document;
    if (!root) return null;
    let left = wanted.nth ?? 0;
    for (const element of all(root)) {
      if (element !== root && matches(element, wanted) && left-- === 0) return element;
    }
    return null;
  };
  return find(how);
}
