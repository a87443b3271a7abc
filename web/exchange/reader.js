// Runs the long jobs of opening a table in a worker, so that the page stays responsive. If there can be no worker (under
// file://, in a page of another host, in an old browser), the jobs run in the page, stage by stage.

import { nextFrame, nextTask } from '../engine/next-task.js';
import { trustedScript } from '../worker/trusted-script.js';
import { createPace } from './pace.js';
import { createJobs } from './reader-jobs.js';

/** @import { ReadPolicy } from '../engine/policy-reader.js' */
/** @import { Jobs, Stage } from './reader-jobs.js' */
/**
 * @template {keyof Jobs} Job
 * @typedef {Promise<Awaited<ReturnType<Jobs[Job]>>>} Answer
 */
/**
 * @typedef {object} Reader
 * @property {<Job extends keyof Jobs>(job: Job, question: Parameters<Jobs[Job]>[0]) => Answer<Job>} run
 * @property {() => void} stop stops the running job: its promise rejects or never settles
 */

/** An idle worker is ended after this time, in milliseconds. */
const patience = 60_000;

/**
 * @param {ReadPolicy} read
 * @param {(stage: Stage) => void} onStage
 * @returns {Reader}
 */
export function createReader({ policy, image }, onStage) {
  /** @type {Promise<Worker | undefined> | undefined} */
  let worker;
  /** @type {Jobs | undefined} */
  let jobs;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let idle;
  let stops = 0;

  const stop = () => {
    stops += 1;
    worker?.then((helper) => helper?.terminate());
    worker = undefined;
  };
  const runHere = (/** @type {keyof Jobs} */ job, /** @type {any} */ question, /** @type {number} */ own) => {
    jobs = jobs ?? createJobs(policy, image);
    const goOn = () => { if (own !== stops) throw new Error('stopped'); };
    const enterStage = async (/** @type {Stage} */ stage) => {
      goOn();
      onStage(stage);
      await nextFrame();
      goOn();
    };
    return jobs[job](question, enterStage, createPace(() => nextTask().then(goOn)));
  };

  return {
    /** @param {keyof Jobs} job @param {any} question @returns {Promise<any>} */
    async run(job, question) {
      clearTimeout(idle);
      const own = stops;
      worker = worker ?? import('./reader-worker.js').then(({ address }) => startWorker(address), () => undefined);
      const helper = await worker;
      if (!helper) return runHere(job, question, own);
      const answer = await ask(helper, { policy, image, job, question }, onStage);
      idle = setTimeout(stop, patience);
      return answer;
    },
    stop,
  };
}

/**
 * @param {Worker} helper
 * @param {object} message
 * @param {(stage: Stage) => void} onStage
 * @returns {Promise<any>}
 */
function ask(helper, message, onStage) {
  const number = Math.random(); // so that no answer is taken for another's
  return new Promise((resolve, reject) => {
    const hear = (/** @type {MessageEvent} */ { data }) => {
      if (data.number !== number) return undefined;
      if (data.stage) return onStage(data.stage);
      helper.removeEventListener('message', hear);
      return data.failed ? reject(new Error('failed')) : resolve(data.result);
    };
    helper.addEventListener('message', hear);
    helper.onerror = reject;
    helper.postMessage({ ...message, number });
  });
}

/**
 * @param {string} address
 * @returns {Promise<Worker | undefined>} a worker that has started; undefined if there can be none
 */
function startWorker(address) {
  return new Promise((resolve) => {
    const helper = isBesideThePage(address) ? construct(address) : undefined;
    if (!helper) return resolve(undefined);
    helper.onmessage = () => resolve(helper);
    helper.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
    return undefined;
  });
}

/** Whether this is a script of the page's own host. In the edition in one file there is no script to start. @param {string} address */
function isBesideThePage(address) {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && origin !== 'null' && pathname.endsWith('.js');
}

/** @param {string} address */
function construct(address) {
  try {
    return new Worker(trustedScript('xueshi-reader', address), { type: 'module' });
  } catch {
    return undefined;
  }
}
