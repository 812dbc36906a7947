//! Any bytes as a workbook: reading and judging end without a panic, in bounded memory, and give
//! the same twice. Bytes that are no file of a workbook are put into one, as the rows of an XLSX
//! sheet or as the content of an ODS file, because chance alone never writes a whole archive.

#![no_main]

use std::io::Write as _;

use libfuzzer_sys::fuzz_target;
use ntm_evaluate::{Options, evaluate};
use ntm_ingest::ReadOptions;
use ntm_model::Date;
use rawzip::{CompressionMethod, ZipArchiveWriter};

fuzz_target!(|bytes: &[u8]| {
    if ntm_workbook::is_workbook(bytes) {
        check(bytes);
    } else if has(bytes, b"table:") {
        check(&with_content(bytes));
    } else {
        check(&with_sheet(bytes));
    }
});

fn check(bytes: &[u8]) {
    let workbook = ntm_workbook::read(bytes);
    assert_eq!(workbook, ntm_workbook::read(bytes));
    let reading = workbook.to_reading(&ReadOptions::default());
    let options = Options { set: None, variant: None, as_of: None, today: Date::end_of_year(2026) };
    evaluate(ntm_bundled::sets(), &reading.submission, &options);
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// An ODS file with these bytes as its content.
fn with_content(content: &[u8]) -> Vec<u8> {
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
    ])
}

/// An XLSX file whose only sheet has these bytes as its rows, and what may follow them.
fn with_sheet(rows: &[u8]) -> Vec<u8> {
    const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#;
    const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
    const STYLES: &str = r##"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0&quot; km&quot;;[Red]-0.00;@"/><numFmt numFmtId="165" formatCode="0.00"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="12"/></cellXfs></styleSheet>"##;
    let mut sheet = Vec::from(
        br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    sheet.extend_from_slice(rows);
    if !has(rows, b"</sheetData>") {
        sheet.extend_from_slice(b"</sheetData>");
    }
    sheet.extend_from_slice(b"</worksheet>");
    packed(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// An archive of these parts, stored as they are.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let part = archive.new_file(name).compression_method(CompressionMethod::STORE);
        let (mut entry, config) = part.start().expect("a name");
        let mut writer = config.wrap(&mut entry);
        writer.write_all(content).expect("memory");
        let (_, descriptor) = writer.finish().expect("memory");
        entry.finish(descriptor).expect("memory");
    }
    archive.finish().expect("memory");
    bytes
}
