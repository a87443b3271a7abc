// When to remind a person of a backup. The judge has no part in it: this is housekeeping of the shell.

const day = 24 * 60 * 60 * 1000;

/** Days without a backup after which each kind of browser reminds of one. */
const patience = { wechat: 3, safari: 3, 'long-ago': 30 };

/**
 * Browsers that are known to forget: WeChat is cleaned by its user, Safari after seven days without a visit.
 * @param {string} userAgent
 * @param {boolean} [isInstalled] an app on the home screen is not cleaned
 * @returns {'wechat' | 'safari' | undefined}
 */
export function forgetfulBrowser(userAgent, isInstalled = false) {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat';
  const isSafari = /AppleWebKit.*Safari/.test(userAgent) && !/Chrom|Android|Linux|Edg|Windows/.test(userAgent);
  return isSafari && !isInstalled ? 'safari' : undefined;
}

/**
 * @param {object} facts
 * @param {boolean} facts.isKept whether the browser keeps what is entered
 * @param {number} facts.count of courses
 * @param {number} [facts.since] when the first change was kept, milliseconds as all of these
 * @param {number} [facts.changedAt] when the last one was made
 * @param {number} [facts.backupAt]
 * @param {number} facts.now
 * @param {string} facts.userAgent
 * @param {boolean} [facts.isInstalled]
 * @returns {'not-kept' | 'wechat' | 'safari' | 'long-ago' | undefined} why a backup is due, if it is
 */
export function backupNudge({ isKept, count, since, changedAt, backupAt, now, userAgent, isInstalled }) {
  const isBackedUp = backupAt !== undefined && backupAt >= (changedAt ?? 0);
  if (count === 0 || isBackedUp) return undefined;
  if (!isKept) return 'not-kept';
  const reason = forgetfulBrowser(userAgent, isInstalled) ?? 'long-ago';
  return now - (backupAt ?? since ?? now) >= patience[reason] * day ? reason : undefined;
}
