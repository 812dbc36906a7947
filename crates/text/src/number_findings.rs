//! Findings about numbers: what does not add up, with the arithmetic that shows it.

use ntm_model::{Decimal, FindingKind};

use crate::Language;
use crate::numbers::number;

/// The sentence in Vietnamese; empty for findings about other things.
pub(crate) fn vietnamese(kind: &FindingKind) -> String {
    let write = |value: &Decimal| number(*value, Language::Vietnamese);
    match kind {
        FindingKind::TotalDiffers { about, stated, computed, unit, rounding } => {
            let (about, stated, computed) = (&about.vi, write(stated), write(computed));
            let mend = match rounding {
                true => "Chênh lệch có thể do làm tròn; nên ghi các số thành phần đủ chữ số.",
                false => "Hãy xem lại số tổng và từng số thành phần.",
            };
            format!("{about}: ghi {stated} {unit}, cộng lại được {computed} {unit}. {mend}")
        }
        FindingKind::ShareDiffers { about, percent, part, whole, computed } => format!(
            "{}: ghi {} %, nhưng {}/{} = {} %. Hãy sửa tỷ lệ hoặc phân số.",
            about.vi,
            write(percent),
            write(part),
            write(whole),
            write(computed)
        ),
        FindingKind::OtherBase { about, base, fits } => format!(
            "{}: các tỷ lệ này không khớp mẫu số {} mà khớp mẫu số {fits}. Hãy dùng một mẫu số cho cả bảng, hoặc ghi rõ mẫu số của từng năm.",
            about.vi,
            write(base)
        ),
        FindingKind::ListDiffers { about, stated, counted, missing } => {
            let missing = match missing.as_slice() {
                [] => String::new(),
                some => format!(" Không thấy: {}.", some.join(", ")),
            };
            format!(
                "{}: ghi {}, danh sách có {counted}.{missing} Hãy sửa con số hoặc danh sách.",
                about.vi,
                write(stated)
            )
        }
        FindingKind::CriteriaDiffer { about, met, whole, said, listed, criteria } => {
            let with = |missing: &u32| {
                format!("{} + {missing} = {}", write(met), write(&sum(*met, *missing)))
            };
            let said =
                said.map_or(String::new(), |one| format!("; ghi còn {one} ({})", with(&one)));
            let listed = listed
                .map_or(String::new(), |one| format!("; danh sách nêu {one} ({})", with(&one)));
            format!(
                "{}: ghi đạt {}/{}{said}{listed}; bộ tiêu chí có {criteria}. Hãy rà lại số đạt, mẫu số và danh sách chưa đạt.",
                about.vi,
                write(met),
                write(whole),
            )
        }
        FindingKind::CumulativeDiffers { about, year, stated, computed } => format!(
            "{}: lũy kế năm {year} ghi {}, cộng từ đầu được {}. Hãy sửa số lũy kế hoặc số trong năm.",
            about.vi,
            write(stated),
            write(computed)
        ),
        FindingKind::AverageTooLow { about, average, least, units, reaching, reached, floor } => {
            let others = sum(*units, 0).to_rational() - reaching.to_rational();
            format!(
                "{}: mục tiêu bình quân {} thấp hơn các mục tiêu khác cộng lại. {} đơn vị đạt {}, {} đơn vị còn lại không dưới {}: bình quân ít nhất ({} × {} + {} × {}) ÷ {} = {}. Hãy nâng mục tiêu bình quân, hoặc xem lại mức sàn và số đơn vị.",
                about.vi,
                write(average),
                write(reaching),
                write(reached),
                write(&Decimal::rounded(others, 0)),
                write(floor),
                write(reaching),
                write(reached),
                write(&Decimal::rounded(others, 0)),
                write(floor),
                write(units),
                write(least)
            )
        }
        FindingKind::TargetTooLow { about, stated, least, unit } => format!(
            "{}: mục tiêu {} {unit} thấp hơn {} {unit} là mức suy ra từ các mục tiêu khác. Hãy nâng mục tiêu này, hoặc ghi rõ là số tăng thêm.",
            about.vi,
            write(stated),
            write(least)
        ),
        FindingKind::NumbersDiffer { about, values } => format!(
            "{}: văn bản ghi {} cách khác nhau: {}. Hãy thống nhất một cách.",
            about.vi,
            values.len(),
            values.join("; ")
        ),
        FindingKind::ShareCut { about, percent, part, whole, rounded } => format!(
            "{}: ghi {} % là cắt bớt chữ số; {}/{} làm tròn là {} %. Nên ghi số làm tròn, cả bảng một cách.",
            about.vi,
            write(percent),
            write(part),
            write(whole),
            write(rounded)
        ),
        FindingKind::SequenceBroken { about, skipped, repeated } => format!(
            "{}: đánh số không liền nhau{}{}. Hãy đánh số lại, hoặc bổ sung phần còn thiếu.",
            about.vi,
            listed("; bỏ số ", skipped),
            listed("; lặp số ", repeated)
        ),
        FindingKind::PeriodsOverlap { about, end, start } => format!(
            "{}: giai đoạn trước ghi đến {end}, giai đoạn sau bắt đầu từ {start}, trùng nhau. Hãy sửa năm.",
            about.vi
        ),
        FindingKind::NamesMissing { about, missing } => {
            format!(
                "{}: không thấy {}. Hãy bổ sung, hoặc nói rõ vì sao không có.",
                about.vi,
                missing.join(", ")
            )
        }
        _ => String::new(),
    }
}

/// The sentence in English; empty for findings about other things.
pub(crate) fn english(kind: &FindingKind) -> String {
    let write = |value: &Decimal| number(*value, Language::English);
    match kind {
        FindingKind::TotalDiffers { about, stated, computed, unit, rounding } => {
            let (about, stated, computed) = (&about.en, write(stated), write(computed));
            let mend = match rounding {
                true => "Rounded parts may explain it; give the parts with all their digits.",
                false => "Look again at the total and at each part.",
            };
            format!("{about}: {stated} {unit} is stated, the parts give {computed} {unit}. {mend}")
        }
        FindingKind::ShareDiffers { about, percent, part, whole, computed } => format!(
            "{}: {} % is stated, but {}/{} = {} %. Mend the percentage or the fraction.",
            about.en,
            write(percent),
            write(part),
            write(whole),
            write(computed)
        ),
        FindingKind::OtherBase { about, base, fits } => format!(
            "{}: these percentages do not fit the base {} but the base {fits}. Use one base for the whole table, or name the base of each year.",
            about.en,
            write(base)
        ),
        FindingKind::ListDiffers { about, stated, counted, missing } => {
            let missing = match missing.as_slice() {
                [] => String::new(),
                some => format!(" Not found: {}.", some.join(", ")),
            };
            format!(
                "{}: {} is stated, the list has {counted}.{missing} Mend the number or the list.",
                about.en,
                write(stated)
            )
        }
        FindingKind::CriteriaDiffer { about, met, whole, said, listed, criteria } => {
            let with = |missing: &u32| {
                format!("{} + {missing} = {}", write(met), write(&sum(*met, *missing)))
            };
            let said = said.map_or(String::new(), |one| {
                format!("; {one} are said to be missing ({})", with(&one))
            });
            let listed =
                listed.map_or(String::new(), |one| format!("; {one} are listed ({})", with(&one)));
            format!(
                "{}: {}/{} are said to be met{said}{listed}; the set has {criteria}. Look again at both numbers and at the list.",
                about.en,
                write(met),
                write(whole),
            )
        }
        FindingKind::CumulativeDiffers { about, year, stated, computed } => format!(
            "{}: the cumulative count of {year} is stated as {}, the years give {}. Mend one of them.",
            about.en,
            write(stated),
            write(computed)
        ),
        FindingKind::AverageTooLow { about, average, least, units, reaching, reached, floor } => {
            let others = sum(*units, 0).to_rational() - reaching.to_rational();
            format!(
                "{}: the average of {} is lower than what the other targets give. {} units reach {}, the other {} are not under {}: the average is at least ({} × {} + {} × {}) ÷ {} = {}. Raise the average, or look again at the floor and the number of units.",
                about.en,
                write(average),
                write(reaching),
                write(reached),
                write(&Decimal::rounded(others, 0)),
                write(floor),
                write(reaching),
                write(reached),
                write(&Decimal::rounded(others, 0)),
                write(floor),
                write(units),
                write(least)
            )
        }
        FindingKind::TargetTooLow { about, stated, least, unit } => format!(
            "{}: the target of {} {unit} is lower than the {} {unit} that follow from other targets. Raise it, or say that it comes on top.",
            about.en,
            write(stated),
            write(least)
        ),
        FindingKind::NumbersDiffer { about, values } => format!(
            "{}: the document says {} different things: {}. Settle on one.",
            about.en,
            values.len(),
            values.join("; ")
        ),
        FindingKind::ShareCut { about, percent, part, whole, rounded } => format!(
            "{}: {} % is cut after its last digit; {}/{} rounds to {} %. Round, in the whole table alike.",
            about.en,
            write(percent),
            write(part),
            write(whole),
            write(rounded)
        ),
        FindingKind::SequenceBroken { about, skipped, repeated } => format!(
            "{}: the numbers do not follow one another{}{}. Number again, or add what is missing.",
            about.en,
            listed("; left out: ", skipped),
            listed("; repeated: ", repeated)
        ),
        FindingKind::PeriodsOverlap { about, end, start } => format!(
            "{}: the earlier period ends in {end}, and the later one begins in {start}. Correct the years.",
            about.en
        ),
        FindingKind::NamesMissing { about, missing } => {
            format!(
                "{}: {} cannot be found. Add them, or say why they are left out.",
                about.en,
                missing.join(", ")
            )
        }
        _ => String::new(),
    }
}

/// Numbers after a word for them; nothing for none.
fn listed(word: &str, numbers: &[u16]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
    match numbers.as_slice() {
        [] => String::new(),
        some => format!("{word}{}", some.join(", ")),
    }
}

/// A number and a count together, for reading.
fn sum(number: Decimal, count: u32) -> Decimal {
    let count = Decimal::from_integer(count).to_rational();
    Decimal::rounded(number.to_rational() + count, 3)
}
