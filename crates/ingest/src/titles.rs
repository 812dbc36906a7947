//! What the titles above a header say of the whole table: whose it is, and of which period;
//! `hints`: by which set and for which group; `sentence`: a commune named by the way.

mod hints;
mod sentence;

use std::ops::Range;

use ntm_model::fold;

use crate::names::{Meaning, meaning_of};
use crate::summary::Stated;
use crate::table::{Row, number};
use crate::unit_name::{plain_name, unit_name};
use crate::{Field, Sheet, times};
use sentence::Named;

/// What the rows above the header say, once each, and whether they name several periods with
/// nothing to say which one counts.
pub(crate) fn find(sheet: &Sheet, start: usize, header: usize) -> (Vec<Stated>, bool) {
    let mut labelled = Vec::new();
    let mut unit = None;
    let mut named = Named::default();
    let mut periods: Vec<Stated> = Vec::new();
    for index in start..header {
        let row = sheet.table.row(index);
        for column in 0..row.len() {
            let text = row.cell(column);
            if text.is_empty() {
                continue;
            }
            let stated = |field, text: &str, column: usize| Stated {
                field,
                text: text.to_owned(),
                line: row.line(),
                column: number(column + 1),
            };
            if let Some((field, value, at)) = labelled_value(row, column, text) {
                let value =
                    if field == Field::UnitName { plain_name(no_brackets(value)) } else { value };
                if labelled.iter().all(|known: &Stated| known.field != field) {
                    labelled.push(stated(field, value, at));
                }
                continue;
            }
            if unit.is_none() {
                unit = unit_name(text).map(|name| stated(Field::UnitName, name, column));
            }
            named = named.and(text, (row.line(), column));
            if !is_reference(text)
                && let Some(period) = times::within(text, None)
            {
                periods.push(stated(Field::Period, &period, column));
            }
        }
    }
    for field in [Field::Set, Field::Variant] {
        if labelled.iter().all(|known| known.field != field) {
            labelled.extend(hinted(sheet, start..header, field));
        }
    }
    let has = |field| labelled.iter().any(|known| known.field == field);
    let first_end = periods.first().and_then(|first| times::end_of(&first.text));
    let differ = periods.iter().any(|period| times::end_of(&period.text) != first_end);
    let is_doubtful = differ && !has(Field::Period);
    if !has(Field::UnitName) {
        labelled.extend(unit.or(match named {
            Named::One(name, (line, column)) => Some(Stated {
                field: Field::UnitName,
                text: name.to_owned(),
                line,
                column: number(column + 1),
            }),
            _ => None,
        }));
    }
    if !labelled.iter().any(|known| known.field == Field::Period) && !differ {
        labelled.extend(periods.into_iter().next());
    }
    (labelled, is_doubtful)
}

/// The one commune that a text names by the way, as in `Kết quả của xã Bình Giang`.
pub(crate) fn named(text: &str) -> Option<&str> {
    match Named::default().and(text, (0, 0)) {
        Named::One(name, _) => Some(name),
        _ => None,
    }
}

/// What the titles say by the way of the set or the group, if they say one thing only.
fn hinted(sheet: &Sheet, titles: Range<usize>, field: Field) -> Option<Stated> {
    let mut found: Option<Stated> = None;
    for index in titles {
        let row = sheet.table.row(index);
        for column in 0..row.len() {
            let text = row.cell(column);
            if text.is_empty() {
                continue;
            }
            let said = if field == Field::Set { hints::set(text) } else { hints::variant(text) };
            let Some(said) = said else { continue };
            match &found {
                Some(first) if first.text != said => return None,
                Some(_) => {}
                None => {
                    let (line, column) = (row.line(), number(column + 1));
                    found = Some(Stated { field, text: said, line, column });
                }
            }
        }
    }
    found
}

/// The text without a remark in brackets at its end: `Sơn Bình (xã nhóm 2)`.
fn no_brackets(text: &str) -> &str {
    match text.split_once('(') {
        Some((name, rest)) if rest.ends_with(')') && !crate::table::trim(name).is_empty() => {
            crate::table::trim(name)
        }
        _ => text,
    }
}

/// `Kỳ báo cáo: 6 tháng đầu năm 2026`, in one cell or in two beside each other.
fn labelled_value<'a>(
    row: Row<'a>,
    column: usize,
    text: &'a str,
) -> Option<(Field, &'a str, usize)> {
    let field_of = |label: &str| match meaning_of(label)?.0 {
        Meaning::Of(
            field @ (Field::UnitName
            | Field::UnitCode
            | Field::Set
            | Field::Variant
            | Field::Period
            | Field::DistrictName
            | Field::ProvinceName),
        ) => Some(field),
        _ => None,
    };
    if let Some((label, value)) = text.split_once(':') {
        let field = field_of(label)?;
        let value = crate::table::trim(value);
        if !value.is_empty() {
            return Some((field, value, column));
        }
        let at = next_text(row, column)?;
        return Some((field, row.cell(at), at));
    }
    // Without a colon the label must be the whole cell, and its value must be beside it.
    let field = field_of(text)?;
    let at = next_text(row, column)?;
    let is_alone =
        next_text(row, at).is_none() && (0..column).all(|before| row.cell(before).is_empty());
    is_alone.then(|| (field, row.cell(at), at))
}

fn next_text(row: Row<'_>, column: usize) -> Option<usize> {
    (column + 1..row.len()).find(|next| !row.cell(*next).is_empty())
}

/// Whether a title speaks of a document, a decision or the day of signing; its date is then not
/// that of the figures.
fn is_reference(text: &str) -> bool {
    const SIGNS: [&str; 14] = [
        "quyet dinh",
        "kem theo",
        "cong van",
        "nghi dinh",
        "nghi quyet",
        "thong tu",
        "ban hanh",
        "huong dan",
        "giai doan",
        "bao cao so",
        "van ban",
        "ke hoach",
        "muc tieu",
        ", ngay ",
    ];
    let folded = fold(text);
    SIGNS.iter().any(|sign| folded.contains(sign)) || folded.starts_with("ngay ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Table;

    #[track_caller]
    fn check(titles: &[&[&str]], expected: &[(Field, &str, u32, u32)]) {
        let mut table = Table::default();
        for (line, title) in (1..).zip(titles) {
            table.push_row(line, title.iter().copied());
        }
        let (stated, _) = find(&Sheet::of_text(table), 0, titles.len());
        let stated: Vec<_> =
            stated.iter().map(|one| (one.field, one.text.as_str(), one.line, one.column)).collect();
        assert_eq!(stated, expected, "{titles:?}");
    }

    #[test]
    fn titles_say_whose_table_it_is_and_of_when() {
        use Field::{Period, Set, UnitName, Variant};
        check(
            &[&["UBND XÃ BÌNH GIANG"], &["BIỂU 10"], &["Kỳ báo cáo: 6 tháng đầu năm 2026"]],
            &[(Period, "6 tháng đầu năm 2026", 3, 1), (UnitName, "BÌNH GIANG", 1, 1)],
        );
        check(
            &[&["Xã:", "Bình Giang"], &["Năm", "2026"], &["Nhóm xã:", "", "Nhóm 1"]],
            &[(UnitName, "Bình Giang", 1, 2), (Period, "2026", 2, 2), (Variant, "Nhóm 1", 3, 3)],
        );
        check(
            &[&["KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2026"]],
            &[(Period, "NĂM 2026", 1, 1)],
        );
        check(&[&["Bộ tiêu chí: xa-2026-2030"]], &[(Set, "xa-2026-2030", 1, 1)]);
    }

    #[test]
    fn dates_of_documents_are_no_period() {
        for title in [
            "(Kèm theo Báo cáo số 12/BC-UBND ngày 15/7/2026)",
            "Bình Giang, ngày 15 tháng 7 năm 2026",
            "Giai đoạn 2026-2030",
            "Mục tiêu đến năm 2030",
        ] {
            check(&[&[title]], &[]);
        }
        check(&[&["Năm 2025"], &["Năm 2026"]], &[]);
        let decision = "Bộ tiêu chí theo Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025";
        check(&[&[decision]], &[(Field::Set, "xa-2026-2030", 1, 1)]);
    }
}
