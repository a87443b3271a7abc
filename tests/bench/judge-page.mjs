import { race } from './contenders.mjs';
import { loadChecker } from '../../build/package/xueshi.js';

Object.assign(globalThis, { race: async () => race(await loadChecker()) });
