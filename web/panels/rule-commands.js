import { judgeOpener } from '../engine/load.js';
import { tryCases } from '../engine/cases.js';
import { PolicyError } from '../engine/core-object.js';
import { loadCases } from '../engine/policy-cases.js';
import { writeBackup } from '../exchange/backup.js';
import { decode } from '../exchange/decode.js';
import { copyFrom, saveFile } from '../exchange/hand-over.js';
import { openRuleText } from '../exchange/rule-file.js';
import { ruleWords } from '../messages/rule.js';
import { flatten } from '../views/format.js';
import { daysIn, ownPolicy, readTyped, typedFrom } from './rule-policy.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Assessment, Case, Labels, Policy, PolicyFault } from '../package/xueshi' */
/** @import { FoundRule } from '../exchange/rule-file.js' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { TypedRule } from './rule-policy.js' */
/** @typedef {{ note?: Labels, before: Assessment, after: Assessment }} ChangedCase what a case came to, and comes to now */
/**
 * @typedef {object} Ruling
 * @property {Policy} base what the rule begins from
 * @property {TypedRule} typed
 * @property {boolean} hasOwnDays whether the days were typed, and no longer follow the year
 * @property {Policy} [policy] that comes of what is typed; absent until the core is there
 * @property {PolicyFault[]} faults of it
 * @property {Assessment} [after] what the person's list comes to under it, if it has no fault
 * @property {{ changed: ChangedCase[], of: number, year?: number }} [cases] year: that of the notice, if the cases were tried
 *   under its days instead
 * @property {boolean} isTried whether somebody wanted to save it
 * @property {boolean} isMissing whether a part that was wanted could not be had
 * @property {FoundRule} [opened] from a file
 * @property {string} [fault] why the file cannot be read
 * @property {string} [shown] the rule as text to copy
 * @property {boolean} [isCopied]
 */

/** @param {PanelContext} context @returns {Ruling} */
export function open({ snapshot }) {
  const base = /** @type {Policy} */ (snapshot.policy);
  return { base, typed: typedFrom(base), hasOwnDays: false, faults: [], isTried: false, isMissing: false };
}

/** @param {PanelContext} context */
export function commands(context) {
  /** @type {((policy: Policy) => Judge) | undefined} */ let openJudge;
  /** @type {Case[]} */ let cases = [];
  const now = () => /** @type {Ruling} */ (context.state);

  /** Everything that follows from what is typed. @param {Partial<Ruling>} members */
  const settle = (members) => {
    const state = { ...now(), ...members };
    if (!state.typed) return undefined; // the panel is closed
    if (!openJudge) return context.set(members);
    const read = readTyped(context.notice, state.typed);
    return context.set({ ...members, ...judged(context, openJudge, ownPolicy(state.base, read, ruleWords), cases) });
  };

  /** @param {Policy} base what is typed begins anew from it */
  const begin = (base) => settle({ base, typed: typedFrom(base), hasOwnDays: false, isTried: false });

  const load = async () => {
    try {
      [openJudge, cases] = await Promise.all([judgeOpener(), loadCases(context.notice.policy.id)]);
      settle({});
      const { isRuleRefused, rule } = context.snapshot;
      if (isRuleRefused && rule) openText(JSON.stringify(rule.policy));
    } catch {
      context.set({ isMissing: true });
    }
  };
  Promise.resolve().then(load);

  /** @param {string} text @returns {void} */
  const openText = (text) => {
    if (!openJudge) return;
    const found = openRuleText(text, openJudge);
    if (!found) return context.set({ opened: undefined, fault: 'no-rule' });
    context.set({ opened: found, fault: undefined });
    if (found.policy && found.faults.length === 0) begin(found.policy);
  };

  return {
    follow: () => settle({}),
    type(/** @type {Partial<TypedRule>} */ members) {
      const { base, typed, hasOwnDays } = now();
      const next = { ...typed, ...members };
      const follows = 'year' in members && !hasOwnDays;
      settle({
        typed: follows ? withDays(context.notice, base, next) : next,
        hasOwnDays: hasOwnDays || ['from', 'to', 'by'].some((day) => day in members),
      });
    },
    typeMinimum: (/** @type {string} */ id, /** @type {string} */ text) => (
      settle({ typed: { ...now().typed, minima: { ...now().typed.minima, [id]: text } } })),
    save() {
      const { policy, faults } = now();
      if (!policy || faults.length > 0) return context.set({ isTried: true });
      context.dispatch({ type: 'rule', rule: { policy, isInForce: true }, key: 'rule.taken' });
      context.dispatch({ type: 'close' });
    },
    /** Takes the policy of a file as it is. */
    takeOpened() {
      const { opened } = now();
      if (!opened?.policy || opened.faults.length > 0) return;
      context.dispatch({ type: 'rule', rule: { policy: opened.policy, isInForce: true }, key: 'rule.taken' });
      context.dispatch({ type: 'close' });
    },
    force(/** @type {boolean} */ isInForce) {
      const { rule } = context.snapshot;
      if (!rule) return;
      context.dispatch({ type: 'rule', rule: { ...rule, isInForce }, key: isInForce ? 'rule.taken' : 'rule.left' });
      context.dispatch({ type: 'close' });
    },
    discard() {
      context.dispatch({ type: 'rule', key: 'rule.discarded' });
      context.dispatch({ type: 'close' });
    },
    beginAgain: () => begin(context.noticePolicy),
    async openFile(/** @type {File} */ file) {
      openText(decode(new Uint8Array(await file.arrayBuffer())) ?? '');
    },
    saveFile() {
      const { policy } = now();
      if (policy) saveFile(`xueshi-rule-${policy.year}.json`, JSON.stringify(policy, null, 1), 'application/json');
    },
    saveBoth() {
      const { policy } = now();
      const text = policy && writeBackup(context.snapshot.courses, new Date(), { policy, isInForce: true });
      if (!text) return;
      saveFile(`xueshi-${context.snapshot.asOf}.json`, text, 'application/json');
      context.store?.markBackup(new Date());
    },
    show: () => context.set({ shown: JSON.stringify(now().policy, null, 1), isCopied: undefined }),
    async copy(/** @type {Event} */ event) {
      const area = /** @type {HTMLElement} */ (event.target).closest('.copy')?.querySelector('textarea');
      if (area) context.set({ isCopied: await copyFrom(area) });
    },
  };
}

/** The days follow the year. @param {Judge} judge @param {Policy} base @param {TypedRule} typed @returns {TypedRule} */
function withDays(judge, base, typed) {
  const { year } = readTyped(judge, typed);
  return typeof year === 'number' ? { ...typed, ...daysIn(base, year) } : typed;
}

/**
 * @param {PanelContext} context
 * @param {(policy: Policy) => Judge} openJudge
 * @param {Policy} policy
 * @param {Case[]} cases
 * @returns {Pick<Ruling, 'policy' | 'faults' | 'after' | 'cases'>}
 */
function judged({ snapshot, notice }, openJudge, policy, cases) {
  try {
    const judge = openJudge(policy);
    const after = judge.assess(snapshot.courses, { asOf: snapshot.asOf });
    const isComparable = cases.length > 0 && hasSameTree(judge.policy, notice.policy);
    return {
      policy: judge.policy,
      faults: [],
      after: after.error ? undefined : after,
      cases: isComparable ? changedCases(openJudge, judge.policy, notice, cases) : undefined,
    };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { policy, faults: error.faults, after: undefined, cases: undefined };
  }
}

/** @param {Policy} one @param {Policy} other */
function hasSameTree(one, other) {
  const [ids, others] = [one, other].map(({ categories }) => flatten(categories).map(({ id }) => id).join(' '));
  return ids === others;
}

/**
 * The cases that come out differently. They are of the notice's year, so a rule for another year is tried in that one.
 * @param {(policy: Policy) => Judge} openJudge
 * @param {Policy} policy
 * @param {Judge} notice
 * @param {Case[]} cases
 */
function changedCases(openJudge, policy, notice, cases) {
  const { year, period, declaration } = notice.policy;
  const isMoved = policy.year !== year;
  const inTheirYear = { ...policy, year, period, declaration: declaration && { ...declaration, clause: undefined } };
  const judge = openJudge(isMoved ? inTheirYear : policy);
  const changed = tryCases(judge, cases).flatMap(({ holds }, place) => {
    const { note, courses, asOf } = cases[place];
    const [before, after] = [notice, judge].map((one) => one.assess(courses, { asOf }));
    return holds || before.error || after.error ? [] : [{ note, before, after }];
  });
  return { changed, of: cases.length, ...(isMoved && { year }) };
}
