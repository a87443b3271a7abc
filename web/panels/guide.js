import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { panelTexts } from '../messages/panels.js';
import { clauseSummary } from '../views/format.js';
import { linkView } from '../views/link.js';
import { seminarsView } from './seminars.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/**
 * What the notice asks, what it leaves open, whom to call: all of it from the policy.
 * @param {Session} session
 */
export function createPanel(session) {
  return {
    title: (/** @type {string} */ language) => panelTexts(language)('guide.title'),
    view: (/** @type {Scene} */ scene) => html`
      ${clausesView(scene)} ${silencesView(scene)} ${seminarsSection(scene, session)} ${contactsView(scene)} ${privacyView(scene)}`,
  };
}

/** @param {Scene} scene */
function clausesView({ checker, language }) {
  const { policy } = checker;
  const texts = panelTexts(language);
  return html`
    <h3>${labelIn(policy.title, language)}</h3>
    <p class="note">${labelIn(policy.document, language)} · ${labelIn(policy.issuer, language)} · ${policy.issuedOn}</p>
    <ul class="rows">${Object.entries(policy.clauses).map(([id, { part, paragraph }]) => html`
      <li><p>${clauseSummary(policy, id, language)}</p>
        ${part ? html`<p class="note">${texts('guide.place', { part, paragraph: paragraph ?? '' })}</p>` : nothing}</li>`)}</ul>`;
}

/** @param {Scene} scene */
function silencesView({ checker, language }) {
  const silences = checker.policy.silences ?? [];
  if (silences.length === 0) return nothing;
  return html`
    <h3>${panelTexts(language)('guide.silences')}</h3>
    <ul class="rows">${silences.map(({ summary }) => html`<li><p>${labelIn(summary, language)}</p></li>`)}</ul>`;
}

/**
 * @param {Scene} scene
 * @param {Session} session
 */
function seminarsSection(scene, session) {
  if (!scene.checker.policy.seminars?.length) return nothing;
  return html`<h3>${panelTexts(scene.language)('seminars.title')}</h3> ${seminarsView(scene, session)}`;
}

/** @param {Scene} scene */
function contactsView({ checker, language }) {
  const { platforms = [], contacts = [] } = checker.policy;
  const texts = panelTexts(language);
  const others = contacts.filter((contact) => !('platform' in contact));
  const call = (/** @type {string | undefined} */ phone) => (phone ? html`<a href="tel:${phone}">${phone}</a>` : nothing);
  return html`
    ${platforms.length > 0 ? html`
      <h3>${texts('guide.platforms')}</h3>
      <ul class="contacts">${platforms.map(({ label, url, hotline }) => html`
        <li>${linkView(labelIn(label, language), url)} ${call(hotline)}</li>`)}</ul>` : nothing}
    ${others.length > 0 ? html`
      <h3>${texts('guide.contacts')}</h3>
      <ul class="contacts">${others.map(({ label, phone }) => html`
        <li><span>${labelIn(label, language)}</span> ${call(phone)}</li>`)}</ul>` : nothing}`;
}

/** @param {Scene} scene */
function privacyView({ language }) {
  const texts = panelTexts(language);
  return html`<h3>${texts('guide.privacy')}</h3><p>${texts('guide.privacy.check')}</p>`;
}
