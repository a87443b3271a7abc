import { isEnglish } from '../messages/index.js';

const element = document.querySelector('xueshi-check');
const asked = new URLSearchParams(location.search);

const asOf = asked.get('as-of');
if (asOf) element?.setAttribute('as-of', asOf);
const language = asked.get('lang');
if (language && element) {
  element.setAttribute('lang', language);
  document.documentElement.lang = isEnglish(language) ? 'en' : 'zh-CN';
}

import('../element/define.js');
