import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupNudge, forgetfulBrowser } from '../../web/store/backup-nudge.js';

const day = 86_400_000;
const agents = {
  chrome: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36',
  iphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) '
    + 'Version/17.1 Mobile/15E148 Safari/604.1',
  wechat: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 '
    + 'Mobile Safari/537.36 MicroMessenger/8.0.50',
};
const facts = { isKept: true, count: 1, since: 0, changedAt: 0, now: 0, userAgent: agents.chrome };

test('WeChat and Safari are known to forget, others and an installed app are not', () => {
  assert.deepEqual(Object.values(agents).map((agent) => forgetfulBrowser(agent)), [undefined, 'safari', 'wechat']);
  assert.equal(forgetfulBrowser(agents.iphone, true), undefined);
});

for (const [agent, reason, days] of /** @type {const} */ ([
  ['chrome', 'long-ago', 30], ['iphone', 'safari', 3], ['wechat', 'wechat', 3],
])) {
  test(`${agent}: a backup is due after ${days} days, not a moment before`, () => {
    const userAgent = agents[agent];
    assert.equal(backupNudge({ ...facts, userAgent, now: days * day - 1 }), undefined);
    assert.equal(backupNudge({ ...facts, userAgent, now: days * day }), reason);
    assert.equal(backupNudge({ ...facts, userAgent, changedAt: 2 * day, backupAt: day, now: (days + 1) * day }), reason);
  });
}

test('nothing is due where the last backup holds everything, or there is nothing', () => {
  assert.equal(backupNudge({ ...facts, changedAt: 5, backupAt: 5, now: 900 * day }), undefined);
  assert.equal(backupNudge({ ...facts, changedAt: 6, backupAt: 5, now: 900 * day }), 'long-ago');
  assert.equal(backupNudge({ ...facts, count: 0, now: 900 * day }), undefined);
});

test('where nothing is kept a backup is due at once, until it is made', () => {
  assert.equal(backupNudge({ ...facts, isKept: false }), 'not-kept');
  assert.equal(backupNudge({ ...facts, isKept: false, backupAt: 1 }), undefined);
});
