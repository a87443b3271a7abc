import { html, nothing } from 'lit';
import licences from '../../build/licences.js';
import { labelIn } from '../messages/index.js';
import { panelTexts } from '../messages/panels.js';
import { clauseSummary } from '../views/format.js';
import { linkView } from '../views/link.js';
import { commands as seminarCommands, seminarsView } from './seminars.js';

/** @import { Scene } from '../views/format.js' */
/** @import { SeminarCommands } from './seminars.js' */

// What the notice asks, what it leaves open, whom to call: all of it from the policy. Then how anyone can check that
// nothing leaves the device, and the licences of what ships.

export const title = (/** @type {string} */ language) => panelTexts(language)('guide.title');

export const commands = seminarCommands;

/**
 * @param {Scene} scene
 * @param {unknown} _state
 * @param {SeminarCommands} act
 */
export function view(scene, _state, act) {
  return html`
    ${clausesView(scene)} ${silencesView(scene)} ${seminarsSection(scene, act)} ${contactsView(scene)} ${privacyView(scene)}
    ${licencesView(scene)}`;
}

/** @param {Scene} scene */
function clausesView({ policy, language }) {
  const texts = panelTexts(language);
  return html`
    <h3>${labelIn(policy.title, language)}</h3>
    <p class="note">${[labelIn(policy.document, language), labelIn(policy.issuer, language), policy.issuedOn].filter(Boolean).join(' · ')}</p>
    <ul class="rows">${Object.entries(policy.clauses).map(([id, { part, paragraph }]) => html`
      <li><p>${clauseSummary(policy, id, language)}</p>
        ${part ? html`<p class="note">${texts('guide.place', { part, paragraph: paragraph ?? '' })}</p>` : nothing}</li>`)}</ul>`;
}

/** @param {Scene} scene */
function silencesView({ policy, language }) {
  const silences = policy.silences ?? [];
  if (silences.length === 0) return nothing;
  return html`
    <h3>${panelTexts(language)('guide.silences')}</h3>
    <ul class="rows">${silences.map(({ summary }) => html`<li><p>${labelIn(summary, language)}</p></li>`)}</ul>`;
}

/**
 * @param {Scene} scene
 * @param {SeminarCommands} act
 */
function seminarsSection(scene, act) {
  if (!scene.policy.seminars?.length) return nothing;
  return html`<h3>${panelTexts(scene.language)('seminars.title')}</h3> ${seminarsView(scene, act)}`;
}

/** @param {Scene} scene */
function contactsView({ policy, language }) {
  const { platforms = [], contacts = [] } = policy;
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
  const ways = /** @type {const} */ (['offline', 'requests', 'policy', 'files', 'sums']);
  return html`
    <h3>${texts('guide.privacy')}</h3>
    <p>${texts('guide.privacy.nowhere')}</p>
    <h3>${texts('guide.check')}</h3>
    <ul class="rows">${ways.map((way) => html`<li><p>${texts(`guide.check.${way}`)}</p></li>`)}</ul>`;
}

/** @param {Scene} scene */
function licencesView({ language }) {
  return html`
    <details>
      <summary>${panelTexts(language)('guide.licences')}</summary>
      <ul class="rows">${licences.map(({ name, version, licence }) => html`
        <li><p>${name} <span class="note">${version} · ${licence}</span></p></li>`)}</ul>
    </details>`;
}
