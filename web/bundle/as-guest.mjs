// Changes libraries so that they can run on other people's pages. As published, lit leaves global names there, and it needs
// a Trusted Types policy called lit-html. A host may forbid that policy or may have used its name for its own copy of lit.
// The glue of the roster core assigns to objects that a host may have frozen. Each change names the exact text that it
// replaces; a version without that text does not build.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const builder = fileURLToPath(new URL('../element/templates.js', import.meta.url));
const ownMembers = ['constructor', 'toString', 'name', 'message', 'stack'].map((name) => `${name}:{writable:!0,value:void 0}`);

/** @type {[file: RegExp, changes: [from: string, to: string][]][]} */
const guests = [
  [/\/lit-html\/lit-html\.js$/, [
    ['const t=globalThis,', `import{buildTemplate,policyOf}from${JSON.stringify(builder)};const t=globalThis,`],
    // Its mark at the end of a name becomes one that any name may end in.
    ['h="$lit$"', 'h="--lit"'],
    // Without a policy templates are built node by node: `e` is what creates markup, `s` are the Trusted Types.
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=policyOf(s)'],
    ['return s.innerHTML=t,s', 'return void 0===e&&s?buildTemplate(s.content,t):s.innerHTML=t,s'],
    [',(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ]],
  [/\/reactive-element\/reactive-element\.js$/, [
    // The element styles its root by itself (element/style.js): lit's own way is 0.4 KB that no visitor needs.
    ['import{getCompatibleStyle as t,adoptStyles as s}from"./css-tag.js";export{CSSResult,css,supportsAdoptingStyleSheets,unsafeCSS}from"./css-tag.js";',
      'const t=style=>style,s=()=>{};'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', 'const litPropertyMetadata=new WeakMap;'],
    [',(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
  ]],
  [/\/lit-element\/lit-element\.js$/, [['(s.litElementVersions??=[]).push("4.2.2");', '']]],
  [/\/xueshi-roster(-js)?\.mjs$/, [
    ['Object.create(baseErrorType.prototype)', `Object.create(baseErrorType.prototype,{${ownMembers}})`],
  ]],
];

/**
 * @param {string} path
 * @param {string} source
 * @returns {string} the source as it is to be bundled
 */
export function asGuest(path, source) {
  const [, changes = []] = guests.find(([file]) => file.test(path)) ?? [];
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${path} has changed: it does not hold just once ${from}`);
    return text.replace(from, () => to);
  }, source);
}

/** An esbuild plugin: lit so changed. @type {import('esbuild').Plugin} */
export const litAsGuest = {
  name: 'lit-as-guest',
  setup(build) {
    build.onLoad({ filter: /\/(lit-html|reactive-element|lit-element)\.js$/ }, async ({ path }) => (
      { contents: asGuest(path, await readFile(path, 'utf8')), loader: 'js' }));
  },
};
