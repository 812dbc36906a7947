// Takes pictures of the page to look at: node tests/browser/screenshots.mjs [folder] [route …]
//
// Each route is taken at three widths, light and dark, and on paper (as a picture and as a PDF).
// Without routes only the first view is taken: node tests/browser/screenshots.mjs out '#/' '#/x'

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OUTPUT, start } from './harness.mjs';

const WIDTHS = [320, 768, 1280];
const [folder = OUTPUT, ...given] = process.argv.slice(2);
const routes = given.length > 0 ? given : [''];

await mkdir(folder, { recursive: true });
const stage = await start();
let trouble = false;
for (const route of routes) {
  const name = route.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'start';
  for (const width of WIDTHS) {
    for (const dark of [false, true]) {
      const file = `${name}-${width}-${dark ? 'dark' : 'light'}.png`;
      await take(route, { width, dark }, (page) =>
        page.screenshot({ path: join(folder, file), fullPage: true }),
      );
    }
  }
  await take(route, { print: true }, async (page) => {
    await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
    await page.pdf({ path: join(folder, `${name}-print.pdf`), format: 'A4', printBackground: true });
  });
}
await stage.close();
console.log(`The pictures are in ${folder}`);
process.exitCode = trouble ? 1 : 0;

/** One visit, one picture. A page in trouble is shown all the same; the pictures say why. */
async function take(route, options, shoot) {
  const visit = await stage.open(route, { ...options, ready: null });
  const started = visit.page.locator('h1').first().waitFor({ timeout: 15_000 });
  await started.catch(() => visit.errors.push('the page has no heading after 15 s'));
  await shoot(visit.page);
  for (const error of visit.errors) console.error(`${route || 'start'}: ${error}`);
  trouble ||= visit.errors.length > 0;
  await visit.close();
}
