// node tests/run/test.mjs: everything, as ./dev test; --check: what is seen by reading alone; NAME [--engine E]: the
// tests with NAME in the name of their file, their suite or themselves.

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { builds, checks, nativeTests, nodeTest, reproduction, scriptTests } from './jobs.mjs';
import { namedTests } from './named-tests.mjs';
import { runJobs } from './run-jobs.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, engine: { type: 'string', multiple: true }, workers: { type: 'string' } },
});
if (values.engine) process.env.XUESHI_ENGINES = values.engine.join(',');

const version = (/** @type {string} */ program) => execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0];
const architecture = { name: 'architecture', command: nodeTest(['tests/package/architecture.test.js']) };

function jobs() {
  if (values.check) return [...builds, ...checks(), architecture];
  if (positionals.length > 0) return namedTests(positionals.join(' '));
  process.stdout.write(`node ${process.version}, ${version('em++')}, ${version('g++')}\n`);
  return [...builds, ...checks({ analyzes: false }), ...nativeTests, reproduction, ...scriptTests()];
}

const workers = values.workers ? Number(values.workers) : undefined;
process.exitCode = await runJobs(jobs(), { workers, isLoud: positionals.length > 0, isShared: workers !== 1 }) ? 0 : 1;
