/**
 * A frame with `sandbox="allow-scripts"` blocks every submission of a form, even one that a script handles. So a click
 * on the submit button dispatches the `submit` event itself, in every page alike.
 * @param {Event} event a click inside the shadow root; Enter in a field causes one, too
 */
export function submitByClick(event) {
  const button = /** @type {HTMLButtonElement | null} */ (
    /** @type {Element} */ (event.target).closest('button[type="submit"]'));
  if (!button?.form || event.defaultPrevented) return;
  event.preventDefault();
  button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}
