// A policy travels in two parts: what judging and the first screen need, and what panels show. The source is one file.

import { readFile } from 'node:fs/promises';

/** @import { Category, Policy } from '../package/xueshi' */

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
      heldBack: true,
    },
    rest: { title, issuer, clauses, seminars, silences, heldBack: false },
  };
}

/**
 * A static import of a policy gives the first part, a dynamic one the rest.
 * @type {import('esbuild').Plugin}
 */
export const policyInParts = {
  name: 'policy-in-parts',
  setup(build) {
    const filter = /core\/policies\/[\w-]+\.json$/;
    build.onResolve({ filter }, ({ path, resolveDir, kind }) => ({
      path: new URL(path, `file://${resolveDir}/`).pathname,
      namespace: kind === 'dynamic-import' ? 'policy-rest' : 'policy-first',
    }));
    for (const part of /** @type {const} */ (['first', 'rest'])) {
      build.onLoad({ filter, namespace: `policy-${part}` }, async ({ path }) => {
        const parts = partsOf(JSON.parse(await readFile(path, 'utf8')));
        return { contents: JSON.stringify(parts[part]), loader: 'json', watchFiles: [path] };
      });
    }
  },
};
