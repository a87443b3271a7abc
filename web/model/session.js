// Holds the snapshot and runs the effects of each event: judges, saves, loads. The result of each comes as an event.

import { readDraft, writeDraft } from '../store/draft.js';
import { newId } from '../store/new-id.js';
import { isTyped } from './draft.js';
import { foresee } from './foresight.js';
import { createJudges } from './judges.js';
import { createSessionStore } from './session-store.js';
import { openPanel } from './panel.js';
import { exampleId, firstSnapshot } from './snapshot.js';
import { update } from './update.js';

/** @import { Extras } from '../engine/policies.js' */
/** @import { Judge } from '../engine/judge.js' */
/** @import { KeptRule } from '../store/rule.js' */
/** @import { OpenPanel } from './panel.js' */
/** @import { Effect, Event as Happening, Judging } from './update.js' */

/** A `change` event follows every change of the snapshot. A `courses` event follows every change of the list by anyone but the host. */
export class Session extends EventTarget {
  snapshot = firstSnapshot;
  /** @type {OpenPanel | undefined} the panel that was opened last */ panel;
  #judges = createJudges();
  /** Whether a kept rule may take the place of the judge's. */ takesRules = false;
  /** @type {Extras} */ #extras = async () => ({});
  #sessionStore = createSessionStore({
    onOutside: (courses) => this.dispatch({ type: 'changed-outside', courses }),
    onRule: (rule) => { if (this.takesRules) this.dispatch({ type: 'rule-outside', rule }); },
    onErased: () => this.dispatch({ type: 'erased' }),
    onState: (saved) => this.dispatch({ type: 'saved', saved }),
  });

  /** @param {Happening} event */
  dispatch(event) {
    const before = this.snapshot;
    const { snapshot, effects } = update(before, event.type === 'add' || event.type === 'divide' ? { id: newId(), ...event } : event);
    this.snapshot = snapshot;
    // Judging comes first, so that nobody sees a list beside the answer to another.
    const [judging, others] = [true, false].map((isFirst) => effects.filter((effect) => effect.do.startsWith('judge') === isFirst));
    for (const effect of judging) this.#run(effect);
    this.dispatchEvent(new Event('change'));
    if (snapshot.assessment !== before.assessment) this.panel?.commands.follow?.();
    for (const effect of others) this.#run(effect);
  }

  /**
   * Judges by this judge from now on.
   * @param {Judge} judge
   * @param {{ asOf: string, keeps: boolean, extras: Extras, takesRules: boolean }} options keeps: the first answer waits for
   *   what is kept on this device; takesRules: a rule that is kept there may take the place of the judge's
   */
  async start(judge, { asOf, keeps, extras, takesRules }) {
    this.#judges.set(judge);
    this.#extras = extras;
    this.takesRules = takesRules;
    const { given } = this.snapshot;
    this.dispatch({ type: 'started', policy: judge.policy, asOf });
    if (given) this.dispatch({ type: 'given', courses: given.courses });
    if (keeps) await this.keep();
    if (this.notice === judge && !this.snapshot.assessment) this.dispatch({ type: 'judge' });
  }

  /** Without a judge there is no answer; the courses stay. */
  stop() {
    this.#judges.set(undefined);
    this.dispatch({ type: 'stopped' });
  }

  /** Begins to read what is kept on this device, so that it is there when the judge is. */
  prepare() {
    return this.#sessionStore.open();
  }

  /** Takes what is kept on this device; from then on every change is kept, until `release`. Rejects if there is no core to
   * read a rule that is kept: it would be worse to judge by another one. */
  async keep() {
    await this.prepare();
    const { rule } = this.store ?? {};
    if (rule && this.takesRules && rule.policy !== this.snapshot.rule?.policy) await this.#judgeBy(rule);
    const courses = await this.#sessionStore.take();
    if (courses) this.dispatch({ type: 'kept', courses, draft: readDraft() });
  }

  /** Stops keeping courses on this device, once everything is saved. */
  async release() {
    if (!this.keeps) return;
    this.dispatch({ type: 'released' });
    await this.#sessionStore.release();
  }

  /** Whether this device may be written to. */
  get keeps() {
    return this.#sessionStore.isOn;
  }

  /** The store of this device, for requests that only it answers; undefined if nothing is kept. */
  get store() {
    return this.#sessionStore.store;
  }

  get judge() {
    return this.#judges.current;
  }

  /** The judge by the page's own rule. */
  get notice() {
    return this.#judges.notice;
  }

  /** The list that was handed over last, whether or not the core has judged it yet. @returns {unknown} */
  get list() {
    const { courses, given } = this.snapshot;
    return given ? given.courses : courses;
  }

  /** @param {Effect} effect */
  #run = (effect) => {
    switch (effect.do) {
      case 'judge': return this.#assess(effect);
      case 'judge-draft': return this.judge && this.dispatch({ type: 'foreseen', ...foresee(this.judge, this.snapshot) });
      case 'judge-given': return this.#lookAt(effect.courses);
      case 'announce': return this.dispatchEvent(new Event('courses'));
      case 'save': return this.#sessionStore.save(this.snapshot.courses);
      case 'keep-again': return this.store?.keepAgain();
      case 'keep-draft': return this.#keepDraft();
      case 'keep-rule': return this.#sessionStore.saveRule(effect.rule);
      case 'use-rule': return this.#judgeBy(effect.rule).catch(() => this.dispatch({ type: 'part-missing' }));
      case 'open-panel': return openPanel(this, this.#extras, effect);
      case 'load-example': return this.#loadExample();
      default: return this.dispatch(effect.event);
    }
  };

  /** @param {Judging} effect */
  #assess = ({ before, answer }) => {
    const { judge } = this;
    if (!judge) return;
    const { courses, asOf } = this.snapshot;
    const judged = answer ?? judge.assess(courses, { asOf });
    this.dispatch({ type: 'judged', answer: judged, before, ...foresee(judge, this.snapshot) });
  };

  /** @param {KeptRule} [rule] */
  #judgeBy = (rule) => {
    return this.#judges.use(rule, (used) => this.dispatch({ type: 'ruled', ...used }));
  };

  /** @param {any} courses handed over by a host; it may be anything */
  #lookAt = (courses) => {
    if (!this.judge) return;
    const answer = this.judge.assess(courses, { asOf: this.snapshot.asOf });
    // The fault may lie in the day. Then the list itself is good.
    const { error } = answer.error ? this.judge.assess(courses) : answer;
    this.dispatch(error ? { type: 'refused', error } : { type: 'looked-at', courses, answer });
  };

  #keepDraft = () => {
    const { draft } = this.snapshot;
    if (this.keeps) writeDraft(draft && isTyped(draft) ? draft : undefined);
  };

  #loadExample = async () => {
    const beside = this.snapshot.courses;
    const part = await import('../panels/index.js').catch(() => undefined);
    this.dispatch(part ? { type: 'example-loaded', courses: part.exampleCourses(exampleId), beside } : { type: 'part-missing' });
  };
}
