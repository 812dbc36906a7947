// Periods side by side: many communes, one commune, and what is to be settled first.

import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { downloadText, go, settle } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

const HEADER = 'ten_xa,ten_huyen,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua';
const OLD = [
  HEADER,
  'Cam Tân,Cam Lâm,xa-2026-2030,nhom-1,2026,1.1,Đạt',
  'Cam Tân,Cam Lâm,xa-2026-2030,nhom-1,2026,2.4,"97,5%"',
  'Cam Tân,Cam Lâm,xa-2026-2030,nhom-1,2026,6.1,"2,5%"',
  'Sơn Bình,Khánh Sơn,xa-2026-2030,nhom-1,2026,1.1,Đạt',
  'Sơn Bình,Khánh Sơn,xa-2026-2030,nhom-1,2026,1.2,Đạt',
  'Sơn Bình,Khánh Sơn,xa-2026-2030,nhom-1,2026,1.3,Chưa đạt',
].join('\n');
const NEW = OLD.replaceAll(',2026,', ',2027,')
  .replace('97,5%', '99%')
  .replace('2,5%', '3,1%')
  .replace('1.3,Chưa đạt', '1.3,Đạt');

async function open(visit, files) {
  const { page } = visit;
  const folder = await mkdtemp(join(tmpdir(), 'ntm-'));
  const paths = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, text);
    paths.push(path);
  }
  await go(page, '#/');
  await page.locator('#file').setInputFiles(paths);
  await page.locator('nav a[href="#/kiem-tra"][aria-current="page"]').waitFor();
  await settle(page);
  await page.evaluate(() => {
    location.hash = '#/so-sanh-ky';
  });
  await page.locator('h1', { hasText: 'So sánh các kỳ' }).waitFor({ timeout: 60_000 });
}

test('one period says what to bring', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await open(visit, { 'nay.csv': NEW });
  await page.locator('.notice').waitFor({ timeout: 60_000 });
  assert.match(await page.locator('.notice').innerText(), /Mới có một kỳ/);
  visit.assertQuiet();
  await visit.close();
});

test('what was won and lost, commune by commune', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await open(visit, { 'nay.csv': NEW, 'truoc.csv': OLD });
  await page.locator('table.periods').waitFor({ timeout: 60_000 });
  assert.match(await page.locator('.headline').innerText(), /2026: 2 xã.*→ 2027: 2 xã/);
  const row = page.locator('table.periods tbody tr', { hasText: 'Sơn Bình' });
  assert.match(await row.innerText(), /▲ 1/);
  await page.getByRole('button', { name: 'Chỉ xã có thay đổi' }).click();
  await page.locator('.pager', { hasText: 'trong 1' }).first().waitFor();
  const text = await downloadText(page, () => page.getByRole('button', { name: 'Tải bảng (CSV)' }).click());
  assert.match(text, /Tiêu chí đạt 2027/);
  await visit.axe();
  visit.assertQuiet();
  await visit.close();
});

test('one commune, indicator by indicator, with the way of its values', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await open(visit, { 'truoc.csv': OLD, 'nay.csv': NEW });
  await page.locator('table.periods').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cam Tân' }).click();
  await page.locator('table.trends').waitFor({ timeout: 60_000 });
  const line = (code) =>
    page.locator('table.trends tbody tr').filter({ has: page.locator('.code', { hasText: new RegExp(`^${code}$`) }) });
  assert.match(await line('2.4').innerText(), /97,5\s%[\s\S]*99\s%[\s\S]*đạt thêm[\s\S]*\+1,5\sđiểm %, tốt lên/);
  assert.match(await line('6.1').innerText(), /\+0,6\sđiểm %, kém đi/);
  await visit.axe();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.locator('table.trends').waitFor({ state: 'detached' });
  visit.assertQuiet();
  await visit.close();
});

test('a name that two places have is asked about', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const two = [
    'ma_xa,ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua',
    '22001,Bình Trung,xa-2026-2030,nhom-1,2026,1.1,Đạt',
    '22002,Bình Trung,xa-2026-2030,nhom-1,2026,1.1,Chưa đạt',
  ].join('\n');
  const one = 'ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nBình Trung,xa-2026-2030,nhom-1,2027,1.1,Đạt\n';
  await open(visit, { 'truoc.csv': two, 'nay.csv': one });
  await page.locator('.notice li').first().waitFor({ timeout: 60_000 });
  assert.match(await page.locator('.notice').first().innerText(), /“Bình Trung.* có thể là một trong các dòng/);
  visit.assertQuiet();
  await visit.close();
});
