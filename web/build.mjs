// node web/build.mjs [--out FOLDER] [--without-worker] [--alias MODULE=FILE]…: builds the page into build/site/.
// `--without-worker` takes the service worker out of service on every device that has it.
// `--alias` puts another module in the place of one that the page imports, by its path from web/: a
// stand-in while that one is being written. The product is built without it.

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite, writeSite } from './bundle/site.mjs';
import { sizeTable } from './bundle/sizes.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: resolve(web, '../build/site') },
    page: { type: 'string', default: resolve(web, 'page/index.html') },
    'without-worker': { type: 'boolean', default: false },
    alias: { type: 'string', multiple: true, default: [] },
  },
});
const alias = Object.fromEntries((values.alias ?? []).map((pair) => {
  const [from, to] = pair.split('=');
  return [resolve(web, from), resolve(to)];
}));
const out = resolve(String(values.out));
const files = await buildSite(resolve(String(values.page)), { alias, hasWorker: !values['without-worker'] });
await writeSite(out, files);
process.stdout.write(`${out}\n${sizeTable(files)}\n\nembed/integrity.json ${files.get('embed/integrity.json')}`);
