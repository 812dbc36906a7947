//! What an old set tells about a new one, in words.

use ntm_model::{
    Crossed, CrossedState, CrossedTally, Difference, LookOnly, Read, Relation, Suggestion,
};

use crate::{Language, place};

/// How far an old indicator tells.
pub fn relation(relation: Relation, language: Language) -> &'static str {
    match relation {
        Relation::Same => language.pick("Cùng cách đo", "Same measure"),
        Relation::Narrower => language.pick("Cũ đòi ít hơn", "Old demands less"),
        Relation::Broader => language.pick("Cũ đòi nhiều hơn", "Old demands more"),
        Relation::Related => language.pick("Liên quan", "Related"),
    }
}

/// In what an old and a new indicator are not the same, to stand behind “khác”.
pub fn difference(difference: Difference, language: Language) -> &'static str {
    match difference {
        Difference::Level => language.pick("mức", "level"),
        Difference::Measure => language.pick("cách đo", "measure"),
        Difference::Unit => language.pick("đơn vị", "unit"),
        Difference::Population => language.pick("đối tượng được đếm", "what is counted"),
        Difference::Content => language.pick("nội dung", "content"),
        Difference::Guidance => language.pick("văn bản hướng dẫn", "guidance"),
    }
}

/// What there is for an indicator of the new set.
pub fn crossed_state(state: CrossedState, language: Language) -> &'static str {
    match state {
        CrossedState::CanTake => language.pick("Có thể lấy", "Can be taken"),
        CrossedState::LookOnly => language.pick("Chỉ để xem", "Only to look at"),
        CrossedState::NotReported => {
            language.pick("Tệp cũ không có", "Not reported in the old file")
        }
        CrossedState::New => language.pick("Chỉ tiêu mới", "New indicator"),
    }
}

/// Why an old result is not to be taken.
pub fn look_only(why: LookOnly, language: Language) -> &'static str {
    match why {
        LookOnly::Related => language.pick(
            "Cùng một việc nhưng đo cách khác: xem để tham khảo, điền kết quả mới.",
            "The same subject measured in another way: look at it, and fill in a new result.",
        ),
        LookOnly::DoesNotFit => language.pick(
            "Giá trị cũ không đọc được hoặc không hợp với cách ghi mới: điền lại theo cách mới.",
            "The old value cannot be read or does not fit the new form: fill it in anew.",
        ),
        LookOnly::ProvesNothing => language.pick(
            "Hai chỉ tiêu đòi khác nhau, kết quả cũ chưa đủ để kết luận: rà soát lại.",
            "The two demand different things, and the old result settles nothing: check again.",
        ),
        LookOnly::ClaimOfOtherLevel => language.pick(
            "Tự đánh giá này theo mức cũ; mức mới khác nên cần số liệu.",
            "This claim is about the old level; the new one differs, so that a figure is needed.",
        ),
        LookOnly::Contradiction => language.pick(
            "Tệp cũ có hai dòng nói khác nhau: sửa ở tệp cũ trước.",
            "Two rows of the old file say different things: mend the old file first.",
        ),
        LookOnly::PartsOnly => language.pick(
            "Tệp cũ chỉ ghi từng phần: tự tính rồi điền kết quả chung.",
            "The old file has the parts alone: work out the whole and fill it in.",
        ),
    }
}

/// Where a confirmed result comes from, for the column of notes.
pub fn taken_from(suggestion: &Suggestion, crossed: &Crossed, language: Language) -> String {
    let (code, set) = (suggestion.old_code, &crossed.from);
    let period = crossed.period.as_deref().unwrap_or_default();
    let mut note = language.pick(
        format!("Lấy từ chỉ tiêu {code} của bộ {set}"),
        format!("Taken from indicator {code} of the set {set}"),
    );
    if !period.is_empty() {
        note.push_str(&language.pick(format!(", kỳ {period}"), format!(", period {period}")));
    }
    if let Some(read) = suggestion.reads.first() {
        note.push_str(", ");
        note.push_str(&place(&read.place, language));
    }
    note
}

/// What was written in the old report: `67,05%`, or `36.750 triệu đồng; Chưa đạt`.
pub fn old_texts(reads: &[Read]) -> String {
    let mut texts = String::new();
    for read in reads {
        if !texts.is_empty() {
            texts.push_str("; ");
        }
        texts.push_str(&read.text);
    }
    texts
}

/// How many indicators there are of each kind, as a sentence.
pub fn crossed_tally(tally: CrossedTally, language: Language) -> String {
    let CrossedTally { can_take, look_only, not_reported, new } = tally;
    let all = can_take + look_only + not_reported + new;
    language.pick(
        format!("Trong {all} chỉ tiêu mới: {can_take} có thể lấy từ tệp cũ sau khi xác nhận, {look_only} chỉ để xem, {not_reported} tệp cũ không có số liệu, {new} không có chỉ tiêu cũ tương ứng."),
        format!("Of {all} new indicators: {can_take} can be taken from the old file once confirmed, {look_only} are only to look at, {not_reported} are not reported in it, {new} have no old counterpart."),
    )
}
