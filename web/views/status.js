import { html, nothing } from 'lit';

/** @import { Scene } from './format.js' */

/** A reason of the store → the end of the key of its sentence. Any other reason is shown by its name. */
const reasons = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  ReferenceError: 'missing',
  TypeError: 'missing',
  TimeoutError: 'silent',
  blocked: 'blocked',
  closed: 'closed',
  deleted: 'deleted',
  newer: 'newer',
};

/**
 * What cannot wait: changes that are not kept, and a newer build, which is offered only if taking it loses nothing.
 * @param {Scene} scene
 */
export function noticesView(scene) {
  const { device, isBusy, snapshot, texts } = scene;
  const { isErasing, isUnsaved, nudge, reason, state } = snapshot.saved;
  return html`
    ${device?.update && !isBusy ? html`
      <p class="notice" data-notice="update"><span>${texts('update.ready')}</span>
        <button type="button" data-action="update" @click=${device.update}>${texts('update.take')}</button></p>` : nothing}
    ${isUnsaved && cannotSave(scene) ? html`
      <div class="notice warning" data-notice=${state} role="alert"><p>${texts(isErasing && snapshot.courses.length === 0 ? 'store.not-erased' : 'store.unsaved', { reason: reasonText(scene) })}</p>
        <p class="actions">
          ${reason === 'deleted' ? button('keep-again', texts('store.keep-again'), () => scene.dispatch({ type: 'keep-again' })) : nothing}
          ${nudge === 'not-kept' ? backupButton(scene) : nothing}</p></div>` : nothing}`;
}

/**
 * What is true of the records on this device.
 * @param {Scene} scene
 */
export function statusView(scene) {
  const { device, language, open, snapshot, texts } = scene;
  const { damaged, lastBackup, nudge, restoredFrom, state } = snapshot.saved;
  const isEmpty = snapshot.courses.length === 0;
  return html`
    <section class="status" aria-label=${texts('status.title')}>
      ${restoredFrom ? html`<p class="notice" data-restored>${texts('store.restored')}</p>` : nothing}
      ${damaged ? html`<p class="notice" data-damaged><span>${texts('store.damaged', { count: damaged })}</span>
        ${button('take-damaged', texts('store.damaged.take'), () => open('export', 'damaged'))}</p>` : nothing}
      ${nudge && nudge !== 'not-kept' ? html`<p class="notice" data-nudge=${nudge}><span>${texts(`nudge.${nudge}`)}</span> ${backupButton(scene)}</p>` : nothing}
      <p class="note" data-saved=${state}>${isEmpty && state === 'saved' ? nothing : savedText(scene)}
        ${isEmpty || state === 'none' ? nothing : texts(lastBackup ? 'backup.last' : 'backup.none', { day: lastBackup?.toLocaleDateString(language) ?? '' })}
        ${device?.worksOffline ? html`<span data-offline>${texts('app.offline')}</span>` : nothing}
        ${isEmpty && !snapshot.draft ? nothing : texts(scene.ownPage ? 'app.privacy' : 'embed.handed')}</p>
    </section>`;
}

/** @param {Scene} scene */
function savedText(scene) {
  const { language, snapshot: { saved: { at, state } }, texts } = scene;
  if (cannotSave(scene)) return texts('store.cannot', { reason: reasonText(scene) });
  return texts(`store.${state}`, { time: at?.toLocaleTimeString(language) ?? '' });
}

/** @param {Scene} scene */
function cannotSave({ snapshot }) {
  return ['failed', 'memory', 'read-only'].includes(snapshot.saved.state);
}

/** @param {Scene} scene */
function reasonText({ snapshot, texts }) {
  const { reason = '' } = snapshot.saved;
  const known = /** @type {Record<string, string>} */ (reasons)[reason] ?? 'other';
  return texts(`reason.${known}`, { name: reason });
}

/** @param {Scene} scene */
function backupButton({ open, texts }) {
  return button('make-backup', texts('backup.make'), () => open('export'));
}

/**
 * @param {string} action
 * @param {string} label
 * @param {() => void} act
 */
function button(action, label, act) {
  return html`<button type="button" data-action=${action} @click=${act}>${label}</button>`;
}
