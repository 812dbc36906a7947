// The audit of plans, and a plan of one's own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bring, downloadText, settle } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

/** Two errors are planted: two leads for 5.3, and a code that the set does not have. */
const PLANTED = `bo_tieu_chi,chi_tieu,chu_tri,phoi_hop,bat_dau,ket_thuc
xa-2026-2030,5.3,Phòng Văn hóa - Xã hội; Trạm Y tế xã,các thôn,2026,2027
xa-2026-2030,5.9,Trạm Y tế xã,,2026,2027
xa-2026-2030,3.8,Phòng Kinh tế,,2026,2028
`;

/** The list of plans; a list's label holds the words of its entries too. */
function planList(page) {
  return page.locator('.room label', { hasText: /^Kế hoạch/ }).locator('select').first();
}

/** Opens the room and waits for its first reply. */
async function open(page) {
  await page.evaluate(() => {
    location.hash = '#/soat-ke-hoach';
  });
  await page.getByRole('heading', { name: 'Soát kế hoạch', level: 1 }).waitFor({ timeout: 30_000 });
  await planList(page).waitFor({ timeout: 30_000 });
}

/** The item of the finding on this indicator. */
function finding(page, kind, code) {
  const group = page.locator('details.problem', { hasText: kind });
  return group.locator(':scope > ul > li').filter({
    has: page.locator('.code', { hasText: new RegExp(`^${code.replace('.', '\\.')}$`) }),
  });
}

test('the two leads of Bình Giang stand with both readings and their lines', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await open(page);
  await planList(page).selectOption('binh-giang-2026-2030');
  const item = finding(page, 'PLAN_TWO_LEADS', '5.3');
  await item.waitFor();
  const words = await item.innerText();
  assert.match(words, /dòng 340.*Trạm Y tế xã/s);
  assert.match(words, /mục III\.3, dòng 184.*Phòng Văn hóa - Xã hội; Trạm Y tế xã/s);
  assert.match(words, /Hãy giữ một đơn vị chủ trì/);

  const all = await page.locator('details.problem').count();
  await page.getByLabel('Mức độ').selectOption('not-met');
  assert.ok((await page.locator('details.problem').count()) < all);
  await page.getByLabel('Tìm (không cần gõ dấu)').fill('tram y te');
  await item.waitFor();
  const list = await downloadText(page, () =>
    page.getByRole('button', { name: 'Tải danh sách (CSV)' }).click(),
  );
  assert.match(list, /PLAN_TWO_LEADS/);
  visit.assertQuiet();
  await visit.close();
});

test('a plan with planted errors is dropped beside the results and found out', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'ke-hoach-thu.csv', PLANTED);
  await page.getByText('Tệp này là kế hoạch của bạn').waitFor();
  await settle(page);
  await open(page);
  await finding(page, 'PLAN_TWO_LEADS', '5.3').waitFor();
  await finding(page, 'PLAN_CODE_NOT_IN_SET', '5.9').waitFor();
  assert.equal(await finding(page, 'PLAN_TWO_LEADS', '3.8').count(), 0);
  await visit.axe();
  visit.assertQuiet();
  await visit.close();
});

test('a lead that is edited and saved changes who is responsible, also after a reload', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await open(page);
  await page.getByRole('button', { name: 'Sửa kế hoạch' }).click();
  await page.getByLabel('Phần').selectOption('xa-2026-2030/5');
  const lead = page.getByLabel('Chủ trì 5.3', { exact: true });
  await lead.fill('Tổ công nghệ số cộng đồng');
  await page.getByText('Đã sửa 1 ô, chưa lưu.').waitFor();
  await visit.axe();
  await page.getByRole('button', { name: 'Lưu thành kế hoạch của bạn' }).click();
  await page.getByText('Đây là kế hoạch của bạn.').waitFor();
  await settle(page);
  const check = async () => {
    await page.evaluate(() => {
      location.hash = '#/phan-cong';
    });
    await page.getByText('kế hoạch của bạn (tệp ke-hoach-cua-toi.csv)').waitFor({ timeout: 30_000 });
    const names = await page.getByLabel('Việc của đơn vị').locator('option').allInnerTexts();
    assert.ok(names.includes('Tổ công nghệ số cộng đồng'), names.join());
  };
  await check();
  await page.reload();
  await settle(page);
  await check();
  visit.assertQuiet();
  await visit.close();
});

test('the agencies of Khánh Hòa stand in a matrix that scrolls in its own region', async () => {
  const visit = await stage.open('', { width: 320 });
  const { page } = visit;
  await open(page);
  await planList(page).selectOption('khanh-hoa-2025');
  await page.getByRole('button', { name: 'Ai làm gì' }).click();
  await page.getByRole('region', { name: 'Đơn vị theo tiêu chí' }).waitFor();
  const health = page.locator('table.matrix tr', { hasText: 'Sở Y tế' });
  assert.match(await health.innerText(), /Thẩm định cả tiêu chí/);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(overflow, 0);
  await visit.axe();
  await page.getByLabel('Việc của đơn vị').selectOption({ label: 'Sở Y tế' });
  await page.locator('table.duties').waitFor();
  visit.assertQuiet();
  await visit.close();
});
