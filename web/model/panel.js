// A panel is loaded when it is opened. Its state is in the snapshot and its view is a function of that state. Only its
// commands may call the core, the store or the browser; they put the results into the snapshot.

/** @import { Judge } from '../engine/judge.js' */
/** @import { Policy } from '../package/xueshi' */
/** @import { Extras } from '../engine/policies.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from './session.js' */
/** @import { PanelName, Snapshot } from './snapshot.js' */
/** @import { Event } from './update.js' */
/**
 * @typedef {object} PanelContext what a panel's commands may use
 * @property {Snapshot} snapshot as it stands now
 * @property {any} state of the panel, as it stands now
 * @property {Judge} judge
 * @property {Judge} notice the judge by the page's own rule, whatever rule is in force
 * @property {Policy} noticePolicy the page's own rule, whole: a judge's may lack what judging needs no more
 * @property {Session['store']} store
 * @property {boolean} keeps whether this device may be written to
 * @property {boolean} takesRules whether a rule may take the place of the page's own: a host names its own
 * @property {(members: object) => void} set members of the panel's state
 * @property {(event: Event) => void} dispatch
 *
 * @typedef {Record<string, (...args: any[]) => any>} Commands `follow` is called when there is another answer
 *
 * @typedef {object} PanelModule
 * @property {(language: string) => string} title
 * @property {(context: PanelContext, argument: any) => object} [open] what it shows first
 * @property {(scene: Scene, state: any, commands: any) => unknown} view
 * @property {(context: PanelContext) => Commands} [commands]
 *
 * @typedef {{ module: PanelModule, commands: Commands }} OpenPanel
 */

/**
 * @param {Session} session
 * @param {Extras} extrasOfNotice
 * @param {{ name: PanelName, argument?: unknown }} asked
 */
export async function openPanel(session, extrasOfNotice, { name, argument }) {
  const part = await loadPart(extrasOfNotice, name);
  if (!part?.module || !session.judge) {
    session.dispatch({ type: 'part-missing' });
    return;
  }
  const { module } = part;
  const key = {};
  const context = contextOf(session, key, part.members);
  session.panel = { module, commands: module.commands?.(context) ?? {} };
  const extras = session.judge === session.notice ? part.members : {};
  session.dispatch({ type: 'opened', name, extras, state: { ...module.open?.(context, argument), key } });
}

/** @param {Extras} extras @param {PanelName} name */
async function loadPart(extras, name) {
  try {
    const [{ panels, rare }, members] = await Promise.all([import('../panels/index.js'), extras()]);
    return { module: panels[name] ?? await rare[name]?.(), members };
  } catch {
    return undefined;
  }
}

/**
 * @param {Session} session
 * @param {object} key identifies this opening of the panel
 * @param {Partial<Policy>} extras of the page's own rule
 * @returns {PanelContext}
 */
function contextOf(session, key, extras) {
  return {
    get snapshot() { return session.snapshot; },
    get state() { return session.snapshot.panel?.state.key === key ? session.snapshot.panel.state : {}; },
    get judge() { return /** @type {Judge} */ (session.judge); },
    get notice() { return /** @type {Judge} */ (session.notice); },
    get noticePolicy() { return { .../** @type {Judge} */ (session.notice).policy, ...extras }; },
    get store() { return session.store; },
    get keeps() { return session.keeps; },
    get takesRules() { return session.takesRules; },
    set: (members) => session.dispatch({ type: 'panel', of: key, members }),
    dispatch: (event) => session.dispatch(event),
  };
}
