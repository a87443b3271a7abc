import styles from '../styles/element.css';

/** @type {CSSStyleSheet | undefined} one for all elements of a document */
let sheet;

/**
 * A constructed sheet needs no permission of a content security policy.
 * @param {ShadowRoot} root
 * @returns {boolean} whether the browser supports it (iOS does from 16.4 on)
 */
export function adoptStyle(root) {
  if (!('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype)) return false;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  root.adoptedStyleSheets = [sheet];
  return true;
}
