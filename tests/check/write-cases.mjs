// node tests/check/write-cases.mjs: writes the cases of henan-2021 as a table into core/policies/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { caseTable } from '../../web/cli/case-table.js';

const root = new URL('../../', import.meta.url);
const readme = new URL('core/policies/README.md', root);
const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** @returns {string} the README as it is with the table of today */
export function withCases() {
  const cases = readJson('core/policies/henan-2021.cases.json');
  // Spellings make long rows and say no more than the policy itself does.
  const judged = cases.filter((/** @type {any} */ { expect }) => expect.status !== undefined);
  const [header, ...rows] = caseTable(readJson('core/policies/henan-2021.json'), judged, 'zh-CN');
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
  const text = readFileSync(readme, 'utf8');
  return text.replace(/(<!-- cases -->\n)[^]*(<!-- \/cases -->)/, (_, before, behind) => `${before}\n${table}\n\n${behind}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(readme, withCases());
