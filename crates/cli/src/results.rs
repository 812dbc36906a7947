//! Files of results. Every command that judges reads them here, so that a file of another kind is
//! told apart everywhere: judged as results, it would give nothing but strange complaints.

use std::path::Path;

use ntm_desk::FileKind;
use ntm_ingest::{ReadOptions, Reading};
use ntm_model::ProblemKind;
use ntm_text::Language;

use crate::input::{self, NoInput};
use crate::saved;

/// What a file of results says; a sentence where the file is something else.
pub(crate) fn read(path: &Path, language: Language) -> Result<Reading, NoInput> {
    let bytes = input::read(&path.to_path_buf(), language)?;
    let options = ReadOptions::default();
    let (kind, reading) = if ntm_workbook::is_workbook(&bytes) {
        let workbook = ntm_workbook::read(&bytes);
        (ntm_desk::kind_of_sheets(&workbook.sheets), workbook.to_reading(&options))
    } else {
        (ntm_desk::kind_of(&bytes), ntm_workbook::read_file(&bytes, &options))
    };
    if let Some(format) = saved_format(&reading) {
        let name = input::name(path, language);
        return saved::read(&bytes, format, &name, language).map_err(NoInput::NotReadable);
    }
    let is_programme = path.extension().is_some_and(|ending| ending == "toml");
    let name = input::name(path, language);
    let other = match kind {
        FileKind::Status if is_programme => language.pick(
            format!("{name} là tệp chương trình, không phải kết quả. Xem bằng: ntm programme {name}"),
            format!("{name} is a file of a programme, no results. Show it: ntm programme {name}"),
        ),
        FileKind::Status => return Ok(reading),
        FileKind::Levels => language.pick(
            format!("{name} là bảng mức của tỉnh, không phải kết quả. Kiểm tra: ntm levels {name}. Xét theo mức đó: ntm evaluate KẾT_QUẢ.csv --overlay {name}"),
            format!("{name} is a table of a province's own levels, no results. Check it: ntm levels {name}. Judge by it: ntm evaluate RESULTS.csv --overlay {name}"),
        ),
        FileKind::Plan => language.pick(
            format!("{name} là bảng kế hoạch, không phải kết quả. Soát kế hoạch: ntm audit {name}"),
            format!("{name} is a table of a plan, no results. Audit it: ntm audit {name}"),
        ),
        FileKind::Scenario => language.pick(
            format!("{name} là tệp kịch bản, không phải kết quả. Xem với số liệu: ntm scenario KẾT_QUẢ.csv --with {name}"),
            format!("{name} is a file of scenarios, no results. See them with figures: ntm scenario RESULTS.csv --with {name}"),
        ),
    };
    Err(NoInput::NotReadable(other))
}

/// The name of the shape, where the file is a saved assessment.
fn saved_format(reading: &Reading) -> Option<&str> {
    let kinds = reading.problems.iter().map(|problem| &problem.kind);
    let mut formats = kinds.filter_map(|kind| match kind {
        ProblemKind::OwnExport { format } => Some(format.as_str()),
        _ => None,
    });
    formats.find(|format| format.starts_with("ntm-assessment/"))
}
