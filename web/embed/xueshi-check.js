// What a host loads: the element, registered.
import '../element/define.js';

export { XueshiCheck } from '../element/xueshi-check.js';
