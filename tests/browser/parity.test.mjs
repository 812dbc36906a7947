// For one file the page and the terminal give the same assessment, to the byte.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start } from './harness.mjs';
import { bringPath, downloadText, go } from './pages.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = process.env.NTM_CLI ?? join(ROOT, 'target/debug/ntm');

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

const FILES = [
  ['the sample', await readFile(join(ROOT, 'seeds/status/binh-giang-2026-minh-hoa.csv'))],
  ['a form with problems', [
    'Mã chỉ tiêu;Kết quả thực hiện;Tự đánh giá;Kỳ;Nhóm',
    '3.1;13%/năm;;2026;1',
    '3.8;60,5% (1.180/2.000 hộ);Đạt;;',
    '3.10;0,5;;;',
    '6.2;0,95;Đạt;;',
    '6.1;dưới 2%;;;',
    '8.2;85,4%;Đạt;;',
    '9.2;92,5%;Đạt;;',
    '3.1;9%;;;',
  ].join('\n')],
];

for (const [name, content] of FILES) {
  test(`page and terminal agree on ${name}`, async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'ntm-')), 'tep.csv');
    await writeFile(path, content);
    const visit = await stage.open();
    const { page } = visit;
    await bringPath(page, path);
    await go(page, '#/ket-qua');
    const save = page.getByRole('button', { name: 'Tải bảng kết quả (CSV)' });
    const fromPage = await downloadText(page, () => save.click());
    const fromTerminal = execFileSync(CLI, ['evaluate', path, '--format', 'csv'], { encoding: 'utf8' });
    assert.equal(fromPage, fromTerminal);
    assert.ok(fromPage.split('\r\n').length > 47);
    await visit.close();
  });
}
