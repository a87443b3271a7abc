// A policy travels in two parts: what judging and the first screen need, and the extras that panels show. The source is
// one file.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';

/** @import { Category, Policy } from '../package/xueshi' */

const source = new URL('../../core/policies/', import.meta.url);
const target = new URL('../../build/generated/', import.meta.url);
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
  const { comment, issuer, silences, ...first } = policy;
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
    rest: { title, issuer, clauses, seminars, silences },
  };
}

/** Writes both parts of each policy and its cases as modules into build/generated/, where web/engine/ imports them. */
export async function writePolicyParts() {
  await mkdir(target, { recursive: true });
  const names = await readdir(source);
  for (const name of names.filter((file) => isCases.test(file))) {
    const cases = JSON.parse(await readFile(new URL(name, source), 'utf8'));
    await writeFile(new URL(name.replace('.cases.json', '-cases.js'), target), moduleOf(cases));
  }
  for (const name of names.filter((file) => isPolicy.test(file))) {
    const { first, rest } = partsOf(JSON.parse(await readFile(new URL(name, source), 'utf8')));
    const id = name.replace('.json', '');
    await writeFile(new URL(`${id}.js`, target), moduleOf(first));
    await writeFile(new URL(`${id}-extras.js`, target), moduleOf(rest));
  }
}

/** @param {unknown} value */
function moduleOf(value) {
  return `export default ${JSON.stringify(value, null, 1)};\n`;
}
