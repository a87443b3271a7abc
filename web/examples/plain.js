// The host's own script: it shows its table, and takes over what the person changes.
const check = document.querySelector('xueshi-check');
const heard = document.querySelector('.heard');
const body = document.querySelector('tbody');

function showTable(courses) {
  body.replaceChildren(...courses.map(({ title, category, hours, completedOn }) => {
    const row = document.createElement('tr');
    for (const text of [title, category, hours, completedOn]) row.insertCell().textContent = text ?? '';
    return row;
  }));
}

check.addEventListener('xueshi-ready', () => showTable(check.courses));
check.addEventListener('xueshi-change', ({ detail }) => showTable(detail.courses));
check.addEventListener('xueshi-assess', ({ detail: { status, needed } }) => {
  heard.textContent = `本平台收到：${status}，还差 ${needed.sure.map(({ category, hours }) => `${category} ${hours}`).join('、') || '0'}`;
});
