//! Sentences for what many places come to.

use ntm_model::{Decimal, Rational, Reached, Standing, UnitLevel};
use num_traits::CheckedMul as _;

use crate::{Language, number, rational};

/// What a place of this kind is called.
pub fn unit_level(level: UnitLevel, language: Language) -> &'static str {
    match level {
        UnitLevel::Village => language.pick("thôn", "village"),
        UnitLevel::Commune => language.pick("xã", "commune"),
        UnitLevel::District => language.pick("huyện", "district"),
        UnitLevel::Province => language.pick("tỉnh", "province"),
    }
}

/// Whether a target is reached, in a word.
pub fn reached(reached: Reached, language: Language) -> &'static str {
    match reached {
        Reached::Yes => language.pick("đạt mục tiêu", "reached"),
        Reached::No => language.pick("chưa đạt mục tiêu", "not reached"),
        Reached::Open => language.pick("chưa xác định", "undetermined"),
    }
}

/// How a place stands to the floor, in a word.
pub fn standing(standing: Standing, language: Language) -> &'static str {
    match standing {
        Standing::Reached => language.pick("đủ mức sàn", "reaches the floor"),
        Standing::PerhapsUnder => language.pick("có thể dưới mức sàn", "perhaps below"),
        Standing::Under => language.pick("dưới mức sàn", "below the floor"),
    }
}

/// A share from 0 to 1 as a percentage; two numbers where something is undetermined:
/// `40 %`, `40–60 %`.
pub fn share_range(low: Rational, high: Rational, language: Language) -> String {
    let hundred = Rational::from_integer(100);
    let percent =
        |share: Rational| rational(share.checked_mul(&hundred).unwrap_or(share), language);
    format!("{}\u{a0}%", range(&percent(low), &percent(high)))
}

/// A mean; two numbers where something is undetermined: `2,6`, `2,6–3`.
pub fn mean_range(low: Rational, high: Rational, language: Language) -> String {
    range(&rational(low, language), &rational(high, language))
}

/// A count; two numbers where something is undetermined: `2`, `2–3`.
pub fn count_range(low: u32, high: u32) -> String {
    range(&low.to_string(), &high.to_string())
}

fn range(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { format!("{low}–{high}") }
}

/// A whole number of things: `3.321`.
pub fn whole(count: u32, language: Language) -> String {
    number(Decimal::from_integer(count), language)
}

/// A share with the fraction that it is: `12/37 (32,43 %)`; two numbers where something is
/// undetermined: `12–15/37 (32,43–40,54 %)`. Empty of nothing.
pub fn share_of(low: u32, high: u32, base: u32, language: Language) -> String {
    if base == 0 {
        return String::new();
    }
    let of = |part: u32| Rational::new(i128::from(part), i128::from(base));
    let share = share_range(of(low), of(high), language);
    let part = range(&whole(low, language), &whole(high, language));
    format!("{part}/{} ({share})", whole(base, language))
}

/// How many reports are left out because there is a later one of the same commune.
pub fn older_left_out(count: u32, language: Language) -> String {
    let count = whole(count, language);
    language.pick(
        format!("Mỗi xã tính một lần, theo kỳ mới nhất; {count} báo cáo của kỳ trước xem ở “So sánh các kỳ”."),
        format!("Each commune counts once, by its latest period; see “Periods side by side” for {count} earlier reports."),
    )
}

/// How many communes have no year in which they are to meet their set; `met` of them meet it now.
pub fn without_year(count: u32, met: u32, language: Language) -> String {
    let (count, met) = (whole(count, language), whole(met, language));
    language.pick(
        format!("{count} xã chưa ghi năm đạt chuẩn, trong đó {met} xã đã đạt đủ tiêu chí."),
        format!(
            "{count} communes have no target year; {met} of them meet every criterion already."
        ),
    )
}

/// How many places meet everything, and the mean:
/// `5 xã: 2 xã đạt đủ 4 tiêu chí; bình quân 2,6–3 tiêu chí/xã.`
pub fn set_summary(
    level: UnitLevel,
    communes: u32,
    complete: (u32, u32),
    total: u32,
    mean: (Rational, Rational),
    language: Language,
) -> String {
    let place = unit_level(level, language);
    let complete = count_range(complete.0, complete.1);
    let mean = mean_range(mean.0, mean.1, language);
    let communes = whole(communes, language);
    language.pick(
        format!("{communes} {place}: {complete} {place} đạt đủ {total} tiêu chí; bình quân {mean} tiêu chí/{place}."),
        format!("{communes} {place}s: {complete} meet all {total} criteria; mean {mean} criteria a {place}."),
    )
}

/// How many places are below the floor: `Dưới 15 tiêu chí: 1 xã, có thể thêm 1 xã …`.
pub fn floor(criteria: u32, under: u32, perhaps: u32, language: Language) -> String {
    match (under, perhaps) {
        (0, 0) => language.pick(
            format!("Không còn xã dưới {criteria} tiêu chí."),
            format!("No commune is below {criteria} criteria."),
        ),
        (0, _) => language.pick(
            format!("Chưa rõ còn xã dưới {criteria} tiêu chí hay không: {perhaps} xã có thể ở dưới mức này vì còn tiêu chí chưa xác định."),
            format!("Whether a commune is below {criteria} criteria is open: {perhaps} may be, because criteria are undetermined."),
        ),
        (_, 0) => language.pick(
            format!("Còn {under} xã dưới {criteria} tiêu chí."),
            format!("{under} communes are below {criteria} criteria."),
        ),
        _ => language.pick(
            format!("Còn {under} xã dưới {criteria} tiêu chí; {perhaps} xã nữa có thể ở dưới mức này vì còn tiêu chí chưa xác định."),
            format!("{under} communes are below {criteria} criteria; {perhaps} more may be, because criteria are undetermined."),
        ),
    }
}

/// A target held against the share: `mục tiêu 90 % đến 2025: chưa đạt mục tiêu, còn thiếu 2 xã`.
pub fn target(
    percent: Decimal,
    year: Option<u16>,
    is_reached: Reached,
    missing: u32,
    language: Language,
) -> String {
    let word = reached(is_reached, language);
    let percent = number(percent, language);
    let year = year.map(|year| language.pick(format!(" đến {year}"), format!(" by {year}")));
    let year = year.unwrap_or_default();
    let missing = (missing > 0).then(|| {
        language.pick(format!(", còn thiếu {missing} xã"), format!(", {missing} communes short"))
    });
    let missing = missing.unwrap_or_default();
    language.pick(
        format!("mục tiêu {percent}\u{a0}%{year}: {word}{missing}"),
        format!("target {percent}\u{a0}%{year}: {word}{missing}"),
    )
}

/// A base that is smaller than the number of communes in the file.
pub fn base_too_small(base: u32, communes: u32, language: Language) -> String {
    language.pick(
        format!("Tệp có {communes} xã, nhiều hơn số xã làm gốc tính tỷ lệ ({base}). Hãy xem lại số gốc."),
        format!("The file has {communes} communes, more than the base of the percentages ({base}). Look at the base again."),
    )
}

/// A year in the file that is not one year.
pub fn year_not_read(name: &str, text: &str, language: Language) -> String {
    language.pick(
        format!("{name}: không rõ năm đạt chuẩn “{text}”. Hãy ghi một năm, ví dụ 2025."),
        format!("{name}: the target year “{text}” is not clear. Write one year, such as 2025."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(text.replace('\u{a0}', " "), expected);
    }

    #[test]
    fn what_is_open_is_a_range() {
        let vi = Language::Vietnamese;
        let third = Rational::new(1, 3);
        check(&share_range(third, third, vi), "33,33 %");
        check(&share_range(Rational::new(2, 5), Rational::new(3, 5), vi), "40–60 %");
        let mean = (Rational::new(13, 5), Rational::new(3, 1));
        check(
            &set_summary(UnitLevel::Commune, 5, (2, 3), 4, mean, vi),
            "5 xã: 2–3 xã đạt đủ 4 tiêu chí; bình quân 2,6–3 tiêu chí/xã.",
        );
        check(&share_of(1200, 1200, 3600, vi), "1.200/3.600 (33,33 %)");
        check(&share_of(1, 2, 4, vi), "1–2/4 (25–50 %)");
        check(&floor(15, 0, 0, vi), "Không còn xã dưới 15 tiêu chí.");
        check(
            &target(Decimal::from_integer(90), Some(2025), Reached::No, 2, vi),
            "mục tiêu 90 % đến 2025: chưa đạt mục tiêu, còn thiếu 2 xã",
        );
    }
}
