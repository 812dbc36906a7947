//! A province's own levels leave the program and come back equal.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends this way when it fails"
)]

use ntm_model::{CriteriaSet, Overlay, Place};
use ntm_report::{
    levels_template_csv, levels_template_workbook, overlay_from_wire, overlay_to_csv,
    overlay_to_wire, wire,
};

const TEXT: &str = "\
\"Mức của tỉnh, thử nghiệm\"
bo_tieu_chi,nhom,chi_tieu,ten_chi_tieu,cach,muc,van_ban,vi_tri,tu_ngay,ghi_chu
xa-2026-2030,nhom-2,4.1,,đặt,≥ 35 %,QĐ 12/2026/QĐ-UBND,\"Điều 2, khoản 1\",01/03/2026,
xa-2026-2030,nhom-2,6.2,,,= 100 %,,,,\"có \"\"dấu\"\" và; dấu\"
xa-2026-2030,tất cả,11.1,Có thôn kiểu mẫu,thêm,≥ 1 thôn,QĐ 12,,,
xa-2026-2030,nhom-2,3.1,,nâng,\"từ 9,5 đến 12%/năm\",,,2027,
";

fn overlay() -> Overlay {
    let (overlay, problems) = ntm_ingest::read_overlay(TEXT.as_bytes(), "x.csv");
    assert_eq!(problems, []);
    overlay.unwrap()
}

/// Places and columns are those of the file that was read last.
fn without_places(mut overlay: Overlay) -> Overlay {
    for row in &mut overlay.rows {
        row.place = Place::File;
        row.columns = [0; 10];
    }
    overlay
}

#[test]
fn the_table_reads_back_equal() {
    let first = overlay();
    assert_eq!(first.title, "Mức của tỉnh, thử nghiệm");
    let written = overlay_to_csv(&first);
    let (second, problems) = ntm_ingest::read_overlay(written.as_bytes(), "y.csv");
    assert_eq!(problems, []);
    assert_eq!(without_places(second.unwrap()), without_places(first.clone()));
    assert_eq!(overlay_to_csv(&first), written, "same values, same bytes");
}

#[test]
fn an_exported_assessment_brings_its_levels_along() {
    let first = overlay();
    let json = serde_json::to_string(&overlay_to_wire(&first)).unwrap();
    let back: wire::Overlay = serde_json::from_str(&json).unwrap();
    let (second, problems) = ntm_ingest::read_overlay_rows(&back.title, overlay_from_wire(&back));
    assert_eq!(problems, []);
    assert_eq!(without_places(second.unwrap()), without_places(first));
}

#[test]
fn assessments_from_before_there_were_overlays_are_read() {
    let json = r#"{"format":"ntm-assessment/1","as_of":"2026-12-31","units":[],"problems":[]}"#;
    assert_eq!(serde_json::from_str::<wire::Assessment>(json).unwrap().overlay, None);
}

fn set() -> &'static CriteriaSet {
    ntm_bundled::sets().iter().find(|set| set.id == "xa-2026-2030").unwrap()
}

#[test]
fn the_empty_table_reads_as_a_table_without_levels() {
    let text = levels_template_csv(set(), &set().variants[1]);
    assert!(ntm_ingest::is_overlay(text.as_bytes()));
    let (overlay, problems) = ntm_ingest::read_overlay(text.as_bytes(), "");
    let codes: Vec<_> = problems.iter().map(ntm_model::Problem::code).collect();
    assert_eq!(codes, ["OVERLAY_ROWS_WITHOUT_LEVEL", "OVERLAY_NO_ROWS"]);
    assert_eq!(overlay.unwrap().rows, []);
    // Filled in, it is one.
    let filled = text.replacen(",đặt,,", ",đặt,Đạt,", 1);
    let (overlay, _) = ntm_ingest::read_overlay(filled.as_bytes(), "");
    assert_eq!(overlay.unwrap().rows.len(), 1);
}

#[test]
fn the_empty_workbook_reads_as_a_table_too() {
    let workbook = levels_template_workbook(set(), &set().variants[1]);
    let bytes = ntm_workbook_writer::write(&workbook).unwrap();
    let sheets = ntm_workbook::read(&bytes).sheets;
    assert!(ntm_ingest::is_overlay_sheets(&sheets));
    let (overlay, problems) = ntm_ingest::read_overlay_sheets(&sheets, "");
    let codes: Vec<_> = problems.iter().map(ntm_model::Problem::code).collect();
    assert_eq!(codes, ["OVERLAY_ROWS_WITHOUT_LEVEL", "OVERLAY_NO_ROWS"]);
    assert_eq!(overlay.unwrap().title, "Mức của tỉnh");
}
