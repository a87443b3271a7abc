// How lit gets its templates: from markup, as usual. If a page requires Trusted Types and allows no policy for lit, they
// are built node by node; the code for that is loaded only in those pages.

/** @type {((content: DocumentFragment, markup: string) => void) | undefined} */
let build;
let isRefused = false;

/**
 * @param {{ createPolicy: (name: string, rules: object) => unknown } | undefined} trustedTypes
 * @returns {any} what makes markup from text; undefined if the page allows no policy
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

/** @returns {Promise<void> | undefined} resolves once views can be drawn; undefined if they can be drawn at once */
export function untilTemplates() {
  if (!isRefused) return undefined;
  return import('./plain-template.js').then((module) => { build = module.buildTemplate; });
}
