// Ways out of the page. Inside WeChat downloads and printing do nothing: there, text is copied.

/** Whether this browser neither saves files nor prints. */
export function isWeChat() {
  return /MicroMessenger/i.test(navigator.userAgent);
}

/**
 * @param {string} name of the file
 * @param {string} text
 * @param {string} type
 */
export function saveFile(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Copies what a text area shows; the old way too, where the new one does nothing.
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
