// Replaces style.js if the page is one file: its security policy allows these style sheets by their hashes.

import first from '../styles/first.css';
import later from '../styles/later.css';
import { adoptStyle } from './adopt-style.js';

/** @param {ShadowRoot} root */
export function style(root) {
  if (adoptStyle(root)) return;
  for (const css of [first, later]) {
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}
