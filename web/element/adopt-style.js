import { sharedSheets } from '../styles/sheets.js';

/**
 * A constructed sheet needs no permission of a content security policy.
 * @param {ShadowRoot} root
 * @returns {boolean} whether the browser supports it (iOS does from 16.4 on)
 */
export function adoptStyle(root) {
  if (!('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype)) return false;
  root.adoptedStyleSheets = sharedSheets();
  return true;
}
