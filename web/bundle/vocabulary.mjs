// What the shell needs of the core's vocabulary, as a module that it can import: which findings can be settled, what a
// tick for them rests on, and which leave open which requirement the hours serve.

import { mkdir, readFile, writeFile } from 'node:fs/promises';

const source = new URL('../../build/wasm/vocabulary.json', import.meta.url);
const target = new URL('../../build/generated/', import.meta.url);

/** @typedef {{ code: string, effect: string, restsOn?: string[] }} FindingRow */

/** Writes build/generated/vocabulary.js, which web/model/settleable.js imports. */
export async function writeVocabulary() {
  /** @type {{ findings: FindingRow[] }} */
  const { findings } = JSON.parse(await readFile(source, 'utf8'));
  const restsOn = Object.fromEntries(findings.flatMap(({ code, restsOn: members }) => (members ? [[code, members]] : [])));
  const vague = findings.filter(({ effect }) => effect === 'serves-above').map(({ code }) => code);
  await mkdir(target, { recursive: true });
  await writeFile(new URL('vocabulary.js', target),
    `export const restsOn = ${JSON.stringify(restsOn, null, 1)};\nexport const vague = ${JSON.stringify(vague)};\n`);
}
