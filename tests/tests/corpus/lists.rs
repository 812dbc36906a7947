//! What lists of provinces declare: `lists.tsv`.

use ntm_tests::declared_criteria;

use crate::rows::bare;
use crate::table::{lines, place, text};
use crate::{Difference, Files};

/// What differs from `lists.tsv`.
pub(crate) fn differences(files: &mut Files) -> Vec<Difference> {
    let table = text("lists.tsv");
    let mut differences = Vec::new();
    for (line, row) in lines(&table) {
        let [file, name, at, met, total, failing, problems] = row.as_slice() else {
            panic!("lists.tsv, line {line}: 7 columns")
        };
        let (reading, _) = files.get(file);
        let is_named = |found: &Option<String>| {
            found.as_deref().is_some_and(|found| bare(found) == bare(name))
        };
        let unit = reading.submission.units.iter().find(|unit| is_named(&unit.name));
        let found = unit.and_then(declared_criteria).map_or_else(
            || "nothing".to_owned(),
            |found| {
                let failing: Vec<String> = found.failing.iter().map(u8::to_string).collect();
                let at = place(&found.place);
                format!("{at}\t{}\t{}\t{}", found.met, found.total, failing.join(" "))
            },
        );
        let wanted = [*at, *met, *total, *failing].join("\t");
        if found != wanted {
            differences.push(((*file).to_owned(), format!("{name}: {wanted}\n    found {found}")));
        }
        // The sums of these rows are right, or else something must be said of the cell.
        let is_there = |wanted: &str| place_is_named(reading, wanted);
        if (*problems == "*") != is_there(at) {
            let text = format!("{name}: a problem at {at} is expected: {}", *problems == "*");
            differences.push(((*file).to_owned(), text));
        }
    }
    differences
}

/// Whether a problem stands in this cell.
fn place_is_named(reading: &ntm_ingest::Reading, wanted: &str) -> bool {
    reading.problems.iter().any(|problem| place(&problem.place) == wanted)
}
