//! What a file is, by its first bytes.

/// A kind of file that is not plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A workbook of Excel 2007 or later, with or without macros.
    Xlsx,
    /// A binary workbook of Excel 2007 or later.
    Xlsb,
    /// A workbook of Excel 97–2003. A locked workbook of any later year looks the same.
    Xls,
    /// A workbook of LibreOffice.
    Ods,
    /// A document of Word 2007 or later.
    Docx,
    /// A document of Word 97–2003.
    Doc,
    /// A page for printing.
    Pdf,
    /// A web page; some systems give their tables out as one and name it `.xls`.
    Html,
    /// A picture.
    Png,
    /// A picture.
    Jpeg,
    /// An archive of something else.
    Zip,
    /// An archive.
    Rar,
    /// An archive.
    SevenZip,
    /// A document that many programs write.
    Rtf,
}

impl Format {
    /// The name that users know.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Xlsb => "XLSB",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
            Self::Docx => "DOCX",
            Self::Doc => "DOC",
            Self::Pdf => "PDF",
            Self::Html => "HTML",
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Zip => "ZIP",
            Self::Rar => "RAR",
            Self::SevenZip => "7Z",
            Self::Rtf => "RTF",
        }
    }
}

/// The format that the bytes promise; `None` for text and for what is not known. Only the two ends
/// of the file are looked at, so the first and the last 64 KiB are enough.
pub(super) fn format_of(bytes: &[u8]) -> Option<Format> {
    const MAGIC: [(&[u8], Format); 9] = [
        (b"\xd0\xcf\x11\xe0", Format::Xls),
        (b"%PDF-", Format::Pdf),
        (b"\x89PNG", Format::Png),
        (b"\xff\xd8\xff", Format::Jpeg),
        (b"PK\x03\x04", Format::Zip),
        (b"PK\x05\x06", Format::Zip),
        (b"Rar!\x1a\x07", Format::Rar),
        (b"7z\xbc\xaf\x27\x1c", Format::SevenZip),
        (b"{\\rtf", Format::Rtf),
    ];
    let magic = MAGIC.into_iter().find(|(magic, _)| bytes.starts_with(magic));
    match magic.map(|(_, format)| format) {
        Some(Format::Zip) => Some(packed_format(bytes)),
        Some(Format::Xls) => Some(compound_format(bytes)),
        Some(format) => Some(format),
        None => is_web_page(bytes).then_some(Format::Html),
    }
}

/// Workbooks and documents are ZIP archives. The names of the files in one stand before each
/// file and again at the end, so both ends are searched and not the whole.
fn packed_format(bytes: &[u8]) -> Format {
    const NAMES: [(&[u8], Format); 4] = [
        (b"opendocument.spreadsheet", Format::Ods),
        (b"xl/workbook.bin", Format::Xlsb),
        (b"xl/workbook", Format::Xlsx),
        (b"word/document", Format::Docx),
    ];
    let found = NAMES.into_iter().find(|(name, _)| ends_hold(bytes, name));
    found.map_or(Format::Zip, |(_, format)| format)
}

/// Old workbooks and old documents are the same kind of container.
fn compound_format(bytes: &[u8]) -> Format {
    let is_document = ends_hold(bytes, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0");
    if is_document { Format::Doc } else { Format::Xls }
}

fn ends_hold(bytes: &[u8], wanted: &[u8]) -> bool {
    const ENDS: usize = 64 * 1024;
    let first = bytes.get(..ENDS).unwrap_or(bytes);
    let last = bytes.get(bytes.len().saturating_sub(ENDS)..).unwrap_or_default();
    let holds = |part: &[u8]| part.windows(wanted.len()).any(|window| window == wanted);
    holds(first) || holds(last)
}

/// Whether the bytes begin with a tag of a web page or of XML; UTF-16 is looked through.
pub(crate) fn is_web_page(bytes: &[u8]) -> bool {
    /// So many bytes show the first tag, blank lines before it included.
    const BEGINNING: usize = 512;
    const TAGS: [&[u8]; 14] = [
        b"<!doctype",
        b"<html",
        b"<table",
        b"<?xml",
        b"<head>",
        b"<meta ",
        b"<style",
        b"<body",
        b"<div",
        b"<center",
        b"<!--",
        b"<workbook",
        b"<script",
        b"<font ",
    ];
    let bytes = bytes.get(..BEGINNING).unwrap_or(bytes);
    let is_mark = |byte: &u8| matches!(byte, 0xef | 0xbb | 0xbf | 0xff | 0xfe | 0);
    // Without the zeros of UTF-16 and the marks before the text.
    let letters: Vec<u8> = bytes.iter().copied().filter(|byte| !is_mark(byte)).collect();
    let text = letters.trim_ascii_start();
    let begins = |tag: &&[u8]| {
        text.get(..tag.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(tag))
    };
    TAGS.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<Format>) {
        assert_eq!(format_of(bytes), expected);
    }

    #[test]
    fn workbooks_are_told_from_other_files() {
        check(b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", Some(Format::Xlsx));
        check(b"PK\x03\x04....[Content_Types].xml....xl/workbook.bin", Some(Format::Xlsb));
        let ods = b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK";
        check(ods, Some(Format::Ods));
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0", Some(Format::Xls));
    }

    #[test]
    fn other_files_are_named() {
        check(b"PK\x03\x04....word/document.xml", Some(Format::Docx));
        check(b"\xd0\xcf\x11\xe0....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", Some(Format::Doc));
        check(b"PK\x03\x04....a.csv", Some(Format::Zip));
        check(b"%PDF-1.7\n", Some(Format::Pdf));
        check(b"Rar!\x1a\x07\x01\0", Some(Format::Rar));
        check(b"7z\xbc\xaf\x27\x1c\0\x04", Some(Format::SevenZip));
        check(b"{\\rtf1\\ansi", Some(Format::Rtf));
        check(b"\x89PNG\r\n\x1a\n", Some(Format::Png));
        check(b"\xff\xd8\xff\xe0", Some(Format::Jpeg));
        check(b"\xef\xbb\xbf\r\n<HTML><table>", Some(Format::Html));
        check(b"<?xml version=\"1.0\"?><Workbook>", Some(Format::Html));
        check(b"chi_tieu,ket_qua\n", None);
        check(b"<5%,>3%", None);
        check(b"", None);
    }

    #[test]
    fn names_at_the_end_of_a_large_archive_are_found() {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.resize(300_000, b'.');
        bytes.extend_from_slice(b"xl/workbook.xml");
        check(&bytes, Some(Format::Xlsx));
    }
}
