// The room “Việc nên làm trước”: what is nearest, the least set, pace, load, and the sheets.

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
async function pace(page) {
  await page.evaluate(() => {
    location.hash = '#/viec-lam-truoc';
  });
  await page.locator('.room .wins').first().waitFor({ timeout: 20_000 });
}

const rows = (year, result) =>
  `ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nBình Giang,xa-2026-2030,1,${year},6.2,"${result}"\n`;

test('the nearest win says what would be enough, and the least set follows the goal', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await pace(page);
  const first = page.locator('.wins tbody tr').first();
  assert.match(await first.innerText(), /6\.2/);
  assert.match(await first.innerText(), /≈ 24\shộ/);
  assert.match(await page.locator('.headline').innerText(), /muốn lên 6 thì cần thêm 1/);
  assert.equal(await page.locator('.reading').count(), 2);
  await combobox(page, 'Đích').selectOption('8');
  await page.locator('.headline', { hasText: 'muốn lên 8 thì cần thêm 3' }).waitFor();
  await combobox(page, 'Đích').selectOption('recognition');
  await page.locator('.headline', { hasText: 'công nhận' }).waitFor();
  visit.assertQuiet();
  await visit.close();
});

test('the load is told by years or by quarters', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await pace(page);
  const years = await page.locator('.load thead th').allInnerTexts();
  assert.deepEqual(years.slice(0, 4), ['Đơn vị', 'Chủ trì', 'Phối hợp', 'Năm 2027']);
  await combobox(page, 'Nhịp và khối lượng việc theo').selectOption('quarter');
  await page.locator('.load thead th', { hasText: 'Quý II/2027' }).waitFor();
  assert.ok((await page.locator('.load thead th').count()) > years.length);
  visit.assertQuiet();
  await visit.close();
});

test('two periods of a commune give the pace so far', async () => {
  const visit = await stage.open();
  const { page } = visit;
  // The latest period stands first, so that it is the one that is shown.
  const earlier = rows('2026', '90%').split('\n')[1];
  await bring(page, 'hai-ky.csv', `${rows('2027', '92%')}${earlier}\n`);
  await pace(page);
  await page.getByText('So sánh 2 kỳ').waitFor();
  const line = page.locator('.pace tbody tr').first();
  assert.match(await line.innerText(), /Đã tăng 2\sđiểm % mỗi năm/);
  assert.match(await line.innerText(), /sớm \d+ quý/);
  visit.assertQuiet();
  await visit.close();
});

test('one unit sees its own sheet, and all sheets print one on a page', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await pace(page);
  await combobox(page, 'Việc của').selectOption('tram-y-te');
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  assert.match(await sheet.innerText(), /Việc của Trạm Y tế/i);
  assert.ok(!(await sheet.innerText()).includes('RACI'));
  await page.getByRole('button', { name: 'Thêm cột RACI' }).click();
  assert.match(await sheet.locator('thead').first().innerText(), /RACI/);
  const csv = await downloadText(page, () =>
    page.getByRole('button', { name: 'Tải phiếu việc (CSV)' }).click(),
  );
  assert.match(csv, /Trạm Y tế/);
  await combobox(page, 'Việc của').selectOption('*');
  await page.locator('.sheet').nth(5).waitFor();
  const count = await page.locator('.sheet').count();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.room .wins').first().isVisible(), false);
  const breaks = await page
    .locator('.sheet')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakBefore === 'page').length);
  assert.equal(breaks, count - 1);
  visit.assertQuiet();
  await visit.close();
});

test('the roadmap is saved as a workbook', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await pace(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải lộ trình (Excel)' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'lo-trinh.xlsx');
  visit.assertQuiet();
  await visit.close();
});

test('the filled room has no barriers, wide or narrow', async () => {
  for (const width of [1280, 320]) {
    const visit = await stage.open('', { width });
    const { page } = visit;
    await pace(page);
    await combobox(page, 'Việc của').selectOption('tram-y-te');
    await page.locator('.sheet').waitFor();
    await settle(page);
    await visit.axe();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(overflow <= 0, `${width}: ${overflow}`);
    await visit.close();
  }
});
