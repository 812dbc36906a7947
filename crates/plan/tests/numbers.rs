//! The audit of numbers on the bundled programmes: every finding is a golden case with its lines.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use std::path::Path;

use ntm_model::Finding;
use ntm_plan::audit_numbers;

#[track_caller]
fn check(id: &str) {
    let programme = ntm_bundled::programmes().iter().find(|one| one.id == id).unwrap();
    let actual: String = audit_numbers(programme).iter().map(line).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/expected/numbers")
        .join(format!("{id}.txt"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(actual, expected, "UPDATE_EXPECT=1 writes {}", path.display());
}

fn line(finding: &Finding) -> String {
    let kind = &finding.kind;
    let mut text = format!("{:?} {}\n", kind.severity(), kind.code());
    text += &format!("  {}\n", ntm_text::finding(kind, ntm_text::Language::Vietnamese));
    text += &format!("  {}\n", ntm_text::finding(kind, ntm_text::Language::English));
    for passage in &finding.passages {
        text += &format!("  - {}: {}\n", passage.place, passage.text);
    }
    text
}

#[test]
fn khanh_hoa() {
    check("khanh-hoa-2025");
}

#[test]
fn thach_an() {
    check("thach-an-2025");
}

#[test]
fn binh_trung() {
    check("binh-trung-2024");
}

#[test]
fn binh_luong() {
    check("binh-luong-2025");
}

/// Nothing in the numbers of this one contradicts anything.
#[test]
fn binh_giang() {
    check("binh-giang-2026-2030");
}
