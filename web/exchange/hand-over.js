// Ways out of the page. WeChat ignores downloads and printing, so people copy the text there.

/** Whether this browser neither saves files nor prints. */
export function isWeChat() {
  return /MicroMessenger/i.test(navigator.userAgent);
}

/**
 * @param {string} name of the file
 * @param {string | Blob} content
 * @param {string} type
 */
export function saveFile(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Copies the text of a text area. The old way comes first, and the clipboard API if that fails.
 * @param {HTMLTextAreaElement} area
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyFrom(area) {
  area.focus();
  area.select();
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    return false;
  }
}

/** @returns {boolean} whether this browser hands pictures to other apps */
export function canSharePictures() {
  const sample = typeof File === 'function' ? new File([''], 'sample.png', { type: 'image/png' }) : undefined;
  return sample !== undefined && navigator.canShare?.({ files: [sample] }) === true;
}

/**
 * Shares a picture with another app if the browser can, else saves it.
 * @param {string} name of the file
 * @param {string} address of its data
 */
export async function handOverPicture(name, address) {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  const file = new File([bytes], name, { type: 'image/png' });
  if (canSharePictures()) {
    await navigator.share({ files: [file] }).catch(() => {}); // given up by the person
    return;
  }
  saveFile(name, file, 'image/png');
}
