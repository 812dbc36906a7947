//! How the tables of expectations are read and compared.

use std::path::PathBuf;

use ntm_model::{Decimal, Place, Problem, Rational};
use ntm_text::Language;

/// Where the files and their expectations are.
pub(crate) fn folder() -> PathBuf {
    ntm_tests::workspace().join("tests/corpus")
}

/// The text of a file in it.
pub(crate) fn text(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap_or_else(|_| panic!("{name}"))
}

/// The number and the cells of each line below the header.
pub(crate) fn lines(table: &str) -> impl Iterator<Item = (usize, Vec<&str>)> {
    table.lines().enumerate().skip(1).map(|(line, text)| (line + 1, text.split('\t').collect()))
}

/// Whether what was found is what is expected: `*` is anything, `a|b` is one of the two.
pub(crate) fn fits(expected: &str, found: &str) -> bool {
    expected == "*" || expected.split('|').any(|one| one == found)
}

/// Whether these are the expected problems, in any order. Each is a code, or a code with its
/// place: `UNREADABLE@Biểu 05!F17`. With `*` there may be others.
pub(crate) fn problems_fit(expected: &str, found: &[&Problem]) -> bool {
    let mut left: Vec<String> = found.iter().map(|problem| written(problem)).collect();
    let mut others_may_be = false;
    // Those with a place are taken first, or one without might take theirs.
    let mut wanted: Vec<&str> = expected.split("; ").filter(|one| *one != "-").collect();
    wanted.sort_by_key(|one| !one.contains('@'));
    for one in wanted {
        if one == "*" {
            others_may_be = true;
            continue;
        }
        let is_it = |written: &String| {
            written == one || (!one.contains('@') && written.split('@').next() == Some(one))
        };
        let Some(index) = left.iter().position(is_it) else { return false };
        left.remove(index);
    }
    others_may_be || left.is_empty()
}

/// The problems as they are written in the tables, in the order of the alphabet.
pub(crate) fn problems_written(problems: &[&Problem]) -> String {
    let mut all: Vec<String> = problems.iter().map(|problem| written(problem)).collect();
    all.sort_unstable();
    if all.is_empty() { "-".to_owned() } else { all.join("; ") }
}

fn written(problem: &Problem) -> String {
    format!("{}@{}", problem.code(), place(&problem.place))
}

/// A place as the user reads it.
pub(crate) fn place(place: &Place) -> String {
    ntm_text::place(place, Language::Vietnamese)
}

/// The number as it is written in the table when it is the same, else as it is.
pub(crate) fn number(expected: &str, found: Option<Rational>) -> String {
    let Some(found) = found else { return "-".to_owned() };
    let same = expected.split('|').find(|one| parsed(one) == Some(found));
    same.map_or_else(|| found.to_string(), str::to_owned)
}

/// A decimal, or a fraction of whole numbers.
fn parsed(text: &str) -> Option<Rational> {
    let (part, whole) = text.split_once('/').unwrap_or((text, "1"));
    let number = |text: &str| text.parse::<Decimal>().ok().map(Decimal::to_rational);
    Some(number(part)? / number(whole)?)
}
