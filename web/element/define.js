import { XueshiCheck } from './xueshi-check.js';

if (!customElements.get('xueshi-check')) customElements.define('xueshi-check', XueshiCheck);
