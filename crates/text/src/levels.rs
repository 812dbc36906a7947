//! What is said of a province's own levels beside everything that is judged by them.

use crate::Language;

/// By whose levels things are judged.
pub fn levels_applied(title: &str, levels: usize, language: Language) -> String {
    language.pick(
        format!("Theo mức của tỉnh: {title} ({levels} mức)."),
        format!("By the province's own levels: {title} ({levels} levels)."),
    )
}

/// That the levels of a file are not applied, and why.
pub fn levels_not_applied(file: &str, errors: usize, language: Language) -> String {
    if errors == 0 {
        return language.pick(
            format!("Mức của tỉnh trong tệp {file} chưa được áp dụng: bảng chưa có mức nào."),
            format!("The provincial levels in {file} are not applied: the table has none."),
        );
    }
    language.pick(
        format!("Mức của tỉnh trong tệp {file} chưa được áp dụng: còn {errors} lỗi cần sửa."),
        format!("The provincial levels in {file} are not applied: {errors} errors must be mended."),
    )
}

/// How many typed levels are not applied yet; empty when all are.
pub fn levels_pending(pending: usize, language: Language) -> String {
    match pending {
        0 => String::new(),
        _ => language.pick(
            format!("{pending} thay đổi chưa được áp dụng; rời khỏi mục này thì mất."),
            format!("{pending} changes are not applied yet; they are lost when you leave."),
        ),
    }
}
