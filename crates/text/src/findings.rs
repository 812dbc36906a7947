//! Findings of the audit of a plan: what is wrong and what to do.

use ntm_model::{Code, FindingKind};

use crate::words::date;
use crate::{Language, number_findings};

/// The finding as one or two sentences. Its passages are not part of them.
pub fn finding(kind: &FindingKind, language: Language) -> String {
    match language {
        Language::Vietnamese => vietnamese(kind),
        Language::English => english(kind),
    }
}

fn vietnamese(kind: &FindingKind) -> String {
    match kind {
        // Who does what.
        FindingKind::NoLead { set, code } => {
            let what = what(*code);
            format!(
                "{what} {code} ({set}) không có đơn vị chủ trì (phụ trách) ở phần giao việc cho các chỉ tiêu khác. Hãy ghi rõ một đơn vị chủ trì."
            )
        }
        FindingKind::TwoLeads { set, code, units } => {
            let (what, units) = (what(*code), units.join(", "));
            format!(
                "{what} {code} ({set}) có nhiều đơn vị cùng chủ trì (phụ trách): {units}. Hãy giữ một đơn vị chủ trì, các đơn vị khác phối hợp, hoặc ghi rõ phần việc của từng đơn vị."
            )
        }
        FindingKind::LeadsDiffer { set, code } => {
            let what = ntm_model::lowered(what(*code));
            format!(
                "Các chỗ trong kế hoạch giao {what} {code} ({set}) cho đơn vị khác nhau. Hãy thống nhất một đơn vị."
            )
        }
        FindingKind::SupportDiffers { set, code } => format!(
            "Đơn vị phối hợp của chỉ tiêu {code} ({set}) không giống nhau giữa các chỗ. Hãy thống nhất danh sách phối hợp."
        ),
        FindingKind::UnitWithoutSection { unit, count } => format!(
            "{unit} được giao việc ở {count} chỗ mà phần tổ chức thực hiện không có mục nào cho đơn vị này. Hãy xem tên viết đúng chưa, rồi bổ sung mục hoặc giao cho đơn vị đã có mục."
        ),
        FindingKind::OthersWithoutSection { units } => {
            let units = units.join(", ");
            format!(
                "{units} được giao việc mà phần tổ chức thực hiện không có mục nào. Nếu cần họ làm, hãy ghi ai liên hệ."
            )
        }
        FindingKind::UnitAmbiguous { unit, others } => {
            let others = others.join("; ");
            format!("{unit} có thể là {others}. Hãy ghi đủ tên chức danh.")
        }
        FindingKind::WorkTwice { set, code, unit } => format!(
            "{unit} được giao {code} ({set}) hai lần. Hãy bỏ chỗ lặp; xem có phải định ghi mã khác không."
        ),
        FindingKind::WorkNotNamed { set, units } => {
            let units = units.join(", ");
            format!(
                "Việc của {units} trong {set} chỉ dẫn sang văn bản khác, không nêu chỉ tiêu nào. Hãy ghi rõ mã từng chỉ tiêu."
            )
        }
        FindingKind::NobodyAssigned { set } => format!(
            "Kế hoạch không giao chỉ tiêu nào của {set} cho đơn vị nào. Hãy ghi đơn vị chủ trì, đơn vị phối hợp cho từng chỉ tiêu."
        ),
        FindingKind::CodeNotInSet { set, code } => format!(
            "{set} không có mã {code}. Hãy xem lại mã, hoặc xem có nhầm sang bộ tiêu chí khác không."
        ),
        FindingKind::NameDiffers { set, code, expected, other } => {
            name_differs(set, *code, expected, other.as_ref(), Language::Vietnamese)
        }
        FindingKind::UnderOtherCriterion { set, code, criterion } => format!(
            "Chỉ tiêu {code} ({set}) được xếp vào tiêu chí {criterion}. Hãy chuyển về đúng tiêu chí."
        ),
        FindingKind::NotPlanned { set, code } => {
            let what = ntm_model::lowered(what(*code));
            format!("Kế hoạch không nói gì đến {what} {code} của {set}. Hãy bổ sung.")
        }
        // Numbers.
        FindingKind::TotalDiffers { .. }
        | FindingKind::ShareDiffers { .. }
        | FindingKind::OtherBase { .. }
        | FindingKind::ListDiffers { .. }
        | FindingKind::CriteriaDiffer { .. }
        | FindingKind::CumulativeDiffers { .. }
        | FindingKind::AverageTooLow { .. }
        | FindingKind::TargetTooLow { .. }
        | FindingKind::NumbersDiffer { .. }
        | FindingKind::ShareCut { .. }
        | FindingKind::SequenceBroken { .. }
        | FindingKind::PeriodsOverlap { .. }
        | FindingKind::NamesMissing { .. } => number_findings::vietnamese(kind),
        // Deadlines and periods.
        FindingKind::DueAcrossDossier { .. } => deadline(kind, Language::Vietnamese),
        FindingKind::DueAfterDossier { .. } => deadline(kind, Language::Vietnamese),
        FindingKind::PeriodOutside { .. } => deadline(kind, Language::Vietnamese),
        FindingKind::NoPeriod { .. } => deadline(kind, Language::Vietnamese),
        FindingKind::StatementsDiffer { subject } => {
            format!("Các chỗ trong kế hoạch nói khác nhau về {subject}. Hãy thống nhất.")
        }
        // Levels.
        FindingKind::LevelWithoutNumber { set, code } => format!(
            "Chỉ tiêu {code} ({set}) là tỷ lệ mà mức chỉ ghi “Đạt”. Hãy ghi tỷ lệ phải đạt và văn bản quy định."
        ),
        FindingKind::LevelWithoutUnit { set, code, unit } => format!(
            "Mức của chỉ tiêu {code} ({set}) có số mà không có đơn vị tính. Hãy ghi rõ, ví dụ “{unit}”."
        ),
        FindingKind::LevelsDiffer { set, code } => format!(
            "Mức của {code} ({set}) không giống nhau giữa các chỗ. Hãy đối chiếu văn bản và giữ một mức."
        ),
        FindingKind::LevelNotOfSet { set, code, level, source } => format!(
            "Mức ghi cho {code} không đúng mức của {set}: {level} ({source}). Hãy sửa theo bộ tiêu chí, hoặc nêu văn bản cho phép mức khác."
        ),
        FindingKind::LevelNotOfProvince { set, code, level, title, source } => format!(
            "Mức ghi cho {code} ({set}) không đúng mức của tỉnh trong “{title}”: {level} ({source}). Hãy sửa theo mức của tỉnh, hoặc nêu văn bản cho phép mức khác."
        ),
        FindingKind::MeasureDiffers { set, code } => format!(
            "Các chỗ trong kế hoạch đo {code} ({set}) bằng những điều khác nhau. Hãy dùng đúng lời của bộ tiêu chí."
        ),
        FindingKind::LevelOtherUnit { set, code, unit, expected } => format!(
            "Mức của {code} ({set}) ghi theo “{unit}”, bộ tiêu chí tính theo “{expected}”. Hãy đổi sang đơn vị tính của bộ tiêu chí."
        ),
        FindingKind::LevelImpossible { set, code } => {
            format!("Mức của {code} ({set}) là tỷ lệ lớn hơn 100 %, không thể đạt. Hãy sửa con số.")
        }
        FindingKind::ChangeNotLevel { set, code, expected } => format!(
            "Kế hoạch ghi mức tăng, giảm của {code}, còn {set} đòi mức phải đạt: “{expected}”. Hãy ghi thêm mức còn lại sau khi tăng, giảm."
        ),
        // Units and rows.
        FindingKind::RowsOfOtherSet { set, other, count } => format!(
            "{count} dòng ở cột {set} mang tên tiêu chí, chỉ tiêu của {other}; có thể ô bị lệch cột. Hãy chuyển về đúng cột, hoặc sửa tên theo {set}."
        ),
        FindingKind::LeadSupports { set, code, unit } => format!(
            "{unit} vừa chủ trì vừa phối hợp {code} ({set}). Hãy bỏ ở cột phối hợp, hoặc xem có định ghi đơn vị khác không."
        ),
        FindingKind::UnitNames { unit } => format!(
            "Tên {unit} được viết nhiều cách. Hãy viết một cách trong cả văn bản, để biết chắc là một đơn vị."
        ),
        FindingKind::DueOutsideSpan { set, code, first, last } => format!(
            "Hạn của {code} ({set}) nằm ngoài thời gian thực hiện {first}–{last} mà kế hoạch ghi cho chỉ tiêu này. Hãy sửa hạn hoặc thời gian."
        ),
    }
}

fn english(kind: &FindingKind) -> String {
    match kind {
        // Who does what.
        FindingKind::NoLead { set, code } => format!(
            "Indicator {code} ({set}) has no lead in a passage that assigns the others. Name one leading unit."
        ),
        FindingKind::TwoLeads { set, code, units } => {
            let units = units.join(", ");
            format!(
                "Indicator {code} ({set}) has several leads: {units}. Keep one lead and let the others support, or say which part each one does."
            )
        }
        FindingKind::LeadsDiffer { set, code } => {
            format!("Passages give indicator {code} ({set}) to different units. Settle on one.")
        }
        FindingKind::SupportDiffers { set, code } => format!(
            "The supporters of indicator {code} ({set}) differ between passages. Settle on one list."
        ),
        FindingKind::UnitWithoutSection { unit, count } => format!(
            "{unit} has work in {count} places, and the organisation part has no section for it. Check the name, then add a section or give the work to a unit that has one."
        ),
        FindingKind::OthersWithoutSection { units } => {
            let units = units.join(", ");
            format!(
                "{units} have work, and the organisation part has no section for them. If they are needed, say who contacts them."
            )
        }
        FindingKind::UnitAmbiguous { unit, others } => {
            let others = others.join("; ");
            format!("{unit} may mean {others}. Write the whole name.")
        }
        FindingKind::WorkTwice { set, code, unit } => format!(
            "{unit} is given {code} ({set}) twice. Drop one; check whether another code was meant."
        ),
        FindingKind::WorkNotNamed { set, units } => {
            let units = units.join(", ");
            format!(
                "The work of {units} in {set} only points to another document and names no indicator. Write the code of each one."
            )
        }
        FindingKind::NobodyAssigned { set } => format!(
            "The plan gives no indicator of {set} to any unit. Name who leads and who supports each one."
        ),
        FindingKind::CodeNotInSet { set, code } => {
            format!("{set} has no code {code}. Check the code, or whether another set was meant.")
        }
        FindingKind::NameDiffers { set, code, expected, other } => {
            name_differs(set, *code, expected, other.as_ref(), Language::English)
        }
        FindingKind::UnderOtherCriterion { set, code, criterion } => format!(
            "Indicator {code} ({set}) stands under criterion {criterion}. Move it to its own."
        ),
        FindingKind::NotPlanned { set, code } => {
            format!("The plan says nothing of {code} of {set}. Add it.")
        }
        // Numbers.
        FindingKind::TotalDiffers { .. }
        | FindingKind::ShareDiffers { .. }
        | FindingKind::OtherBase { .. }
        | FindingKind::ListDiffers { .. }
        | FindingKind::CriteriaDiffer { .. }
        | FindingKind::CumulativeDiffers { .. }
        | FindingKind::AverageTooLow { .. }
        | FindingKind::TargetTooLow { .. }
        | FindingKind::NumbersDiffer { .. }
        | FindingKind::ShareCut { .. }
        | FindingKind::SequenceBroken { .. }
        | FindingKind::PeriodsOverlap { .. }
        | FindingKind::NamesMissing { .. } => number_findings::english(kind),
        // Deadlines and periods.
        FindingKind::DueAcrossDossier { .. } => deadline(kind, Language::English),
        FindingKind::DueAfterDossier { .. } => deadline(kind, Language::English),
        FindingKind::PeriodOutside { .. } => deadline(kind, Language::English),
        FindingKind::NoPeriod { .. } => deadline(kind, Language::English),
        FindingKind::StatementsDiffer { subject } => {
            format!("Passages differ on {subject}. Settle on one.")
        }
        // Levels.
        FindingKind::LevelWithoutNumber { set, code } => format!(
            "Indicator {code} ({set}) is a rate, and its level says “Đạt” alone. Write the rate and the document that sets it."
        ),
        FindingKind::LevelWithoutUnit { set, code, unit } => format!(
            "The level of indicator {code} ({set}) is a number without its unit. Write it, such as “{unit}”."
        ),
        FindingKind::LevelsDiffer { set, code } => format!(
            "The level of {code} ({set}) differs between passages. Compare with the decision and keep one."
        ),
        FindingKind::LevelNotOfSet { set, code, level, source } => format!(
            "The level for {code} is not that of {set}: {level} ({source}). Correct it, or name the document that allows another one."
        ),
        FindingKind::LevelNotOfProvince { set, code, level, title, source } => format!(
            "The level for {code} ({set}) is not the province's in “{title}”: {level} ({source}). Correct it by the province's level, or name the document that allows another one."
        ),
        FindingKind::MeasureDiffers { set, code } => format!(
            "Passages measure {code} ({set}) by different things. Use the words of the set."
        ),
        FindingKind::LevelOtherUnit { set, code, unit, expected } => format!(
            "The level of {code} ({set}) is in “{unit}”, and the set measures in “{expected}”. Use the unit of the set."
        ),
        FindingKind::LevelImpossible { set, code } => format!(
            "The level of {code} ({set}) is a share of more than 100 %. Correct the number."
        ),
        FindingKind::ChangeNotLevel { set, code, expected } => format!(
            "The plan sets a change of {code}, and {set} demands a level: “{expected}”. Write what is to be left after the change."
        ),
        // Units and rows.
        FindingKind::RowsOfOtherSet { set, other, count } => format!(
            "{count} rows under {set} carry names of {other}; cells may have moved to the wrong column. Move them, or correct the names."
        ),
        FindingKind::LeadSupports { set, code, unit } => format!(
            "{unit} both leads and supports {code} ({set}). Drop it as a supporter; check whether another unit was meant."
        ),
        FindingKind::UnitNames { unit } => format!(
            "The name of {unit} is written in several ways. Write it in one way throughout."
        ),
        FindingKind::DueOutsideSpan { set, code, first, last } => format!(
            "The deadline of {code} ({set}) is outside {first}–{last}, the years that the plan gives it. Correct one of them."
        ),
    }
}

/// A criterion as a whole, or one of its indicators.
fn what(code: Code) -> &'static str {
    if code.indicator() == 0 { "Tiêu chí" } else { "Chỉ tiêu" }
}

fn name_differs(
    set: &str,
    code: Code,
    expected: &str,
    other: Option<&(String, Code)>,
    language: Language,
) -> String {
    let belongs = other.map(|(other, code)| {
        language.pick(
            format!(" Tên ấy là của {code} trong {other}."),
            format!(" That name belongs to {code} of {other}."),
        )
    });
    let belongs = belongs.unwrap_or_default();
    language.pick(
        format!("Trong {set}, mã {code} là “{expected}”.{belongs} Hãy sửa mã hoặc tên."),
        format!("In {set}, code {code} is “{expected}”.{belongs} Correct the code or the name."),
    )
}

fn deadline(kind: &FindingKind, language: Language) -> String {
    let of = |unit_name: &Option<String>| match unit_name {
        Some(name) => language.pick(format!(" của xã {name}"), format!(" of {name}")),
        None => String::new(),
    };
    match kind {
        FindingKind::DueAfterDossier { set, code, unit_name, dossier } => {
            let (of, day) = (of(unit_name), date(*dossier, language));
            language.pick(
                format!("Thời hạn của {code} ({set}){of} nằm sau ngày nộp hồ sơ {day}. Hãy đưa thời hạn lên trước ngày ấy."),
                format!("The deadline of {code} ({set}){of} is after the dossier is due on {day}. Move it before that day."),
            )
        }
        FindingKind::DueAcrossDossier { set, dossier, count } => {
            let day = date(*dossier, language);
            language.pick(
                format!("{count} thời hạn của {set} chỉ ghi khoảng thời gian kéo dài qua ngày nộp hồ sơ {day}. Hãy ghi ngày cụ thể trước ngày ấy."),
                format!("{count} deadlines of {set} are spans that last beyond the day of the dossier, {day}. Name a day before it."),
            )
        }
        FindingKind::PeriodOutside { set, code: Some(code), first, last } => language.pick(
            format!("Thời gian của {code} nằm ngoài giai đoạn {first}–{last} của {set}. Hãy sửa năm."),
            format!("The time of {code} is outside {first}–{last}, the period of {set}. Correct the year."),
        ),
        FindingKind::PeriodOutside { set, first, last, .. } => language.pick(
            format!("Thời gian của kế hoạch nằm ngoài giai đoạn {first}–{last} của {set}. Hãy sửa năm."),
            format!("The time of the plan is outside {first}–{last}, the period of {set}. Correct the year."),
        ),
        FindingKind::NoPeriod { set, code, unit_name } => {
            let of = of(unit_name);
            language.pick(
                format!("{code} ({set}){of} không ghi thời hạn, trong khi các mục khác có ghi. Hãy bổ sung."),
                format!("{code} ({set}){of} has no deadline, while the others have. Add one."),
            )
        }
        _ => String::new(),
    }
}
