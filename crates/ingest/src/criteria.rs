//! What a list of a province says of whole criteria:
//! `NTM đạt 14/19 TC, 05 TC chưa đạt gồm: 1, 6, 13, 15, 17`.

use ntm_model::{fold, is_letter_or_digit};

use crate::lookup::distinct;

/// What a text says of the criteria of one place.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Said<'a> {
    /// What stands before the statement: the name of the place.
    pub(crate) name: &'a str,
    /// How many criteria are met, of how many.
    pub(crate) count: Option<(u32, u32)>,
    /// How many are said not to be met.
    pub(crate) failed_count: Option<u32>,
    /// Which are not met.
    pub(crate) failed: Vec<u8>,
}

/// Whether the text counts criteria: `đạt 14/19`.
pub(crate) fn names_count(text: &str) -> bool {
    read_statement(text).count.is_some()
}

/// The count of a cell that holds nothing else, such as `14/19`, or a statement with one.
pub(crate) fn read_count(text: &str) -> Said<'_> {
    let said = read_statement(text);
    let count = said.count.or_else(|| fraction(text));
    Said { count, ..said }
}

/// Reads a name with a statement about criteria behind it. Only what is said of the basic set
/// counts: what follows “NTM NC” or “NTM nâng cao” is of another set.
pub(crate) fn read_statement(text: &str) -> Said<'_> {
    let folded: Vec<(usize, String)> = words_with_places(text);
    let mut said = Said { name: text, ..Said::default() };
    let is = |at: usize, word: &str| folded.get(at).is_some_and(|(_, one)| one == word);
    let Some(start) = (0..folded.len()).find(|at| {
        is(*at, "dat") && folded.get(at + 1).is_some_and(|(_, next)| fraction(next).is_some())
    }) else {
        return said;
    };
    let name_end = if start > 0 && is(start - 1, "ntm") { start - 1 } else { start };
    let end = folded.get(name_end).map_or(text.len(), |(at, _)| *at);
    said.name = text.get(..end).unwrap_or_default().trim_end_matches(NAME_ENDS);
    said.count = folded.get(start + 1).and_then(|(_, word)| fraction(word));
    // The statement about the next set begins with its name.
    let other_set = |at: usize| {
        is(at, "nang") && is(at + 1, "cao") || is(at, "nc") || is(at, "ntm") && at > start
    };
    let end = (start + 1..folded.len()).find(|at| other_set(*at)).unwrap_or(folded.len());
    let mut is_list = false;
    for at in start + 2..end {
        let Some((_, word)) = folded.get(at) else { break };
        if word == "gom" || word == "la" {
            is_list = true;
        } else if is_list {
            said.failed.extend(word.parse::<u8>().ok().filter(|number| *number > 0));
        } else if let Some(number) = first_number(word)
            && (at + 1..at + 5).any(|next| is(next, "chua"))
        {
            said.failed_count = said.failed_count.or(Some(number));
        }
    }
    said
}

/// The criteria that a cell of “tiêu chí chưa đạt” names: `1, 10, 11`, or each with its reasons,
/// as in `-Tiêu chí 10. Thu nhập. Xã đạt 25 triệu đồng …`.
pub(crate) fn read_failed(text: &str) -> Vec<u8> {
    let words = words_with_places(text);
    let word = |at: usize| words.get(at).map_or("", |(_, word)| word.as_str());
    let number = |at: usize| word(at).parse::<u8>().ok().filter(|number| *number > 0);
    let mut found = Vec::new();
    if (0..words.len())
        .all(|at| number(at).is_some() || matches!(word(at), "tc" | "tieu" | "chi" | "va" | "so"))
    {
        found.extend((0..words.len()).filter_map(number));
    } else {
        for at in 0..words.len() {
            let is_short = word(at) == "tc";
            let is_long = word(at) == "tieu" && matches!(word(at + 1), "chi");
            let next = at + if is_short { 1 } else { 2 };
            let next = if word(next) == "so" { next + 1 } else { next };
            if is_short || is_long {
                found.extend(number(next));
            }
        }
    }
    let found = distinct(found.into_iter());
    (1..=u8::MAX).filter(|number| found.contains(number)).collect()
}

const NAME_ENDS: [char; 8] = [' ', '\u{a0}', '\n', '\r', ',', ':', '-', '('];

/// The folded words of a text, and where each begins. Numbers keep the slash inside them.
fn words_with_places(text: &str) -> Vec<(usize, String)> {
    let mut words: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (at, letter) in text.char_indices() {
        let is_mark = matches!(letter, '\u{300}'..='\u{36f}');
        if is_letter_or_digit(letter) || letter == '/' || is_mark {
            if !is_open {
                words.push((at, String::new()));
            }
            is_open = true;
            if let Some((_, word)) = words.last_mut() {
                word.push(letter);
            }
        } else {
            is_open = false;
        }
    }
    for (_, word) in &mut words {
        *word = fold(word);
    }
    words
}

fn fraction(word: &str) -> Option<(u32, u32)> {
    let (part, whole) = word.split_once('/')?;
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| *number < 100);
    Some((number(part)?, number(whole)?)).filter(|(part, whole)| part <= whole && *whole > 0)
}

fn first_number(word: &str) -> Option<u32> {
    word.split('/').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, count: (u32, u32), failed_count: Option<u32>, failed: &[u8]) {
        let said = read_statement(text);
        let expected = Said { name, count: Some(count), failed_count, failed: failed.to_vec() };
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn lists_of_a_province_are_read() {
        check(
            "Sơn Bình đạt 14/15 tiêu chí, 05 tiêu chí chưa đạt gồm: TC 9, 10, 11, 15, 17",
            "Sơn Bình",
            (14, 15),
            Some(5),
            &[9, 10, 11, 15, 17],
        );
        check(
            "Vạn Thắng NTM đạt 14/19 TC, 05 TC chưa đạt gồm: 1, 6, 13, 15, 17, NTM NC đạt 11/19 TC, 8 TC chưa đạt gồm: 1, 2, 6, 7, 10, 13, 14, 17",
            "Vạn Thắng",
            (14, 19),
            Some(5),
            &[1, 6, 13, 15, 17],
        );
        check(
            "Cam Tân NTM đạt 14/19 TC, 05/19 TC chưa đạt gồm: 1, 10, 11, 13, 17; NTM NC đạt 07/19 TC",
            "Cam Tân",
            (14, 19),
            Some(5),
            &[1, 10, 11, 13, 17],
        );
        check(
            "Ninh Tân NTM đạt 12/19 TC, 07 TC chưa đạt gồm: 1, 2, 5, 13, 14, 15, 17; NTM nâng cao đạt 08/19 TC, 11/19 TC chưa đạt gồm: 1, 2",
            "Ninh Tân",
            (12, 19),
            Some(7),
            &[1, 2, 5, 13, 14, 15, 17],
        );
        check("NTM đạt 14/19 TC, chưa đạt gồm: 1, 10, 11", "", (14, 19), None, &[1, 10, 11]);
        let plain = read_statement("Bình Giang");
        assert_eq!((plain.name, plain.count), ("Bình Giang", None));
    }

    #[test]
    fn reasons_beside_criteria_are_no_criteria() {
        for (text, failed) in [
            ("1, 10, 11", &[1, 10, 11][..]),
            ("TC 9, 10 và 17", &[9, 10, 17]),
            ("-Tiêu chí 10. Thu nhập. Xã đạt 25 triệu đồng/người/năm, chưa đạt 45", &[10]),
            ("-Tiêu chí số 9. Nhà ở dân cư + Chỉ tiêu 9.2. Tỷ lệ hộ 67,05%", &[9]),
            (
                "-Tiêu chí 17. Môi trường + Chỉ tiêu 17.1. 0% (0/276 hộ) -Tiêu chí 18. Hệ thống",
                &[17, 18],
            ),
            ("", &[]),
        ] {
            assert_eq!(read_failed(text), failed, "{text}");
        }
    }
}
