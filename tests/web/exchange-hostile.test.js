// Files built to take much time or memory: each is refused soon, with the limit that it exceeds.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Budget, limits } from '../../web/exchange/limits.js';
import { openPasted, openTables } from '../../web/exchange/open-file.js';
import { createPace } from '../../web/exchange/pace.js';
import { openZip } from '../../web/exchange/zip.js';
import { en } from '../../web/messages/panels.en.js';
import { zhCn } from '../../web/messages/panels.zh-cn.js';
import { workbook, zipped } from './workbook-maker.js';

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const withCells = (/** @type {string} */ xml) => workbook({ sheets: [{ name: 'a', xml }] });
const withPart = (/** @type {string} */ name, /** @type {string} */ text) => workbook({
  sheets: [{ name: 'a', rows: [['甲']] }], strings: ['<si><t>甲</t></si>'], change: (files) => ({ ...files, [name]: text }),
});
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const isSheet = 'xl/worksheets/sheet1.xml';

/** How long an answer may take here, in milliseconds of the processor: wall time would count other work of the machine. */
const soon = 8_000;
const now = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000;

/** @type {Record<string, [fault: string, file: () => Uint8Array]>} */
const hostile = {
  'a > in an attribute before a far cell': ['too-many-cells', () => withCells('<row x=">" r="1048576"><c x=">" r="XFD1048576"><v>1</v></c></row>')],
  'a prefix that is not declared': ['broken', () => withCells('<x-y:row r="1048576"><x-y:c r="XFD1048576"><x-y:v>1</x-y:v></x-y:c></x-y:row>')],
  'a row beyond the last': ['broken', () => withCells('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')],
  'a column beyond the last': ['broken', () => withCells('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')],
  'a row of no number': ['broken', () => withCells('<row r="1e3"><c r="A1"><v>1</v></c></row>')],
  'few cells far apart': ['too-many-cells', () => withCells('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>')],
  'a cell after the last column': ['broken', () => withCells('<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>')],
  'rows after the last one': ['broken', () => withCells('<row r="1048576"/><row/>')],
  'tags that never end': ['broken', () => withCells('<c t="s" '.repeat(4_000))],
  'tags that never close': ['broken', () => withCells('<c >'.repeat(20_000))],
  'one attribute many times': ['broken', () => withCells(`<c${' t="s"'.repeat(60_000)}`)],
  'many attributes': ['broken', () => withCells(`<c${Array.from({ length: 60_000 }, (_, index) => ` a${index}="s"`).join('')}/>`)],
  'rows that never end': ['broken', () => withCells('<row '.repeat(30_000))],
  'deep nesting': ['broken', () => withCells('<b>'.repeat(1_000_000))],
  'many namespaces': ['broken', () => withCells('<b xmlns:x="y">'.repeat(3_000) + '<x:z/>'.repeat(3_000))],
  'one long shared text in many cells': ['too-much-text', () => workbook({
    strings: [`<si><t>${'长'.repeat(1_000_000)}</t></si>`],
    sheets: [{ name: 'a', xml: `<row>${'<c t="s"><v>0</v></c>'.repeat(400)}</row>` }],
  })],
  'a shared text in very many cells': ['too-much-text', () => workbook({
    strings: [`<si><t>${'长'.repeat(30_000)}</t></si>`],
    sheets: [{ name: 'a', xml: '<row><c t="s"><v>0</v></c></row>'.repeat(100_000) }],
  })],
  'a long text in a merged area': ['too-much-text', () => workbook({ sheets: [{
    name: 'a', xml: `<row><c t="str"><v>${'长'.repeat(30_000)}</v></c></row><row r="1000"><c><v>1</v></c></row>`, merged: ['A1:A1000'],
  }] })],
  'a merged area, many times': ['too-many-cells', () => workbook({ sheets: [{
    name: 'a', xml: '<row><c r="CV1"><v>1</v></c></row><row r="10000"><c><v>1</v></c></row>', merged: Array(20_000).fill('A1:XFD1048576'),
  }] })],
  'merged areas of nothing': ['too-many-cells', () => workbook({ sheets: [{
    name: 'a', xml: '<row r="1000000"><c r="E1000000"><v>1</v></c></row>', merged: ['XFD2:XFD2'],
  }] })],
  'many sheets': ['too-many-sheets', () => workbook({ sheets: Array.from({ length: 1_001 }, (_, index) => ({ name: `${index}`, rows: [['甲']] })) })],
  'sheets in one part': ['too-many-sheets', () => withPart('xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="urn:r"><sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(1_001)}</sheets></workbook>`)],
  'one part for many sheets, with much in it': ['too-many-cells', () => workbook({
    sheets: [{ name: 'a', xml: '<row r="100000"><c><v>1</v></c></row>' }],
    change: (files) => ({ ...files, 'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="urn:r"><sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(1_000)}</sheets></workbook>` }),
  })],
  'many entries': ['too-many-parts', () => zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '', ...Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`xl/${index}`, ''])) })],
  'one name twice': ['broken', () => zipped({ ...Object.fromEntries(['a', 'b'].map((name) => [`xl/${name}.xml`, ''])), 'XL\\A.xml': '' })],
  'a sheet that unpacks to very much': ['unpacks-too-large', () => withCells(' '.repeat(61_000_000))],
  'shared texts that unpack to very much': ['unpacks-too-large', () => withPart('xl/sharedStrings.xml', `<sst xmlns="${main}">${' '.repeat(61_000_000)}</sst>`)],
  'entities that multiply': ['broken', () => withPart(isSheet,
    `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]><worksheet xmlns="${main}"><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`)],
  'an entity from elsewhere': ['broken', () => withPart(isSheet,
    `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="${main}"><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`)],
  'an entity that is not declared': ['broken', () => withCells('<row><c t="str"><v>&a;</v></c></row>')],
  'HTML of wide cells that go far down': ['too-many-cells', () => utf8(`<table><tr>${'<td colspan=1000 rowspan=65534>x'.repeat(2_000)}${'<tr>'.repeat(60_000)}</table>`)],
  'HTML of empty rows under wide cells': ['too-many-cells', () => utf8(`<table><tr>${'<td colspan=1000>'.repeat(500)}${'<tr>'.repeat(1_000_000)}</table>`)],
  'HTML of a long text in wide cells': ['too-much-text', () => utf8(`<table><tr><td colspan=1000>${'长'.repeat(30_000)}<tr>${'<td>1'.repeat(1_000)}</table>`)],
  'HTML of many tables': ['too-many-sheets', () => utf8('<table><tr><td>1<td>2</table>'.repeat(1_001))],
  'HTML of tables in tables': ['broken', () => utf8('<table><tr><td>甲'.repeat(1_000))],
  'HTML of deep elements': ['broken', () => utf8(`<table><tr><td>${'<b>'.repeat(1_000_000)}`)],
  'MHT of many parts': ['too-many-parts', () => utf8(`Content-Type: multipart/related; boundary=x\n\n${'--x\n\n'.repeat(10_001)}`)],
};

describe('a hostile file is answered soon, and its limit named', () => {
  for (const [name, [fault, file]] of Object.entries(hostile)) {
    test(name, async () => {
      const bytes = file();
      const began = now();
      assert.deepEqual(await openTables(bytes), { fault });
      assert.ok(now() - began < soon, `${now() - began} ms`);
    });
  }
});

/** @type {Record<string, () => Uint8Array>} */
const long = {
  'an attribute of many megabytes': () => utf8(`<table><tr><td title="${'x'.repeat(10_000_000)}">1<td>2</table>`),
  'attributes without number': () => utf8(`<table><tr><td ${'a=1 '.repeat(2_000_000)}>1<td>2</table>`),
  'a comment that never ends': () => utf8(`<table><tr><td>1<td>2</table><!--${'-'.repeat(15_000_000)}`),
  'a quote that never ends': () => utf8(`<table><tr><td>1<td>2</table><p title="${'<td> '.repeat(3_000_000)}`),
  'a tag that never ends': () => utf8(`<table><tr><td>1<td>2</table><${'x'.repeat(15_000_000)}`),
  'signs that begin no tag': () => utf8(`<table><tr><td>1<td>2</table>${'<'.repeat(15_000_000)}`),
  'entities in one cell': () => utf8(`<table><tr><td>1<td>${'&amp;'.repeat(3_500_000)}</table>`),
  'spaces in one cell': () => utf8(`<table><tr><td>1<td>2${'<i> </i>'.repeat(1_000_000)}</table>`),
  'line breaks in one cell': () => utf8(`<table><tr><td>1<td>2${'<br> '.repeat(3_000_000)}</table>`),
  'elements in what is not shown': () => utf8(`<table><tr><td>1<td>2<td hidden>${'<b></b>'.repeat(2_000_000)}</table>`),
  'spaces in one cell of a workbook': () => withCells(`<row><c t="str"><v>甲</v></c><c t="str"><v>${' '.repeat(15_000_000)}x</v></c></row>`),
  'letters that are escaped': () => withCells(`<row><c t="str"><v>甲</v></c><c t="str"><v>${'_x'.repeat(7_000_000)}</v></c></row>`),
  'a format of many quotes': () => workbook({ sheets: [{ name: 'a', rows: [[1]] }], formats: `<numFmt numFmtId="190" formatCode="${'&quot;[\\_'.repeat(500_000)}"/><xf numFmtId="190"/>` }),
  'a comment of many megabytes': () => withCells(`<!--${'x'.repeat(30_000_000)}--><row><c><v>1</v></c></row>`),
};

describe('a file with much in one place is read soon', () => {
  for (const [name, file] of Object.entries(long)) {
    test(name, async () => {
      const bytes = file();
      const began = now();
      const { sheets } = await openTables(bytes);
      assert.ok(sheets && sheets[0].rows && sheets[0].rows.length > 0);
      assert.ok(now() - began < soon, `${now() - began} ms`);
    });
  }
});

describe('the directory of a file is not believed', () => {
  const bomb = () => withCells(' '.repeat(3_000_000));
  const changes = /** @type {Record<string, (view: DataView, at: number, sign: number) => void>} */ ({
    'about the size of what it unpacks to': (view, at, sign) => {
      if (sign === 0x02014b50) view.setUint32(at + 24, 100, true);
      if (sign === 0x04034b50) view.setUint32(at + 22, 100, true);
    },
    'nor if it tells the truth': () => {},
  });
  for (const [name, change] of Object.entries(changes)) {
    test(name, () => {
      const bytes = bomb();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at + 28 < bytes.length; at += 1) change(view, at, view.getUint32(at, true));
      let size = 0;
      for (const piece of /** @type {() => Generator<Uint8Array>} */ (openZip(bytes, new Budget()).get(isSheet))()) size += piece.length;
      assert.ok(bytes.length < 10_000 && size > 3_000_000);
      const budget = new Budget();
      budget.spend('unpacks-too-large', limits['unpacks-too-large'] - 2_999_999);
      assert.throws(() => Array.from(/** @type {() => Generator<Uint8Array>} */ (openZip(bytes, budget).get(isSheet))()), { limit: 'unpacks-too-large' });
    });
  }

  test('if its entries share bytes', async () => {
    const whole = workbook({ sheets: Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, xml: `<row><c t="str"><v>${Math.random()}${'x'.repeat(5_000)}</v></c></row>` })) });
    const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
    for (let at = 0; at + 46 < whole.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 20, whole.length - 100, true);
        view.setUint32(at + 42, 0, true);
      }
    }
    assert.deepEqual(await openTables(whole), { fault: 'broken' });
  });

  test('and many empty blocks take no time', async () => {
    // A stored block of no bytes, a hundred thousand times; the last one ends the stream.
    const stream = new Uint8Array(500_005);
    for (let at = 0; at < stream.length; at += 5) stream.set([0, 0, 0, 0xff, 0xff], at);
    stream[500_000] = 1;
    const began = now();
    assert.equal((await openTables(listedOften(stream, 60_000))).fault, 'zip');
    assert.equal((await openTables(listedOften(stream, 30))).fault, 'broken');
    assert.ok(now() - began < soon);
  });
});

/** A directory that lists one deflated stream under many names. @param {Uint8Array} stream @param {number} times */
function listedOften(stream, times) {
  const name = (/** @type {number} */ index) => utf8(`xl/d${index}/`);
  const local = record(30, { 0: [4, 0x04034b50], 8: [2, 8], 18: [4, stream.length], 26: [2, name(0).length] });
  const head = [local, name(0), stream];
  const start = head.reduce((sum, { length }) => sum + length, 0);
  const listed = Array.from({ length: times }, (_, index) => [
    record(46, { 0: [4, 0x02014b50], 10: [2, 8], 20: [4, stream.length], 28: [2, name(index).length] }), name(index)]).flat();
  const end = record(22, { 0: [4, 0x06054b50], 10: [2, times], 16: [4, start] });
  return new Uint8Array(Buffer.concat([...head, ...listed, end]));
}

/** @param {number} length @param {Record<number, [bytes: number, value: number]>} fields by their places */
function record(length, fields) {
  const bytes = Buffer.alloc(length);
  for (const [at, [size, value]] of Object.entries(fields)) bytes.writeUIntLE(value, Number(at), size);
  return bytes;
}

describe('reading', () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => [`课程${row}`, row, '公需', '2021']);
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`;
  const ways = /** @type {Record<string, (pace: import('../../web/exchange/pace.js').Pace) => Promise<unknown>>} */ ({
    'a workbook': (pace) => openTables(workbook({ sheets: [{ name: 'a', rows }] }), pace),
    'HTML': (pace) => openTables(utf8(html), pace),
    'what is pasted': (pace) => openPasted({ html, text: '' }, pace),
  });
  for (const [name, read] of Object.entries(ways)) {
    test(`${name} pauses again and again, and can be stopped at any pause`, async () => {
      let steps = 0;
      await read(() => { steps += 1; });
      assert.ok(steps > 4, `${steps}`);
      for (const last of [0, 1, Math.floor(steps / 2), steps - 1]) {
        let taken = 0;
        await assert.rejects(read(() => {
          if (taken === last) throw new Error('stopped');
          taken += 1;
        }), { message: 'stopped' });
      }
    });
  }

  test('pauses once it has gone on for a while', async () => {
    let pauses = 0;
    const pace = createPace(async () => { pauses += 1; });
    await pace();
    assert.equal(pauses, 0);
    for (const end = performance.now() + 20; performance.now() < end;);
    await pace();
    await pace();
    assert.equal(pauses, 1);
  });
});

describe('every limit', () => {
  for (const [limit, most] of Object.entries(limits)) {
    test(`has its sentence with its number: ${limit}`, () => {
      for (const [catalog, unit] of /** @type {[Record<string, string>, (most: number) => string][]} */ ([
        [zhCn, (number) => (number >= 10_000 ? `${number / 10_000} 万` : String(number))],
        [en, (number) => number.toLocaleString('en')],
      ])) {
        const shown = limit === 'unpacks-too-large' ? `${most / 1e6} MB` : unit(most);
        assert.ok(catalog[`import.fault.${limit}`]?.includes(shown), shown);
      }
    });
  }
});
