/**
 * A frame with `sandbox="allow-scripts"` lets no form be submitted, not even to itself: there a button of the form
 * says nothing. Its click is told as the submission instead, everywhere the same.
 * @param {Event} event a click inside the shadow root; Enter in a field makes one, too
 */
export function submitByClick(event) {
  const button = /** @type {HTMLButtonElement | null} */ (
    /** @type {Element} */ (event.target).closest('button[type="submit"]'));
  if (!button?.form || event.defaultPrevented) return;
  event.preventDefault();
  button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}
