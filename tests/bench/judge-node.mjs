import { race } from './contenders.mjs';
import { loadChecker } from '../../build/package/xueshi-node.js';

process.stdout.write(JSON.stringify(await race(await loadChecker())));
