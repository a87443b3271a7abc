import { html } from 'lit';

/**
 * A place that a policy names. A policy may come from anywhere: only the address of a web page becomes a link.
 * @param {string} label
 * @param {string | undefined} address
 */
export function linkView(label, address) {
  return isWebAddress(address) ? html`<a href=${address} target="_blank" rel="noreferrer">${label}</a>` : html`<span>${label}</span>`;
}

/** @param {string | undefined} address @returns {address is string} */
export function isWebAddress(address) {
  return /^https?:\/\//i.test(address ?? '');
}
