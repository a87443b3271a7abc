import { openFrame } from 'https://xueshi.example/embed/loader.js';

const heard = document.querySelector('.heard');
const { frame } = openFrame(document.querySelector('.place'), {
  sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  'as-of': '2021-11-01',
  courses: [
    { id: 'a1', title: '新一代信息技术', category: '公需必修', hours: 24, completedOn: '2021-04-18', mode: 'online', provider: 'ghlearning' },
    { id: 'a2', title: '结构检测新方法', category: '专业课', hours: 60, completedOn: '2021-08-27' },
  ],
});
frame.addEventListener('xueshi-assess', ({ detail: { status, needed } }) => {
  heard.textContent = `本平台收到：${status}，还差 ${needed.sure.map(({ category, hours }) => `${category} ${hours}`).join('、') || '0'}`;
});
