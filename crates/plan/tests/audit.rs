//! What the audit finds in the five documents, line by line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends this way when it fails")]

use std::path::Path;

use ntm_model::Finding;
use ntm_plan::audit;

/// The findings of a bundled plan against a committed table: code, severity, set, indicator, then
/// place and words of every passage. `UPDATE_EXPECT=1` writes the table instead.
#[track_caller]
fn check(id: &str) {
    let document = ntm_bundled::plan_documents().iter().find(|one| one.plan.id == id).unwrap();
    let findings = audit(document, ntm_bundled::sets());
    assert_eq!(findings, audit(document, ntm_bundled::sets()), "the same answer twice");
    let mut lines = vec!["code\tseverity\tset\tindicator\tpassages".to_owned()];
    lines.extend(findings.iter().map(line));
    let text = lines.join("\n") + "\n";
    let file = format!("../../tests/expected/audit-{id}.tsv");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (old, new) in expected.lines().zip(text.lines()) {
        assert_eq!(old, new, "{id}");
    }
    assert_eq!(expected.lines().count(), text.lines().count(), "{id}");
}

fn line(finding: &Finding) -> String {
    let kind = &finding.kind;
    assert!(!finding.passages.is_empty(), "{kind:?} quotes nothing");
    let passages = finding.passages.iter().map(|one| format!("{} “{}”", one.place, one.text));
    format!(
        "{}\t{:?}\t{}\t{}\t{}",
        kind.code(),
        kind.severity(),
        kind.set().unwrap_or_default(),
        kind.indicator().map(|code| code.to_string()).unwrap_or_default(),
        passages.collect::<Vec<_>>().join(" | "),
    )
}

#[test]
fn the_plan_of_binh_giang() {
    check("binh-giang-2026-2030");
}

#[test]
fn the_plan_of_binh_trung() {
    check("binh-trung-2024");
}

#[test]
fn the_plan_of_binh_luong() {
    check("binh-luong-2025");
}

#[test]
fn the_plan_of_thach_an() {
    check("thach-an-2025");
}

#[test]
fn the_plan_of_khanh_hoa() {
    check("khanh-hoa-2025");
}
