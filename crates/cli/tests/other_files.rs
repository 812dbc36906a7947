//! Files of another kind where results are expected, and levels for every command that judges.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use std::path::Path;
use std::process::Command;

const STATUS: &str = "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\n\
    Sơn Bình,xa-2026-2030,nhom-2,2026,6.2,92%\nSơn Bình,xa-2026-2030,nhom-2,2027,6.2,95%\n";
const LEVELS: &str = "bo_tieu_chi,nhom,chi_tieu,cach,muc,van_ban\n\
    xa-2026-2030,nhom-2,6.2,đặt,≥ 90 %,Quyết định 10\n";

fn file(name: &str, content: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Ends with this code; the piece stands in one of the two outputs.
#[track_caller]
fn check(arguments: &[&str], code: i32, piece: &str) {
    let run = Command::new(env!("CARGO_BIN_EXE_ntm")).args(arguments).output().unwrap();
    let text = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(code), "{text}");
    assert!(text.contains(piece), "“{piece}” is missing in:\n{text}");
}

#[test]
fn a_file_of_another_kind_names_the_command_that_takes_it() {
    let levels = file("khac-muc.csv", LEVELS);
    let plan = file("khac-ke-hoach.csv", "chi_tieu,chu_tri\n3.8,Phòng Kinh tế\n");
    let scenario = file("khac-kich-ban.csv", "kich_ban,buoc,chi_tieu,gia_tri\na,1,3.8,5%\n");
    let programme = file("khac.toml", "id = \"x\"\n");
    for command in ["evaluate", "communes", "compare", "plan", "crosswalk", "scenario"] {
        check(&[command, &levels], 1, &format!("ntm levels {levels}"));
        check(&[command, &plan], 1, &format!("ntm audit {plan}"));
        check(&[command, &scenario], 1, &format!("--with {scenario}"));
        check(&[command, &programme], 1, &format!("ntm programme {programme}"));
    }
    check(&["programme", "khanh-hoa-2025", &levels], 1, &format!("ntm levels {levels}"));
}

#[test]
fn what_was_exported_for_other_programs_says_what_it_is() {
    let status = file("khac-ket-qua.csv", STATUS);
    let exported = file("khac-xuat.json", "");
    check(&["evaluate", &status, "--format", "json", "--output", &exported], 0, "Đã ghi");
    check(&["evaluate", &exported], 0, "được đọc lại từ một tệp kết luận đã lưu");
    let plan = file("khac-xuat-ke-hoach.json", "{\"format\": \"ntm-plan/1\", \"units\": []}");
    check(&["communes", &plan], 1, "Đây là tệp ntm-plan/1 do chương trình này ghi ra");
    check(&["sets", "--format", "json"], 0, "ntm-sets/1");
}

#[test]
fn every_command_that_judges_takes_levels() {
    let status = file("khac-nhom-2.csv", STATUS);
    let levels = file("khac-muc-nhom-2.csv", LEVELS);
    let with = ["--overlay", levels.as_str(), "--format", "csv"];
    let run = |command: &str, piece: &str| {
        check(&[[command, status.as_str()].as_slice(), &with].concat(), 0, piece);
    };
    run("evaluate", "Đạt");
    run("compare", "6.2");
    run("communes", "Sơn Bình");
    // With a level the indicator is met, and no work is left for it.
    run("plan", "Năm 2030,6.1");
    check(&["audit", "binh-giang-2026-2030", "--overlay", &levels], 0, "PLAN_TWO_LEADS");
    let wrong = file("khac-sai.csv", &LEVELS.replace("6.2", "99.1"));
    for command in ["evaluate", "communes", "compare", "plan", "scenario", "crosswalk"] {
        check(&[command, &status, "--overlay", &wrong], 1, "chưa được áp dụng");
    }
    check(&["programme", "khanh-hoa-2025", "--overlay", &wrong], 1, "chưa được áp dụng");
}

/// A table of communes counts by the same levels as the evaluation of each.
#[test]
fn communes_are_counted_by_the_levels_of_the_province() {
    let own = "bo_tieu_chi,chi_tieu,ten_chi_tieu,cach,muc,van_ban,tu_ngay\n\
        thon,1.1,Đường thôn,thêm,≥ 90 %,QĐ 1,2026-01-01\n";
    let levels = file("khac-thon-muc.csv", own);
    let status =
        file("khac-thon.csv", "ten_xa,bo_tieu_chi,ky,chi_tieu,ket_qua\nThôn A,thon,2026,1.1,95%\n");
    check(&["communes", &status, "--overlay", &levels], 0, "1/1");
}

#[test]
fn an_option_that_is_given_twice_is_refused() {
    let arguments = ["evaluate", "a.csv", "--set", "b", "--set", "c"];
    check(&arguments, 2, "--set được ghi hai lần");
}

/// As on the page: the later file applies, and what it takes the place of is said.
#[test]
fn of_several_files_of_levels_the_later_one_applies() {
    let status = file("khac-hai-muc.csv", STATUS);
    let first = file("khac-muc-truoc.csv", LEVELS);
    let second = file("khac-muc-sau.csv", &LEVELS.replace("≥ 90 %", "≥ 93 %"));
    let run = |files: [&str; 2], more: &[&str], piece: &str| {
        let [one, two] = files;
        let arguments = ["evaluate", &status, "--overlay", one, "--overlay", two];
        check(&[arguments.as_slice(), more].concat(), 0, piece);
    };
    run([&first, &second], &[], "Đang dùng mức của tệp này");
    run([&first, &second], &[], &format!("{second}: "));
    run([&first, &second], &["--format", "json"], "\"level\": \">= 93 %\"");
    run([&second, &first], &["--format", "json"], "\"level\": \">= 90 %\"");
    // The saved assessment has both, in their order.
    let saved = file("khac-hai-muc.json", "");
    run([&first, &second], &["--format", "json", "--output", &saved], "Đã ghi");
    let again = ["evaluate", &status, "--overlay", &saved, "--format", "json"];
    check(&again, 0, "\"level\": \">= 93 %\"");
    check(&again, 0, "\"overlays_before\": [");
    let wrong = file("khac-sai-sau.csv", &LEVELS.replace("6.2", "99.1"));
    check(&["evaluate", &status, "--overlay", &first, "--overlay", &wrong], 1, "chưa được áp dụng");
}

#[test]
fn the_terminal_writes_json_for_other_programs() {
    let status = file("khac-json.csv", STATUS);
    check(&["plan", &status, "--json"], 0, "\"format\": \"ntm-plan/1\"");
    check(&["plan", &status, "--json", "--who", "all"], 2, "--who");
    check(&["programme", "khanh-hoa-2025", "--json"], 0, "\"format\": \"ntm-programme/1\"");
    check(&["programme", "--format", "json"], 2, "Hãy ghi một chương trình");
    let old = file(
        "khac-cu.csv",
        "ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua\nXã A,xa-2021-2025,dhntb,2024,11,2%\n",
    );
    check(&["crosswalk", &old, "--json"], 0, "\"format\": \"ntm-crosswalk/1\"");
    check(&["crosswalk", &old, "--json", "--take", "6.1"], 2, "--take");
    check(&["crosswalk", &old, "--take", "6.1"], 0, "xa-2026-2030");
    check(&["audit", "binh-trung-2024", "--json"], 0, "\"format\": \"ntm-audit/1\"");
}
