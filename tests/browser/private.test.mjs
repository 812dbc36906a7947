// Nothing leaves the machine: no request after the first load, and none possible.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { ROUTES, bring, go, verdict } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

test('with the network cut after the first load, everything works and nothing is asked for', async () => {
  const visit = await stage.open();
  const { page, context, requests } = visit;
  // The programs of what is not seen yet come by themselves once the page is answered.
  const [worker] = page.workers();
  for (const [place, name] of [[page, 'rooms'], [worker, 'engine']]) {
    await place.evaluate(async (module) => {
      const isIt = (one) => new RegExp(`${module}-.*\\.wasm$`).test(one.name) && one.responseEnd > 0;
      while (!performance.getEntriesByType('resource').some(isIt)) await new Promise((go) => setTimeout(go, 50));
    }, name);
  }
  const asked = requests.length;
  await context.setOffline(true);
  for (const route of ROUTES) await go(page, route);
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.1,3%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await page.getByRole('button', { name: 'English' }).click();
  await go(page, '#/tieu-chi');
  const later = requests.slice(asked).filter((url) => !url.startsWith('blob:'));
  assert.deepEqual(later, []);
  visit.assertQuiet();
  await visit.close();
});

test('once the page runs, its policy forbids every connection, even to its own host', async () => {
  const visit = await stage.open();
  const { page, address } = visit;
  const attempts = await page.evaluate(async (own) => {
    const outcome = (promise) => promise.then(() => 'went through', () => 'refused');
    const image = (url) =>
      new Promise((resolve, reject) => {
        const picture = new Image();
        picture.onload = resolve;
        picture.onerror = reject;
        picture.src = url;
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const line = new WebSocket(own.replace(/^http/, 'ws'));
        line.onopen = resolve;
        line.onerror = reject;
      });
    return {
      fetch: await outcome(fetch(own)),
      post: await outcome(fetch(own, { method: 'POST', body: 'data' })),
      image: await outcome(image(`${own}icon.svg?data`)),
      socket: await outcome(socket()),
    };
  }, address);
  assert.deepEqual(attempts, { fetch: 'refused', post: 'refused', image: 'refused', socket: 'refused' });
  // The browser itself says that it was the policy.
  assert.ok(visit.refusals.length >= 4, visit.refusals.join('\n'));
  // A beacon is asked for with the same right; sent or not is only seen on the wire.
  const before = visit.requests.length;
  await page.evaluate((own) => navigator.sendBeacon(own, 'data'), address);
  const sent = visit.refusals.some((text) => /beacon|connect-src/i.test(text));
  assert.ok(sent && visit.requests.length >= before);
  await visit.close();
});

test('the engine’s thread is bound by the same policy', async () => {
  const visit = await stage.open();
  const { page, address } = visit;
  const [worker] = page.workers();
  assert.ok(worker?.url().startsWith('blob:'), 'the engine has a thread of its own');
  const attempts = await worker.evaluate(async (own) => {
    const outcome = (promise) => promise.then(() => 'went through', () => 'refused');
    const wasm = performance.getEntriesByType('resource').map(({ name }) => name);
    return {
      page: await outcome(fetch(own)),
      other: await outcome(fetch(`${own}elsewhere?data`)),
      post: await outcome(fetch(own, { method: 'POST', body: 'data' })),
      module: await outcome(fetch(wasm.find((name) => name.endsWith('.wasm')))),
    };
  }, address);
  assert.deepEqual(attempts, { page: 'refused', other: 'refused', post: 'refused', module: 'went through' });
  await visit.close();
});
