//! Headers that are no communes, though results stand under them: `Tử số`, `Nam`, `Thôn 1`.

use ntm_model::fold;

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
    const FIRST: [&str; 19] = [
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
    ];
    // “Bản Lầu” is a commune, “Bản 3” is a village.
    const VILLAGES: [&str; 10] =
        ["thon", "xom", "ap", "ban", "buon", "lang", "to", "khu", "khu pho", "to dan pho"];
    let folded = fold(header);
    let words: String =
        folded.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let words = fold(&words);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let village = words.rsplit_once(' ').filter(|(_, number)| is_number(number));
    WHOLE.contains(&words.as_str())
        || FIRST.iter().any(|first| words.starts_with(first))
        || village.is_some_and(|(kind, _)| VILLAGES.contains(&kind))
}

/// Whether the header names the figure of the whole commune, where nothing is called a result:
/// `Tỷ lệ (%)` beside `Số lượng`, `Chung` beside `Nam | Nữ`, `Toàn xã` beside its villages.
pub(super) fn is_whole(header: &str) -> bool {
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
