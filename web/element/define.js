import { untilTemplates } from './templates.js';
import { XueshiCheck } from './xueshi-check.js';

const define = () => {
  if (!customElements.get('xueshi-check')) customElements.define('xueshi-check', XueshiCheck);
};
const waiting = untilTemplates();
if (waiting) waiting.then(define);
else define();
