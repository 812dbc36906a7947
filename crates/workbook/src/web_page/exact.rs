//! Numbers behind the texts of a page that a spreadsheet program wrote: `94,964 %` may be shown as `95%`.

use quick_xml::events::BytesStart;

use super::attribute;
use crate::date::Epoch;
use crate::number::Exact;
use crate::number_format::{Kind, NumberFormat};

/// The number behind what is shown, as spreadsheet programs note it: `sdval` with the format in
/// `sdnum`, or `x:num` for a share.
pub(super) fn behind(tag: &BytesStart<'_>) -> Option<String> {
    let (number, format) = match attribute(tag, "sdval") {
        Some(number) => {
            let written = attribute(tag, "sdnum")?;
            let code = written.splitn(3, ';').nth(2).unwrap_or_default();
            (number, NumberFormat::from_code(code))
        }
        None => (attribute(tag, "num")?, NumberFormat::simple(Kind::Percent, "", "")),
    };
    let is_plain = !matches!(format.kind(), Kind::Date(_));
    Exact::parse(&number).filter(|_| is_plain).map(|number| format.write(number, Epoch::Year1900))
}

/// The exact number, where the text shown is one of its kind.
pub(super) fn instead(exact: Option<String>, shown: String) -> String {
    let is_number = shown.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-');
    match exact {
        Some(exact) if is_number && shown.ends_with('%') == exact.ends_with('%') => exact,
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use crate::read;

    #[track_caller]
    fn check(cell: &str, text: &str) {
        let workbook = read(format!("<html><table><tr>{cell}</tr></table></html>").as_bytes());
        let sheet = workbook.sheets.first().map(|sheet| &sheet.table);
        let line = sheet.and_then(|table| table.lines().next()).map(|(_, texts)| texts.join("|"));
        assert_eq!(line.as_deref(), Some(text), "{cell}");
    }

    #[test]
    fn shares_that_are_shown_rounded_are_read_as_they_are() {
        check("<td sdval=\"0.94964\" sdnum=\"1033;0;0%\">95%</td>", "94,9640%");
        check("<td sdval=\"0.333333333333333\" sdnum=\"1066;0;0,0\">0,3</td>", "0,333333333333333");
        check("<td x:num=\"0.94964\">95%</td>", "94,9640%");
        check("<td sdval=\"46096\" sdnum=\"1066;0;DD/MM/YYYY\">15/03/2026</td>", "15/03/2026");
        check("<td sdval=\"1\" sdnum=\"1033;0;BOOLEAN\">TRUE</td>", "TRUE");
        check("<td x:num>95%</td>", "95%");
        check("<td x:num=\"12\">12</td>", "12");
    }
}
