import { html } from 'lit';

/** @import { Texts } from '../messages/index.js' */
/** @import { Pasted } from '../exchange/open-file.js' */
/** @import { Stage } from '../exchange/reader-jobs.js' */

/** How many letters the field takes. To lay out ten thousand rows would take a phone five seconds. */
const mostShownText = 5000;

/**
 * Paste, choose or drop.
 * @param {Texts} texts
 * @param {{ write: (text: string) => void, paste: (pasted: Pasted) => void, read: () => void, open: (file: File) => void }} on
 * @param {boolean} isRead whether something was read: then these are folded away
 */
export function waysInView(texts, on, isRead) {
  const take = (/** @type {FileList | null | undefined} */ files) => {
    if (files?.[0]) on.open(files[0]);
  };
  return html`
    <details class="ways-in" ?open=${!isRead}><summary ?hidden=${!isRead}>${texts('import.other')}</summary>
    <div class="field"><label for="table-text">${texts('import.paste')}</label>
      <textarea id="table-text" name="table" rows="6" autocomplete="off" spellcheck="false"
        @paste=${(/** @type {ClipboardEvent} */ event) => {
          if (event.clipboardData) takePasted(event, event.clipboardData, on, take);
        }}
        @input=${(/** @type {InputEvent} */ event) => on.write(/** @type {HTMLTextAreaElement} */ (event.target).value)}
      ></textarea></div>
    <p class="actions"><button type="button" class=${isRead ? '' : 'primary'} data-action="read" @click=${on.read}>${texts('import.read')}</button></p>
    <label class="drop" @dragover=${(/** @type {Event} */ event) => event.preventDefault()} @drop=${(/** @type {DragEvent} */ event) => {
      event.preventDefault();
      take(event.dataTransfer?.files);
    }}>
      <input id="table-file" name="file" type="file" @change=${(/** @type {Event} */ event) => {
        const field = /** @type {HTMLInputElement} */ (event.target);
        take(field.files);
        field.value = '';
      }} /><span>${texts('import.file')}</span></label>
    <p class="note">${texts('import.kinds')}</p></details>`;
}

/**
 * A table that comes with its cells is read at once, and so is a long text, which does not go into the field.
 * @param {Event} event
 * @param {DataTransfer} carried
 * @param {{ paste: (pasted: Pasted) => void }} on
 * @param {(files: FileList) => void} take
 */
function takePasted(event, carried, on, take) {
  const [tables, text] = ['text/html', 'text/plain'].map((type) => carried.getData(type));
  const isLong = text.length > mostShownText;
  if (isLong) event.preventDefault();
  if (isLong || /<table\b/i.test(tables)) on.paste({ html: tables, text });
  else if (text === '') take(carried.files); // a spreadsheet adds a picture of its cells
}

/** @type {Stage[]} */
const stages = ['opening', 'reading', 'judging'];

/**
 * How far a long job is, and the way to give it up.
 * @param {Texts} texts
 * @param {Stage} stage
 * @param {() => void} stop
 */
export function progressView(texts, stage, stop) {
  return html`
    <div class="progress">
      <p role="status">${texts(`import.${stage}`)}</p>
      <progress max=${stages.length} value=${stages.indexOf(stage)} aria-label=${texts(`import.${stage}`)}></progress>
      <p class="actions"><button type="button" data-action="stop" @click=${stop}>${texts('import.stop')}</button></p>
    </div>`;
}
