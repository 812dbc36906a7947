//! Communes that a title names by the way: `Báo cáo kết quả … của xã Bình Giang năm 2026`.

use ntm_model::{fold, lower};

use crate::place_name::may_be_same;
use crate::unit_name::unit_name;

/// What the titles name so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Named<'a> {
    #[default]
    Nothing,
    /// One commune, and the line and the column, from 0, of the title.
    One(&'a str, (u32, usize)),
    /// More than one, or one of which the end cannot be told.
    Several,
}

/// No name is longer, in bytes; whole reports may stand in the cells above a header.
const LONGEST_NAME: usize = 200;

impl<'a> Named<'a> {
    /// With what one more title says. The office that is written to is not the one that reports.
    pub(super) fn and(self, text: &'a str, place: (u32, usize)) -> Self {
        let folded = fold(text);
        if !folded.contains("xa ") || folded.contains("kinh gui") || folded.contains("noi nhan") {
            return self;
        }
        let kinds = text.match_indices(char::is_whitespace).filter_map(|(end, _)| {
            let (before, rest) = text.split_at_checked(end)?;
            let rest = rest.get(..rest.floor_char_boundary(LONGEST_NAME)).unwrap_or_default();
            is_kind(before.rsplit(char::is_whitespace).next()).then(|| rest.trim_start())
        });
        kinds.fold(self, |named, rest| match (named, name_at_start(rest)) {
            (named, Some("")) => named,
            (Self::Nothing, Some(name)) => Self::One(name, place),
            (Self::One(known, at), Some(name)) if may_be_same(known, name) => Self::One(known, at),
            _ => Self::Several,
        })
    }
}

fn is_kind(word: Option<&str>) -> bool {
    word.is_some_and(|word| fold(word.trim_start_matches(['(', '"', '“', '-', '–'])) == "xa")
}

/// The name that the text begins with: blank where it begins with none, `None` where others follow it
/// or nothing ends it.
fn name_at_start(text: &str) -> Option<&str> {
    const LONGEST: usize = 4;
    let is_capital = |word: &str| word.chars().next().is_some_and(|first| lower(first) != first);
    fn bare(word: &str) -> &str {
        word.trim_end_matches([',', '.', ';', ':', ')', '”', '"'])
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let count = words.iter().take_while(|word| is_capital(word) && !ends_name(bare(word))).count();
    let closed = words.iter().position(|word| bare(word).len() < word.len());
    let count = closed.map_or(count, |closed| count.min(closed + 1));
    let Some(last) = count.checked_sub(1).and_then(|last| words.get(last)) else { return Some("") };
    // The blanks between the words are those of the text.
    let mut ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let end = ends.find(|end| {
        text.get(..*end).is_some_and(|start| {
            start.split_whitespace().count() == count && start.ends_with(bare(last))
        })
    })?;
    let name = text.get(..end)?;
    if count < 2 || unit_name(&format!("xã {name}")).is_none() {
        return Some("");
    }
    let next = words.get(count).copied().unwrap_or_default();
    let goes_on =
        fold(next) == "va" || last.ends_with(',') && is_capital(next) && !ends_name(bare(next));
    (count <= LONGEST && !goes_on).then_some(name)
}

/// Whether the word goes on with the sentence, also where all is written in capitals. Accents
/// count: `Nam` is part of many names, `năm` of none.
fn ends_name(word: &str) -> bool {
    const WORDS: [&str; 18] = [
        "đạt", "năm", "tỉnh", "huyện", "thành", "giai", "theo", "đến", "thực", "xây", "về",
        "trong", "trên", "từ", "tháng", "thuộc", "và", "đề",
    ];
    let lowered: String = word.chars().map(lower).collect();
    WORDS.contains(&lowered.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(titles: &[&str], name: &str) {
        let found = titles.iter().fold(Named::Nothing, |named, title| named.and(title, (1, 0)));
        let found = match found {
            Named::One(name, _) => name,
            Named::Nothing => "",
            Named::Several => "?",
        };
        assert_eq!(found, name, "{titles:?}");
    }

    #[test]
    fn a_sentence_names_its_commune() {
        check(&["BÁO CÁO kết quả thực hiện tiêu chí của xã Bình Giang năm 2026"], "Bình Giang");
        check(&["(6 tháng đầu năm, trên địa bàn xã Bình Trung, tỉnh Đồng Tháp)"], "Bình Trung");
        check(&["CÔNG NHẬN XÃ BÌNH GIANG ĐẠT CHUẨN NÔNG THÔN MỚI"], "BÌNH GIANG");
        check(&["(Kèm theo Báo cáo số 12/BC-UBND của UBND xã Bình Giang)"], "Bình Giang");
        check(&["Của xã Bình Giang", "TẠI XÃ BÌNH GIANG"], "Bình Giang");
    }

    #[test]
    fn a_sentence_that_names_several_or_none_is_not_taken() {
        check(&["Kết quả của xã Bình Giang và xã Sơn Bình"], "?");
        check(&["Kết quả của các xã Bình Giang, Sơn Bình"], "?");
        check(&["Kết quả của xã Bình Giang", "Xã Sơn Bình năm 2026"], "?");
        check(&["Kính gửi: UBND xã Vạn Thắng"], "");
        check(&["Kết quả các xã trên địa bàn tỉnh Đồng Tháp"], "");
        check(&["KẾT QUẢ THỰC HIỆN XÃ ĐẠT CHUẨN NÔNG THÔN MỚI"], "");
        check(&["TÌNH HÌNH KINH TẾ - XÃ HỘI NĂM 2026"], "");
        check(&["BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2026"], "");
        check(&["Xã hội hóa nguồn lực"], "");
    }
}
