// What an official does with the page, from the file to the paper.

import assert from 'node:assert/strict';
import { open, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { drawn, bring, bringPath, downloadText, go, rowOf, settle, verdict } from './pages.mjs';

let stage;
before(async () => {
  stage = await start();
});
after(() => stage?.close());

const SMALL = [
  'BÁO CÁO KẾT QUẢ THỰC HIỆN;;;',
  'Mã chỉ tiêu;Nội dung;Kết quả thực hiện;Tự đánh giá',
  '2.4;Điện;99%;Đạt',
  '3.8;Hộ giỏi;"59,99%";Đạt',
  '3.10;Cụm công nghiệp;02;Đạt',
  '6.1;Nghèo đa chiều;1,19% (54/4.532 hộ);',
  '6.2;Nhà kiên cố;4.282/4.532 hộ;',
  '8.5;Cảnh quan;Cơ bản đạt;Đạt',
].join('\r\n');

test('a worked example is there before anything is chosen', async () => {
  const visit = await stage.open();
  const { page } = visit;
  assert.match(await page.locator('.headline').innerText(), /^Xã Bình Giang: Đạt \d+\/10 tiêu chí, \d+\/47 chỉ tiêu;/);
  assert.match(await page.locator('.banner').innerText(), /Số liệu minh họa/);
  assert.equal(await page.locator('.tile').count(), 10);
  visit.assertQuiet();
  await visit.close();
});

test('a file with Vietnamese headers and semicolons is judged', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  assert.match(await page.locator('main').innerText(), /Dòng tiêu đề ở dòng 2/);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '2.4'), 'Đạt');
  assert.equal(await verdict(page, '3.8'), 'Chưa đạt');
  assert.equal(await verdict(page, '3.10'), 'Đạt');
  assert.equal(await verdict(page, '6.1'), 'Đạt');
  assert.equal(await verdict(page, '6.2'), 'Chưa đạt');
  assert.equal(await verdict(page, '8.5'), 'Chưa đạt');
  assert.equal(await verdict(page, '5.1'), 'Chưa có số liệu');
  assert.match(await rowOf(page, '3.8').innerText(), /0,01\sđiểm %/);
  assert.match(await rowOf(page, '6.2').innerText(), /≈ 24\shộ/);
  assert.match(await page.locator('.headline').innerText(), /3\/47 chỉ tiêu; 3 chưa đạt, 41 chưa có số liệu\./);
  visit.assertQuiet();
  await visit.close();
});

test('the reason walks back to the cell and to the law', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await go(page, '#/ket-qua');
  await page.getByRole('button', { name: 'Vì sao 6.2' }).click();
  const why = await page.locator('[id="why-6.2"]').innerText();
  assert.match(why, /“4\.282\/4\.532 hộ” \(dòng 7, cột 3\)/);
  assert.match(why, /≥ 95\s%/);
  assert.match(why, /Phụ lục, cột “Chỉ tiêu chung”/);
  assert.match(why, /15\/02\/2026/);
  assert.match(why, /< 95/);
  assert.match(why, /Phòng Kinh tế/);
  await visit.close();
});

test('a value changed in place changes everything at once, and can be taken back', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await go(page, '#/ket-qua');
  const before = await page.locator('.headline').innerText();
  await page.getByRole('button', { name: 'Sửa 3.8', exact: true }).click();
  await page.getByLabel('Kết quả', { exact: true }).fill('1.220/2.000 hộ');
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await settle(page);
  assert.equal(await verdict(page, '3.8'), 'Đạt');
  const changed = await page.locator('.headline').innerText();
  assert.notEqual(changed, before);
  assert.match(changed, /4\/47 chỉ tiêu/);
  await go(page, '#/lo-trinh');
  assert.match(await page.locator('.tally').innerText(), /4 đã đạt/);
  await go(page, '#/ket-qua');
  await page.getByRole('button', { name: 'Sửa 3.8', exact: true }).click();
  await page.getByRole('button', { name: 'Về như trong tệp' }).click();
  await settle(page);
  assert.equal(await page.locator('.headline').innerText(), before);
  visit.assertQuiet();
  await visit.close();
});

test('parts of a composite indicator decide the whole', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n8.1.a,Đạt\n8.1.b,"86,5%"\n8.1.c,"51%"\n9.2.a,Đạt\n9.2.b,90%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '8.1'), 'Chưa đạt');
  assert.equal(await verdict(page, '8.1.c'), 'Chưa đạt');
  assert.equal(await verdict(page, '9.2'), 'Đạt');
  await visit.close();
});

test('filters and a search without accents narrow the list', async () => {
  const visit = await stage.open('#/ket-qua');
  const { page } = visit;
  await page.getByLabel('Tìm').fill('ho ngheo');
  assert.equal(await page.locator('tbody[id^="chi-tieu-"]').count(), 0);
  await page.getByLabel('Tìm').fill('ngheo da chieu');
  assert.equal(await page.locator('tbody[id^="chi-tieu-"]').count(), 1);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  assert.equal(await page.locator('tbody[id^="chi-tieu-"]').count(), 47);
  await page.getByLabel('Tiêu chí').selectOption('4');
  assert.equal(await page.locator('tbody[id^="chi-tieu-"]').count(), 2);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByLabel('Đơn vị').selectOption({ label: 'Trạm Y tế xã' });
  const codes = await page.locator('tbody[id^="chi-tieu-"]').evaluateAll((rows) => rows.map((row) => row.id));
  assert.ok(codes.includes('chi-tieu-5.3') && codes.includes('chi-tieu-6.7') && codes.length < 10, codes.join());
  await page.getByLabel('Kết luận').selectOption({ label: await firstOption(page, 'Chưa có số liệu') });
  assert.deepEqual(
    await page.locator('tbody[id^="chi-tieu-"]').evaluateAll((rows) => rows.map((row) => row.id)),
    ['chi-tieu-5.4'],
  );
  await visit.close();
});

/** The whole label of the verdict filter's option that begins with `words`. */
async function firstOption(page, words) {
  const labels = await page.getByLabel('Kết luận').locator('option').allInnerTexts();
  return labels.find((label) => label.startsWith(words));
}

test('the work survives a reload, and one button clears it', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa-cua-toi.csv', SMALL);
  await go(page, '#/ket-qua');
  await page.getByRole('button', { name: 'Sửa 3.8', exact: true }).click();
  await page.getByLabel('Kết quả', { exact: true }).fill('75%');
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await settle(page);
  const headline = await page.locator('.headline').innerText();
  await page.reload();
  await page.locator('.headline').waitFor();
  await settle(page);
  assert.equal(await page.locator('.headline').innerText(), headline);
  assert.match(await page.locator('.banner').innerText(), /xa-cua-toi\.csv, đã sửa 1 giá trị/);
  await page.getByRole('button', { name: 'Xóa dữ liệu khỏi máy này' }).click();
  await settle(page);
  assert.match(await page.locator('.banner').innerText(), /Số liệu minh họa/);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  await page.locator('.headline').waitFor();
  await settle(page);
  assert.match(await page.locator('.banner').innerText(), /Số liệu minh họa/);
  await visit.close();
});

test('the roadmap shows every indicator in the chart and again in the tables', async () => {
  const visit = await stage.open('#/lo-trinh');
  const { page } = visit;
  assert.equal(await page.locator('.gantt .line:not(.years)').count(), 47);
  await page.locator('details.timing').evaluateAll((all) => all.forEach((one) => (one.open = true)));
  assert.equal(await page.locator('details.timing tbody tr').count(), 47);
  // 6.2 lacks 0,52 points of 95 % at the end of 2026; four whole years are left.
  const row = page.locator('details.timing tbody tr', { hasText: 'Hộ có nhà ở kiên cố' });
  assert.match(await row.innerText(), /\+0,13\sđiểm % mỗi năm \(2027: .*2030: 95\)/s);
  await visit.close();
});

test('the plan’s contradictions stand out, and one unit’s work can be shown alone', async () => {
  const visit = await stage.open('#/phan-cong');
  const { page } = visit;
  const conflicts = page.locator('section').first().locator('> .scroll tbody tr');
  const codes = await conflicts.locator('.code').allInnerTexts();
  assert.deepEqual([...new Set(codes)].sort(), ['5.3', '5.4', '6.6', '6.7', '9.1']);
  const first = await conflicts.first().innerText();
  assert.match(first, /Trạm Y tế xã/);
  assert.match(first, /Phòng Văn hóa - Xã hội/);
  assert.equal(await page.locator('.matrix tbody tr').count(), 47);
  await page.getByLabel('Việc của đơn vị').selectOption({ label: 'Trạm Y tế xã' });
  assert.deepEqual(await page.locator('.sheet h2').allInnerTexts(), ['Việc của Trạm Y tế xã']);
  await visit.close();
});

test('the library shows a source for every level, and unknown levels as unknown', async () => {
  const visit = await stage.open('#/tieu-chi');
  const { page } = visit;
  await drawn(page);
  assert.equal(await page.locator('.levels tbody tr:not(.part)').count(), 47);
  const levels = await page.locator('.levels tbody .level').count();
  const unknown = await page.locator('.levels tbody .level.unknown').count();
  assert.equal(levels % 3, 0);
  assert.equal(unknown, (levels / 3) * 2, 'groups 2 and 3 are unknown');
  assert.equal(await page.locator('.levels .level details small').count(), levels);
  await visit.close();
});

test('the language switch changes the page and its declared language', async () => {
  const visit = await stage.open('#/ket-qua');
  const { page } = visit;
  await page.getByRole('button', { name: 'English' }).click();
  await settle(page);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('h1').innerText(), 'Results');
  assert.match(await page.locator('.headline').innerText(), /of 47 indicators met/);
  await page.reload();
  await page.locator('.headline').waitFor();
  await settle(page);
  assert.equal(await page.locator('h1').innerText(), 'Results');
  await visit.close();
});

test('a file that cannot be used says what was expected, and the page goes on', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const cases = [
    ['rong.csv', '', 'EMPTY_FILE'],
    ['anh.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), 'NOT_TEXT'],
    ['la.csv', 'tên,tuổi\nAn,5\n', 'NO_HEADER'],
    ['thieu.csv', 'Kết quả,Ghi chú\nĐạt,\n', 'MISSING_COLUMN'],
  ];
  for (const [name, content, code] of cases) {
    await bring(page, name, content);
    const text = await page.locator('main').innerText();
    assert.ok(text.includes(code), `${name}: ${text}`);
    assert.match(text, /bảng mẫu|CSV UTF-8/);
    await go(page, '#/ket-qua');
    assert.match(await page.locator('main').innerText(), /chưa có dữ liệu xét được/);
  }
  await bring(page, 'tot.csv', 'chi_tieu,ket_qua\n6.1,1%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Đạt');
  visit.assertQuiet();
  await visit.close();
});

test('a file over the limit is refused before it is read', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const path = join(await mkdtemp(join(tmpdir(), 'ntm-')), 'lon.csv');
  const file = await open(path, 'w');
  await file.truncate(256_000_001);
  await file.close();
  await bringPath(page, path);
  assert.match(await page.locator('main').innerText(), /FILE_TOO_LARGE.*vượt giới hạn 256 MB/s);
  await bring(page, 'tot.csv', 'chi_tieu,ket_qua\n6.1,3%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await visit.close();
});

test('problems name the line and can be mended in place', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', 'chi_tieu,ket_qua\n6.2,khoảng 90%\n12.1,Đạt\n');
  const text = await page.locator('main').innerText();
  assert.match(text, /dòng 2, cột 2: Chỉ tiêu 6\.2: chưa đọc được “khoảng 90%”/);
  assert.match(text, /dòng 3.*Mã “12\.1” không có trong bộ tiêu chí/);
  await page.getByRole('button', { name: 'Sửa 6.2' }).click();
  await page.getByLabel('Kết quả', { exact: true }).fill('96%');
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await settle(page);
  assert.doesNotMatch(await page.locator('main').innerText(), /khoảng 90%” \(/);
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.2'), 'Đạt');
  await visit.close();
});

test('the corrected data is downloaded and reads back to the same result', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'xa.csv', SMALL);
  await go(page, '#/ket-qua');
  await page.getByRole('button', { name: 'Sửa 3.8', exact: true }).click();
  await page.getByLabel('Kết quả', { exact: true }).fill('61,5%');
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await settle(page);
  const headline = await page.locator('.headline').innerText();
  await go(page, '#/kiem-tra');
  const save = page.getByRole('button', { name: 'Tải số liệu đang xét (CSV)' });
  const text = await downloadText(page, () => save.click());
  assert.ok(text.startsWith('\ufeffma_xa,ten_xa,'), text.slice(0, 40));
  await bring(page, 'lai.csv', text);
  await go(page, '#/ket-qua');
  assert.equal(await page.locator('.headline').innerText(), headline);
  await visit.close();
});

test('the template has all 47 indicators and reads back without any mapping', async () => {
  const visit = await stage.open();
  const { page } = visit;
  const button = page.getByRole('button', { name: 'Bảng mẫu (CSV)' });
  const text = await downloadText(page, () => button.click());
  const codes = text.split('\r\n').slice(1).map((line) => line.split(',')[5]).filter(Boolean);
  const wholes = new Set(codes.map((code) => code.split('.').slice(0, 2).join('.')));
  assert.equal(wholes.size, 47);
  await bring(page, 'mau.csv', text);
  await go(page, '#/ket-qua');
  assert.match(await page.locator('.headline').innerText(), /0\/47 chỉ tiêu; 47 chưa có số liệu/);
  await visit.close();
});

test('several communes in one file can be looked at one by one', async () => {
  const visit = await stage.open();
  const { page } = visit;
  await bring(page, 'hai.csv', 'ten_xa,nhom,chi_tieu,ket_qua\nBình Giang,1,6.1,1%\nBình Trung,1,6.1,3%\n');
  await go(page, '#/ket-qua');
  assert.equal(await verdict(page, '6.1'), 'Đạt');
  await page.locator('.chooser select').first().selectOption({ index: 1 });
  assert.equal(await verdict(page, '6.1'), 'Chưa đạt');
  await visit.close();
});

test('another group has no known levels, and says so', async () => {
  const visit = await stage.open('#/ket-qua');
  const { page } = visit;
  await page.getByLabel('Nhóm xã').selectOption('nhom-2');
  assert.equal(await verdict(page, '6.1'), 'Chưa có mức');
  assert.match(await page.locator('.headline').innerText(), /Đạt 0\/10 tiêu chí, 0\/47 chỉ tiêu/);
  await visit.close();
});
