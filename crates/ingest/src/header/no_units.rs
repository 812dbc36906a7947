//! Headers that are no communes, though results stand under them: `Tử số`, `Nam`, `Thôn 1`.

use ntm_model::{fold, is_letter_or_digit};

use super::heading::Heading;

/// Whether the header names a kind of figure, a part of the people or a village, and no commune.
pub(super) fn is_no_unit(header: &str) -> bool {
    const WHOLE: [&str; 24] = [
        "nam",
        "nu",
        "chung",
        "khac",
        "tu so",
        "mau so",
        "tong",
        "so",
        "ty le",
        "ti le",
        "ty trong",
        "diem",
        "diem so",
        "loai",
        "ket luan",
        "trang thai",
        "tinh trang",
        "nguyen nhan",
        "kien nghi",
        "de xuat",
        "y kien",
        "tang giam",
        "chenh lech",
        "ly do",
    ];
    const FIRST: [&str; 31] = [
        "so chi tieu",
        "so tieu chi",
        "so xa",
        "so luong",
        "so ho",
        "so nguoi",
        "so km",
        "so diem",
        "so nha",
        "ty le ",
        "ti le ",
        "tong so",
        "nhan xet",
        "so sanh",
        "dien tich",
        "dan so",
        "van ban",
        "can cu",
        "phan loai",
        "th kh",
        "kh nam",
        "tu so",
        "mau so",
        "so dat",
        "so co so",
        "so lao dong",
        "so ho so",
        "thang diem",
        "diem toi da",
        "diem dat",
        "diem cham",
    ];
    // “Bản Lầu” is a commune, “Bản 3” is a village.
    const VILLAGES: [&str; 10] =
        ["thon", "xom", "ap", "ban", "buon", "lang", "to", "khu", "khu pho", "to dan pho"];
    let folded = fold(header);
    let words: String = folded
        .chars()
        .map(|letter| if is_letter_or_digit(letter) { letter } else { ' ' })
        .collect();
    let words = fold(&words);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let village = words.rsplit_once(' ').filter(|(_, number)| is_number(number));
    WHOLE.contains(&words.as_str())
        || FIRST.iter().any(|first| words.starts_with(first))
        || village.is_some_and(|(kind, _)| VILLAGES.contains(&kind))
}

/// Whether the header names the figure of the whole commune, where nothing is called a result:
/// `Tỷ lệ (%)` beside `Số lượng`, `Chung` beside `Nam | Nữ`, `Toàn xã` beside its villages.
pub(crate) fn is_whole(header: &str) -> bool {
    const WHOLE: [&str; 9] = [
        "ty le",
        "ti le",
        "ty le dat",
        "ti le dat",
        "chung",
        "toan xa",
        "chung toan xa",
        "tong toan xa",
        "ca xa",
    ];
    let folded = fold(header);
    let end = folded.find(['(', '%', '[']).unwrap_or(folded.len());
    let words = folded.get(..end).unwrap_or_default().trim();
    WHOLE.contains(&words)
}

/// Whether the header says that the numbers below it are shares.
pub(crate) fn is_share(header: &str) -> bool {
    let folded = fold(header);
    header.contains('%') || folded.contains("ty le") || folded.contains("ti le")
}

/// Whether the header names a share of some things, `Tỷ lệ hộ nghèo`, and not of a plan.
pub(super) fn is_share_of_things(header: &str) -> bool {
    const OTHER: [&str; 8] =
        ["hoan thanh", "ke hoach", "so voi", "tang", "giam", "chua", "khong", "xa dat"];
    let folded = fold(header);
    (folded.starts_with("ty le ") || folded.starts_with("ti le "))
        && !OTHER.iter().any(|other| folded.contains(other))
}

/// Whether a figure below a name of results may be the result itself, where nothing better stands
/// beside it: `Kết quả / Số lượng`.
pub(super) fn may_be_result(header: &str) -> bool {
    let folded = fold(header);
    ["so ", "ty le", "ti le", "tong"].iter().any(|start| folded.starts_with(start))
}

/// The word for a village that a header begins with, if it does.
pub(crate) fn village_word(header: &str) -> Option<&'static str> {
    const WORDS: [&str; 12] = [
        "thon",
        "xom",
        "ap",
        "khu pho",
        "to dan pho",
        "tdp",
        "khu dan cu",
        "khom",
        "ban",
        "buon",
        "lang",
        "bon",
    ];
    let folded = fold(header);
    let is_first = |word: &&str| {
        folded
            .strip_prefix(*word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '/', '(', '-']))
    };
    WORDS.into_iter().find(is_first)
}

/// Whether the header is that of a column with names of villages: `Thôn`, `Tên thôn, bản`.
pub(super) fn names_villages(header: &str) -> bool {
    let folded = fold(header);
    let bare = folded.strip_prefix("ten ").unwrap_or(&folded);
    village_word(bare).is_some_and(|word| {
        let words = bare.split([' ', ',', '/', '-', '(', ')']).filter(|word| !word.is_empty());
        let known = |part: &str| word.contains(part) || village_word(part).is_some();
        words.into_iter().all(known)
    })
}

/// The headers that are villages of one commune: several that begin with the same word for one,
/// or those beside a column of the whole commune. A single “Thôn Mòn” is a commune, and so may be
/// several whose names begin with “Bản”.
pub(super) fn villages<'a>(headings: &[Heading<'a>]) -> Vec<&'a str> {
    const ALSO_COMMUNES: [&str; 4] = ["ban", "buon", "lang", "bon"];
    let named = || {
        headings.iter().filter_map(|heading| {
            let unit = heading.unit?;
            Some((unit, village_word(unit)?))
        })
    };
    let is_whole = |text: &&str| {
        let folded = fold(text);
        folded.contains("toan xa") || folded == "ca xa"
    };
    let has_whole = headings.iter().any(|heading| heading.texts.last().is_some_and(is_whole));
    let is_village = |word: &str| {
        let alike = named().filter(|(_, other)| *other == word).count();
        has_whole || alike > 1 && !ALSO_COMMUNES.contains(&word)
    };
    named().filter(|(_, word)| is_village(word)).map(|(unit, _)| unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_figures_are_no_communes() {
        for header in [
            "Nam",
            "Nữ",
            "Chung",
            "Tử số",
            "Số lượng",
            "Tỷ lệ (%)",
            "Thôn 1",
            "Tổ dân phố 12",
            "Bản 3",
        ] {
            assert!(is_no_unit(header), "{header}");
        }
        for header in
            ["Bản Lầu", "Nam Trung", "Sơn Bình", "Số Một", "Thôn Mòn", "Xã 021", "Chung Chải"]
        {
            assert!(!is_no_unit(header), "{header}");
        }
    }
}
