import { textsFrom } from './index.js';
import { en } from './panels.en.js';
import { zhCn } from './panels.zh-cn.js';

/** The sentences of the panels, by language: they come with the first panel that is opened. */
export const panelTexts = textsFrom({ zhCn, en });
