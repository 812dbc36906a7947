// The rooms for programmes and for the calendar.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bringPath, downloadText } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

const LIST = fileURLToPath(
  new URL('../../seeds/status/khanh-hoa-danh-sach-2024.csv', import.meta.url),
);

/** A list to choose from, by the beginning of its label. */
function list(page, label) {
  return page.locator('main label', { hasText: new RegExp(`^${label}`) }).locator('select');
}

/** Opens a room and waits until it shows what is asked for. */
async function enter(page, route, shown) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.locator(shown).first().waitFor({ timeout: 60_000 });
}

test('the targets of Khánh Hòa stand beside the list of communes', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bringPath(page, LIST);
  await enter(page, '#/chuong-trinh', 'main .targets');
  assert.match(await page.locator('main .lead').innerText(), /tỉnh Khánh Hòa đến năm 2025/);
  const main = await page.locator('main').innerText();
  assert.match(main, /So với 6 đơn vị trong các tệp đang mở/);
  const count = page.locator('.targets tr', { hasText: '“74/92 xã”, dòng 655' });
  assert.match(await count.innerText(), /0–6 xã \(xét 6 đơn vị trong tệp; 86 đơn vị khác không có/);
  assert.match(await count.locator('.badge').innerText(), /chưa xác định/);
  await visit.axe();
  visit.assertQuiet();
  await visit.close();
});

test('roadmaps and money are added up again, and what differs is named with its lines', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await enter(page, '#/chuong-trinh', 'main label select');
  await list(page, 'Chương trình').selectOption('khanh-hoa-2025');
  const first = page.locator('.roadmap tbody tr', { hasText: '2014' }).first();
  await first.waitFor();
  assert.match(await first.innerText(), /không khớp[\s\S]*10,87 %[\s\S]*10,6 %[\s\S]*dòng 641/);
  const names = first.locator('details');
  await names.locator('summary').click();
  assert.match(await names.innerText(), /Ninh Quang/);
  const money = page.getByRole('region', { name: 'Kinh phí' });
  assert.match(await money.locator('tbody tr').first().innerText(), /1\.489\.867[\s\S]*khớp/);
  const findings = page.locator('section', { hasText: 'Con số không khớp' }).locator('.problem');
  assert.ok((await findings.count()) > 5);
  await list(page, 'Chương trình').selectOption('thach-an-2025');
  await page.locator('main .lead', { hasText: 'Thạch An' }).waitFor();
  assert.match(await money.innerText(), /chênh lệch 0,004/);
  visit.assertQuiet();
  await visit.close();
});

test('the calendar shows the days of one organization and goes into a calendar program', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await enter(page, '#/lich', 'main .days');
  await list(page, 'Chương trình').selectOption('thach-an-2025');
  await page.locator('main h2', { hasText: 'Tháng 9/2025' }).waitFor();
  const all = await page.locator('.days tbody tr').count();
  const dossier = page.locator('.days tbody tr', { hasText: '19/09/2025' }).first();
  assert.match(await dossier.innerText(), /trước ngày 20\/09\/2025/);
  await list(page, 'Đơn vị của tôi').selectOption('ubnd-xa');
  await page.waitForFunction((count) => {
    const rows = document.querySelectorAll('.days tbody tr').length;
    return rows > 0 && rows < count;
  }, all);
  const mine = await page.locator('.days tbody tr').count();
  const calendar = await downloadText(page, () =>
    page.getByRole('button', { name: 'Tải lịch (.ics)' }).click(),
  );
  assert.ok(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'));
  assert.ok(calendar.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'));
  assert.equal(calendar.split('BEGIN:VEVENT').length - 1, mine);
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const table = await downloadText(page, () =>
    page.getByRole('button', { name: 'Tải bảng (CSV)' }).click(),
  );
  assert.match(table, /19\/09\/2025/);
  await visit.axe();
  visit.assertQuiet();
  await visit.close();
});
