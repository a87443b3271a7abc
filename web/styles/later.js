// The look of courses, their form and panels, loaded with their views.

import css from './later.css';
import { setLaterStyles } from './sheets.js';

setLaterStyles(css);
