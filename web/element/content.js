import { html, nothing } from 'lit';
import { textsFor } from '../messages/index.js';
import { pageView, refusedView } from '../views/page.js';
import { faultText } from './refusal.js';

/** @import { Session } from '../model/session.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Fault } from './refusal.js' */
/**
 * @typedef {Pick<Scene, 'language' | 'readonly' | 'keeps' | 'compact' | 'ownPage' | 'rosterPage' | 'device' | 'isBusy' | 'step' | 'views'
 *   | 'dispatch'>} Look
 */

/**
 * What the element shows: why there is no answer, that it is on its way, or the page.
 * @param {Session} session
 * @param {Look} look how the host wants it
 * @param {{ fault?: Fault, hasWords: boolean, retry: () => void }} state hasWords: the host shows something meanwhile
 */
export function contentView(session, look, { fault, hasWords, retry }) {
  const { snapshot, panel } = session;
  const { dispatch, language } = look;
  const { policy, assessment, callError } = snapshot;
  const texts = textsFor(language);
  if (fault) {
    return html`<div class="errors" role="alert"><p>${faultText(fault, texts)}</p>
      <p class="actions"><button type="button" data-action="retry" @click=${retry}>${texts('app.retry')}</button></p></div>`;
  }
  const refused = callError && faultText(callError, texts);
  if (!policy || !(assessment || refused)) return html`<slot></slot>${hasWords ? nothing : html`<p>${texts('app.loading')}</p>`}`;
  /** @type {Omit<Scene, 'assessment'>} */
  const scene = {
    ...look,
    snapshot,
    policy,
    texts,
    panel,
    open: (name, argument) => dispatch({ type: 'open', name, argument }),
    over: (assessment?.declaration?.daysLeft ?? 0) < 0,
  };
  return assessment ? pageView({ ...scene, assessment }, refused) : refusedView(scene, refused);
}
