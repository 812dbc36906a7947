//! Files with random damage: whatever a file holds, it is read or refused, never a panic, and in
//! the same way each time.

use crate::common::file;
use ntm_workbook::read;
use proptest::prelude::*;
use proptest::sample::Index;

/// What happens to a file.
#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Cut(Index),
    /// A copy of some bytes at another place.
    Copy(Index, Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        8 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => any::<Index>().prop_map(Change::Cut),
        2 => (any::<Index>(), any::<Index>(), any::<u8>())
            .prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        match change {
            _ if bytes.is_empty() => {}
            Change::Byte(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Change::Copy(from, to, length) => {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                let length = usize::from(*length).min(bytes.len() - from.max(to));
                bytes.copy_within(from..from + length, to);
            }
        }
    }
    bytes
}

/// The archive with changes in the XML of its cells, texts and styles, packed anew with right
/// checksums, so that the changes are not found out before they are read.
fn changed_inside(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut out = Vec::new();
    let mut writer = rawzip::ZipArchiveWriter::new(&mut out);
    for entry in archive.entries() {
        let entry = entry.unwrap();
        let name = String::from_utf8(entry.file_path().as_bytes().to_vec()).unwrap();
        let packed = archive.get_entry(entry.wayfinder()).unwrap();
        let text = match entry.compression_method() {
            rawzip::CompressionMethod::STORE => packed.data().to_vec(),
            _ => miniz_oxide::inflate::decompress_to_vec(packed.data()).unwrap(),
        };
        let is_content =
            ["content", "sheet1", "styles", "Strings"].iter().any(|part| name.contains(part));
        let text = if is_content { changed(text, changes) } else { text };
        let (mut entry, config) = writer.new_file(&name).start().unwrap();
        let mut data = config.wrap(&mut entry);
        std::io::Write::write_all(&mut data, &text).unwrap();
        let (_, descriptor) = data.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    writer.finish().unwrap();
    out
}

/// Cases of each test; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: cases.unwrap_or(60), ..ProptestConfig::default() }
}

const FILES: [&str; 7] =
    ["table.xlsx", "table.xls", "table.ods", "xlwt.xls", "strict.xlsx", "rich.xlsx", "locked.xlsx"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn damaged_files_are_read_or_refused(
        name in prop::sample::select(&FILES),
        changes in prop::collection::vec(change(), 1..12),
    ) {
        let bytes = changed(file(name), &changes);
        prop_assert_eq!(read(&bytes), read(&bytes));
    }

    #[test]
    fn damaged_parts_are_read_or_refused(
        name in prop::sample::select(&["table.xlsx", "table.ods", "strict.xlsx"][..]),
        changes in prop::collection::vec(change(), 1..12),
    ) {
        let bytes = changed_inside(&file(name), &changes);
        prop_assert_eq!(read(&bytes), read(&bytes));
    }

    #[test]
    fn noise_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), kind in 0..3_usize) {
        let head: &[u8] = [&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"][kind];
        let workbook = read(&[head, &bytes].concat());
        prop_assert!(!workbook.problems.is_empty());
    }
}
