//! Files that are not read, or not in full: each says why, and none of them panics.

use crate::common::file;
use ntm_text::Language;
use ntm_workbook::{
    CellAddress, MAX_PART_BYTES, Workbook, WorkbookProblem, WorkbookProblemKind as Kind,
    is_workbook, read,
};

#[track_caller]
fn check(bytes: &[u8], expected: Kind) {
    let workbook = read(bytes);
    let kinds: Vec<Kind> = workbook.problems.into_iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [expected]);
}

fn not_a_workbook(format: &str) -> Kind {
    Kind::NotAWorkbook { format: format.to_owned() }
}

#[test]
fn other_files_are_named() {
    check(&file("document.docx"), not_a_workbook("DOCX"));
    check(&file("text.odt"), not_a_workbook("ODT"));
    check(&file("other.zip"), not_a_workbook("ZIP"));
    check(&file("binary.xlsb"), Kind::NotRead { format: "XLSB".to_owned() });
    for bytes in [&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], b"", b"\0\0\0\0", b"chi_tieu,ket_qua\n1.1,x"]
    {
        check(bytes, not_a_workbook(""));
        assert!(!is_workbook(bytes));
    }
}

#[test]
fn locked_workbooks_say_so() {
    check(&file("locked.xlsx"), Kind::Locked);
    check(&file("locked.ods"), Kind::Locked);
    // A record that announces encryption, right behind the first one.
    let mut bytes = file("table.xls");
    let begin = find(&bytes, b"\x09\x08\x10\x00\x00\x06\x05\x00");
    bytes[begin + 20] = 0x2f;
    check(&bytes, Kind::Locked);
}

#[test]
fn older_versions_are_named() {
    let mut bytes = file("table.xls");
    let begin = find(&bytes, b"\x09\x08\x10\x00\x00\x06\x05\x00");
    bytes[begin + 5] = 0x05;
    check(&bytes, Kind::NotRead { format: "Excel 5.0/95".to_owned() });
}

#[test]
fn empty_workbooks_say_so() {
    check(&file("empty.xlsx"), Kind::Empty);
}

#[test]
fn truncated_files_are_damaged() {
    for name in ["table.xlsx", "table.ods", "table.xls"] {
        let bytes = file(name);
        for part in [8, 30, 100, bytes.len() / 2, bytes.len() - 10] {
            let workbook = read(&bytes[..part]);
            // A container may have lost only its padding.
            let is_whole = name == "table.xls" && part == bytes.len() - 10;
            assert!(is_whole || !workbook.problems.is_empty(), "{name} {part}");
        }
    }
    check(b"PK\x03\x04\0\0\0\0\0\0", Kind::Damaged);
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Kind::Damaged);
}

#[test]
fn a_zip_bomb_is_stopped_while_it_is_unpacked() {
    let blanks = vec![b' '; 140_000_000];
    let bytes = package(|name| match name {
        "content.xml" => Some(blanks.as_slice()),
        _ => None,
    });
    assert!(bytes.len() < 2_000_000);
    check(&bytes, Kind::UnpackedTooLarge { limit: MAX_PART_BYTES });
}

/// An ODS file with these parts, packed here because a bomb is too large for the repository.
fn package<'a>(part: impl Fn(&str) -> Option<&'a [u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for name in ["mimetype", "content.xml"] {
        let text = part(name).unwrap_or(b"application/vnd.oasis.opendocument.spreadsheet");
        let packed = miniz_oxide::deflate::compress_to_vec(text, 1);
        let method = rawzip::CompressionMethod::DEFLATE;
        let (mut entry, config) =
            archive.new_file(name).compression_method(method).start().unwrap();
        // The size and the checksum are those of the text, the bytes those of the packed one.
        let mut writer = config.wrap(std::io::sink());
        std::io::Write::write_all(&mut writer, text).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        std::io::Write::write_all(&mut entry, &packed).unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<d><office:body><table:table table:name=\"A\">{rows}</table:table></office:body></d>"
    );
    package(|name| (name == "content.xml").then_some(content.as_bytes()))
}

const CELL: &str =
    "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

#[test]
fn rows_and_columns_beyond_the_limits_are_said() {
    let row = |repeated: &str, cells: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>"
        )
    };
    check(&ods(&row("1048577", CELL)), Kind::TooManyRows { limit: ntm_workbook::MAX_ROWS });
    let wide = CELL.replace(
        "<table:table-cell",
        "<table:table-cell table:number-columns-repeated=\"10000000\"",
    );
    check(&ods(&row("1", &wide)), Kind::TooManyColumns { limit: ntm_workbook::MAX_COLUMNS });
    let block = CELL
        .replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"400\"");
    check(&ods(&row("100000", &block)), Kind::TooManyCells { limit: ntm_workbook::MAX_CELLS });
    let long = CELL.replace('x', &"x".repeat(30_000));
    check(
        &ods(&row("100000", &long)),
        Kind::UnpackedTooLarge { limit: ntm_workbook::MAX_TEXT_BYTES },
    );
    let sheets = "</table:table><table:table table:name=\"B\">".repeat(600);
    check(
        &ods(&format!("{}{sheets}", row("1", CELL))),
        Kind::TooManySheets { limit: ntm_workbook::MAX_SHEETS },
    );
}

#[test]
fn deep_nesting_does_no_harm() {
    let deep = format!("{}{}", "<table:table-row-group>".repeat(100_000), CELL);
    check(&ods(&deep), Kind::SheetDamaged);
    let deep = CELL.replace("x", &"<text:span>".repeat(100_000));
    check(&ods(&format!("<table:table-row>{deep}</table:table-row>")), Kind::SheetDamaged);
}

#[test]
fn every_problem_has_a_sentence_and_can_be_sent() {
    let format = || "XLSB".to_owned();
    for kind in [
        Kind::Damaged,
        Kind::SheetDamaged,
        Kind::Locked,
        Kind::Empty,
        Kind::NotAWorkbook { format: format() },
        Kind::NotAWorkbook { format: String::new() },
        Kind::NotRead { format: format() },
        Kind::UnpackedTooLarge { limit: 1 },
        Kind::TooManySheets { limit: 1 },
        Kind::TooManyRows { limit: 1 },
        Kind::TooManyColumns { limit: 1 },
        Kind::TooManyCells { limit: 1 },
        Kind::NotCalculated { others: 0 },
        Kind::NotCalculated { others: 7 },
    ] {
        let cell = CellAddress { sheet: "Biểu 05".into(), row: 6, column: 3 };
        let problem = WorkbookProblem { kind, cell: Some(cell) };
        let sent = serde_json::to_string(&problem).unwrap();
        assert_eq!(serde_json::from_str::<WorkbookProblem>(&sent).unwrap(), problem);
        let problem = problem.into_problem();
        for language in [Language::Vietnamese, Language::English] {
            let sentence = ntm_text::problem(&problem.kind, language);
            assert!(sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn a_workbook_can_be_sent() {
    let workbook = read(&file("table.xlsx"));
    let sent = serde_json::to_string(&workbook).unwrap();
    assert_eq!(serde_json::from_str::<Workbook>(&sent).unwrap(), workbook);
}

fn find(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).position(|window| window == what).unwrap()
}
