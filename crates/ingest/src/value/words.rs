//! Words and phrases that results are made of. All of them are folded.

use ntm_model::{Bound, Rating, Value, Word, fold, is_letter_or_digit, lower};

/// A phrase that can be judged without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) word: Option<Word>,
    pub(super) rating: Option<Rating>,
}

impl Statement {
    pub(super) fn into_value(self) -> Value {
        Value::Statement { word: self.word, rating: self.rating, quantity: None }
    }
}

/// What a whole folded phrase states, if it is known (rule 5 of the verdict rules).
pub(super) fn statement(folded: &str) -> Option<Statement> {
    let phrase = folded.trim_end_matches(['.', '!', ' ', ';', ',']);
    if let Some((_, word)) = WORDS.iter().find(|(text, _)| *text == phrase) {
        return Some(Statement { word: Some(*word), rating: None });
    }
    if let Some(rating) = rating(phrase) {
        return Some(Statement { word: None, rating: Some(rating) });
    }
    // A tick and a word that say the same: `✓ Đạt`.
    let mut letters = phrase.chars();
    let mark = letters.next().filter(|mark| !is_letter_or_digit(*mark))?.to_string();
    let (_, marked) = WORDS.iter().find(|(text, _)| *text == mark)?;
    let (_, said) = WORDS.iter().find(|(text, _)| *text == letters.as_str().trim_start())?;
    (marked == said).then_some(Statement { word: Some(*said), rating: None })
}

/// Whether the text says that there is no figure yet.
pub(super) fn is_no_data(text: &str) -> bool {
    // Folding costs an allocation, and most cells are no such phrase.
    let may_be = text.starts_with(['c', 'C', 'k', 'K']);
    may_be && NO_DATA.contains(&fold(text).trim_end_matches(['.', ' ']))
}

/// Phrases for no figure.
const NO_DATA: [&str; 10] = [
    "chua co so lieu",
    "chua co du lieu",
    "chua co ket qua",
    "chua thong ke",
    "chua bao cao",
    "chua cap nhat",
    "chua danh gia",
    "khong co so lieu",
    "khong co du lieu",
    "chua thong ke duoc",
];

const WORDS: &[(&str, Word)] = &[
    ("dat", Word::Pass),
    ("da dat", Word::Pass),
    ("dat chuan", Word::Pass),
    ("da dat chuan", Word::Pass),
    ("dat yeu cau", Word::Pass),
    ("dat tieu chi", Word::Pass),
    ("dat chi tieu", Word::Pass),
    ("dat quy dinh", Word::Pass),
    ("dat theo quy dinh", Word::Pass),
    ("xa dat", Word::Pass),
    ("d", Word::Pass),
    ("co", Word::Pass),
    ("da co", Word::Pass),
    ("✓", Word::Pass),
    ("✔", Word::Pass),
    ("☑", Word::Pass),
    ("v", Word::Pass),
    // In Vietnamese forms a cross ticks a box; the evaluator says so.
    ("x", Word::Pass),
    ("pass", Word::Pass),
    ("met", Word::Pass),
    ("yes", Word::Pass),
    ("chua dat", Word::Fail),
    ("khong dat", Word::Fail),
    ("chua dat chuan", Word::Fail),
    ("khong dat chuan", Word::Fail),
    ("chua dat yeu cau", Word::Fail),
    ("khong dat yeu cau", Word::Fail),
    ("chua dat tieu chi", Word::Fail),
    ("chua dat chi tieu", Word::Fail),
    ("xa chua dat", Word::Fail),
    ("chua", Word::Fail),
    ("chua co", Word::Fail),
    ("k", Word::Fail),
    ("kd", Word::Fail),
    ("cd", Word::Fail),
    ("k dat", Word::Fail),
    ("✗", Word::Fail),
    ("✘", Word::Fail),
    ("☐", Word::Fail),
    ("fail", Word::Fail),
    ("not met", Word::Fail),
    ("khong co", Word::None),
    ("khong", Word::None),
    ("no", Word::None),
    ("co ban dat", Word::NearlyPass),
    ("co ban dat chuan", Word::NearlyPass),
    ("dat co ban", Word::NearlyPass),
    ("dat mot phan", Word::NearlyPass),
    ("gan dat", Word::NearlyPass),
    ("khong ap dung", Word::NotApplicable),
    ("kad", Word::NotApplicable),
    ("n/a", Word::NotApplicable),
    ("na", Word::NotApplicable),
    ("khong thuoc doi tuong", Word::NotApplicable),
    ("khong thuoc doi tuong ap dung", Word::NotApplicable),
    ("khong thuoc doi tuong danh gia", Word::NotApplicable),
    ("not applicable", Word::NotApplicable),
];

/// The grade that a phrase names, with or without “xếp loại” before it.
fn rating(phrase: &str) -> Option<Rating> {
    const BEFORE: [&str; 7] = ["xep", "loai", "dat", "muc", "hang", "danh", "gia"];
    let mut name = phrase;
    while let Some((_, rest)) = name.split_once(' ').filter(|(first, _)| BEFORE.contains(first)) {
        name = rest;
    }
    RATINGS.iter().find(|(text, _)| *text == name).map(|(_, rating)| *rating)
}

const RATINGS: &[(&str, Rating)] = &[
    ("kem", Rating::Poor),
    ("yeu", Rating::Weak),
    ("trung binh", Rating::Average),
    ("tb", Rating::Average),
    ("kha", Rating::Fair),
    ("tot", Rating::Good),
    ("xuat sac", Rating::Excellent),
    ("khong hoan thanh nhiem vu", Rating::TasksNotDone),
    ("khtnv", Rating::TasksNotDone),
    ("hoan thanh nhiem vu", Rating::TasksDone),
    ("htnv", Rating::TasksDone),
    ("hoan thanh tot nhiem vu", Rating::TasksDoneWell),
    ("hoan thanh tot", Rating::TasksDoneWell),
    ("httnv", Rating::TasksDoneWell),
    ("hoan thanh xuat sac nhiem vu", Rating::TasksDoneExcellently),
    ("hoan thanh xuat sac", Rating::TasksDoneExcellently),
    ("htxsnv", Rating::TasksDoneExcellently),
];

/// What stands before a number and is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Changes nothing: “xã đạt”, “là”.
    Connecting,
    /// The number is a limit.
    Bound(Bound),
    /// The number is a limit together with “trở lên” behind it.
    From,
    /// The number is not exact.
    Approximate,
    /// The number is what is demanded.
    Demand,
    /// The number is what has not been reached.
    NotReached,
}

/// The phrase at the beginning of a folded text, and what follows it.
pub(super) fn before_number(folded: &str) -> Option<(Before, &str)> {
    let mut best: Option<(Before, &str, usize)> = None;
    for (phrase, meaning) in BEFORE {
        let Some(rest) = folded.strip_prefix(phrase) else { continue };
        // Words end at a space, signs anywhere.
        let is_sign = !phrase.ends_with(is_letter_or_digit);
        let ends = is_sign || rest.is_empty() || !rest.starts_with(is_letter_or_digit);
        if ends && best.is_none_or(|(_, _, length)| phrase.len() > length) {
            best = Some((*meaning, rest.trim_start(), phrase.len()));
        }
    }
    best.map(|(meaning, rest, _)| (meaning, rest))
}

const BEFORE: &[(&str, Before)] = &[
    ("la", Before::Connecting),
    ("duoc", Before::Connecting),
    ("dat", Before::Connecting),
    ("da dat", Before::Connecting),
    ("dat duoc", Before::Connecting),
    ("xa", Before::Connecting),
    ("xa dat", Before::Connecting),
    ("toan xa", Before::Connecting),
    ("ty le", Before::Connecting),
    ("ti le", Before::Connecting),
    ("hien", Before::Connecting),
    ("hien co", Before::Connecting),
    ("hien dat", Before::Connecting),
    ("co", Before::Connecting),
    ("da co", Before::Connecting),
    ("ket qua", Before::Connecting),
    ("=", Before::Connecting),
    ("'", Before::Connecting),
    ("≥", Before::Bound(Bound::AtLeast)),
    (">=", Before::Bound(Bound::AtLeast)),
    ("=>", Before::Bound(Bound::AtLeast)),
    ("toi thieu", Before::Bound(Bound::AtLeast)),
    ("it nhat", Before::Bound(Bound::AtLeast)),
    ("khong duoi", Before::Bound(Bound::AtLeast)),
    (">", Before::Bound(Bound::MoreThan)),
    ("tren", Before::Bound(Bound::MoreThan)),
    ("hon", Before::Bound(Bound::MoreThan)),
    ("cao hon", Before::Bound(Bound::MoreThan)),
    ("lon hon", Before::Bound(Bound::MoreThan)),
    ("≤", Before::Bound(Bound::AtMost)),
    ("<=", Before::Bound(Bound::AtMost)),
    ("=<", Before::Bound(Bound::AtMost)),
    ("khong qua", Before::Bound(Bound::AtMost)),
    ("khong vuot qua", Before::Bound(Bound::AtMost)),
    ("toi da", Before::Bound(Bound::AtMost)),
    ("nhieu nhat", Before::Bound(Bound::AtMost)),
    ("<", Before::Bound(Bound::LessThan)),
    ("duoi", Before::Bound(Bound::LessThan)),
    ("thap hon", Before::Bound(Bound::LessThan)),
    ("nho hon", Before::Bound(Bound::LessThan)),
    ("chua den", Before::Bound(Bound::LessThan)),
    ("chua toi", Before::Bound(Bound::LessThan)),
    ("tu", Before::From),
    ("khoang", Before::Approximate),
    ("gan", Before::Approximate),
    ("~", Before::Approximate),
    ("≈", Before::Approximate),
    ("±", Before::Approximate),
    ("tren duoi", Before::Approximate),
    ("xap xi", Before::Approximate),
    ("uoc", Before::Approximate),
    ("uoc dat", Before::Approximate),
    ("uoc tinh", Before::Approximate),
    ("chung", Before::Approximate),
    ("tam", Before::Approximate),
    ("yeu cau", Before::Demand),
    ("theo yeu cau", Before::Demand),
    ("so voi yeu cau", Before::Demand),
    ("muc yeu cau", Before::Demand),
    ("dat yeu cau", Before::Demand),
    ("quy dinh", Before::Demand),
    ("theo quy dinh", Before::Demand),
    ("so voi quy dinh", Before::Demand),
    ("ke hoach", Before::Demand),
    ("muc tieu", Before::Demand),
    ("chi tieu", Before::Demand),
    ("chua dat", Before::NotReached),
    ("khong dat", Before::NotReached),
    ("thap hon yeu cau", Before::NotReached),
];

/// Whether a folded clause only announces the next one: `Kết quả: 95%`, `Xếp loại: Tốt`.
pub(super) fn is_label(folded: &str) -> bool {
    const LABELS: [&str; 16] = [
        "xa dat",
        "ket qua",
        "ket qua thuc hien",
        "ket qua dat duoc",
        "hien trang",
        "thuc hien",
        "ty le",
        "ti le",
        "so lieu",
        "xep loai",
        "xep hang",
        "danh gia",
        "tu danh gia",
        "loai",
        "muc dat",
        "hien co",
    ];
    LABELS.contains(&folded)
}

/// Whether a remark takes back, or puts off, what it stands beside.
pub(super) fn is_doubtful(text: &str) -> bool {
    const FOLDED: [&str; 9] =
        ["chua", "khong", "ko", "se", "du kien", "phan dau", "cam ket", "uoc", "co ban"];
    // Other accents make other, harmless words of these: “dân tộc thiểu số”, “trụ sở”.
    const WRITTEN: [(&str, &str); 6] = [
        ("thiếu", "thieu"),
        ("trừ", "tru"),
        ("còn", "con"),
        ("đang", "dang"),
        ("chờ", "cho"),
        ("hẹn", "hen"),
    ];
    let folded = fold(text);
    if FOLDED.iter().any(|phrase| holds_words(&folded, phrase)) {
        return true;
    }
    // Where accents are missing or stand apart from their letters, every reading counts.
    let has_marks = text.contains(|letter| matches!(letter, '\u{300}'..='\u{36f}'));
    let is_unsure = text.is_ascii() || has_marks;
    WRITTEN.iter().any(|(written, bare)| {
        // Most texts do not even hold the letters.
        holds_words(&folded, bare)
            && (is_unsure || holds_words(&text.chars().map(lower).collect::<String>(), written))
    })
}

/// Whether a remark in brackets says that the figure before it is only planned: `(kế hoạch)`.
/// “Vượt kế hoạch” and the like say no such thing.
pub(super) fn is_plan(text: &str) -> bool {
    let folded = fold(text);
    let rest = folded.trim_start_matches("theo ");
    ["ke hoach", "muc tieu", "chi tieu", "chi tieu ke hoach"].iter().any(|plan| {
        rest.strip_prefix(plan).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether the phrase stands in the text, and not as a part of longer words.
fn holds_words(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(start, found)| {
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(start + found.len()..).unwrap_or_default();
        !before.ends_with(is_letter_or_digit) && !after.starts_with(is_letter_or_digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grade_is_known_by_its_name() {
        for grade in Rating::ALL {
            assert_eq!(rating(&fold(grade.name())), Some(grade));
        }
    }

    #[test]
    fn every_phrase_is_folded() {
        let words = WORDS.iter().map(|(text, _)| *text);
        let ratings = RATINGS.iter().map(|(text, _)| *text);
        let before = BEFORE.iter().map(|(text, _)| *text);
        for phrase in words.chain(ratings).chain(before).chain(NO_DATA) {
            assert_eq!(fold(phrase), phrase);
        }
    }
}
