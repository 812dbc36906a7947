//! Several rows with one code: the same value again, or two values.

use std::cmp::Ordering;

use ntm_model::{
    Cell, Code, Direction, Figure, Numeral, Problem, ProblemKind, Quantity, Rational, Value,
    Verdict, fold,
};

use crate::finding::Finding;
use crate::rows::Row;

/// The rows that say different things, in the order of the file. Repetitions are said and left
/// out, and so are blank rows beside others. One row is left of several blank ones.
pub(crate) fn distinct<'a>(
    code: Code,
    rows: &[Row<'a>],
    lost_zero: Option<Code>,
    problems: &mut Vec<Problem>,
) -> Vec<Row<'a>> {
    // The first row that says something is the one that others are compared with first.
    let Some(first) = rows.iter().position(|row| !row.is_blank()).or(rows.first().map(|_| 0))
    else {
        return Vec::new();
    };
    let mut kept: Vec<Row<'a>> = rows.get(first).copied().into_iter().collect();
    for (index, row) in rows.iter().enumerate().filter(|(index, _)| *index != first) {
        let same = kept.iter().find(|known| same_row(known, row));
        let same = same.or(kept.first().filter(|_| row.is_blank()));
        let kind = match (same, kept.first()) {
            (Some(same), _) => ProblemKind::RepeatedCode { code, first: same.place.clone() },
            (None, Some(known)) => two_values(code, known, row, lost_zero),
            (None, None) => continue,
        };
        problems.push(Problem { kind, place: row.place.clone() });
        if same.is_none() {
            kept.extend(rows.get(index).copied());
        }
    }
    kept
}

/// What follows from several different rows: their common verdict, shown with the less favourable
/// value, or a conflict.
pub(crate) fn together(direction: Direction, mut findings: Vec<(Row<'_>, Finding)>) -> Finding {
    let problems: Vec<Problem> = findings
        .iter_mut()
        .flat_map(|(_, finding)| std::mem::take(&mut finding.problems))
        .collect();
    let mut verdicts = findings.iter().map(|(_, finding)| finding.verdict);
    let first = verdicts.next();
    let one_verdict = verdicts.all(|verdict| Some(verdict) == first);
    // The order of the rows must not matter, so the choice falls by what they say.
    let worst = findings.into_iter().min_by(|(one_row, one), (two_row, two)| {
        less_favourable(direction, one, two).then_with(|| texts(one_row).cmp(&texts(two_row)))
    });
    let shown = match worst {
        None => Finding::new(Verdict::NoData),
        Some((_, worst)) if one_verdict => worst,
        Some((_, worst)) => Finding { parts: worst.parts, ..Finding::new(Verdict::Conflict) },
    };
    Finding { problems, ..shown }
}

fn two_values(code: Code, known: &Row<'_>, row: &Row<'_>, lost_zero: Option<Code>) -> ProblemKind {
    let text = |cell: Option<&Cell>| cell.map(|cell| cell.text.clone()).unwrap_or_default();
    // The first column in which the two differ, so that both texts say why.
    let columns = [
        (known.deciding(), row.deciding()),
        (known.declared(), row.declared()),
        (known.reason(), row.reason()),
    ];
    let differing = columns.into_iter().find(|(one, two)| !same_cell(*one, *two));
    let (one, two) = differing.unwrap_or((known.deciding(), row.deciding()));
    let (first_text, text) = (text(one), text(two));
    ProblemKind::TwoValues { code, first: known.place.clone(), first_text, text, lost_zero }
}

/// Whether two rows say the same, however it is spelled.
fn same_row(one: &Row<'_>, two: &Row<'_>) -> bool {
    same_cell(one.result(), two.result())
        && same_cell(one.declared(), two.declared())
        && same_cell(one.reason(), two.reason())
}

fn same_cell(one: Option<&Cell>, two: Option<&Cell>) -> bool {
    let (Some(one), Some(two)) = (one, two) else { return one.is_none() && two.is_none() };
    let statements = match (&one.value, &two.value) {
        (
            Value::Statement { word, rating, quantity },
            Value::Statement { word: word_two, rating: rating_two, quantity: quantity_two },
        ) => {
            let quantities = match (quantity, quantity_two) {
                (Some(one), Some(two)) => same_quantity(one, two),
                (one, two) => one.is_none() && two.is_none(),
            };
            word == word_two && rating == rating_two && quantities
        }
        _ => false,
    };
    statements || fold(&one.text) == fold(&two.text)
}

/// Whether two figures are the same number: `95%` and `95,0%` are.
fn same_quantity(one: &Quantity, two: &Quantity) -> bool {
    let same = |one: &Numeral, two: &Numeral| {
        let value = |numeral: &Numeral| numeral.customary.to_rational();
        let other = |numeral: &Numeral| numeral.other.map(ntm_model::Decimal::to_rational);
        value(one) == value(two) && other(one) == other(two)
    };
    let figures = match (&one.figure, &two.figure) {
        (Figure::Percent(one), Figure::Percent(two))
        | (Figure::Number(one), Figure::Number(two)) => same(one, two),
        (
            Figure::Fraction { numerator: part, denominator: whole },
            Figure::Fraction { numerator: part_two, denominator: whole_two },
        ) => same(part, part_two) && same(whole, whole_two),
        (one, two) => one == two,
    };
    figures && one.bound == two.bound && fold(&one.unit) == fold(&two.unit)
}

/// Orders findings with one verdict: the larger gap first, then the worse value, then what was
/// measured before what was only declared.
fn less_favourable(direction: Direction, one: &Finding, two: &Finding) -> Ordering {
    let gap = |finding: &Finding| finding.gap.as_ref().map(|gap| gap.amount);
    let value = |finding: &Finding| finding.value.as_ref().map(|value| value.value);
    let values = match (value(one), value(two), direction) {
        (Some(one), Some(two), Direction::Lower) => two.cmp(&one),
        (Some(one), Some(two), _) => one.cmp(&two),
        (one, two, _) => two.map(|_: Rational| ()).cmp(&one.map(|_| ())),
    };
    gap(two).cmp(&gap(one)).then(values).then(one.basis.cmp(&two.basis))
}

fn texts<'a>(row: &Row<'a>) -> [Option<&'a str>; 3] {
    let text = |cell: Option<&'a Cell>| cell.map(|cell| cell.text.as_str());
    [text(row.result()), text(row.declared()), text(row.reason())]
}
