// Real files: workbooks, encodings, wide tables, several at once, pasted, broken; and what the
// user can do about how they are understood.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bring, bringPath, go, rowOf, settle, verdict } from './pages.mjs';

const CORPUS = fileURLToPath(new URL('../corpus/', import.meta.url));

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

const corpus = (name) => join(CORPUS, name);

test('a workbook is read, each cell under its own address, and its reader is loaded only then', async () => {
  const visit = await stage.open();
  const { page, requests } = visit;
  const readers = () => requests.filter((url) => /\/reader-[0-9a-f]+(_bg)?\.(js|wasm)$/.test(url));
  assert.deepEqual(readers(), []);
  await bringPath(page, corpus('goc-libreoffice.xlsx'));
  assert.equal(readers().length, 2);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '2.4'), 'Đạt');
  assert.equal(await verdict(page, '3.8'), 'Chưa đạt');
  await page.getByRole('button', { name: 'Vì sao 3.8' }).click();
  assert.match(await page.locator('[id="why-3.8"]').innerText(), /Biểu 05!D7/);
  visit.assertQuiet();
  await visit.close();
});

test('the same table gives the same verdicts in every format', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const files = ['goc-libreoffice.xlsx', 'goc-libreoffice.xls', 'goc-libreoffice.ods', 'goc-phay.csv', 'goc-utf16.csv', 'goc-1258.csv', 'goc-nfd.csv'];
  const headlines = [];
  for (const file of files) {
    await bringPath(page, corpus(file));
    headlines.push(await page.locator('.headline').innerText());
  }
  assert.deepEqual(headlines, files.map(() => headlines[0]));
  visit.assertQuiet();
  await visit.close();
});

test('each sheet is a commune, and a sheet can be left out', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bringPath(page, corpus('moi-xa-mot-trang.xlsx'));
  const communes = page.locator('.chooser select').first().locator('option');
  assert.deepEqual(await communes.allInnerTexts(), ['Xã Sơn Bình', 'Xã Vạn Thắng', 'Xã Ninh Tân']);
  const sheet = page.locator('tr', { has: page.locator('th', { hasText: /^Vạn Thắng$/ }) }).first();
  await sheet.getByRole('button', { name: 'Không dùng' }).click();
  await settle(page);
  assert.deepEqual(await communes.allInnerTexts(), ['Xã Sơn Bình', 'Xã Ninh Tân']);
  assert.match(await sheet.innerText(), /bạn đã bỏ/);
  await page.getByRole('button', { name: 'Đọc lại theo cách trang tự hiểu' }).click();
  await settle(page);
  assert.equal(await communes.count(), 3);
  await visit.close();
});

test('two hundred communes in one table, communes across or down', async () => {
  const visit = await stage.open();
  const { page } = visit;
  for (const file of ['rong-xa-la-cot-200.xlsx', 'rong-xa-la-hang-200.csv']) {
    await bringPath(page, corpus(file));
    assert.equal(await page.locator('.chooser select').first().locator('option').count(), 200, file);
  }
  visit.assertQuiet();
  await visit.close();
});

test('a column that was not understood is named by the user, and remembered for the same header', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const text = 'Mã chỉ tiêu,Con số cuối năm,Tự đánh giá\n6.1,3%,Đạt\n2.4,99%,\n';
  await bring(page, 'la.csv', text);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '2.4'), 'Chưa có số liệu');
  await go(page, '#/kiem-tra');
  const choose = async () => {
    await page.locator('details > summary', { hasText: 'Các cột của bảng' }).click();
    const row = page.locator('tr', { has: page.locator('th', { hasText: 'Con số cuối năm' }) });
    return row.locator('select');
  };
  await (await choose()).selectOption({ label: 'kết quả' });
  await settle(page);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '2.4'), 'Đạt');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  // Another file with the same header needs no question.
  await bring(page, 'khac.csv', text.replace('99%', '80%'));
  await settle(page);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '2.4'), 'Chưa đạt');
  await visit.close();
});

test('the header row can be moved', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'hai.csv', 'Mã chỉ tiêu,Kết quả\n6.1,1%\nMã chỉ tiêu,Kết quả\n6.1,3%\n');
  await page.locator('details > summary', { hasText: 'Các cột của bảng' }).click();
  const header = page.getByLabel('Dòng tiêu đề');
  await header.selectOption('3-3');
  await settle(page);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  assert.match(await rowOf(page, '6.1').innerText(), /3%/);
  await visit.close();
});

test('text in an old font is shown as it would be, and converted when the user agrees', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bringPath(page, corpus('goc-tcvn3.csv'));
  assert.match(await page.locator('main').innerText(), /OLD_FONT.*TCVN3/s);
  await page.getByRole('button', { name: 'Đúng, chuyển sang Unicode' }).click();
  await settle(page);
  const converted = await page.locator('.headline').innerText();
  assert.doesNotMatch(await page.locator('main').innerText(), /OLD_FONT/);
  await bringPath(page, corpus('goc-phay.csv'));
  assert.equal(converted, await page.locator('.headline').innerText());
  await visit.close();
});

test('a table is pasted from a spreadsheet', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await page.locator('.paste textarea').evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Mã chỉ tiêu\tKết quả\n6.1\t1%\n2.4\t90%\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.locator('nav a[href="#/kiem-tra"][aria-current="page"]').waitFor();
  await settle(page);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Đạt');
  assert.equal(await verdict(page, '2.4'), 'Chưa đạt');
  visit.assertQuiet();
  await visit.close();
});

test('several files at once are several communes, and a file is told by its content', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const table = (name, value) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`ten_xa,chi_tieu,ket_qua\n${name},6.1,${value}\n`),
  });
  const workbook = await readFile(corpus('goc-libreoffice.xlsx'));
  await page.locator('#file').setInputFiles([
    table('Bình Giang', '1%'),
    table('Bình Trung', '3%'),
    { name: 'bang.csv', mimeType: 'text/csv', buffer: workbook },
  ]);
  await page.locator('nav a[href="#/kiem-tra"][aria-current="page"]').waitFor();
  await settle(page);
  assert.equal(await page.locator('.chooser select').first().locator('option').count(), 3);
  assert.match(await page.locator('main').innerText(), /Trang hiểu tệp Bình Trung\.csv thế nào/);
  await page.locator('.chooser select').first().selectOption({ index: 1 });
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  // After a reload all of them are there again.
  await page.reload();
  await settle(page);
  assert.equal(await page.locator('.chooser select').first().locator('option').count(), 3);
  await visit.close();
});

test('a file dropped anywhere on the page is opened', async () => {
  const visit = await stage.open('#/tro-giup');
  const { page } = visit;
  await page.locator('main').evaluate((main) => {
    const data = new DataTransfer();
    data.items.add(new File(['chi_tieu,ket_qua\n6.1,3%\n'], 'tha.csv', { type: 'text/csv' }));
    main.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.locator('nav a[href="#/kiem-tra"][aria-current="page"]').waitFor();
  await settle(page);
  assert.match(await page.locator('.banner').innerText(), /tha\.csv/);
  await visit.close();
});

test('every broken file of the corpus is refused with a word, and the page goes on', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const rows = (await readFile(corpus('refused.tsv'), 'utf8')).trim().split('\n').slice(1);
  for (const [file, code] of rows.map((row) => row.split('\t'))) {
    await bringPath(page, corpus(file));
    const errors = page.locator('details.problem', { has: page.locator('.badge.not-met') });
    const codes = await errors.locator('summary code').allInnerTexts();
    assert.ok(codes.length > 0, `${file}: no error is shown`);
    if (code !== '*') assert.ok(codes.includes(code), `${file}: ${codes}`);
  }
  await bring(page, 'tot.csv', 'chi_tieu,ket_qua\n6.1,1%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Đạt');
  visit.assertQuiet();
  await visit.close();
});

test('the template as a workbook reads back without any mapping, and so does the corrected data', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const save = async (name) => {
    const click = page.getByRole('button', { name, exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), click]);
    return download.path();
  };
  await page.locator('.downloads').getByLabel('Xã').fill('Bình Trung');
  const template = await save('Bảng mẫu (Excel)');
  await bringPath(page, template);
  assert.match(await page.locator('.headline').innerText(), /0\/47 chỉ tiêu; 47 chưa có số liệu/);
  await go(page, '#/ket-qua');
  assert.match(await page.locator('.chooser').innerText(), /Xã Bình Trung/);
  assert.equal(await page.locator('details[open] > summary', { hasText: 'Các cột' }).count(), 0);
  // The data of a workbook goes out as a workbook and comes back the same.
  await bringPath(page, corpus('goc-libreoffice.xlsx'));
  const before = await page.locator('.headline').innerText();
  const data = await save('Tải số liệu đang xét (Excel)');
  await bringPath(page, data);
  assert.equal(await page.locator('.headline').innerText(), before);
  visit.assertQuiet();
  await visit.close();
});

test('a part of the program that cannot be loaded costs a sentence and nothing else', async () => {
  const visit = await stage.open();
  const { page, context } = visit;
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.1,1%\n');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Tải số liệu đang xét (Excel)' }).click();
  await page.locator('[role="alert"] .warning').waitFor();
  assert.match(await page.locator('[role="alert"]').innerText(), /Chưa tải được một phần chương trình/);
  assert.match(await page.locator('.banner').innerText(), /xa\.csv/);
  await context.setOffline(false);
  await go(page, '#/ket-qua');
  await page.getByRole('button', { name: 'Sửa 6.1', exact: true }).click();
  await page.getByLabel('Kết quả', { exact: true }).fill('3%');
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await settle(page);
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await page.reload();
  await settle(page);
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await visit.close();
});

test('long work can be stopped, the page answers meanwhile, and what was there is still there', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'truoc.csv', 'chi_tieu,ket_qua\n6.1,1%\n');
  const rows = Array.from({ length: 400_000 }, (_, index) => `Xã ${index % 3000},6.1,"${index % 9},5%"`);
  const path = await write(`ten_xa,chi_tieu,ket_qua\n${rows.join('\n')}\n`);
  await go(page, '#/');
  await page.locator('#file').setInputFiles(path);
  const stop = page.getByRole('button', { name: 'Dừng' });
  await stop.waitFor();
  // The page is drawn and listens while the engine works.
  await go(page, '#/tro-giup');
  await stop.click();
  await settle(page);
  assert.match(await page.locator('[role="alert"]').innerText(), /Đã dừng đọc tệp/);
  assert.match(await page.locator('.banner').innerText(), /truoc\.csv/);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Đạt');
  await visit.close();
});

async function write(content) {
  const { mkdtemp, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const path = join(await mkdtemp(join(tmpdir(), 'ntm-')), 'lon.csv');
  await writeFile(path, content);
  return path;
}
