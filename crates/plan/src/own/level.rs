//! Levels as officials type them into a plan.

use ntm_model::{Decimal, Operator, Rating, Requirement, fold};

/// `≥ 60%`, `từ 90% trở lên`, `dưới 5%`, `100%`, `≥ 01 mô hình`, `Đạt`, `Tốt`, and the notation of
/// the catalogs; with its unit. `None` for anything else, because a level is not guessed.
pub(super) fn read(text: &str) -> Option<(Requirement, String)> {
    if let Ok((requirement, unit)) = Requirement::parse(text.trim()) {
        return Some((requirement, unit.to_owned()));
    }
    let folded = fold(text);
    if folded == "dat" {
        return Some((Requirement::Pass, String::new()));
    }
    let grade = |rating: &Rating| fold(rating.name()) == folded;
    if let Some(rating) = Rating::ALL.into_iter().find(grade) {
        return Some((Requirement::Rating(rating), String::new()));
    }
    let (operator, rest) = operator(text.trim())?;
    let end = rest
        .find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, ',' | '.')))
        .unwrap_or(rest.len());
    let (number, unit) = rest.split_at_checked(end)?;
    // 1.234 and 1,234 read two ways.
    let decimals = number.split_once([',', '.']).map_or("", |(_, decimals)| decimals);
    if decimals.len() == 3 {
        return None;
    }
    let bound: Decimal = number.replace(',', ".").parse().ok()?;
    let unit = unit.trim();
    let unit = unit.strip_suffix("trở lên").unwrap_or(unit).trim();
    Some((Requirement::Number { operator, bound }, unit.to_owned()))
}

/// The comparison that the words before a number make; a number alone is demanded as it is.
fn operator(text: &str) -> Option<(Operator, &str)> {
    const SIGNS: [(&str, Operator); 12] = [
        (">=", Operator::AtLeast),
        ("≥", Operator::AtLeast),
        ("<=", Operator::AtMost),
        ("≤", Operator::AtMost),
        (">", Operator::MoreThan),
        ("<", Operator::LessThan),
        ("=", Operator::Equal),
        ("từ", Operator::AtLeast),
        ("ít nhất", Operator::AtLeast),
        ("tối thiểu", Operator::AtLeast),
        ("dưới", Operator::LessThan),
        ("không quá", Operator::AtMost),
    ];
    let starts = |sign: &str| text.get(..sign.len()).is_some_and(|start| start == sign);
    let sign = SIGNS.into_iter().find(|(sign, _)| starts(sign));
    let (operator, rest) = match sign {
        Some((sign, operator)) => (operator, text.get(sign.len()..)?.trim()),
        None if text.ends_with("trở lên") => (Operator::AtLeast, text),
        None => (Operator::Equal, text),
    };
    rest.starts_with(|letter: char| letter.is_ascii_digit()).then_some((operator, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, canonical: &str) {
        let read = read(text).map(|(requirement, unit)| requirement.canonical(&unit));
        assert_eq!(read.unwrap_or_default(), canonical, "{text}");
    }

    #[test]
    fn levels_as_they_are_typed() {
        check("≥ 60%", ">= 60 %");
        check(">=60%", ">= 60 %");
        check("≥ 01 mô hình", ">= 1 mô hình");
        check("từ 90% trở lên", ">= 90 %");
        check("90% trở lên", ">= 90 %");
        check("dưới 5%", "< 5 %");
        check("100%", "= 100 %");
        check("≤ 2,5 %", "<= 2.5 %");
        check("đạt", "Đạt");
        check("Tốt", "Tốt");
        check("9.5..12 %/năm", "9.5..12 %/năm");
    }

    #[test]
    fn what_is_no_level_or_reads_two_ways_is_none() {
        for text in ["khá hơn", "≥ 36.750 triệu đồng", "khoảng 60%", "≥"] {
            check(text, "");
        }
    }
}
