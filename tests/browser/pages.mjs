// What the flow tests share: the routes, and small looks at the page.

import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every page of the menu. */
export const ROUTES = [
  '#/',
  '#/kiem-tra',
  '#/ket-qua',
  '#/lo-trinh',
  '#/phan-cong',
  '#/cac-xa',
  '#/cong-cu',
  '#/tieu-chi',
  '#/tro-giup',
];

/** Waits until the engine has answered and the page shows the answer. */
export async function settle(page) {
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 20_000 });
}

/** Goes to a page inside the visit, as a click on the menu does. */
export async function go(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.locator(`nav a[href="${route}"][aria-current="page"]`).first().waitFor();
  await drawn(page);
}

/** Waits until a room, if this is one, shows the engine's reply. */
export async function drawn(page) {
  await page.locator('main h1').first().waitFor();
  await page.locator('.room[aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Brings a file in, as text or bytes, and waits for the page that checks it. */
export async function bring(page, name, content) {
  const folder = await mkdtemp(join(tmpdir(), 'ntm-'));
  const file = join(folder, name);
  await writeFile(file, content);
  await bringPath(page, file);
}

/** Brings the file at `path` in. */
export async function bringPath(page, path) {
  await go(page, '#/');
  await page.locator('#file').setInputFiles(path);
  await page.locator('nav a[href="#/kiem-tra"][aria-current="page"]').waitFor();
  await settle(page);
}

/** The verdict on an indicator or part, as the results page says it. */
export async function verdict(page, code) {
  await settle(page);
  const row = rowOf(page, code);
  const badge = await row.locator('.badge').innerText();
  return badge.replace(/^\S+\s*/u, '').trim();
}

/** The row of an indicator or part on the results page. */
export function rowOf(page, code) {
  const whole = code.split('.').slice(0, 2).join('.');
  return page
    .locator(`[id="chi-tieu-${whole}"] tr`)
    .filter({ has: page.locator('.code', { hasText: new RegExp(`^${code.replace(/\./g, '\\.')}$`) }) })
    .first();
}

/** What a click saves, as text. */
export async function downloadText(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const stream = await download.createReadStream();
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
