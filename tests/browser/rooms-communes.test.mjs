// Many communes: the table and the heat map, who is under the floor, targets, years, the files, and
// a whole country.

import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bring, bringPath, downloadText, go, settle } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

// Twenty communes of two districts: the first n criteria of the set with 19 criteria that can be
// declared are met, so that the counts differ from row to row.
const NAMES = [
  'Ninh Tân', 'Đức Xuân', 'Cam Tân', 'Ạ Lưới', 'An Hải', 'Ân Tường', 'Ánh Dương', 'Đại Đồng',
  'Dương Hòa', 'Bình Trung', 'Vạn Thắng', 'Sơn Bình', 'Cam Hải Đông', 'Ninh Quang', 'Ninh Đông',
  'Bình Lương', 'Khánh Nam', 'Ea Trang', 'Êa Kiết', 'Ô Lâm',
];
const SMALL = [
  'ten_xa,ten_huyen,nam_dat_chuan,bo_tieu_chi,nhom,ky,chi_tieu,tu_danh_gia',
  ...NAMES.flatMap((name, index) =>
    ['2.1', '2.2', '4.1', '8.1'].map((code, at) =>
      [
        name,
        index < 12 ? 'Ninh Hòa' : 'Cam Lâm',
        index < 5 ? 2025 : 2026 + (index % 3),
        'xa-2021-2025',
        'dhntb',
        2024,
        code,
        at < index % 5 ? 'Đạt' : 'Chưa đạt',
      ].join(','),
    ),
  ),
].join('\n');

const rows = (page) => page.locator('table.heat tbody tr');
const firstNames = async (page) =>
  (await page.locator('table.heat tbody th a').allInnerTexts()).map((name) => name.trim());

async function room(page) {
  await go(page, '#/cac-xa');
  await page.locator('table.heat').waitFor({ timeout: 60_000 });
}

/** Waits until the first row of the table is that of this place. */
async function firstIs(page, name) {
  await page.locator('table.heat tbody tr:first-child th a', { hasText: name }).waitFor({ timeout: 60_000 });
}

test('one commune says what to bring, and opens examples', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await go(page, '#/cac-xa');
  await page.locator('.notice').waitFor({ timeout: 60_000 });
  assert.match(await page.locator('.notice').innerText(), /Đang mở số liệu của một xã/);
  await page.getByRole('button', { name: 'Xem ví dụ' }).click();
  await page.locator('table.heat').waitFor({ timeout: 60_000 });
  await page.locator('table.heat tbody tr:nth-child(4)').waitFor({ timeout: 60_000 });
  assert.match(await page.locator('.headline').innerText(), /^\d xã:/);
  visit.assertQuiet();
  await visit.close();
});

test('the table sorts, filters and leads to a commune', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await room(page);
  assert.match(await page.locator('.headline').innerText(), /^20 xã: 0–?\d* xã đạt đủ 19 tiêu chí; bình quân/);
  assert.equal(await rows(page).count(), 20);
  await page.getByRole('button', { name: 'Xã', exact: true }).click();
  await firstIs(page, 'Ạ Lưới');
  const names = await firstNames(page);
  const wanted = ['Ạ Lưới', 'An Hải', 'Ánh Dương', 'Ân Tường', 'Bình Lương', 'Bình Trung', 'Cam Hải Đông',
    'Cam Tân', 'Dương Hòa', 'Đại Đồng', 'Đức Xuân', 'Ea Trang', 'Êa Kiết', 'Khánh Nam', 'Ninh Đông',
    'Ninh Quang', 'Ninh Tân', 'Ô Lâm', 'Sơn Bình', 'Vạn Thắng'];
  assert.deepEqual([...names].sort(), [...wanted].sort());
  assert.deepEqual(names, wanted);
  assert.equal(await page.locator('table.heat th[aria-sort="ascending"]').count(), 1);
  await page.getByLabel('Tìm xã, huyện').fill('duc xuan');
  await page.locator('.pager', { hasText: 'trong 1' }).first().waitFor();
  assert.deepEqual(await firstNames(page), ['Đức Xuân']);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.locator('.pager', { hasText: 'trong 20' }).first().waitFor();
  // The heat map says its verdicts to those who hear it.
  assert.match(await rows(page).first().locator('td').nth(6).innerText(), /Đạt|Chưa/);
  await page.locator('table.heat tbody th a', { hasText: 'Sơn Bình' }).click();
  await page.locator('nav a[href="#/ket-qua"][aria-current="page"]').waitFor();
  await settle(page);
  assert.match(await page.locator('.chooser option:checked').first().innerText(), /Sơn Bình/);
  visit.assertQuiet();
  await visit.close();
});

test('floor, targets, districts and years follow what is chosen', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await room(page);
  assert.match(await page.locator('.floor .lead').innerText(), /dưới 15 tiêu chí/);
  await page.getByLabel('Mức sàn').fill('3');
  await page.locator('.floor .lead', { hasText: 'dưới 3 tiêu chí' }).waitFor();
  await page.getByLabel('So với mục tiêu của').selectOption('khanh-hoa-2025');
  await page.locator('.shares .badge', { hasText: 'mục tiêu 98' }).first().waitFor();
  await page.getByLabel('Tổng số xã để tính tỷ lệ').fill('92');
  await page.getByRole('cell', { name: /^20\/92 \(21,74\s%\)$/ }).waitFor();
  await page.locator('label', { hasText: /^Huyện/ }).locator('select').selectOption('Cam Lâm');
  await page.locator('.headline', { hasText: /^8 xã/ }).waitFor();
  assert.equal(await rows(page).count(), 8);
  visit.assertQuiet();
  await visit.close();
});

test('the table is saved as it is chosen', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await room(page);
  await page.getByLabel('Tìm xã, huyện').fill('ninh');
  await page.locator('.pager', { hasText: /trong 1\d/ }).first().waitFor();
  const text = await downloadText(page, () => page.getByRole('button', { name: 'Tải bảng (CSV)' }).click());
  assert.match(text, /Ninh Quang/);
  assert.match(text, /TC 19/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bảng (Excel)' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'cac-xa.xlsx');
  await visit.axe();
  visit.assertQuiet();
  await visit.close();
});

test('nothing scrolls sideways on a phone but the table', async () => {
  const visit = await stage.open('', { width: 320 });
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await room(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await visit.close();
});

/** 3,321 communes with all 47 indicators, every name another one. */
function country() {
  const codes = [];
  [3, 6, 10, 2, 4, 7, 4, 5, 2, 4].forEach((count, index) => {
    for (let code = 1; code <= count; code += 1) codes.push(`${index + 1}.${code}`);
  });
  const lines = ['ma_xa,ten_xa,ten_huyen,bo_tieu_chi,nhom,ky,chi_tieu,tu_danh_gia'];
  for (let commune = 0; commune < 3321; commune += 1) {
    const name = `${NAMES[(commune * 7) % NAMES.length]} ${3321 - commune}`;
    const place = `${10000 + commune},${name},Huyện ${commune % 60},xa-2026-2030,nhom-1,2026`;
    codes.forEach((code, at) => {
      lines.push(`${place},${code},${(commune * 31 + at * 7) % 11 < 9 ? 'Đạt' : 'Chưa đạt'}`);
    });
  }
  return lines.join('\n');
}

test('a whole country is a table of pages, and the page answers throughout', async (context) => {
  const visit = await stage.open();
  const { page } = visit;
  const folder = await mkdtemp(join(tmpdir(), 'ntm-'));
  const file = join(folder, 'ca-nuoc.csv');
  await writeFile(file, country());
  page.setDefaultTimeout(120_000);
  await go(page, '#/');
  const begun = Date.now();
  await page.locator('#file').setInputFiles(file);
  // The page draws while the engine reads: a frame comes again and again.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator('nav a[href="#/kiem-tra"][aria-current="page"]').waitFor();
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 120_000 });
  const read = Date.now() - begun;
  await page.evaluate(() => {
    location.hash = '#/cac-xa';
  });
  await page.locator('table.heat').waitFor();
  assert.equal(await rows(page).count(), 50);
  assert.match(await page.locator('.headline').innerText(), /^3\.321 xã/);
  const asked = Date.now();
  await page.getByRole('button', { name: 'Xã', exact: true }).click();
  await firstIs(page, 'Ạ Lưới');
  const sorted = Date.now() - asked;
  const names = await firstNames(page);
  const numbers = names.map((name) => Number(name.split(' ').at(-1)));
  assert.ok(names.every((name) => name.startsWith('Ạ Lưới')), names.join());
  assert.deepEqual(numbers, [...numbers].sort((one, two) => one - two), 'numbers in names by their value');
  await page.getByRole('button', { name: 'Trang sau' }).first().click();
  await page.locator('.pager', { hasText: 'Dòng 51–100 trong 3.321' }).first().waitFor();
  await page.getByLabel('Tìm xã, huyện').fill('Vạn Thắng 11');
  await page.locator('table.heat tbody tr', { hasText: 'Vạn Thắng' }).first().waitFor();
  context.diagnostic(`drop to verdicts ${read} ms, sorted in ${sorted} ms`);
  await page.locator('table.heat tbody th a').first().click();
  await page.locator('nav a[href="#/ket-qua"][aria-current="page"]').waitFor();
  await settle(page);
  assert.equal(await page.locator('.chooser select').count(), 1, 'no list of thousands');
  visit.assertQuiet();
  await visit.close();
});
