// Keyboard, narrow screens, paper, and what axe knows.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { ROUTES, go } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

for (const dark of [false, true]) {
  for (const width of [320, 1280]) {
    test(`no barriers that axe knows of, ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
      const visit = await stage.open('', { dark, width });
      for (const route of ROUTES) {
        await go(visit.page, route);
        if (route === '#/ket-qua') {
          await visit.page.getByRole('button', { name: 'Vì sao 2.1' }).click();
          await visit.page.getByRole('button', { name: 'Sửa 3.5', exact: true }).click();
        }
        await visit.page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        await visit.axe();
      }
      visit.assertQuiet();
      await visit.close();
    });
  }
}

test('axe finds nothing in English either', async () => {
  const visit = await stage.open();
  await visit.page.getByRole('button', { name: 'English' }).click();
  for (const route of ROUTES) {
    await go(visit.page, route);
    await visit.axe();
  }
  await visit.close();
});

test('no page scrolls sideways on a phone of 320 px', async () => {
  const visit = await stage.open('', { width: 320 });
  for (const route of ROUTES) {
    await go(visit.page, route);
    const overflow = await visit.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0, route);
  }
  await visit.close();
});

test('a new page takes the focus to its heading and names the window', async () => {
  const visit = await stage.open();
  const { page } = visit;
  for (const route of ROUTES.slice(1)) {
    await page.locator(`nav a[href="${route}"]`).click();
    await page.locator(`nav a[href="${route}"][aria-current="page"]`).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const name = await page.locator(`nav a[href="${route}"]`).innerText();
    assert.ok((await page.title()).startsWith(name), await page.title());
  }
  await visit.close();
});

test('everything can be done with the keyboard alone', async () => {
  const visit = await stage.open('#/ket-qua');
  const { page } = visit;
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  // A window that has just opened may take the first key for itself.
  const onBody = () => page.evaluate(() => document.activeElement === document.body);
  for (let step = 0; step < 3 && (await onBody()); step += 1) await page.keyboard.press('Tab');
  assert.match(await focused(), /^Đến nội dung chính$/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  // From the heading by Tab to the first indicator's reason, which Enter opens.
  for (let step = 0; step < 40 && (await label()) !== 'Vì sao 1.1'; step += 1) {
    await page.keyboard.press('Tab');
  }
  assert.equal(await label(), 'Vì sao 1.1');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('[id="why-1.1"]').count(), 1);
  await page.keyboard.press('Tab');
  assert.equal(await label(), 'Sửa 1.1');
  await page.keyboard.press('Enter');
  await page.locator('form.editor').waitFor();
  await page.keyboard.type('x');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Chưa đạt');
  await page.keyboard.press('Enter');
  await page.locator('form.editor').waitFor({ state: 'detached' });
  const badge = page.locator('[id="chi-tieu-1.1"] .badge').first();
  assert.match(await badge.innerText(), /Chưa đạt/);
  await visit.close();
});

test('the file button can be reached and opens the file chooser', async () => {
  const visit = await stage.open();
  const { page } = visit;
  // The browser must know that we wait for the chooser before the key that opens it is pressed.
  const chooser = page.waitForEvent('filechooser');
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    // The body holds the words too, and has the focus as long as nothing else has it.
    const there = await page.evaluate(
      () => document.activeElement?.tagName === 'BUTTON' && /Dùng tệp của bạn…/.test(document.activeElement.textContent),
    );
    if (there) break;
  }
  await page.keyboard.press('Enter');
  assert.ok(await chooser);
  await visit.close();
});

test('on paper each unit begins a page of its own, and nothing is cut', async () => {
  const visit = await stage.open('#/phan-cong', { print: true });
  const { page } = visit;
  const sheets = await page.locator('.sheet').count();
  assert.ok(sheets > 10, `${sheets} sheets`);
  const breaks = await page
    .locator('.sheet')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
  assert.ok(breaks.every((value) => value === 'page'), breaks.join());
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(pages >= sheets, `${pages} pages for ${sheets} sheets`);
  assert.equal(await page.locator('nav').isVisible(), false);
  await visit.close();
});

test('on paper the results keep their table and lose their buttons', async () => {
  const visit = await stage.open('#/ket-qua', { print: true });
  const { page } = visit;
  assert.equal(await page.getByRole('button', { name: 'Vì sao 1.1' }).isVisible(), false);
  assert.equal(await page.locator('tbody[id^="chi-tieu-"]').count(), 47);
  assert.equal(await page.locator('[id="chi-tieu-6.2"] .badge').isVisible(), true);
  await visit.close();
});
