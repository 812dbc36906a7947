//! Words and phrases that results are made of. All of them are folded.

use ntm_model::{Rating, Value, Word, fold, is_letter_or_digit, lower};

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
    let because = ["khong ap dung do ", "khong ap dung vi "];
    if because.iter().any(|words| phrase.starts_with(words)) {
        return Some(Statement { word: Some(Word::NotApplicable), rating: None });
    }
    // “Tốt trở lên” is at least that, and a better grade meets what the grade meets.
    if let Some(rating) = rating(phrase.strip_suffix(" tro len").unwrap_or(phrase)) {
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
    ("dat theo yeu cau", Word::Pass),
    ("dam bao", Word::Pass),
    ("bao dam", Word::Pass),
    ("dap ung", Word::Pass),
    ("dap ung yeu cau", Word::Pass),
    ("xa dat", Word::Pass),
    ("d", Word::Pass),
    ("co", Word::Pass),
    ("da co", Word::Pass),
    ("✓", Word::Pass),
    ("✔", Word::Pass),
    ("☑", Word::Pass),
    ("√", Word::Pass),
    ("v", Word::Pass),
    // In Vietnamese forms a cross ticks a box; the evaluator says so.
    ("x", Word::Pass),
    ("pass", Word::Pass),
    ("met", Word::Pass),
    ("yes", Word::Pass),
    ("chua dat", Word::Fail),
    ("khong dat", Word::Fail),
    ("ko dat", Word::Fail),
    ("khong dat duoc", Word::Fail),
    ("chua dat duoc", Word::Fail),
    ("chua dat chuan", Word::Fail),
    ("khong dat chuan", Word::Fail),
    ("chua dat yeu cau", Word::Fail),
    ("khong dat yeu cau", Word::Fail),
    ("chua dat tieu chi", Word::Fail),
    ("chua dat chi tieu", Word::Fail),
    ("xa chua dat", Word::Fail),
    ("chua dat theo yeu cau", Word::Fail),
    ("khong dat theo yeu cau", Word::Fail),
    ("chua dat theo quy dinh", Word::Fail),
    ("khong dat theo quy dinh", Word::Fail),
    ("chua dat quy dinh", Word::Fail),
    ("khong dat quy dinh", Word::Fail),
    ("chua dat so voi yeu cau", Word::Fail),
    ("chua dam bao", Word::Fail),
    ("khong dam bao", Word::Fail),
    ("chua bao dam", Word::Fail),
    ("chua dap ung", Word::Fail),
    ("khong dap ung", Word::Fail),
    ("chua dap ung yeu cau", Word::Fail),
    ("chua hoan thanh", Word::Fail),
    ("chua thuc hien", Word::Fail),
    ("chua trien khai", Word::Fail),
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
    ("t binh", Rating::Average),
    ("t.binh", Rating::Average),
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

/// Whether a folded clause demands a grade, and then whether it says that it is not reached:
/// `chưa đạt loại Tốt theo yêu cầu`.
pub(super) fn demanded_grade(folded: &str) -> Option<bool> {
    let rest = ["theo yeu cau", "theo quy dinh"]
        .iter()
        .find_map(|words| folded.strip_suffix(words))
        .unwrap_or(folded)
        .trim_end();
    let after = |words: &[&str]| {
        words
            .iter()
            .find_map(|words| rest.strip_prefix(words))
            .is_some_and(|grade| grade.starts_with(' ') && rating(grade.trim_start()).is_some())
    };
    if after(&["chua dat", "khong dat"]) {
        Some(true)
    } else {
        after(&["yeu cau", "quy dinh"]).then_some(false)
    }
}

/// Whether a folded remark says that a verdict still waits for figures.
pub(super) fn waits_for_figures(folded: &str) -> bool {
    ["so lieu", "thong ke", "danh gia", "ket qua"].iter().any(|words| holds_words(folded, words))
}

/// Whether a folded remark names the document that a result is taken from.
pub(super) fn is_citation(folded: &str) -> bool {
    let rest = ["theo ", "tai "].iter().find_map(|word| folded.strip_prefix(word));
    ["quyet dinh", "qd", "bao cao", "cong van", "van ban", "bien ban", "nghi quyet", "thong bao"]
        .iter()
        .any(|document| {
            let named = rest.unwrap_or(folded).strip_prefix(document);
            named.is_some_and(|after| !after.starts_with(is_letter_or_digit))
        })
}

/// Whether a remark in brackets says that the figure before it is only planned: `(kế hoạch)`.
/// “Vượt kế hoạch” and the like say no such thing.
pub(super) fn is_plan(text: &str) -> bool {
    let folded = fold(text);
    let rest = folded.trim_start_matches("theo ");
    ["ke hoach", "muc tieu", "chi tieu", "chi tieu ke hoach"].iter().any(|plan| {
        rest.strip_prefix(plan).is_some_and(|rest| !rest.starts_with(is_letter_or_digit))
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
        for phrase in words.chain(ratings).chain(NO_DATA) {
            assert_eq!(fold(phrase), phrase);
        }
    }
}
