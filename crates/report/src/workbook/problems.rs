//! The list of problems as a sheet.

use ntm_model::Severity;
use ntm_text::Language;

use super::{CellSpec, Print, SheetSpec, Style, WorkbookSpec};
use crate::Judged;
use crate::places::in_file;

const HEADER: [(&str, &str); 5] = [
    ("Mức độ", "Severity"),
    ("Vị trí", "Place"),
    ("Chỉ tiêu", "Indicator"),
    ("Nội dung", "Message"),
    ("Mã", "Code"),
];
const WIDTHS: [u16; 5] = [12, 24, 12, 90, 26];

/// The problems of all files as a workbook for people, one row each, in their order.
pub fn problems_workbook(files: &[Judged<'_>], language: Language) -> WorkbookSpec {
    let title = language.pick("Những điều cần xem lại", "What needs a look");
    WorkbookSpec {
        title: title.to_owned(),
        sheets: vec![problems_sheet(files, language)],
        ..WorkbookSpec::default()
    }
}

pub(super) fn problems_sheet(files: &[Judged<'_>], language: Language) -> SheetSpec {
    let mut sheet = SheetSpec {
        name: language.pick("Cần xem lại", "Problems").to_owned(),
        widths: WIDTHS.to_vec(),
        print: Print { is_landscape: true, ..Print::default() },
        ..SheetSpec::default()
    };
    let header = HEADER.map(|(vietnamese, english)| language.pick(vietnamese, english));
    let header = sheet.push_header(header);
    for judged in files {
        for problem in &judged.assessment.problems {
            let severity = problem.severity();
            let style = match severity {
                Severity::Error => Style::NotMet,
                Severity::Warning => Style::Open,
                Severity::Info => Style::Short,
            };
            let place = in_file(judged.file, ntm_text::place(&problem.place, language));
            let indicator = problem.kind.indicator().map(|code| code.to_string());
            sheet.push(vec![
                CellSpec::text(ntm_text::severity(severity, language), style),
                CellSpec::text(place, Style::Text),
                CellSpec::text(indicator.unwrap_or_default(), Style::Short),
                CellSpec::text(ntm_text::problem(&problem.kind, language), Style::Text),
                CellSpec::text(problem.code(), Style::Text),
            ]);
        }
    }
    sheet.close_table(header);
    sheet
}
