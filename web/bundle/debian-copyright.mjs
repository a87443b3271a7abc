// Reads the file in which Debian states the licence of each file of a package.

import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ licence: string, copyright: string, text: string }} Terms */

/** @param {string} packageName @returns {Record<string, string>[]} the fields of each stanza */
function stanzasOf(packageName) {
  const text = readFileSync(`/usr/share/doc/${packageName}/copyright`, 'utf8');
  return text.split(/\n[ \t]*\n(?=\S)/).map((stanza) => {
    /** @type {Record<string, string>} */
    const fields = {};
    for (const [, name, value] of stanza.matchAll(/^([A-Z][\w-]*):((?:.*)(?:\n[ \t].*)*)/gm)) fields[name] = value;
    return fields;
  });
}

/** A pattern of the format: `*` stands for any characters, slashes too. @param {string} pattern @param {string} path */
function matches(pattern, path) {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(path);
}

/** Lines are indented by a space, and a dot stands for an empty one. @param {string} value */
const plain = (value) => value.split('\n').map((line) => line.replace(/^ ?\.?$/, '').replace(/^ /, '')).join('\n').trim();

/**
 * The terms of one file of a Debian package: the last stanza that names it applies.
 * @param {string} packageName
 * @param {string} path inside the package's source
 * @returns {Terms}
 */
export function debianTerms(packageName, path) {
  const stanzas = stanzasOf(packageName);
  const own = stanzas.filter(({ Files = '' }) => Files.split(/\s+/).some((pattern) => matches(pattern, path))).at(-1);
  if (!own) throw new Error(`${packageName}: its copyright file does not speak of ${path}`);
  const [licence, ...rest] = plain(own.License).split('\n');
  const texts = licence.split(/ (?:or|and) /).map((name) => {
    const stated = stanzas.find(({ Files, License = '' }) => !Files && plain(License).split('\n')[0] === name);
    const common = `/usr/share/common-licenses/${name.split(' ')[0]}`;
    return [plain(stated?.License ?? '').split('\n').slice(1).join('\n'), existsSync(common) ? readFileSync(common, 'utf8') : ''];
  });
  // Of several licences to choose from, this shows the first one whose text is at hand.
  const chosen = licence.includes(' or ') ? texts.filter((parts) => parts.some(Boolean)).slice(0, 1) : texts;
  const text = [rest.join('\n'), ...chosen.flat()].map((part) => part.trim()).filter(Boolean).join('\n\n');
  if (!text) throw new Error(`${packageName}: the text of ${licence} is missing`);
  return { licence: licence.split(' or ')[0].replace(/^Expat$/, 'MIT'), copyright: plain(own.Copyright), text };
}
