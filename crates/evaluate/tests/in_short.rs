//! A unit judged in short, after many others, has the verdicts, gaps and problems of one that is
//! judged in full.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end in a panic, and its helpers too"
)]

mod common;

use std::sync::{Arc, LazyLock};

use common::{cell, code, date, sets};
use ntm_evaluate::{Memory, Options, judge_in_short, judge_unit};
use ntm_model::{Cell, Observation, Period, Place, Said, UnitAssessment, UnitReport};
use proptest::prelude::*;

const SETS: [&str; 4] = ["", "xa-2026-2030", "xa-2021-2025", "xa-kieu-mau-2021-2025"];
const VARIANTS: [&str; 4] = ["", "nhom-1", "nhom-2", "Trung du miền núi phía Bắc"];
const DAYS: [&str; 3] = ["2025-12-31", "2026-12-31", "2030-12-31"];
/// Few codes, so that they meet the same texts again; some are parts, wholes or twice there.
const CODES: [&str; 14] = [
    "1.1",
    "2.1",
    "2.1.b",
    "2.4",
    "2.6",
    "2.6.a",
    "3.10",
    "4.1",
    "6.1",
    "6.6",
    "8.1.c",
    "9.1",
    "17.1",
    "dk.no-xay-dung",
];
const TEXTS: [&str; 16] = [
    "",
    "-",
    "Đạt",
    "Chưa đạt",
    "Có",
    "Không có",
    "Không áp dụng",
    "Tốt",
    "95%",
    "67,05%",
    "1",
    "02 mô hình",
    "25,37% (1059/4532)",
    "36.750",
    "khoảng 90%",
    "dưới 1%",
];

/// A set, a variant and a day, by their places in the lists.
type Context = (usize, usize, usize);
/// A code, a result, a declaration and a reason, by their places in the lists.
type Written = (usize, usize, usize, usize);

fn any_context() -> impl Strategy<Value = Context> {
    (0..SETS.len(), 0..VARIANTS.len(), 0..DAYS.len())
}

fn any_rows() -> impl Strategy<Value = Vec<Written>> {
    let often_blank = || prop_oneof![2 => Just(0), 1 => 0..TEXTS.len()];
    prop::collection::vec((0..CODES.len(), 0..TEXTS.len(), often_blank(), often_blank()), 0..12)
}

/// What the texts say, shared by all cells as reading shares it.
static SAID: LazyLock<Vec<Arc<Said>>> = LazyLock::new(|| {
    let said = |text: &&str| Said { text: (*text).to_owned(), value: ntm_ingest::read_value(text) };
    TEXTS.iter().map(said).map(Arc::new).collect()
});

/// How the rows of a unit stand in its file.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// One below the other.
    Long,
    /// Side by side, so that a row is no more than the cell of its result.
    Wide,
    /// Typed, so that all places are the same.
    Typed,
}

impl Form {
    fn place(self, line: u32, column: u32) -> Place {
        match self {
            Self::Long => Place::Field { line, column },
            Self::Wide => Place::Field { line: line / 100, column: line % 100 * 4 + column },
            Self::Typed => Place::Typed,
        }
    }
}

/// The unit with its rows `from` the top of its file.
fn unit((set, variant, day): Context, form: Form, rows: &[Written], from: u32) -> UnitReport {
    let observation = |(code_at, result, declared, reason): &Written, line| {
        let cell = |column, text: &usize| {
            (*text != 0).then(|| Cell::of(form.place(line, column), SAID[*text].clone()))
        };
        Observation {
            code: code(CODES[*code_at]),
            place: if let Form::Long = form { Place::Line(line) } else { form.place(line, 2) },
            result: cell(2, result),
            declared: cell(3, declared),
            not_applicable_reason: cell(4, reason).map(Box::new),
            evidence: None,
            note: None,
        }
    };
    UnitReport {
        set: cell(Place::File, SETS[set]),
        variant: cell(Place::File, VARIANTS[variant]),
        period: Some(Period { text: DAYS[day].to_owned(), end: Some(date(DAYS[day])) }),
        observations: rows.iter().zip(from..).map(|(one, line)| observation(one, line)).collect(),
        ..UnitReport::default()
    }
}

/// The assessment with no more of each indicator than is kept in short.
fn shortened(mut assessment: UnitAssessment) -> UnitAssessment {
    for criterion in &mut assessment.criteria {
        for result in &mut criterion.indicators {
            result.basis = None;
            (result.reads, result.notes, result.parts) = (Vec::new(), Vec::new(), Vec::new());
            (result.value, result.level, result.comparison) = (None, None, None);
            if let Some(gap) = &mut result.gap {
                gap.things = None;
            }
        }
    }
    assessment
}

proptest! {
    #[test]
    fn nothing_that_is_kept_differs(
        contexts in prop::collection::vec(any_context(), 1..6),
        rows in prop::collection::vec(any_rows(), 1..4),
        forms in prop::collection::vec(
            prop::sample::select(vec![Form::Long, Form::Wide, Form::Typed]), 2..5),
    ) {
        let options = Options { set: None, variant: None, as_of: None, today: date("2026-12-31") };
        let mut memory = Memory::default();
        // Other places say the same, and so do other files.
        let mut all = Vec::new();
        for form in forms {
            for rows in &rows {
                all.extend(contexts.iter().map(|context| (*context, form, rows)));
            }
        }
        for (from, (context, form, rows)) in (100..).step_by(100).zip(all) {
            let unit = unit(context, form, rows, from);
            let (mut found, mut found_in_short) = (Vec::new(), Vec::new());
            let full = judge_unit(sets(), &unit, &options, &mut found);
            let short = judge_in_short(sets(), &unit, &options, &mut memory, &mut found_in_short);
            prop_assert_eq!(shortened(short), shortened(full));
            prop_assert_eq!(found_in_short, found);
        }
    }
}

#[test]
fn more_than_the_memory_holds_is_judged_all_the_same() {
    let mut set = common::set();
    let wanted = common::code("2.4");
    for criterion in &mut set.criteria {
        criterion.indicators.retain(|one| one.code == wanted);
    }
    let sets = [set];
    let options = common::options();
    let mut memory = Memory::default();
    for hundredths in 0..20_000 {
        let text = format!("{},{:02}%", hundredths / 200, hundredths % 100);
        let unit = common::unit(&[("2.4", &text, "", "")]);
        let full = judge_unit(&sets, &unit, &options, &mut Vec::new());
        let short = judge_in_short(&sets, &unit, &options, &mut memory, &mut Vec::new());
        assert_eq!(shortened(short), shortened(full), "{text}");
    }
}
