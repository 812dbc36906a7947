//! Remembering, on this machine, what the user decided for tables with the same header.

use gloo::utils::window;
use ntm_desk::{Answer, from_bytes, to_bytes};
use ntm_ingest::{Mapping, ReadOptions, TableSummary};
use web_sys::Storage;

/// What was decided, the latest first: on each line the header and the mapping, as hexadecimal
/// digits, with a tab between them.
pub(super) const KEY: &str = "ntm.mappings.1";
/// So many headers are remembered.
const MOST: usize = 50;

/// Remembers what was decided for the tables of a file. `answer` is the one that the user saw.
pub(crate) fn remember(answer: &Answer, file: usize, options: &ReadOptions) {
    let Some(store) = store() else { return };
    let mut lines = lines(&store);
    let tables = answer.files.get(file).into_iter().flat_map(|file| &file.tables);
    for table in tables.filter(|table| !table.signature.is_empty()) {
        let signature = one_line(&table.signature);
        let known = |line: &String| line.split('\t').next() == Some(signature.as_str());
        let mapping = options.mappings.iter().find(|mapping| mapping.sheet == *table.sheet);
        // Where the header was moved to is true of this file alone.
        let mapping = mapping.filter(|mapping| mapping.header.is_none());
        lines.retain(|line| !known(line));
        if let Some(mapping) = mapping {
            lines.insert(0, format!("{signature}\t{}", hexadecimal(&to_bytes(mapping))));
        }
    }
    lines.truncate(MOST);
    // A full store forgets; nothing else depends on it.
    store.set_item(KEY, &lines.join("\n")).ok();
}

/// The options of those files for whose tables something was decided before and nothing now.
pub(crate) fn remembered(answer: &Answer, reading: &[ReadOptions]) -> Vec<(usize, ReadOptions)> {
    let Some(store) = store() else { return Vec::new() };
    let lines = lines(&store);
    let mut changed = Vec::new();
    for (index, file) in answer.files.iter().enumerate() {
        let now = reading.get(index).cloned().unwrap_or_default();
        // Once the user has decided anything, the file is left to him.
        if now != ReadOptions::default() {
            continue;
        }
        let mappings: Vec<Mapping> =
            file.tables.iter().filter_map(|table| known(&lines, table)).collect();
        if !mappings.is_empty() {
            changed.push((index, ReadOptions { mappings, ..now }));
        }
    }
    changed
}

fn known(lines: &[String], table: &TableSummary) -> Option<Mapping> {
    let signature = one_line(&table.signature);
    let found = lines.iter().filter_map(|line| line.split_once('\t'));
    let (_, mapping) = found.clone().find(|(known, _)| *known == signature)?;
    let mapping: Mapping = from_bytes(&bytes(mapping)?)?;
    Some(Mapping { sheet: table.sheet.to_string(), ..mapping })
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn lines(store: &Storage) -> Vec<String> {
    let text = store.get_item(KEY).ok().flatten().unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()).collect()
}
