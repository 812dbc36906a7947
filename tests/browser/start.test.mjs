// The page starts, keeps to itself, and its policy holds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

test('the page starts below a folder of a host, and asks nobody else for anything', async () => {
  const visit = await stage.open();
  assert.equal(await visit.page.locator('h1').count(), 1);
  assert.notEqual((await visit.page.locator('h1').innerText()).trim(), '');
  assert.equal(await visit.page.locator('html').getAttribute('lang'), 'vi');
  assert.ok(visit.requests.some((url) => url.endsWith('.wasm')), 'no wasm was loaded');
  visit.assertQuiet();
  await visit.close();
});

test('the page starts on a narrow, dark screen without scrolling sideways', async () => {
  const visit = await stage.open('', { width: 320, dark: true });
  const overflow = await visit.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(overflow, 0);
  visit.assertQuiet();
  await visit.close();
});

test('the page has no barriers that axe knows of', async () => {
  const visit = await stage.open();
  await visit.axe();
  await visit.close();
});

test('without scripts the page says what it needs', async () => {
  const visit = await stage.open('', { javaScript: false });
  assert.match(await visit.page.locator('body').innerText(), /JavaScript/);
  await visit.close();
});

test('the policy stands in the page before all that it governs', async () => {
  const html = await (await fetch(stage.address)).text();
  const head = html.slice(0, html.search(/<(script|link|style|body)\b/));
  assert.match(head, /<meta charset=["']?utf-8["']?\s*\/?><meta http-equiv="Content-Security-Policy"/i);
  assert.match(head, /default-src 'none'/);
  assert.doesNotMatch(head, /unsafe-inline|'unsafe-eval'|\*/);
});

test('the policy stops requests to other hosts', async () => {
  const visit = await stage.open();
  const result = await visit.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      (error) => error.name,
    ),
  );
  assert.equal(result, 'TypeError');
  assert.ok(visit.refusals.some((text) => text.includes('https://example.com/')), visit.refusals.join());
  await visit.close();
});

test('the policy stops scripts that were not built in', async () => {
  const visit = await stage.open();
  const ran = await visit.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.head.append(script);
    return window.intruder === true;
  });
  assert.equal(ran, false);
  assert.ok(visit.refusals.some((text) => /inline script/i.test(text)), visit.refusals.join());
  await visit.close();
});
