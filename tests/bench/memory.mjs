// Does judging leave anything behind? A hundred thousand calls, with a look at memory before and after.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeCourses } from './courses.mjs';

setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (runInNewContext('gc'));

/** @returns {Promise<import('./table.mjs').Table[]>} */
export async function measureMemory() {
  /** @type {WebAssembly.Memory | undefined} the first: the judge's */
  let memory;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any} */ ...given) => {
    const made = await /** @type {any} */ (instantiate)(...given);
    memory ??= Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  });
  const { loadChecker } = await import('../../build/package/xueshi-node.js');
  const checker = await loadChecker();
  WebAssembly.instantiate = instantiate;
  const courses = makeCourses(50);
  const look = () => {
    collect();
    return { core: /** @type {WebAssembly.Memory} */ (memory).buffer.byteLength, heap: process.memoryUsage().heapUsed };
  };
  for (let i = 0; i < 1000; i++) checker.assess(courses, { asOf: '2021-11-01' });
  const before = look();
  for (let i = 0; i < 100_000; i++) checker.assess(courses, { asOf: '2021-11-01' });
  const after = look();
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(2);
  return [{
    title: 'Memory: 100,000 calls of 50 courses, in Node',
    head: ['MB', 'after 1,000 calls', 'after 101,000 calls'],
    rows: [
      ['the core’s memory', megabytes(before.core), megabytes(after.core)],
      ['JavaScript heap, collected', megabytes(before.heap), megabytes(after.heap)],
    ],
  }];
}
