// The Chinese sentences about courses, loaded with the views that show courses. English has one catalog.

import { zhCn } from './courses.zh-cn.js';
import { addChinese } from './index.js';

addChinese(zhCn);
