// How lit comes by its templates: by markup, as everywhere, or, where a page requires Trusted Types and allows no policy
// for lit, node by node. What builds them so is loaded in such pages alone.

/** @type {((content: DocumentFragment, markup: string) => void) | undefined} */
let build;
let isRefused = false;

/**
 * @param {{ createPolicy: (name: string, rules: object) => unknown } | undefined} trustedTypes
 * @returns {any} what makes markup of text; nothing where the page allows none
 */
export function policyOf(trustedTypes) {
  try {
    return trustedTypes?.createPolicy('lit-html', { createHTML: (/** @type {string} */ text) => text });
  } catch {
    isRefused = true;
    return undefined;
  }
}

/**
 * @param {DocumentFragment} content receives it
 * @param {string} markup
 */
export function buildTemplate(content, markup) {
  build?.(content, markup);
}

/** @returns {Promise<void> | undefined} until when nothing can be drawn; nothing where it can be at once */
export function untilTemplates() {
  if (!isRefused) return undefined;
  return import('./plain-template.js').then((module) => { build = module.buildTemplate; });
}
