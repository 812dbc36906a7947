//! The assessment as a table: one row for each indicator and each part.

use ntm_model::{Assessment, CriteriaSet};
use ntm_text::Language;

use super::Table;
use crate::Judged;
use crate::indicator_rows::indicator_rows;

const HEADER: [(&str, &str); 12] = [
    ("Đơn vị", "Unit"),
    ("Kỳ", "Period"),
    ("Mã", "Code"),
    ("Chỉ tiêu", "Indicator"),
    ("Kết quả", "Result"),
    ("Mức", "Level"),
    ("Kết luận", "Verdict"),
    ("Căn cứ", "Basis"),
    ("Còn thiếu", "Gap"),
    ("Vị trí trong tệp", "Place in the file"),
    ("Nguồn của mức", "Source of the level"),
    ("Ghi chú", "Notes"),
];

/// The assessment as a table for people. Numbers are written as the language writes them.
pub fn assessment_to_csv(
    assessment: &Assessment,
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    assessments_to_csv(&[Judged { file: None, assessment }], sets, language)
}

/// Several files as one table, each place with the name of its file.
pub fn assessments_to_csv(
    files: &[Judged<'_>],
    sets: &[CriteriaSet],
    language: Language,
) -> String {
    let mut table = Table::for_people(&HEADER, language);
    for judged in files {
        for unit in &judged.assessment.units {
            for row in indicator_rows(unit, judged.file, sets, language) {
                table.row(&[
                    row.unit,
                    row.period,
                    &row.code,
                    row.title,
                    &row.value,
                    &row.level,
                    ntm_text::verdict(row.verdict, language),
                    row.basis,
                    &row.gap,
                    &row.place,
                    &row.citation,
                    &row.notes,
                ]);
            }
        }
    }
    table.finish()
}
