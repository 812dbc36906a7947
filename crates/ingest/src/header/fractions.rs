//! Columns that hold the two numbers of a fraction: `Số hộ đạt | Tổng số hộ`, `Tử số | Mẫu số`.

use ntm_model::{Code, fold};

use super::Layout;
use super::heading::Heading;
use super::roles::take;
use crate::summary::Why;
use crate::{Field, Role};

/// Two columns that are the result of one owner together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction {
    /// The column of the numerator, from 0.
    pub(crate) numerator: usize,
    /// The column of the denominator, from 0.
    pub(crate) denominator: usize,
    /// The indicator over both, where the rows are communes.
    pub(crate) code: Option<Code>,
}

/// Which number of a fraction a header names, and of what things: `so ho dat` of `ho`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    Part,
    Whole,
}

/// Words that make a number something else than what has been reached, or a count of other things
/// than those of one commune.
const OTHER: [&str; 29] = [
    "chua", "khong", "con", "thieu", "can", "xa", "huyen", "tinh", "tieu", "diem", "quyet", "van",
    "hieu", "thu", "qd", "dien", "lieu", "tt", "tien", "kh", "giam", "tang", "khao", "dieu",
    "dang", "phieu", "mau", "moi", "tham",
];

/// The number that the header names, with the words for its things; `None` for other headers.
fn number_of(header: &str) -> Option<(Number, String)> {
    /// Longer texts are sentences, in bytes.
    const LONGEST: usize = 120;
    if header.len() > LONGEST {
        return None;
    }
    let folded = fold(header);
    let end = folded.find(['(', '[', '%']).unwrap_or(folded.len());
    let words = folded.get(..end)?.trim().replace(['-', '/', '_'], " ");
    match words.as_str() {
        "tu so" => return Some((Number::Part, String::new())),
        "mau so" => return Some((Number::Whole, String::new())),
        _ => {}
    }
    let whole = ["tong so", "tong"].into_iter().find_map(|start| words.strip_prefix(start));
    let (number, things) = match whole {
        Some(things) => (Number::Whole, things),
        None => (Number::Part, words.strip_prefix("so ")?),
    };
    let mut things: Vec<&str> = things.split_whitespace().collect();
    // “Số thủ tục” and “Số thuê bao” are things, “số thứ tự” and “số thu” are not.
    let is_procedure = things.starts_with(&["thu", "tuc"]);
    if !is_procedure && things.iter().any(|word| OTHER.contains(word)) {
        return None;
    }
    things.retain(|word| !matches!(*word, "luong" | "dat" | "da" | "chuan" | "so"));
    if things.len() > 6 || number == Number::Part && words == "so" {
        return None;
    }
    Some((number, things.join(" ")))
}

/// Gives the columns of fractions their roles: where one column of an owner is a part and one
/// other is the whole of the same things.
pub(super) fn give(headings: &[Heading<'_>], layout: &mut Layout) {
    let named: Vec<(usize, Number, String)> = headings
        .iter()
        .enumerate()
        .filter(|(index, heading)| {
            let is_free = layout.columns.get(*index).is_some_and(|column| column.role.is_none());
            is_free && !heading.is_never && !heading.is_previous
        })
        .filter_map(|(index, heading)| {
            let (number, things) = number_of(heading.texts.last()?)?;
            Some((index, number, things))
        })
        .collect();
    let owner = |index: usize| headings.get(index).map(|one| (one.unit, one.time, one.code));
    for (index, number, things) in &named {
        if *number != Number::Part {
            continue;
        }
        let of_owner = |wanted: Number| {
            named.iter().filter(move |(other, number, _)| {
                *number == wanted && owner(*other) == owner(*index)
            })
        };
        let mut wholes = of_owner(Number::Whole);
        let (Some((whole, _, of)), None) = (wholes.next(), wholes.next()) else { continue };
        let is_only_part = of_owner(Number::Part).count() == 1;
        // The part may name its things more closely: `Số hộ nghèo | Tổng số hộ`.
        let is_same =
            things.is_empty() || of.is_empty() || things.split(' ').next() == of.split(' ').next();
        if !is_only_part || !is_same {
            continue;
        }
        let code = headings.get(*index).and_then(|heading| heading.code);
        let fraction = Fraction { numerator: *index, denominator: *whole, code };
        layout.fractions.push(fraction);
    }
    for fraction in layout.fractions.clone() {
        let roles =
            [(fraction.numerator, Field::Numerator), (fraction.denominator, Field::Denominator)];
        for (index, field) in roles {
            take(&mut layout.columns, index, Role::Field(field), Why::KnownHeader);
            let unit = headings.get(index).and_then(|heading| heading.unit);
            if let Some(column) = layout.columns.get_mut(index) {
                column.unit = unit.map(super::values::plain);
            }
        }
    }
}

/// Where the user named the two columns himself, they are the fraction of the row.
pub(super) fn chosen(layout: &mut Layout) {
    let columns = &layout.columns;
    layout.fractions.retain(|fraction| {
        let is = |index: usize, field: Field| {
            columns.get(index).is_some_and(|column| column.field() == Some(field))
        };
        is(fraction.numerator, Field::Numerator) && is(fraction.denominator, Field::Denominator)
    });
    if layout.fractions.is_empty()
        && let (Some(numerator), Some(denominator)) =
            (layout.column(Field::Numerator), layout.column(Field::Denominator))
    {
        layout.fractions.push(Fraction { numerator, denominator, code: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<(Number, &str)>) {
        let expected = expected.map(|(number, things)| (number, things.to_owned()));
        assert_eq!(number_of(header), expected, "{header}");
    }

    #[test]
    fn the_two_numbers_of_a_fraction_are_known_by_their_headers() {
        check("Tử số", Some((Number::Part, "")));
        check("Mẫu số", Some((Number::Whole, "")));
        check("Số hộ đạt", Some((Number::Part, "ho")));
        check("Số hộ đạt chuẩn (hộ)", Some((Number::Part, "ho")));
        check("Số hộ nghèo", Some((Number::Part, "ho ngheo")));
        check("Số lượng", Some((Number::Part, "")));
        check("Số thủ tục trực tuyến", Some((Number::Part, "thu tuc truc tuyen")));
        check("Tổng số hộ", Some((Number::Whole, "ho")));
        check("Tổng số", Some((Number::Whole, "")));
        for header in [
            "Số hộ được khảo sát",
            "Số hộ tham gia",
            "Số hộ chưa đạt",
            "Số xã đạt",
            "Tổng số xã",
            "Số chỉ tiêu đạt",
            "Số quyết định",
            "Số liệu",
            "Số TT",
            "Số",
            "Tổng điểm",
            "Sơn Bình",
            "",
        ] {
            check(header, None);
        }
    }
}
