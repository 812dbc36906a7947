//! The arguments as they come, and which of them belong together.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};
use ntm_model::Date;
use ntm_text::Language;

use super::values::{FORMATS, check_language, count, date, explain, format, text, year};
use super::{Command, Communes, Evaluate, Format, Sets, Template};

/// Everything that was given, before it is known whether it belongs together.
#[derive(Default)]
pub(super) struct Given {
    names: Vec<&'static str>,
    command: Option<String>,
    files: Vec<PathBuf>,
    set: Option<String>,
    variant: Option<String>,
    as_of: Option<Date>,
    format: Option<Format>,
    period: Option<String>,
    year: Option<String>,
    unit: Option<String>,
    base: Option<u32>,
    floor: Option<u32>,
    output: Option<PathBuf>,
    help: bool,
    version: bool,
}

/// The commands that judge or show something.
const COMMANDS: &str = "evaluate, communes, compare, sets, template";

impl Given {
    pub(super) fn read(arguments: Vec<OsString>, language: Language) -> Result<Self, String> {
        let mut given = Self::default();
        let mut parser = Parser::from_args(arguments);
        let explain = |error| explain(&error, language);
        while let Some(argument) = parser.next().map_err(explain)? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => given.help = true,
                Arg::Short('V') | Arg::Long("version") => given.version = true,
                Arg::Long("set") => {
                    given.names.push("--set");
                    given.set = Some(text(&mut parser, language)?);
                }
                Arg::Long("variant") => {
                    given.names.push("--variant");
                    given.variant = Some(text(&mut parser, language)?);
                }
                Arg::Long("period") => {
                    given.names.push("--period");
                    given.period = Some(text(&mut parser, language)?);
                }
                Arg::Long("year") => {
                    given.names.push("--year");
                    given.year = Some(year(text(&mut parser, language)?, language)?);
                }
                Arg::Long("unit") => {
                    given.names.push("--unit");
                    given.unit = Some(text(&mut parser, language)?);
                }
                Arg::Long("base") => {
                    given.names.push("--base");
                    given.base = Some(count(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("floor") => {
                    given.names.push("--floor");
                    given.floor = Some(count(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("output") => {
                    given.names.push("--output");
                    given.output = Some(parser.value().map_err(explain)?.into());
                }
                Arg::Long("as-of") => {
                    given.names.push("--as-of");
                    given.as_of = Some(date(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("format") => {
                    given.names.push("--format");
                    given.format = Some(format(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("lang") => check_language(&text(&mut parser, language)?, language)?,
                Arg::Value(value) if given.command.is_none() => {
                    given.command = Some(value.to_string_lossy().into_owned());
                }
                Arg::Value(value) => given.files.push(value.into()),
                other => return Err(explain(other.unexpected())),
            }
        }
        Ok(given)
    }

    pub(super) fn command(self, language: Language) -> Result<Command, String> {
        if self.help {
            return Ok(Command::Help(language));
        }
        if self.version {
            return Ok(Command::Version);
        }
        match self.command.as_deref() {
            Some("evaluate") => self.evaluate(language).map(Command::Evaluate),
            Some("sets") => self.sets(language).map(Command::Sets),
            Some("template") => self.template(language).map(Command::Template),
            Some("communes") => self.communes(language).map(Command::Communes),
            Some("compare") => self.evaluate(language).map(Command::Compare),
            Some(other) => Err(language.pick(
                format!("Không có lệnh “{other}”. Các lệnh: {COMMANDS}."),
                format!("There is no command “{other}”. Commands: {COMMANDS}."),
            )),
            None => Err(language.pick(
                format!("Hãy ghi một lệnh: {COMMANDS}."),
                format!("Name a command: {COMMANDS}."),
            )),
        }
    }

    fn communes(mut self, language: Language) -> Result<Communes, String> {
        let (base, floor) = (self.base, self.floor);
        let year = self.year.take().and_then(|year| year.parse().ok());
        self.names.retain(|name| !["--base", "--floor", "--year"].contains(name));
        Ok(Communes { judged: self.evaluate(language)?, base, floor, year })
    }

    fn evaluate(self, language: Language) -> Result<Evaluate, String> {
        let names = ["--set", "--variant", "--as-of", "--format", "--output"];
        self.allow(&names, true, language)?;
        if self.files.is_empty() {
            return Err(language
                .pick("Hãy ghi ít nhất một tệp.", "Name at least one file.")
                .to_owned());
        }
        let format = self.format_or(Format::Text);
        self.check_output(format, language)?;
        let Self { files, set, variant, as_of, output, .. } = self;
        Ok(Evaluate { files, set, variant, as_of, format, output, language })
    }

    fn sets(self, language: Language) -> Result<Sets, String> {
        self.allow(&["--format"], false, language)?;
        let format = self.format_or(Format::Text);
        if !matches!(format, Format::Text | Format::Json) {
            return Err(language
                .pick("sets chỉ có text và json.", "sets has text and json only.")
                .to_owned());
        }
        Ok(Sets { format, language })
    }

    fn template(self, language: Language) -> Result<Template, String> {
        let names = ["--set", "--variant", "--period", "--year", "--unit", "--format", "--output"];
        self.allow(&names, false, language)?;
        let format = self.format_or(Format::Csv);
        if !matches!(format, Format::Csv | Format::Xlsx) {
            return Err(language
                .pick("template chỉ có csv và xlsx.", "template has csv and xlsx only.")
                .to_owned());
        }
        self.check_output(format, language)?;
        if self.period.is_some() && self.year.is_some() {
            return Err(language
                .pick(
                    "Hãy ghi --period hoặc --year, không ghi cả hai.",
                    "Give --period or --year, not both.",
                )
                .to_owned());
        }
        let Self { set, variant, period, year, unit, output, .. } = self;
        let period = period.or(year);
        Ok(Template { set, variant, period, unit, format, output, language })
    }

    /// The format that was asked for, else the one that the name of the output ends with.
    fn format_or(&self, otherwise: Format) -> Format {
        let ending = || {
            let ending = self.output.as_ref()?.extension()?.to_str()?.to_ascii_lowercase();
            FORMATS.into_iter().find(|(name, _)| *name == ending)
        };
        let found = self.format.or_else(|| ending().map(|(_, format)| format));
        found.unwrap_or(otherwise)
    }

    /// A workbook is no text for a terminal, and a pipe of some shells spoils it.
    fn check_output(&self, format: Format, language: Language) -> Result<(), String> {
        if format == Format::Xlsx && self.output.is_none() {
            return Err(language
                .pick(
                    "Kiểu xlsx cần tên tệp: --output ket-qua.xlsx.",
                    "The format xlsx needs a file: --output results.xlsx.",
                )
                .to_owned());
        }
        Ok(())
    }

    /// An option or file that a command would ignore is refused: the user meant something by it.
    fn allow(&self, names: &[&str], files: bool, language: Language) -> Result<(), String> {
        if let Some(name) = self.names.iter().find(|name| !names.contains(name)) {
            return Err(language.pick(
                format!("Lệnh này không có tùy chọn {name}."),
                format!("This command has no option {name}."),
            ));
        }
        match self.files.first().filter(|_| !files) {
            Some(file) => Err(language.pick(
                format!("Lệnh này không nhận tệp “{}”.", file.display()),
                format!("This command takes no file “{}”.", file.display()),
            )),
            None => Ok(()),
        }
    }
}
