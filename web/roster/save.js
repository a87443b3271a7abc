// The people that are shown, as CSV for a spreadsheet.

/** @typedef {import('./page.js').State} State */

/** No cell starts a formula, whatever a name begins with. @param {string | number} value */
function cell(value) {
  const text = String(value);
  const safe = /^\s*[=+\-@\t\r'＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {State} state hands the file over */
export function peopleAsCsv({ say, chosen, sentence }) {
  const header = [say('list'), say('unit'), say('filter'), say('needed')];
  const rows = chosen.map((line) => [line.person, line.unit ?? '', say(`status.${line.status}`), sentence(line)]);
  const text = [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  link.download = `${say('title')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
