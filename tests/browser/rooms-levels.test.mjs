// A province's own levels: typed, kept, dropped as a file, taken away.

import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bring, downloadText, go, settle, verdict } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

const STATUS = [
  'bo_tieu_chi,nhom,ky,chi_tieu,ket_qua',
  'xa-2026-2030,nhom-2,2026,6.2,92%',
  'xa-2026-2030,nhom-2,2026,2.4,97%',
].join('\r\n');

const LEVELS = [
  'bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban',
  'xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,Quyết định 10',
  'xa-2026-2030,nhom-2,2.4,đặt,≥ 98 %,Quyết định 10',
].join('\r\n');

/** Opens the room and waits for its table. */
async function openRoom(page) {
  await page.evaluate(() => {
    location.hash = '#/muc-cua-tinh';
  });
  await page.locator('table.own-levels').waitFor({ timeout: 20_000 });
}

/** The field of an indicator's level. */
function level(page, code) {
  return page.getByLabel(`Mức của tỉnh ${code}`, { exact: true });
}

/** Types a level and leaves its field. */
async function type(page, code, text) {
  await level(page, code).fill(text);
  await level(page, code).press('Tab');
}

/** Types both levels and applies them. */
async function typeAndApply(page) {
  await openRoom(page);
  await page.getByLabel('Văn bản của tỉnh').fill('Quyết định 10');
  await page.getByLabel('Văn bản của tỉnh').press('Tab');
  await type(page, '6.2', '≥ 90 %');
  await type(page, '2.4', 'từ 98% trở lên');
  await page.getByText('2 thay đổi chưa được áp dụng').waitFor();
  await page.getByRole('button', { name: 'Áp dụng', exact: true }).click();
  await page.locator('.banner', { hasText: 'Theo mức của tỉnh: Mức của tỉnh (2 mức).' }).waitFor();
  await settle(page);
}

/** Both verdicts on the results page. */
async function verdicts(page) {
  await go(page, '#/ket-qua');
  return [await verdict(page, '6.2'), await verdict(page, '2.4')];
}

test('levels typed for a group decide, are kept over a reload, and can be taken away', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', STATUS);
  const none = await verdicts(page);
  assert.deepEqual(none, ['Chưa có mức', 'Chưa có mức']);
  await typeAndApply(page);
  assert.deepEqual(await verdicts(page), ['Đạt', 'Chưa đạt']);
  await page.reload();
  await page.locator('.headline').waitFor();
  await settle(page);
  assert.deepEqual(await verdicts(page), ['Đạt', 'Chưa đạt']);
  await openRoom(page);
  assert.equal(await level(page, '6.2').inputValue(), '≥ 90 %');
  assert.equal(await page.getByLabel('Văn bản 6.2', { exact: true }).inputValue(), 'Quyết định 10');
  await page.getByRole('button', { name: 'Bỏ, về mức chung' }).click();
  await page.getByText('Chưa có mức của tỉnh').waitFor();
  await settle(page);
  assert.deepEqual(await verdicts(page), none);
  visit.assertQuiet();
  await visit.close();
});

test('a dropped file gives the same and stands beside the results, and holds for the next file', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', STATUS);
  const file = join(await mkdtemp(join(tmpdir(), 'ntm-')), 'muc.csv');
  await writeFile(file, LEVELS);
  await go(page, '#/');
  await page.locator('#file').setInputFiles(file);
  await page.locator('.banner', { hasText: 'Theo mức của tỉnh: muc (2 mức).' }).waitFor();
  await settle(page);
  assert.deepEqual(await verdicts(page), ['Đạt', 'Chưa đạt']);
  await bring(page, 'xa-khac.csv', STATUS.replace('92%', '89%'));
  assert.deepEqual(await verdicts(page), ['Chưa đạt', 'Chưa đạt']);
  visit.assertQuiet();
  await visit.close();
});

test('a level that cannot be read says so beside its field and is not applied', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', STATUS);
  await openRoom(page);
  await type(page, '6.2', '90');
  const wrong = page.locator('.remark.not-met');
  await wrong.waitFor();
  const id = await level(page, '6.2').getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${id}"]`).innerText(), /90/);
  assert.equal(await page.getByRole('button', { name: 'Áp dụng', exact: true }).count(), 0);
  await type(page, '6.2', '≥ 90 %');
  await wrong.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Áp dụng', exact: true }).waitFor();
  visit.assertQuiet();
  await visit.close();
});

test('the download of the levels is the file, and the room is accessible when filled', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', STATUS);
  await typeAndApply(page);
  const text = await downloadText(page, () =>
    page.getByRole('button', { name: 'Tải mức của tỉnh (CSV)' }).click(),
  );
  assert.match(text, /xa-2026-2030,nhom-2,6\.2,[^\n]*đặt,≥ 90 %,Quyết định 10/);
  await type(page, '2.1', '90');
  await page.locator('.remark.not-met').waitFor();
  await visit.axe();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${wide} px`);
  await visit.close();
});

test('recognition is said with its reasons, and its conditions are judged and can be changed', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const rows = ['9.1,Không', 'dk.no-xay-dung,Còn nợ'].map((row) => `xa-2021-2025,dhntb,2025,${row}`);
  await bring(page, 'xa.csv', ['bo_tieu_chi,vung,ky,chi_tieu,ket_qua', ...rows].join('\n'));
  await go(page, '#/ket-qua');
  await page.getByText(/^Chưa đủ điều kiện đề nghị công nhận: .*điều kiện chưa đạt:/).waitFor();
  assert.match(await page.locator('[id="chi-tieu-dk.no-xay-dung"] .badge').innerText(), /^✗\s*Chưa đạt$/);
  await page.getByRole('button', { name: 'Sửa dk.no-xay-dung', exact: true }).click();
  await page.getByLabel('Kết quả', { exact: true }).fill('Không có');
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await settle(page);
  assert.match(await page.locator('[id="chi-tieu-dk.no-xay-dung"] .badge').innerText(), /Đạt/);
  assert.equal(await page.getByText(/điều kiện chưa đạt:/).count(), 0);
  visit.assertQuiet();
  await visit.close();
});
