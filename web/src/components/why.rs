//! Why a verdict is what it is, from the cell to the law.

use ntm_model::{IndicatorResult, Read, ReadField};
use ntm_text::Language;
use yew::prelude::*;

use super::{join, list, small, terms, text, vietnamese};
use crate::state::Judged;

/// The steps that led to the verdict, in order: what was read, the level with its citation, the
/// comparison, the remarks, and what should be mended.
pub(crate) fn why(result: &IndicatorResult, judged: &Judged, language: Language) -> Html {
    let Some(set) = judged.set() else { return Html::default() };
    let Some(indicator) = set.indicator(result.code) else { return Html::default() };
    let mut steps = vec![
        (language.pick("Nội dung", "Indicator"), vietnamese(&indicator.title)),
        (language.pick("Đã đọc", "Read"), reads(&result.reads, language)),
    ];
    if let Some(value) = &result.value {
        let value = ntm_text::measured(value, &indicator.unit, language);
        steps.push((language.pick("Hiểu là", "Understood as"), text(value)));
    }
    let level = match &result.level {
        Some(level) => join(vec![
            text(ntm_text::requirement(&level.requirement, &level.unit, language)),
            text(". "),
            small(join(vec![
                text(language.pick("Theo ", "From ")),
                vietnamese(&ntm_text::citation(&level.citation, set)),
                text(language.pick("; áp dụng từ ", "; in force since ")),
                text(ntm_text::date(level.since, language)),
            ])),
        ]),
        None => text(language.pick(
            "Chưa có mức cho nhóm xã này vào ngày đang xét.",
            "No level for this group on this day.",
        )),
    };
    steps.push((language.pick("Mức", "Level"), level));
    if let Some(made) = &result.comparison {
        let made = ntm_text::comparison(made, language);
        steps.push((language.pick("So sánh", "Comparison"), text(made)));
    }
    if let Some(basis) = result.basis {
        let verdict = ntm_text::verdict(result.verdict, language);
        let verdict = format!("{verdict} ({})", ntm_text::basis(basis, language));
        steps.push((language.pick("Kết luận", "Verdict"), text(verdict)));
    }
    steps.extend(
        result
            .notes
            .iter()
            .map(|note| (language.pick("Ghi chú", "Note"), text(ntm_text::note(note, language)))),
    );
    let remarks = judged.answer.shown.iter().flat_map(|shown| &shown.remarks);
    steps.extend(remarks.filter(|remark| remark.code == result.code).map(|remark| {
        (ntm_text::severity(remark.severity, language), text(remark.message.clone()))
    }));
    if let Some(note) = &indicator.note {
        steps.push((language.pick("Lưu ý", "Remark"), vietnamese(note)));
    }
    terms(steps.into_iter().map(|(name, step)| (text(name), step)).collect())
}

fn reads(reads: &[Read], language: Language) -> Html {
    if reads.is_empty() {
        return text(language.pick("Không có ô nào trong tệp.", "No cell in the file."));
    }
    let one = |read: &Read| {
        let field = match read.field {
            ReadField::Declaration => language.pick("Tự đánh giá", "Declared"),
            ReadField::NotApplicableReason => language.pick("Lý do không áp dụng", "Reason"),
            ReadField::Result => language.pick("Kết quả", "Result"),
        };
        let place = ntm_text::place(&read.place, language);
        text(format!("{field}: “{}” ({place})", read.text))
    };
    list(reads.iter().map(one).collect())
}
