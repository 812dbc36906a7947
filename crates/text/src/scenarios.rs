//! What if, in words.

use ntm_plan::{Change, RefusedChange, ScenarioProblemKind, TypedValue, WalkState, WhyRefused};

use crate::{Language, date, requirement};

/// A change: `6.2: kết quả “95%”`.
pub fn change(change: &Change, language: Language) -> String {
    match change {
        Change::Value { code, typed } => format!("{code}: {}", typed_value(typed, language)),
        Change::Level { code, requirement: level, unit } => {
            let level = requirement(level, unit, language);
            language.pick(
                format!("{code}: mức giả định {level}"),
                format!("{code}: assumed level {level}"),
            )
        }
        Change::PlanEnd { code: Some(code), year } => {
            language.pick(format!("{code}: hạn cuối năm {year}"), format!("{code}: due in {year}"))
        }
        Change::PlanEnd { code: None, year } => language
            .pick(format!("Kế hoạch kết thúc năm {year}"), format!("The plan ends in {year}")),
        Change::AsOf(day) => {
            let day = date(*day, language);
            language.pick(format!("Xét theo mức ngày {day}"), format!("Levels of {day}"))
        }
        Change::Variant(text) => {
            language.pick(format!("Xét theo nhóm “{text}”"), format!("Judged as group “{text}”"))
        }
    }
}

fn typed_value(typed: &TypedValue, language: Language) -> String {
    let pieces = [
        (language.pick("kết quả", "result"), &typed.result),
        (language.pick("tự đánh giá", "declared"), &typed.declared),
        (language.pick("không áp dụng vì", "not applicable because"), &typed.reason),
    ];
    let said: Vec<_> = pieces
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| format!("{name} “{text}”"))
        .collect();
    if said.is_empty() {
        return language.pick("bỏ kết quả", "the result is taken away").to_owned();
    }
    said.join(", ")
}

/// Why a change could not be made and what to do.
pub fn refused_change(refused: &RefusedChange, language: Language) -> String {
    let step = refused.step;
    let what = change(&refused.change, language);
    let why = match &refused.why {
        WhyRefused::UnknownCode => language.pick(
            "bộ tiêu chí không có mã này; hãy xem lại mã".to_owned(),
            "the criteria set has no such code; check it".to_owned(),
        ),
        WhyRefused::UnknownVariant => language.pick(
            "bộ tiêu chí không có nhóm này; hãy ghi như nhom-1".to_owned(),
            "the criteria set has no such group; write it like nhom-1".to_owned(),
        ),
        WhyRefused::NoVariant => language.pick(
            "chưa biết xã thuộc nhóm nào; hãy chọn nhóm trước".to_owned(),
            "the group of the commune is not known; choose one first".to_owned(),
        ),
        WhyRefused::OtherUnit { expected } if expected.is_empty() => language.pick(
            "chỉ tiêu này xét bằng lời; hãy ghi mức “Đạt”".to_owned(),
            "this indicator is judged by words; write “Đạt”".to_owned(),
        ),
        WhyRefused::OtherUnit { expected } => language.pick(
            format!("mức phải ghi theo đơn vị “{expected}”"),
            format!("the level must be in “{expected}”"),
        ),
        WhyRefused::NotPlanned => language.pick(
            "không có kế hoạch nào nêu chỉ tiêu này".to_owned(),
            "no plan names this indicator".to_owned(),
        ),
    };
    language.pick(
        format!("Bước {step}: không đổi được “{what}”, vì {why}."),
        format!("Step {step}: “{what}” cannot be made: {why}."),
    )
}

/// The state after a step in one line: `Bước 1: đạt 6/10 tiêu chí (+1), 36/47 chỉ tiêu (+2).`
/// `before` is the state of the step before.
pub fn walk_headline(state: &WalkState, before: Option<&WalkState>, language: Language) -> String {
    let moved = |now: u32, then: Option<u32>| match then {
        Some(then) if now > then => format!(" (+{})", now - then),
        Some(then) if now < then => format!(" (−{})", then - now),
        _ => String::new(),
    };
    let criteria = moved(state.criteria.met, before.map(|before| before.criteria.met));
    let indicators = moved(state.indicators.met, before.map(|before| before.indicators.met));
    let (met, total) = (state.criteria.met, state.criteria.total());
    let (met_indicators, all) = (state.indicators.met, state.indicators.total());
    let name = match state.step {
        0 => language.pick("Số liệu hiện có".to_owned(), "Data at hand".to_owned()),
        step => language.pick(format!("Bước {step}"), format!("Step {step}")),
    };
    language.pick(
        format!("{name}: đạt {met}/{total} tiêu chí{criteria}, {met_indicators}/{all} chỉ tiêu{indicators}."),
        format!("{name}: {met}/{total} criteria{criteria}, {met_indicators}/{all} indicators{indicators}."),
    )
}

/// What is wrong with a file of scenarios and what to do.
pub fn scenario_problem(kind: &ScenarioProblemKind, language: Language) -> String {
    match language {
        Language::Vietnamese => vietnamese(kind),
        Language::English => english(kind),
    }
}

fn vietnamese(kind: &ScenarioProblemKind) -> String {
    match kind {
        ScenarioProblemKind::NoHeader => "Dòng đầu không có cột kich_ban. Hãy ghi dòng tên cột: kich_ban,buoc,chi_tieu,ket_qua …".to_owned(),
        ScenarioProblemKind::UnknownColumn { text } => format!("Không hiểu cột “{text}”, nên bỏ qua. Hãy sửa tên cột hoặc xóa cột."),
        ScenarioProblemKind::NoName => "Dòng này chưa thuộc kịch bản nào. Hãy ghi tên kịch bản ở cột kich_ban.".to_owned(),
        ScenarioProblemKind::BadStep { text } => format!("“{text}” không phải là số bước. Hãy ghi số từ 1 đến 999."),
        ScenarioProblemKind::BadCode { text } => format!("“{text}” không phải là mã chỉ tiêu. Hãy ghi như 3.10 hoặc 2.1.a."),
        ScenarioProblemKind::NoCode => "Có kết quả hoặc mức nhưng thiếu mã chỉ tiêu. Hãy ghi mã ở cột chi_tieu.".to_owned(),
        ScenarioProblemKind::CodeAlone => "Có mã chỉ tiêu nhưng không có gì thay đổi cho nó. Muốn bỏ kết quả thì ghi mã ấy ở một dòng riêng; không thì xóa mã.".to_owned(),
        ScenarioProblemKind::BadLevel { text } => format!("Chưa đọc được mức “{text}”. Hãy ghi như >= 60 %, < 5 %, Đạt, Tốt (dấu chấm cho số thập phân)."),
        ScenarioProblemKind::BadYear { text } => format!("“{text}” không phải là năm. Hãy ghi như 2028."),
        ScenarioProblemKind::BadDate { text } => format!("“{text}” không phải là ngày. Hãy ghi như 2027-12-31 hoặc 31/12/2027."),
        ScenarioProblemKind::SaidTwice { text } => format!("“{text}” khác với điều đã ghi ở dòng trên; dòng trên được dùng. Hãy xóa một trong hai."),
    }
}

fn english(kind: &ScenarioProblemKind) -> String {
    match kind {
        ScenarioProblemKind::NoHeader => "The first row has no column kich_ban. Write the names of the columns: kich_ban,buoc,chi_tieu,ket_qua …".to_owned(),
        ScenarioProblemKind::UnknownColumn { text } => format!("The column “{text}” is not known and left out. Mend its name or delete it."),
        ScenarioProblemKind::NoName => "This row belongs to no scenario. Write a name in the column kich_ban.".to_owned(),
        ScenarioProblemKind::BadStep { text } => format!("“{text}” is no step. Write a number from 1 to 999."),
        ScenarioProblemKind::BadCode { text } => format!("“{text}” is no code of an indicator. Write it like 3.10 or 2.1.a."),
        ScenarioProblemKind::NoCode => "A result or a level without the code of an indicator. Write the code in the column chi_tieu.".to_owned(),
        ScenarioProblemKind::CodeAlone => "A code for which nothing changes. To take its result away, write it on a row of its own; else delete it.".to_owned(),
        ScenarioProblemKind::BadLevel { text } => format!("The level “{text}” cannot be read. Write it like >= 60 %, < 5 %, Đạt, Tốt (with a decimal point)."),
        ScenarioProblemKind::BadYear { text } => format!("“{text}” is no year. Write it like 2028."),
        ScenarioProblemKind::BadDate { text } => format!("“{text}” is no day. Write it like 2027-12-31 or 31/12/2027."),
        ScenarioProblemKind::SaidTwice { text } => format!("“{text}” differs from a row above, which counts. Delete one of them."),
    }
}
