// The list as one tab knows it, and the pauses between tries: both without storage.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createQueue } from '../../web/store/queue.js';
import { createRetry } from '../../web/store/retry.js';
import { TabList } from '../../web/store/tab-list.js';

const course = (/** @type {string} */ id, title = id) => ({ id, title });
const ids = (/** @type {{ id: string }[]} */ list) => list.map(({ id }) => id);
const keptAs = (/** @type {any[]} */ courses, revision = 1, erased = 0) => ({
  head: { ids: ids(courses), revision, erased }, courses, unreadable: [], damaged: [],
});

describe('the list of a tab', () => {
  test('is unsaved from a change until the database has it', () => {
    const list = new TabList();
    assert.equal(list.isUnsaved, false);
    list.change([course('a')]);
    assert.equal(list.isUnsaved, true);
    list.take(keptAs(list.wanted), list.wanted);
    assert.equal(list.isUnsaved, false);
  });

  test('stays unsaved if it changes while it is being written', () => {
    const list = new TabList();
    list.change([course('a')]);
    const sent = list.wanted;
    list.change([course('a'), course('b')]);
    list.take(keptAs(sent), sent);
    assert.equal(list.isUnsaved, true);
    assert.deepEqual(ids(list.wanted), ['a', 'b']);
  });

  test('takes what another tab added, and says that the page has to show it', () => {
    const list = new TabList();
    list.change([course('a')]);
    const { isChanged, isErased } = list.take(keptAs([course('a'), course('b')]), list.wanted);
    assert.deepEqual([isChanged, isErased, ids(list.wanted)], [true, false, ['a', 'b']]);
  });

  test('is emptied by an erasure elsewhere, whatever it held', () => {
    const list = new TabList();
    list.take(keptAs([course('a')]), list.wanted);
    const { isErased } = list.take(keptAs([], 2, 1), list.wanted);
    assert.deepEqual([isErased, list.wanted], [true, []]);
  });

  test('begins with the shadow alone, and names whose change that is', () => {
    const list = new TabList();
    const by = { writer: 'earlier', sequence: 3 };
    assert.equal(list.beginWithout({ courses: [course('a')], unkept: [course('a'), course('b')], by }), true);
    assert.deepEqual(ids(list.wanted), ['a', 'b']);
    assert.deepEqual(list.marks().by[0], by);
  });
});

test('a failure pauses twice as long as the one before, a minute at most, until something succeeds', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const retry = createRetry();
  let tries = 0;
  for (const pause of [1, 2, 4, 8, 16, 32, 60, 60]) {
    retry.schedule(() => { tries += 1; });
    context.mock.timers.tick(pause * 1000 - 1);
    const before = tries;
    context.mock.timers.tick(1);
    assert.deepEqual([before + 1, tries], [tries, before + 1], `after ${pause} s`);
  }
  retry.reset();
  retry.schedule(() => { tries = 0; });
  context.mock.timers.tick(1000);
  assert.equal(tries, 0);
});

test('a job runs after the one before, even if that failed', async () => {
  const run = createQueue();
  /** @type {string[]} */
  const done = [];
  const first = run(async () => { done.push('first'); throw new Error('first'); });
  const second = run(() => { done.push('second'); });
  await assert.rejects(first, /first/);
  await second;
  assert.deepEqual(done, ['first', 'second']);
});
