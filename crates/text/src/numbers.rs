//! Numbers as each language writes them.

use ntm_model::{Comparison, Decimal, Gap, Measured, Operator, Rational, Requirement, Things};

use crate::Language;

/// A number with all its decimals: `1.234,5` in Vietnamese, `1,234.5` in English.
pub fn number(number: Decimal, language: Language) -> String {
    match language {
        Language::Vietnamese => number.written(',', Some('.')),
        Language::English => number.written('.', Some(',')),
    }
}

/// A computed number to at most two decimals, more when it would become zero.
pub fn rational(exact: Rational, language: Language) -> String {
    number(Decimal::rounded(exact, 2), language)
}

/// A measured value with its unit: `93,4 % (4.233/4.532 hộ)`.
pub fn measured(measured: &Measured, unit: &str, language: Language) -> String {
    let value = match Decimal::exact(measured.value).filter(|exact| exact.scale() <= 6) {
        Some(exact) => number(exact, language),
        None => format!("≈ {}", rational(measured.value, language)),
    };
    let value = with_unit(&value, unit);
    match &measured.counted {
        None => value,
        Some((part, whole, unit)) => {
            let fraction = format!("{}/{}", number(*part, language), number(*whole, language));
            format!("{value} ({})", with_unit(&fraction, unit))
        }
    }
}

/// What a level demands: `≥ 60 %`, `từ 9,5 đến 12 %/năm`, `Đạt`.
pub fn requirement(requirement: &Requirement, unit: &str, language: Language) -> String {
    match requirement {
        Requirement::Number { operator, bound } => {
            with_unit(&format!("{} {}", sign(*operator), number(*bound, language)), unit)
        }
        Requirement::Range { low, high } => {
            let (low, high) = (number(*low, language), number(*high, language));
            with_unit(
                &language.pick(format!("từ {low} đến {high}"), format!("{low} to {high}")),
                unit,
            )
        }
        Requirement::Pass => language.pick("Đạt", "Pass (Đạt)").to_owned(),
        Requirement::Rating(rating) => rating.name().to_owned(),
        Requirement::Unknown => {
            language.pick("chưa có văn bản nêu mức", "no document states it").to_owned()
        }
    }
}

/// A comparison that was made: `93,4 < 95`.
pub fn comparison(made: &Comparison, language: Language) -> String {
    match made {
        Comparison::Numbers { value, operator, bound, holds } => {
            let shown = match Decimal::exact(*value).filter(|exact| exact.scale() <= 6) {
                Some(exact) => number(exact, language),
                // Enough decimals to see on which side of the bound the value lies.
                None => {
                    let apart = |scale: &u8| {
                        Decimal::rounded(*value, *scale).to_rational() != bound.to_rational()
                    };
                    let scale = (2..=Decimal::MAX_DIGITS).find(apart).unwrap_or(2);
                    format!("≈ {}", number(Decimal::rounded(*value, scale), language))
                }
            };
            let sign = if *holds { sign(*operator) } else { opposite(*operator) };
            format!("{shown} {sign} {}", number(*bound, language))
        }
        Comparison::Ratings { value, bound, holds } => {
            let reaches = match holds {
                true => language.pick("đạt mức", "reaches"),
                false => language.pick("thấp hơn mức", "is below"),
            };
            format!("“{}” {reaches} “{}”", value.name(), bound.name())
        }
    }
}

/// How far a value is from its level: `25,68 điểm % ≈ 3,913 km`.
pub fn gap(gap: &Gap, unit: &str, language: Language) -> String {
    // A difference of percentages is counted in points.
    let unit = match unit.strip_prefix('%') {
        Some(rest) => format!("{}{rest}", language.pick("điểm %", "% points")),
        None => unit.to_owned(),
    };
    let amount = with_unit(&rational(gap.amount, language), &unit);
    match &gap.things {
        Some(counted) => format!("{amount} ≈ {}", things(counted, language)),
        None => amount,
    }
}

/// A number of counted things: `41 hộ`.
pub fn things(things: &Things, language: Language) -> String {
    with_unit(&number(things.amount, language), &things.unit)
}

fn with_unit(number: &str, unit: &str) -> String {
    // Number and unit stay on one line.
    if unit.is_empty() { number.to_owned() } else { format!("{number}\u{a0}{unit}") }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::AtLeast => "≥",
        Operator::MoreThan => ">",
        Operator::AtMost => "≤",
        Operator::LessThan => "<",
        Operator::Equal => "=",
    }
}

/// The sign that is true when the operator's is not.
fn opposite(operator: Operator) -> &'static str {
    match operator {
        Operator::AtLeast => "<",
        Operator::MoreThan => "≤",
        Operator::AtMost => ">",
        Operator::LessThan => "≥",
        Operator::Equal => "≠",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_level(text: &str, vietnamese: &str, english: &str) {
        let (level, unit) = Requirement::parse(text).unwrap();
        let shown = [Language::Vietnamese, Language::English]
            .map(|language| requirement(&level, unit, language).replace('\u{a0}', " "));
        assert_eq!(shown, [vietnamese, english]);
    }

    #[test]
    fn levels_read_as_each_language_writes_numbers() {
        check_level(">= 60 %", "≥ 60 %", "≥ 60 %");
        check_level("9.5..12 %/năm", "từ 9,5 đến 12 %/năm", "9.5 to 12 %/năm");
        check_level(">= 1 mô hình", "≥ 1 mô hình", "≥ 1 mô hình");
        check_level("unknown", "chưa có văn bản nêu mức", "no document states it");
    }

    #[test]
    fn a_gap_names_points_and_things() {
        let km = Things { amount: "3.913".parse().unwrap(), unit: "km".to_owned() };
        let short = Gap { amount: Rational::new(256_826, 10_000), things: Some(km) };
        let shown = gap(&short, "%", Language::Vietnamese).replace('\u{a0}', " ");
        assert_eq!(shown, "25,68 điểm % ≈ 3,913 km");
    }

    #[test]
    fn a_comparison_shows_on_which_side_the_value_lies() {
        let made = Comparison::Numbers {
            value: Rational::new(94_999, 1_000),
            operator: Operator::AtLeast,
            bound: Decimal::from_integer(95),
            holds: false,
        };
        assert_eq!(comparison(&made, Language::Vietnamese), "94,999 < 95");
        let made = Comparison::Numbers {
            value: Rational::new(284_999, 3_000),
            operator: Operator::AtLeast,
            bound: Decimal::from_integer(95),
            holds: false,
        };
        assert_eq!(comparison(&made, Language::English), "≈ 94.9997 < 95");
    }
}
