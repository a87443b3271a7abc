// The sentences for courses that are there: they come with the part that shows them. English has all in one.

import { zhCn } from './courses.zh-cn.js';
import { addChinese } from './index.js';

addChinese(zhCn);
