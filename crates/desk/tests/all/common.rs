//! What the tests share: desks with files, inputs, and short views of answers.

use std::path::PathBuf;

use ntm_desk::message::{Edit, UnitEdit, UnitId};
use ntm_desk::{Answer, Desk, Input};
use ntm_ingest::ReadOptions;
use ntm_model::{Code, Date, Verdict};
use ntm_text::Language;

/// An input with nothing chosen and nothing typed.
pub(crate) fn input() -> Input {
    Input {
        edits: Vec::new(),
        variant: None,
        as_of: None,
        unit: 0,
        today: Date::end_of_year(2026),
        language: Language::Vietnamese,
        reading: Vec::new(),
    }
}

/// An input with these values typed: number of the unit on the desk, code, result. A number beyond
/// the last one stands for a unit that the files do not have.
pub(crate) fn typed(desk: &mut Desk, edits: &[(usize, &str, &str)]) -> Input {
    let nobody = || UnitId { file: 99, ..UnitId::default() };
    let edits = edits.iter().map(|(unit, code, result)| UnitEdit {
        unit: id(desk, *unit).unwrap_or_else(nobody),
        code: code.parse().unwrap(),
        edit: Edit { result: (*result).to_owned(), ..Edit::default() },
    });
    Input { edits: edits.collect(), ..input() }
}

/// What makes the unit with this number the same one; `None` when there is none.
pub(crate) fn id(desk: &mut Desk, unit: usize) -> Option<UnitId> {
    let answer = desk.answer(&Input { unit, ..input() });
    answer.shown.filter(|_| answer.unit == unit).map(|shown| shown.id)
}

/// An input that reads the first file in this way.
pub(crate) fn read_as(options: ReadOptions) -> Input {
    Input { reading: vec![options], ..input() }
}

/// A desk with one text file.
pub(crate) fn desk(text: &str) -> Desk {
    desk_with(&[("a.csv", text)])
}

/// A desk with these text files, each with its name.
pub(crate) fn desk_with(files: &[(&str, &str)]) -> Desk {
    let mut desk = Desk::default();
    for (name, text) in files {
        desk.open(name, text.as_bytes().to_vec());
    }
    desk
}

/// A desk with a file of the corpus, opened in the way of the page.
#[track_caller]
pub(crate) fn desk_of_corpus(name: &str) -> Desk {
    let mut desk = Desk::default();
    let bytes = corpus(name);
    if ntm_workbook::is_workbook(&bytes) {
        desk.open_workbook(name, ntm_workbook::read(&bytes));
    } else {
        desk.open(name, bytes);
    }
    desk
}

/// The bytes of a file of the corpus.
#[track_caller]
pub(crate) fn corpus(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The verdict on an indicator of the unit that is shown.
#[track_caller]
pub(crate) fn verdict(answer: &Answer, code: &str) -> Verdict {
    let code: Code = code.parse().unwrap();
    answer.shown.as_ref().unwrap().assessment.indicator(code).unwrap().verdict
}

/// The name of each unit.
pub(crate) fn names(answer: &Answer) -> Vec<&str> {
    answer.units.iter().map(|unit| unit.name.as_deref().unwrap_or("-")).collect()
}

/// The code of each group of problems.
pub(crate) fn codes(answer: &Answer) -> Vec<&str> {
    answer.problems.iter().map(|group| group.code.as_str()).collect()
}

/// The place of the first problem of a kind.
#[track_caller]
pub(crate) fn place_of<'a>(answer: &'a Answer, code: &str) -> &'a str {
    let group = answer.problems.iter().find(|group| group.code == code);
    &group.unwrap_or_else(|| panic!("{code} among {:?}", codes(answer))).problems[0].place
}
