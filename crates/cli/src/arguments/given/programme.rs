//! The options of `ntm programme` and `ntm calendar`.

use ntm_model::Date;
use ntm_text::Language;

use super::Given;
use crate::arguments::{Calendar, Format, ProgrammeRequest};

impl Given {
    /// The options of `ntm programme`: a programme, and files of results to hold against it.
    pub(super) fn programme(self, language: Language) -> Result<ProgrammeRequest, String> {
        self.allow(
            &["--set", "--variant", "--as-of", "--overlay", "--format", "--output"],
            true,
            language,
        )?;
        let format = self.text_or_json("programme", language)?;
        if format == Format::Json && self.files.is_empty() {
            return Err(language.pick("Hãy ghi một chương trình.", "Name a programme.").to_owned());
        }
        let Self { files, set, variant, as_of, overlay, output, .. } = self;
        let mut files = files.into_iter();
        let name = files.next().map(|name| name.to_string_lossy().into_owned());
        let results = files.collect();
        Ok(ProgrammeRequest {
            name,
            results,
            set,
            variant,
            as_of,
            overlay,
            format,
            output,
            language,
        })
    }

    /// The format of a command that has two.
    pub(super) fn text_or_json(&self, command: &str, language: Language) -> Result<Format, String> {
        match self.format_or(Format::Text) {
            format @ (Format::Text | Format::Json) => Ok(format),
            _ => Err(language.pick(
                format!("{command} chỉ có text và json."),
                format!("{command} has text and json only."),
            )),
        }
    }

    /// The options of `ntm calendar`.
    pub(super) fn calendar(self, language: Language) -> Result<Calendar, String> {
        let names = ["--year", "--from", "--to", "--unit", "--format", "--output"];
        self.allow(&names, true, language)?;
        let format = self.format_or(Format::Text);
        if !matches!(format, Format::Text | Format::Csv | Format::Ics) {
            return Err(language
                .pick("calendar chỉ có text, csv và ics.", "calendar has text, csv and ics only.")
                .to_owned());
        }
        if self.year.is_some() && (self.from.is_some() || self.to.is_some()) {
            return Err(language
                .pick(
                    "Hãy ghi --year, hoặc --from và --to, không ghi cả hai.",
                    "Give --year, or --from and --to, not both.",
                )
                .to_owned());
        }
        let year = self.year.as_ref().and_then(|year| year.parse::<u16>().ok());
        let of_year = |month, day| year.and_then(|year| Date::new(year, month, day));
        let from = self.from.or_else(|| of_year(1, 1));
        let to = self.to.or_else(|| of_year(12, 31));
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            return Err(language.pick("--from sau --to.", "--from is after --to.").to_owned());
        }
        let Self { files, unit, output, .. } = self;
        let name = files.first().map(|name| name.to_string_lossy().into_owned());
        Ok(Calendar { name, from, to, unit, format, output, language })
    }
}
