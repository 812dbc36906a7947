//! Bytes to text.

use ntm_model::ProblemKind;

use crate::check_size;

/// The text of the file, without its byte order mark.
///
/// Nothing is lost in silence: a byte that is not UTF-8 refuses the whole file.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, ProblemKind> {
    if let Some(problem) = u64::try_from(bytes.len()).ok().and_then(check_size) {
        return Err(problem.kind);
    }
    if let Some(format) = format_of(bytes) {
        return Err(ProblemKind::NotText { format });
    }
    // Byte order marks of UTF-16; what follows may well hold NULs.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(ProblemKind::UnknownEncoding);
    }
    if bytes.contains(&0) {
        return Err(ProblemKind::NotText { format: "" });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|_| ProblemKind::UnknownEncoding)?;
    if crate::table::trim(text).is_empty() { Err(ProblemKind::EmptyFile) } else { Ok(text) }
}

/// The format that the first bytes promise, if they promise one that is not text.
fn format_of(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 6] = [
        (b"\xd0\xcf\x11\xe0", "XLS"),
        (b"%PDF-", "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"PK\x03\x04", "ZIP"),
        (b"PK\x05\x06", "ZIP"),
    ];
    let (_, format) = MAGIC.into_iter().find(|(magic, _)| bytes.starts_with(magic))?;
    Some(if format == "ZIP" { packed_format(bytes) } else { format })
}

/// Workbooks and documents are ZIP archives. The names of the files in one stand before each
/// file and again at the end, so both ends are searched and not the whole.
fn packed_format(bytes: &[u8]) -> &'static str {
    const ENDS: usize = 64 * 1024;
    let first = bytes.get(..ENDS).unwrap_or(bytes);
    let last = bytes.get(bytes.len().saturating_sub(ENDS)..).unwrap_or_default();
    let holds = |name: &[u8]| {
        [first, last].iter().any(|part| part.windows(name.len()).any(|window| window == name))
    };
    if holds(b"xl/workbook") {
        "XLSX"
    } else if holds(b"word/document") {
        "DOCX"
    } else {
        "ZIP"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, ProblemKind>) {
        assert_eq!(decode(bytes), expected);
    }

    #[test]
    fn text_is_utf8_with_or_without_a_mark() {
        check("Đạt".as_bytes(), Ok("Đạt"));
        check("\u{feff}Đạt".as_bytes(), Ok("Đạt"));
    }

    #[test]
    fn other_files_are_named() {
        let not_text = |format| Err(ProblemKind::NotText { format });
        check(b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", not_text("XLSX"));
        check(b"PK\x03\x04....word/document.xml", not_text("DOCX"));
        check(b"PK\x03\x04....a.csv", not_text("ZIP"));
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", not_text("XLS"));
        check(b"%PDF-1.7\n", not_text("PDF"));
        check(b"\x89PNG\r\n\x1a\n", not_text("PNG"));
        check(b"\xff\xd8\xff\xe0", not_text("JPEG"));
        check(b"a\0b", not_text(""));
    }

    #[test]
    fn other_encodings_are_refused_whole() {
        check(b"\xff\xfea\0b\0", Err(ProblemKind::UnknownEncoding));
        check(b"\xfe\xff\0a\0b", Err(ProblemKind::UnknownEncoding));
        check(b"chi_tieu\n\xd0\xe7t", Err(ProblemKind::UnknownEncoding));
    }

    #[test]
    fn files_without_anything_are_empty() {
        for bytes in ["", "\u{feff}", " \r\n\t\n", "\u{a0}\u{200b}"] {
            check(bytes.as_bytes(), Err(ProblemKind::EmptyFile));
        }
    }
}
