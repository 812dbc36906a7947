//! Files that the program writes: which command writes which, and what it refuses to write over.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A file that is not there yet.
fn new_file(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&path);
    path
}

fn ntm(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap()
}

fn sample() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join("seeds/status/binh-giang-2026-minh-hoa.csv").to_str().unwrap().to_owned()
}

/// Writes the file and begins it with these bytes.
#[track_caller]
fn check(arguments: &[&str], name: &str, begins: &[u8]) -> PathBuf {
    let path = new_file(name);
    let output = ["--output", path.to_str().unwrap()];
    let run = ntm(&[arguments, &output].concat());
    let said = String::from_utf8(run.stdout).unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains(name), "{said}");
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.starts_with(begins), "{:?}", bytes.get(..16));
    path
}

/// Refused with this exit code and these words.
#[track_caller]
fn check_failure(arguments: &[&str], code: i32, words: &str) {
    let run = ntm(arguments);
    let errors = String::from_utf8(run.stderr).unwrap();
    assert_eq!((run.status.code(), run.stdout.len()), (Some(code), 0), "{errors}");
    assert!(errors.contains(words), "{errors}");
}

const PACKED: &[u8] = b"PK\x03\x04";

#[test]
fn templates_and_results_are_written_as_workbooks() {
    check(&["template", "--year", "2026", "--unit", "Bình Giang"], "mau.xlsx", PACKED);
    check(&["template", "--format", "xlsx"], "mau", PACKED);
    let sample = sample();
    check(&["evaluate", &sample], "ket-qua.xlsx", PACKED);
    check(&["evaluate", &sample, "--lang", "en"], "results.xlsx", PACKED);
}

#[test]
fn the_ending_of_the_output_tells_the_format() {
    let sample = sample();
    check(&["template"], "mau.csv", "\u{feff}ma_xa,".as_bytes());
    check(&["evaluate", &sample], "ket-qua.json", b"{\n");
    check(&["evaluate", &sample], "ket-qua.csv", "\u{feff}Đơn vị,".as_bytes());
    check(&["evaluate", &sample], "ket-qua.txt", "Bình Giang".as_bytes());
    check(&["evaluate", &sample, "--format", "json"], "ket-qua-2.csv", b"{\n");
}

#[test]
fn a_template_says_whose_it_is() {
    let csv = ntm(&["template", "--year", "2027", "--unit", "Bình Giang"]).stdout;
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains(",Bình Giang,xa-2026-2030,nhom-1,2027,1.1,"), "{csv}");
}

#[test]
fn nothing_that_someone_worked_on_is_written_over() {
    let form = check(&["template"], "da-dien.xlsx", PACKED);
    let form = form.to_str().unwrap();
    check_failure(&["template", "--output", form], 1, "Đã có tệp");
    let results = new_file("cua-xa.csv");
    std::fs::write(&results, "chi_tieu,ket_qua\n1.1,Đạt\n").unwrap();
    let results = results.to_str().unwrap();
    check_failure(&["evaluate", results, "--output", results], 2, "là tệp đang xét");
    assert_eq!(std::fs::read_to_string(results).unwrap(), "chi_tieu,ket_qua\n1.1,Đạt\n");
    // What the program itself made from the input can be made again.
    let judged = check(&["evaluate", results], "xet.xlsx", PACKED);
    let run = ntm(&["evaluate", results, "--output", judged.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0));
}

#[test]
fn wrong_usage_is_refused() {
    check_failure(&["template", "--format", "xlsx"], 2, "cần tên tệp");
    check_failure(&["evaluate", "-", "--format", "xlsx", "--lang", "en"], 2, "needs a file");
    check_failure(&["template", "--format", "json"], 2, "csv và xlsx");
    check_failure(&["template", "--year", "26"], 2, "không phải là năm");
    check_failure(&["template", "--year", "2026", "--period", "2026"], 2, "không ghi cả hai");
    check_failure(&["sets", "--output", "a.json"], 2, "không có tùy chọn --output");
    check_failure(&["evaluate", "-", "--unit", "x"], 2, "không có tùy chọn --unit");
    check_failure(&["template", "--output", "/khong-co/mau.xlsx"], 1, "Không ghi được");
}

#[test]
fn a_file_without_results_leaves_no_workbook() {
    let empty = new_file("trong.csv");
    std::fs::write(&empty, "").unwrap();
    let output = new_file("trong.xlsx");
    let (empty, name) = (empty.to_str().unwrap(), output.to_str().unwrap());
    check_failure(&["evaluate", empty, "--output", name], 1, "Tệp rỗng");
    assert!(!output.exists());
}

/// A real spreadsheet opens the form and saves it as CSV; that file is read without a question.
/// Where LibreOffice is not installed, the readers of workbooks test the same without it.
#[test]
fn a_form_that_went_through_libreoffice_reads_back() {
    let form = check(
        &["template", "--year", "2026", "--unit", "Bình Giang"],
        "qua-libreoffice.xlsx",
        PACKED,
    );
    let folder = form.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/libreoffice", folder.display());
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1";
    let converted = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", filter, "--outdir"])
        .args([folder, &form])
        .output();
    let Ok(converted) = converted else { return };
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    let csv = folder.join("qua-libreoffice.csv");
    let text = std::fs::read_to_string(&csv).unwrap();
    assert!(text.contains("\n\"3.10\","), "{text}");
    let run = ntm(&["evaluate", csv.to_str().unwrap()]);
    let report = String::from_utf8(run.stdout).unwrap();
    assert_eq!(run.status.code(), Some(0), "{report}");
    let headline = "Bình Giang · xa-2026-2030 · Nhóm 1 · kỳ 2026";
    assert!(report.starts_with(headline), "{report}");
    assert!(report.contains("0/47 chỉ tiêu; 47 chưa có số liệu"), "{report}");
}
