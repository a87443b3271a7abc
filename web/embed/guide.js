// The two live examples: the events of the element above, and the frame.
import { openFrame } from './loader.js';

const check = document.querySelector('#live');
const heard = document.querySelector('.heard');
const place = document.querySelector('.place');

check?.addEventListener('xueshi-assess', (event) => {
  const { status, needed } = /** @type {CustomEvent} */ (event).detail;
  if (heard) heard.textContent = `xueshi-assess → ${JSON.stringify({ status, needed: needed.sure })}`;
});
if (place) {
  openFrame(place, {
    title: '框架里的学时自查',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    compact: true,
    theme: 'system',
    'as-of': '2021-11-01',
    courses: [{ id: 'a1', title: '新一代信息技术', category: '公需必修', hours: 24, completedOn: '2021-04-18' }],
  });
}
