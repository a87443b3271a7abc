// Two lists that grew from one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changesBetween, isSameList, mergeCourse, mergeDraft, mergeLists, mergeOrder,
} from '../../web/store/merge.js';

const a = { id: 'a', title: 'A', hours: '1' };
const b = { id: 'b', title: 'B', hours: '2' };
const c = { id: 'c', title: 'C', hours: '3' };
const base = [a, b];
const ids = (/** @type {{ id: string }[]} */ courses) => courses.map(({ id }) => id).join('');

test('courses added on both sides are both there', () => {
  const d = { id: 'd', title: 'D' };
  assert.equal(ids(mergeLists(base, [a, b, c], [a, b, d])), 'abcd');
});

test('courses edited on either side keep both edits', () => {
  const merged = mergeLists(base, [{ ...a, hours: '9' }, b], [a, { ...b, hours: '8' }]);
  assert.deepEqual(merged, [{ ...a, hours: '9' }, { ...b, hours: '8' }]);
});

test('a course deleted on one side and untouched on the other is gone', () => {
  assert.equal(ids(mergeLists(base, [b], [a, b, c])), 'bc');
  assert.equal(ids(mergeLists(base, [a, b, c], [b])), 'bc');
});

test('a course deleted on one side and edited on the other lives', () => {
  assert.deepEqual(mergeLists(base, [b], [{ ...a, hours: '9' }, b]), [{ ...a, hours: '9' }, b]);
  assert.deepEqual(mergeLists(base, [{ ...a, hours: '9' }, b], [b]), [{ ...a, hours: '9' }, b]);
});

test('different members of one course keep both edits', () => {
  assert.deepEqual(mergeCourse(a, { ...a, hours: '9' }, { ...a, title: 'Z' }), { ...a, title: 'Z', hours: '9' });
});

test('the same member changed on both sides keeps mine and remembers the other', () => {
  assert.deepEqual(mergeCourse(a, { ...a, hours: '9' }, { ...a, hours: '8' }), {
    ...a, hours: '9', otherwise: [{ member: 'hours', value: '8' }],
  });
});

test('a second conflict adds to what is remembered', () => {
  const before = { ...a, otherwise: [{ member: 'title', value: 'Q' }] };
  assert.deepEqual(mergeCourse(before, { ...before, hours: '9' }, { ...before, hours: '8' }).otherwise, [
    { member: 'title', value: 'Q' }, { member: 'hours', value: '8' },
  ]);
});

test('the same change on both sides is no conflict', () => {
  assert.deepEqual(mergeCourse(a, { ...a, hours: '9' }, { ...a, hours: '9' }), { ...a, hours: '9' });
});

test('a member taken out on one side stays out', () => {
  assert.deepEqual(mergeCourse(a, { id: 'a', title: 'A' }, { ...a, title: 'Z' }), { id: 'a', title: 'Z' });
});

test('codes settled on both sides are all settled, those taken back are not', () => {
  const was = { ...a, settled: ['x', 'y'] };
  const merged = mergeCourse(was, { ...was, settled: ['y', 'z'] }, { ...was, settled: ['x', 'y', 'w'] });
  assert.deepEqual(merged.settled, ['y', 'z', 'w']);
});

test('the order of the side that moved something stands, with the other\'s additions in place', () => {
  assert.equal(mergeOrder([...'abc'], [...'cab'], [...'abxc']).join(''), 'cabx');
  assert.equal(mergeOrder([...'abc'], [...'abcy'], [...'cba']).join(''), 'cyba');
  assert.equal(mergeOrder([], [...'xy'], [...'ab']).join(''), 'xyab');
});

test('merging is settled after one round: each side then takes the other\'s as it is', () => {
  const mine = [{ ...a, hours: '9' }, b, c];
  const merged = mergeLists(base, mine, [{ ...a, hours: '8' }]);
  assert.ok(isSameList(mergeLists(mine, mine, merged), merged));
  assert.ok(isSameList(mergeLists(merged, merged, merged), merged));
});

test('a member called __proto__ is a member', () => {
  const odd = JSON.parse('{"id":"a","__proto__":{"x":1}}');
  const merged = mergeCourse(odd, { ...odd, hours: '1' }, { ...odd, title: 'A' });
  assert.equal(JSON.stringify(Object.entries(merged).sort()),
    '[["__proto__",{"x":1}],["hours","1"],["id","a"],["title","A"]]');
});

test('what changed between two lists is named exactly', () => {
  assert.deepEqual(changesBetween(base, [b, { ...c }]), { put: [c], removed: ['a'], isOrderChanged: true });
  assert.deepEqual(changesBetween(base, [{ ...a }, b]), { put: [], removed: [], isOrderChanged: false });
});

test('a form half filled keeps what was typed and takes the rest from the other tab', () => {
  const draft = { course: { ...a, hours: '9' }, isNew: false };
  assert.deepEqual(mergeDraft(draft, base, [{ ...a, title: 'Z' }, b])?.course, { ...a, title: 'Z', hours: '9' });
});

test('a form whose course is deleted elsewhere brings it back', () => {
  assert.deepEqual(mergeDraft({ course: a, isNew: false }, base, [b]), { course: a, isNew: true });
});

test('a new course that another tab has saved is no longer new, and its form is done where nothing differs', () => {
  const draft = { course: { ...a, hours: '9' }, isNew: true };
  assert.equal(mergeDraft(draft, [b], [b])?.isNew, true);
  assert.equal(mergeDraft(draft, [b], [b, { ...a, hours: '9' }]), undefined);
  const now = mergeDraft(draft, [b], [b, { ...a, hours: '8' }]);
  assert.deepEqual([now?.isNew, now?.course.hours], [false, '9']);
});

test('a form that is open and untouched stays open while others work', () => {
  assert.deepEqual(mergeDraft({ course: a, isNew: false }, base, base), { course: a, isNew: false });
});

test('a thousand random pairs of lists lose no addition and no edit', () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor(seed / 2 ** 32 * below);
  };
  for (let round = 0; round < 1000; round += 1) {
    const start = Array.from({ length: random(6) }, (_, index) => ({ id: `s${index}`, n: 0, m: 0 }));
    const change = (/** @type {string} */ side) => {
      const list = start.filter(() => random(5) > 0)
        .map((course) => (random(3) === 0 ? { ...course, [side]: round + 1 } : course));
      if (random(2)) list.reverse();
      if (random(2)) list.splice(random(list.length + 1), 0, { id: `${side}new`, n: 1, m: 1 });
      return list;
    };
    const [mine, theirs] = [change('n'), change('m')];
    const merged = mergeLists(start, mine, theirs);
    const byId = new Map(merged.map((course) => [course.id, course]));
    assert.equal(byId.size, merged.length);
    for (const course of mine) if (course.n) assert.equal(byId.get(course.id)?.n, course.n);
    for (const course of theirs) if (course.m) assert.equal(byId.get(course.id)?.m, course.m);
  }
});
