//! What each table was taken for: `tables.tsv`.

use ntm_ingest::Reading;
use ntm_tests::{FoundTable, tables};

use crate::table::{fits, lines, text};
use crate::{Difference, Files};

/// What differs from `tables.tsv`.
pub(crate) fn differences(files: &mut Files) -> Vec<Difference> {
    let table = text("tables.tsv");
    let mut differences = Vec::new();
    for (line, row) in lines(&table) {
        let [file, sheet, usage, shape, header, columns, units, results] = row.as_slice() else {
            panic!("tables.tsv, line {line}: 8 columns")
        };
        let (reading, _) = files.get(file);
        let mut differ = |what: &str, wanted: &str, found: &str| {
            let text = format!("{sheet}: {what} is {found}, not {wanted}");
            differences.push(((*file).to_owned(), text));
        };
        let all = tables(reading);
        let Some(found) = all.iter().find(|table| fits(sheet, &table.sheet)) else {
            let names: Vec<&str> = all.iter().map(|table| table.sheet.as_str()).collect();
            differ("the table", sheet, &format!("missing among {names:?}"));
            continue;
        };
        let found_usage = if found.is_used { "used" } else { "not used" };
        if !fits(usage, found_usage) {
            differ("its use", usage, found_usage);
        }
        if !found.is_used {
            continue;
        }
        // Readers that do not tell the shape cannot be held to it.
        if found.shape != "*" && !fits(shape, &found.shape) {
            differ("the shape", shape, &found.shape);
        }
        if !fits(header, &found.header) {
            differ("the header", header, &found.header);
        }
        for (wanted, found) in wrong_columns(columns, found) {
            differ("a column", &wanted, &found);
        }
        for (what, wanted, found) in [
            ("the number of units", units, reading.submission.units.len()),
            ("the number of results", results, count_results(reading)),
        ] {
            if !fits(wanted, &found.to_string()) {
                differ(what, wanted, &found.to_string());
            }
        }
    }
    differences
}

fn count_results(reading: &Reading) -> usize {
    reading.submission.units.iter().map(|unit| unit.observations.len()).sum()
}

/// The columns that are taken for something else. Those that the table does not name may be
/// anything.
fn wrong_columns(expected: &str, table: &FoundTable) -> Vec<(String, String)> {
    let mut wrong = Vec::new();
    for wanted in expected.split(' ').filter(|one| !matches!(*one, "-" | "*")) {
        let Some((number, role)) = wanted.split_once(':') else { panic!("{wanted}") };
        let number: u32 = number.parse().unwrap();
        let found = table.columns.iter().find(|(column, _)| *column == number);
        let found = found.map_or("-", |(_, role)| role.as_str());
        if found != role {
            wrong.push((wanted.to_owned(), format!("{number}:{found}")));
        }
    }
    wrong
}
