// The page's program comes in parts, each when it is needed; what happens when one does not come.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { bring, go, settle, verdict } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

/** Opens the page while the module of this name cannot be had; `mend` lets it through. */
async function without(module) {
  let isBroken = true;
  const visit = await stage.open('', { ready: '' });
  const { page, context } = visit;
  await context.route(new RegExp(`/${module}-`), (route) => (isBroken ? route.abort() : route.continue()));
  await page.reload();
  await settle(page);
  return {
    ...visit,
    mend() {
      isBroken = false;
    },
  };
}

const missing = (page) => page.getByText('Chưa tải được một phần chương trình').first();

test('results are judged before the whole engine is there', async () => {
  const { page, context } = await without('engine');
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.1,3%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  assert.equal(await missing(page).count(), 0);
  await context.close();
});

test('what needs the engine says that it did not come, and works once it does', async () => {
  const { page, context, mend } = await without('engine');
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.1,3%\n');
  await page.evaluate(() => {
    location.hash = '#/tieu-chi';
  });
  await missing(page).waitFor();
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt', 'what was there stays');
  mend();
  await go(page, '#/tieu-chi');
  await page.getByRole('heading', { name: /^1\. / }).first().waitFor();
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await context.close();
});

test('problems are said in English once the engine is there', async () => {
  const { page, context, mend } = await without('engine');
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.1,abc\n');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText("A part of the page's program could not be loaded").first().waitFor();
  assert.match(await page.locator('main').innerText(), /“abc”/);
  mend();
  await page.reload();
  await settle(page);
  await go(page, '#/kiem-tra');
  assert.match(await page.locator('main').innerText(), /Indicator 6\.1: “abc” cannot be read/);
  await context.close();
});

test('a file of levels cannot be taken without the engine, and the files before it stay', async () => {
  const { page, context, mend } = await without('engine');
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.2,94%\n');
  const levels = 'bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban,tu_ngay\n'
    + 'xa-2026-2030,nhom-1,6.2,đặt,≥ 97 %,Quyết định 1/QĐ-UBND,01/01/2026\n';
  const file = { name: 'muc.csv', mimeType: 'text/csv', buffer: Buffer.from(levels) };
  await go(page, '#/');
  await page.locator('#file').setInputFiles(file);
  await missing(page).waitFor();
  assert.match(await page.locator('.banner').innerText(), /xa\.csv/);
  mend();
  await page.locator('#file').setInputFiles(file);
  await page.getByText(/muc\.csv/).first().waitFor();
  await go(page, '#/ket-qua');
  await settle(page);
  assert.match(await page.locator('main').innerText(), /97/);
  await context.close();
});

test('an Excel file without its reader leaves everything as it was', async () => {
  const { page, context } = await without('reader');
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.1,3%\n');
  await go(page, '#/');
  // The first bytes of a ZIP archive: what becomes of the rest does not matter here.
  const buffer = Buffer.from([0x50, 0x4b, 3, 4, ...new Array(60).fill(0)]);
  await page.locator('#file').setInputFiles({ name: 'so-lieu.xlsx', mimeType: 'application/zip', buffer });
  await missing(page).waitFor();
  assert.match(await page.locator('.banner').innerText(), /xa\.csv/);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await context.close();
});

test('a room whose program does not come says so', async () => {
  const { page, context } = await without('rooms');
  await page.evaluate(() => {
    location.hash = '#/tro-giup';
  });
  await page.getByText('Chưa tải được phần này của trang').waitFor();
  await context.close();
});
