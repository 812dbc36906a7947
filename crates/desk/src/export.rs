//! Files for the user.

use ntm_model::{Problem, Submission};

use crate::judged::{self, JudgedUnit};
use crate::message::{Export, Exported, Input};
use crate::problems::Found;

/// Makes the file; `None` when there is nothing to put into it.
pub(crate) fn file(
    export: &Export,
    units: &[JudgedUnit],
    problems: &[Found<'_>],
    input: &Input,
) -> Option<Exported> {
    let (name, text) = match export {
        Export::Template => {
            let set = ntm_bundled::sets().first()?;
            let variant = set.variants.first()?;
            let text = ntm_report::template(set, variant, &set.start.to_string());
            (format!("mau-{}.csv", set.id), text)
        }
        Export::Sample => {
            let sample = ntm_bundled::samples().iter().find(|sample| sample.illustrative)?;
            // A mark at the start tells spreadsheets that the text is UTF-8.
            let text = format!("\u{feff}{}", std::str::from_utf8(sample.bytes).ok()?);
            (sample.file_name.to_owned(), text)
        }
        Export::Data => {
            let units = units.iter().map(JudgedUnit::report).collect();
            let text = ntm_report::submission_to_csv(&Submission { units });
            ("so-lieu-da-sua.csv".to_owned(), text)
        }
        Export::Problems => {
            let all: Vec<Problem> = problems.iter().map(|found| found.problem.clone()).collect();
            let text = ntm_report::problems_to_csv(&all, input.language);
            ("dieu-can-xem-lai.csv".to_owned(), text)
        }
        Export::Assessment => {
            let assessment = judged::assessment(units, input);
            let sets = ntm_bundled::sets();
            let text = ntm_report::assessment_to_csv(&assessment, sets, input.language);
            ("ket-qua.csv".to_owned(), text)
        }
    };
    Some(Exported { name, text })
}
