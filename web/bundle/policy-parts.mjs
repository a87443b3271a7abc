// A policy travels in three parts: what judging and the first screen need, what titles suggest, and the extras that panels
// show. The source is one file. For judging it is read here, by the core that reads any policy, so that a visitor does not load that core.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { start } from '../engine/start-node.js';
import { readPolicy } from '../engine/policy-reader.js';

/** @import { Category, Policy } from '../package/xueshi' */

const source = new URL('../../core/policies/', import.meta.url);
const target = new URL('../../build/generated/', import.meta.url);
const core = new URL('../../build/wasm/', import.meta.url);
const isPolicy = /^[a-z]+-\d{4}\.json$/;
const isCases = /\.cases\.json$/;

/** @param {Category} category @returns {(string | undefined)[]} the clauses that a tree cites */
function citedBy({ clause, children = [] }) {
  return [clause, ...children.flatMap(citedBy)];
}

/**
 * @param {Policy} policy
 * @returns {{ first: Record<string, unknown>, rest: Partial<Policy> }} `rest` laid over `first` gives the whole
 */
export function partsOf(policy) {
  const { comment, issuer, silences, topics, ...first } = policy;
  const { clauses, seminars, title } = policy;
  const cited = new Set(citedBy(policy.categories));
  const shortened = Object.entries(clauses).map(([id, { part, paragraph, ...words }]) =>
    [id, { part, paragraph, ...(cited.has(id) ? words : {}) }]);
  return {
    first: {
      ...first,
      title: {},
      clauses: Object.fromEntries(shortened),
      ...(seminars && { seminars: seminars.map(({ number }) => ({ number })) }),
    },
    rest: { title, issuer, clauses, seminars, silences, topics },
  };
}

/** Writes both parts of each policy and its cases as modules into build/generated/, where web/engine/ imports them. */
export async function writePolicyParts() {
  await mkdir(target, { recursive: true });
  const names = await readdir(source);
  const reader = await startReader();
  for (const name of names.filter((file) => isCases.test(file))) {
    const cases = JSON.parse(await readFile(new URL(name, source), 'utf8'));
    await writeFile(new URL(name.replace('.cases.json', '-cases.js'), target), moduleOf(cases));
  }
  for (const name of names.filter((file) => isPolicy.test(file))) {
    const policy = JSON.parse(await readFile(new URL(name, source), 'utf8'));
    const { first, rest } = partsOf(policy);
    const id = name.replace('.json', '');
    const { image, topics } = imagesOf(reader, policy);
    await writeFile(new URL(`${id}.js`, target), `${moduleOf(first)}export const image = ${JSON.stringify(image)};\n`);
    await writeFile(new URL(`${id}-topics.js`, target), moduleOf(topics));
    await writeFile(new URL(`${id}-extras.js`, target), moduleOf(rest));
  }
}

/**
 * What a judge opens: one image without the topics, and one with them and without most of the rest.
 * @param {import('../engine/policy-reader.js').PolicyCore} reader
 * @param {Policy} policy
 */
export function imagesOf(reader, policy) {
  const { topics, ...demands } = policy;
  const { id, title, document, year, period, categories } = policy;
  const bare = { id, title, document, year, period, categories: withoutWords(categories), topics, clauses: {} };
  return { image: readPolicy(reader, demands).image, topics: readPolicy(reader, /** @type {Policy} */ (bare)).image };
}

/** @param {Category} category @returns {Category} */
function withoutWords({ id, children = [] }) {
  return /** @type {Category} */ ({ id, children: children.map(withoutWords) });
}

function startReader() {
  return start({
    glue: () => import(new URL('xueshi-policy.mjs', core).href),
    wasm: () => new URL('xueshi-policy.wasm', core),
    javaScript: () => Promise.reject(new Error('not in Node')),
  });
}

/** @param {unknown} value */
function moduleOf(value) {
  return `export default ${JSON.stringify(value, null, 1)};\n`;
}
