import { adoptStyle } from './adopt-style.js';

/**
 * Gives a shadow root its look under any content security policy that lets this module in: where no sheet can be
 * adopted a file of ours does, for an inline sheet would be refused.
 * @param {ShadowRoot} root
 */
export function style(root) {
  if (adoptStyle(root)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../styles/element.css', import.meta.url).href;
  root.append(link);
}
