// The JavaScript interface gives the same answers as the terminal program.
//
// Needs the module for Node (`NTM_JS_NODE`, else target/js/node) and the terminal program
// (`NTM_CLI`, else target/debug/ntm).

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const folder = process.env.NTM_JS_NODE ?? join(root, "target/js/node");
const cli = process.env.NTM_CLI ?? join(root, "target/debug/ntm");
const ntm = createRequire(import.meta.url)(join(folder, "ntm_wasm.js"));

const DAY = "2026-12-31";
const text = (string) => new TextEncoder().encode(string);
const sample = new Uint8Array(
  readFileSync(join(root, "seeds/status/binh-giang-2026-minh-hoa.csv")),
);
const emptyTemplate = new Uint8Array(
  readFileSync(join(root, "seeds/status/mau-trong-xa-2026-2030.csv")),
);

/** What the terminal program says of these bytes. */
function terminal(bytes, ...options) {
  const { status, stdout, stderr, error } = spawnSync(
    cli,
    ["evaluate", "-", "--format", "json", "--as-of", DAY, ...options],
    { input: bytes, encoding: "utf8", maxBuffer: 1 << 26 },
  );
  assert.equal(error, undefined);
  assert.ok(status === 0 || status === 1, `exit code ${status}: ${stderr}`);
  return { status, answer: JSON.parse(stdout) };
}

/** The value as text, with the names of every object in one order. */
function canonical(value) {
  const sorted = (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  return JSON.stringify(value, sorted, 1);
}

function check(bytes, options = {}, ...cliOptions) {
  const here = ntm.evaluate(bytes, { asOf: DAY, ...options });
  const there = terminal(bytes, ...cliOptions);
  assert.equal(canonical(here), canonical(there.answer));
  assert.equal(there.status, here.units.length === 0 ? 1 : 0);
  return here;
}

test("the sample is judged as in the terminal", () => {
  const assessment = check(sample);
  assert.equal(assessment.format, "ntm-assessment/1");
  assert.equal(assessment.units.length, 1);
  const unit = assessment.units[0];
  const indicators = unit.criteria.flatMap((criterion) => criterion.indicators);
  const count = (verdict) => indicators.filter((result) => result.verdict === verdict).length;
  assert.equal(indicators.length, unit.indicators_total);
  assert.equal(count("met"), unit.indicators_met);
  assert.ok(count("not_met") > 0);
});

test("the empty template is judged as in the terminal", () => {
  check(emptyTemplate);
});

// Workbooks are read by the terminal and the page; the interface says that it takes text alone.
test("a workbook is refused by name", () => {
  const { units, problems } = ntm.evaluate(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0));
  assert.deepEqual(units, []);
  assert.deepEqual(problems.map(({ code }) => code), ["NOT_TEXT"]);
});

const AWKWARD = {
  "no bytes": text(""),
  "only a byte order mark": text("\ufeff"),
  "bytes that are no text": Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41),
  "UTF-16": Uint8Array.from(Buffer.from("\ufeffchi_tieu\tket_qua\n1.1\tĐạt\n", "utf16le")),
  "no header": text("xin chào\nhai\n"),
  "a header alone": text("chi_tieu,ket_qua\n"),
  "semicolons and CR LF": text("\ufeffchi_tieu;ket_qua\r\n1.1;Đạt\r\n2.4;93,4% (4.233/4.532 hộ)\r\n"),
  "decomposed accents": text("chi_tieu,ket_qua\n1.1,Đạt\n1.2,Chưa đạt\n".normalize("NFD")),
  "an open quotation mark": text('chi_tieu,ket_qua\n1.1,"Đạt\n1.2,Đạt\n'),
  "unknown, repeated and date-like codes": text(
    "chi_tieu,ket_qua\n99.9,Đạt\n1.1,Đạt\n1.1,Chưa đạt\n1.1,Đạt\n01/10/2026,Đạt\n3.1,10%/năm\n3.1,1\n",
  ),
  "odd values": text(
    "chi_tieu,ket_qua\n2.4,36.750\n3.8,\"60,5% (1.180/2.000 hộ)\"\n6.1,#DIV/0!\n8.2,khoảng 90%\n" +
      "3.1,≥ 9%\n4.1,1e400\n3.3,99999999999999999999\n8.1.b,1/3\n8.1.c,0/0\n2.3,Cơ bản đạt\n",
  ),
  "an unknown set, group and period": text(
    "bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nxa-1900,nhom-9,sau Tết,1.1,Đạt\n",
  ),
  "names that are no plain text": text(
    'ten_xa,chi_tieu,ket_qua\n"=HYPERLINK(""x"")",1.1,Đạt\n"<b>\u0000\u202e",1.1,Đạt\n"😀",1.1,Đạt\n',
  ),
  "several places and periods": text(
    "ma_xa,ten_xa,nhom,ky,chi_tieu,ket_qua\n1,A,1,2026,1.1,Đạt\n2,B,2,2026,1.1,Đạt\n1,A,1,2027,1.1,Chưa đạt\n",
  ),
};

for (const [name, bytes] of Object.entries(AWKWARD)) {
  test(`judged as in the terminal: ${name}`, () => {
    const assessment = check(bytes);
    const silent = assessment.units.length === 0 && assessment.problems.length === 0;
    assert.ok(!silent, "a file without units has a problem that says why");
  });
}

test("options mean the same in both", () => {
  const bytes = text("chi_tieu,ket_qua\n2.4,99%\n");
  const options = { set: "xa-2026-2030", variant: "nhom-2" };
  const other = check(bytes, options, "--set", "xa-2026-2030", "--variant", "nhom-2");
  assert.equal(other.units[0].variant, "nhom-2");
  const before = ntm.evaluate(bytes, { variant: "nhom-1", asOf: "2026-01-01" });
  const after = ntm.evaluate(bytes, { variant: "nhom-1", as_of: "2026-12-31" });
  const verdict = (answer) =>
    answer.units[0].criteria[1].indicators.find((result) => result.code === "2.4").verdict;
  assert.deepEqual([verdict(before), verdict(after)], ["no_level", "met"]);
});

test("today counts only when nothing else names a day", () => {
  const bytes = text("chi_tieu,ket_qua\n2.4,99%\n");
  assert.equal(ntm.evaluate(bytes, { today: "2027-03-04" }).as_of, "2027-03-04");
  assert.equal(ntm.evaluate(sample, { today: "2027-03-04" }).as_of, "2026-12-31");
  assert.match(ntm.evaluate(bytes).as_of, /^20\d\d-\d\d-\d\d$/);
  assert.match(ntm.evaluate(bytes, null).as_of, /^20\d\d-\d\d-\d\d$/);
});

test("an ArrayBuffer is as good as a Uint8Array", () => {
  const buffer = sample.buffer.slice(sample.byteOffset, sample.byteOffset + sample.byteLength);
  const options = { asOf: DAY };
  assert.deepEqual(ntm.evaluate(buffer, options), ntm.evaluate(sample, options));
});

test("wrong options are errors with a sentence that says what to write", () => {
  const refused = (options, pattern) =>
    assert.throws(() => ntm.evaluate(sample, options), (error) => {
      assert.ok(error instanceof Error);
      assert.match(error.message, pattern);
      return true;
    });
  refused({ set: "xa-1900" }, /Không có bộ tiêu chí “xa-1900”.*xa-2026-2030/);
  refused({ variant: "nhom-9" }, /Không có nhóm “nhom-9”.*nhom-1/);
  refused({ asOf: "31/12/2026" }, /asOf: “31\/12\/2026” không phải là ngày.*2026-12-31/);
  refused({ today: "2026-02-30" }, /today: /);
  refused({ asof: DAY }, /Không có tùy chọn “asof”/);
  refused({ asOf: 2026 }, /phải là chuỗi/);
  refused("nhom-1", /phải là một đối tượng/);
  refused([], /phải là một đối tượng/);
  assert.throws(() => ntm.evaluate("chi_tieu,ket_qua"), /Uint8Array/);
  assert.throws(() => ntm.template("xa-1900", "nhom-1"), /Không có bộ tiêu chí/);
  assert.throws(() => ntm.template("xa-2026-2030", "nhom-9"), /Không có nhóm/);
});

test("an error leaves the module as it was", () => {
  const before = canonical(ntm.evaluate(sample, { asOf: DAY }));
  for (let round = 0; round < 100; round += 1) {
    assert.throws(() => ntm.evaluate(sample, { set: "?" }));
  }
  assert.equal(canonical(ntm.evaluate(sample, { asOf: DAY })), before);
});

test("the criteria sets are those of the terminal", () => {
  const { stdout } = spawnSync(cli, ["sets", "--format", "json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  assert.equal(canonical(ntm.sets()), canonical(JSON.parse(stdout)));
});

test("the template is that of the terminal", () => {
  const { stdout } = spawnSync(cli, ["template", "--variant", "nhom-1", "--period", "2026"], {
    encoding: "utf8",
  });
  assert.equal(ntm.template("xa-2026-2030", "nhom-1", "2026"), stdout);
});
