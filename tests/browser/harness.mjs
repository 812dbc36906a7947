// What every browser test begins with: the built page on a server, a Chromium, and a record of
// everything that the page asks for or complains about.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilderModule from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const AxeBuilder = AxeBuilderModule.default ?? AxeBuilderModule;

/** The built page. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Where pictures and papers go; not kept in the repository. */
export const OUTPUT = fileURLToPath(new URL('./output/', import.meta.url));

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

// Nothing may be asked of the network but the page itself, not even by the browser's own services.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to drive: the one that CHROMIUM names, else the first on the search path. */
export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...files, MAC].find((file) => existsSync(file));
  assert.ok(found, 'there is no Chromium; run `cargo xtask setup` or set CHROMIUM to its path');
  return found;
}

/**
 * Starts the server and the browser.
 *
 * Use it as
 *
 *     let stage;
 *     before(async () => { stage = await start(); });
 *     after(() => stage.close());
 */
export async function start({ base = '/ntm/', dist = DIST } = {}) {
  assert.ok(existsSync(join(dist, 'index.html')), 'dist/ has no page; run `cargo xtask build`');
  const server = await serve(dist, base);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  return {
    /** The address of the page, up to and with the last slash. */
    address: server.address,
    browser,
    open: (path, options) => open(browser, server.address, path, options),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Opens the page in a fresh browser profile and waits until the program has put its heading there.
 *
 * `path` is what follows the page's address, such as `#/so-sanh`. `javaScript: false` opens it as a
 * browser does that runs no scripts. The visit that comes back has the Playwright `page`, and
 * `requests`, `errors` and `refusals` with all that happened so far.
 */
async function open(browser, address, path = '', options = {}) {
  const { width = 1280, height = 800, dark = false, print = false, lang = 'vi-VN' } = options;
  const { javaScript = true, touch = false, ready = 'h1', settled = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: lang,
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    hasTouch: touch,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const visit = { page, context, address, requests: [], errors: [], refusals: [] };
  record(visit);
  if (print) await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(address + path, { waitUntil: 'load' });
  if (javaScript && ready) await page.locator(ready).first().waitFor({ timeout: 15_000 });
  // The engine comes behind the first view; what a test does next may need it.
  if (javaScript && ready === 'h1' && settled) {
    await page.locator('main[aria-busy="false"]').waitFor({ timeout: 20_000 });
  }
  visit.close = () => context.close();
  visit.assertQuiet = () => assertQuiet(visit);
  visit.axe = (configure) => axe(page, configure);
  return visit;
}

/** Notes every request, every message of an error, and every refusal by the page's own policy. */
function record(visit) {
  const { page, context } = visit;
  // Of the context and not of the page, so that workers are seen too.
  context.on('request', (request) => visit.requests.push(request.url()));
  context.on('requestfailed', (request) => {
    visit.errors.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) visit.errors.push(`${response.url()}: ${response.status()}`);
  });
  page.on('pageerror', (error) => visit.errors.push(`page: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') visit.errors.push(`console: ${message.text()}`);
    if (/Content Security Policy/i.test(message.text())) visit.refusals.push(message.text());
  });
}

/** Fails if anything went wrong on the visit, or if any request left the page's own origin. */
function assertQuiet({ address, requests, errors, refusals }) {
  const { origin } = new URL(address);
  // These two never leave the browser.
  const local = ['data:', 'blob:'];
  const outside = requests.filter(
    (url) => new URL(url).origin !== origin && !local.includes(new URL(url).protocol),
  );
  assert.deepEqual(outside, [], 'requests left the page’s own origin');
  assert.deepEqual(refusals, [], 'the page’s policy refused something');
  assert.deepEqual(errors, [], 'errors on the page');
}

/**
 * Looks for barriers with axe, by the rules of WCAG 2.2 A and AA and axe's own best practices.
 * `configure` may narrow the search: `(builder) => builder.include('main')`.
 */
async function axe(page, configure = (builder) => builder) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await configure(new AxeBuilder({ page }).withTags(tags)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  assert.deepEqual(found, [], 'axe found barriers');
}
