// The room “Thử tình huống”: a trainer walks through a scenario, builds one, compares several.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bring, downloadText, settle } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

/** The list with this name. */
const combobox = (page, name) => page.getByRole('combobox', { name, exact: true });

/** Goes to the room and waits until its reply is there. */
async function room(page) {
  await page.evaluate(() => {
    location.hash = '#/thu';
  });
  await combobox(page, 'Kịch bản').waitFor({ timeout: 20_000 });
}

async function choose(page, title) {
  const list = combobox(page, 'Kịch bản');
  const value = await list.locator('option', { hasText: title }).getAttribute('value');
  await list.selectOption(value);
  await page.locator('.walk h2', { hasText: title }).waitFor();
}

const step = (page, name) => page.locator('.step-name', { hasText: name }).waitFor();
const count = (page) => page.locator('.count-box strong').first().innerText();

test('a trainer walks from 5 to 8 criteria by buttons and by keys', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await room(page);
  await choose(page, 'Ba bước từ 5 lên 8');
  assert.equal(await count(page), '5/10');
  await page.getByRole('button', { name: 'Bước sau' }).click();
  await step(page, 'Bước 1/3');
  assert.equal(await count(page), '6/10');
  assert.match(await page.locator('.moved-lines').innerText(), /5\.2/);
  assert.equal(await page.locator('.tile.moved').count(), 1);
  await page.keyboard.press('ArrowRight');
  await step(page, 'Bước 2/3');
  await page.keyboard.press('ArrowRight');
  await step(page, 'Bước 3/3');
  assert.equal(await count(page), '8/10');
  await page.keyboard.press('ArrowRight');
  await step(page, 'Bước 3/3');
  await page.keyboard.press('ArrowLeft');
  await step(page, 'Bước 2/3');
  visit.assertQuiet();
  await visit.close();
});

test('in a hall only the essential is left, in large type', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await room(page);
  await choose(page, 'Ba bước từ 5 lên 8');
  await page.getByRole('button', { name: 'Trình chiếu' }).click();
  await page.locator('.hall h1').waitFor();
  assert.equal(await page.locator('.top').isVisible(), false);
  assert.equal(await combobox(page, 'Kịch bản').isVisible(), false);
  await page.keyboard.press('PageDown');
  await step(page, 'Bước 1/3');
  const size = await page
    .locator('.count-box strong')
    .first()
    .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  assert.ok(size >= 48, `${size}`);
  await visit.axe();
  await page.keyboard.press('Escape');
  await page.locator('.top').waitFor({ state: 'visible' });
  visit.assertQuiet();
  await visit.close();
});

test('a scenario is built on the page, outlives a reload, and is saved', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await room(page);
  await page.getByRole('button', { name: 'Kịch bản mới' }).click();
  await page.locator('.builder').waitFor();
  await page.getByLabel('Tên kịch bản').fill('Thêm 24 hộ');
  await page.getByLabel('Tên kịch bản').press('Enter');
  await page.locator('.walk h2', { hasText: 'Thêm 24 hộ' }).waitFor();
  await page.getByRole('button', { name: 'Bước sau' }).click();
  await page.getByRole('heading', { name: 'Bước 1', exact: true }).waitFor();
  await combobox(page, 'Chỉ tiêu').selectOption('6.2');
  await page.getByLabel('Kết quả (để trống là bỏ)').fill('95%');
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.locator('.moved-lines', { hasText: '6.2' }).waitFor();
  await combobox(page, 'Đổi gì').selectOption({ label: 'mức giả định' });
  await page.getByLabel('Mức, ví dụ').fill('cao hơn');
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  // The page has an alert of its own, about files.
  await page.locator('.builder [role="alert"]', { hasText: 'Chưa đọc được mức' }).waitFor();
  // The browser keeps the file in its own time.
  await page.waitForFunction(() => Object.values(localStorage).some((one) => one.includes('6.2,95%')));
  await page.reload();
  await room(page);
  await choose(page, 'Thêm 24 hộ');
  const csv = await downloadText(page, () =>
    page.getByRole('button', { name: 'Lưu thành tệp (CSV)' }).click(),
  );
  assert.match(csv, /kich_ban,buoc,chi_tieu/);
  assert.match(csv, /6\.2,95%/);
  await page.getByRole('button', { name: 'Xóa kịch bản' }).click();
  await page.locator('.builder').waitFor({ state: 'detached' });
  visit.assertQuiet();
  await visit.close();
});

test('a dropped file of scenarios is no status file and stands beside one', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', 'ten_xa,chi_tieu,ket_qua\nBình Giang,6.2,90%\n');
  await room(page);
  await page.locator('#scenario-file').setInputFiles({
    name: 'cua-tinh.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('kich_ban,buoc,chi_tieu,ket_qua,ten_kich_ban\nt,1,6.2,96%,Nhà ở\n'),
  });
  await combobox(page, 'Kịch bản')
    .locator('option', { hasText: 'Nhà ở' })
    .waitFor({ state: 'attached' });
  await choose(page, 'Nhà ở');
  await page.getByRole('button', { name: 'Bước sau' }).click();
  await step(page, 'Bước 1/1');
  assert.match(await page.locator('.moved-lines').innerText(), /96%/);
  visit.assertQuiet();
  await visit.close();
});

test('scenarios stand side by side, without barriers', async () => {
  for (const width of [1280, 320]) {
    const visit = await stage.open('', { width });
    const { page } = visit;
    await room(page);
    await choose(page, 'Ba bước từ 5 lên 8');
    await page.getByRole('button', { name: 'Bước sau' }).click();
    await page.getByRole('button', { name: 'Đưa bước này vào bảng so sánh' }).click();
    await page.locator('.compared').first().waitFor();
    assert.match(await page.locator('.compared').first().innerText(), /5\/10\s+6\/10/);
    await page.getByRole('button', { name: 'So sánh mọi kịch bản' }).click();
    await page.locator('.compared thead th').nth(3).waitFor();
    await page.getByRole('button', { name: 'Chép ra để sửa' }).click();
    await page.locator('.builder').waitFor();
    await settle(page);
    await visit.axe();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(overflow <= 0, `${width}: ${overflow}`);
    visit.assertQuiet();
    await visit.close();
  }
});
