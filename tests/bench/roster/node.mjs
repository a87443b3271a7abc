// node node.mjs CONTENDER FILE: one contender in a process of its own, so that its memory is its own. Prints what it took as JSON.
import { createReadStream } from 'node:fs';
import { papaparse, query, read, udsv, xueshi } from './contenders.mjs';

const [, , name, file] = process.argv;
const bytes = () => createReadStream(file, { highWaterMark: 1 << 20 });

/** @param {number} threads */
async function duckdb(threads) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(`SELECT count(DISTINCT "工号") FROM (${query(file)})`);
  return Number(result.getRows()[0][0]);
}

/** @type {Record<string, () => Promise<number>>} */
const contenders = {
  'a bare read': () => read(bytes()),
  xueshi: async () => xueshi(bytes(), (await import('../../../build/package/xueshi-roster-node.js')).loadRoster),
  uDSV: () => udsv(bytes()),
  papaparse: () => papaparse(bytes()),
  'DuckDB, one thread': () => duckdb(1),
};

const before = process.memoryUsage().rss;
const started = performance.now();
const cpu = process.cpuUsage();
const count = await contenders[name]();
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(`${JSON.stringify({
  count, ms: performance.now() - started, cpu: (user + system) / 1000, growth: process.resourceUsage().maxRSS * 1024 - before,
})}\n`);
