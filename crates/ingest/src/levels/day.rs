//! The day from which a level applies.

use ntm_model::{Date, fold};

/// Reads `2026-02-15`, `15/02/2026`, `15.2.2026`, `ngày 15 tháng 2 năm 2026`; a year alone is its
/// first day. Day before month, as Vietnamese write.
pub(super) fn read_day(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let folded = fold(text);
    let known = ["tu", "ngay", "thang", "nam", "", "00:00:00"];
    let mut numbers = Vec::new();
    for piece in folded.split(['/', '-', '.', ' ', ',']) {
        let is_number = !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && piece.len() <= 4 {
            numbers.push(piece.parse::<u16>().ok()?);
        } else if !known.contains(&piece) {
            return None;
        }
    }
    let small = |number: u16| u8::try_from(number).ok();
    match numbers.as_slice() {
        [year] => Date::new(*year, 1, 1),
        [day, month, year] if *day <= 31 => Date::new(*year, small(*month)?, small(*day)?),
        [year, month, day] => Date::new(*year, small(*month)?, small(*day)?),
        _ => None,
    }
}
