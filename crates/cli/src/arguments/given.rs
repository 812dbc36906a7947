//! The arguments as they come, and which of them belong together.

mod programme;

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};
use ntm_model::Date;
use ntm_text::Language;

use super::plans::PlanOptions;
use super::values::{FORMATS, check_language, count, date, explain, format, text, year};
use super::{
    Audit, Command, Communes, CrosswalkFile, Evaluate, Format, Levels, Plans, Samples, Sets,
    Template,
};

/// The commands, for those who name none or another.
const COMMANDS: &str = "evaluate, sets, template, communes, compare, levels, plan, plans, audit, scenario, programme, calendar, crosswalk, samples";

/// Everything that was given, before it is known whether it belongs together.
#[derive(Default)]
pub(super) struct Given {
    pub(super) names: Vec<&'static str>,
    command: Option<String>,
    pub(super) files: Vec<PathBuf>,
    pub(super) set: Option<String>,
    pub(super) variant: Option<String>,
    pub(super) as_of: Option<Date>,
    format: Option<Format>,
    period: Option<String>,
    year: Option<String>,
    unit: Option<String>,
    take: Option<String>,
    pub(super) output: Option<PathBuf>,
    /// The options of `plan` and `scenario`.
    pub(super) plans: PlanOptions,
    from: Option<Date>,
    to: Option<Date>,
    pub(super) overlay: Vec<PathBuf>,
    levels: bool,
    template: Option<String>,
    duties: Option<String>,
    deadlines: Option<String>,
    base: Option<String>,
    floor: Option<u32>,
    help: bool,
    version: bool,
}

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
                Arg::Long("take") => {
                    given.names.push("--take");
                    given.take = Some(text(&mut parser, language)?);
                }
                Arg::Long("template") => {
                    given.names.push("--template");
                    given.template = Some(text(&mut parser, language)?);
                }
                Arg::Long("duties") => {
                    given.names.push("--duties");
                    given.duties = Some(text(&mut parser, language)?);
                }
                Arg::Long("deadlines") => {
                    given.names.push("--deadlines");
                    given.deadlines = Some(text(&mut parser, language)?);
                }
                Arg::Long("base") => {
                    given.names.push("--base");
                    given.base = Some(text(&mut parser, language)?);
                }
                Arg::Long("floor") => {
                    given.names.push("--floor");
                    given.floor = Some(count(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("output") => {
                    given.names.push("--output");
                    given.output = Some(parser.value().map_err(explain)?.into());
                }
                Arg::Long(name) if let Some(name) = PlanOptions::known(name) => {
                    given.names.push(name);
                    given.plans.read(name, &mut parser, language)?;
                }
                Arg::Long("overlay") => {
                    given.names.push("--overlay");
                    given.overlay.push(parser.value().map_err(explain)?.into());
                }
                Arg::Long("levels") => {
                    given.names.push("--levels");
                    given.levels = true;
                }
                Arg::Long("as-of") => {
                    given.names.push("--as-of");
                    given.as_of = Some(date(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("from") => {
                    given.names.push("--from");
                    given.from = Some(date(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("to") => {
                    given.names.push("--to");
                    given.to = Some(date(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("format") => {
                    given.names.push("--format");
                    given.format = Some(format(&text(&mut parser, language)?, language)?);
                }
                Arg::Long("json") => {
                    given.names.push("--format");
                    given.format = Some(Format::Json);
                }
                Arg::Long("lang") => check_language(&text(&mut parser, language)?, language)?,
                Arg::Value(value) if given.command.is_none() => {
                    given.command = Some(value.to_string_lossy().into_owned());
                }
                Arg::Value(value) => given.files.push(value.into()),
                other => return Err(explain(other.unexpected())),
            }
        }
        match given.repeated() {
            // Only the last one would count, and in silence.
            Some(name) => Err(language.pick(
                format!("Tùy chọn {name} được ghi hai lần. Hãy ghi một lần."),
                format!("The option {name} is given twice. Give it once."),
            )),
            None => Ok(given),
        }
    }

    /// An option that is given again.
    fn repeated(&self) -> Option<&'static str> {
        let before = |at: usize| self.names.get(..at).unwrap_or_default();
        // Levels of several files are laid one over the other.
        let mut names = self.names.iter().enumerate().filter(|(_, name)| **name != "--overlay");
        names.find(|(at, name)| before(*at).contains(name)).map(|(_, name)| *name)
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
            Some("audit") => self.audit(language).map(Command::Audit),
            Some("plans") => self.plans_at_hand(language).map(Command::Plans),
            Some("levels") => self.levels(language).map(Command::Levels),
            Some("programme") => self.programme(language).map(Command::Programme),
            Some("calendar") => self.calendar(language).map(Command::Calendar),
            Some("plan") => self.plan(language).map(Command::Plan),
            Some("scenario") => self.scenario(language).map(Command::Scenario),
            Some("crosswalk") => self.crosswalk(language).map(Command::Crosswalk),
            Some("samples") => self.samples(language).map(Command::Samples),
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
        let base = self.base.take().map(|base| count(&base, language)).transpose()?;
        let floor = self.floor;
        let year = self.year.take().and_then(|year| year.parse().ok());
        self.names.retain(|name| !["--base", "--floor", "--year"].contains(name));
        Ok(Communes { judged: self.evaluate(language)?, base, floor, year })
    }

    fn evaluate(self, language: Language) -> Result<Evaluate, String> {
        let names = ["--set", "--variant", "--as-of", "--overlay", "--format", "--output"];
        self.allow(&names, true, language)?;
        if self.files.is_empty() {
            return Err(language
                .pick("Hãy ghi ít nhất một tệp.", "Name at least one file.")
                .to_owned());
        }
        let format = self.format_or(Format::Text);
        if format == Format::Ics {
            return Err(language
                .pick("Kiểu ics chỉ dùng với calendar.", "The format ics is for calendar only.")
                .to_owned());
        }
        self.check_output(format, language)?;
        let Self { files, set, variant, as_of, overlay, output, .. } = self;
        Ok(Evaluate { files, set, variant, as_of, overlay, format, output, language })
    }

    fn sets(self, language: Language) -> Result<Sets, String> {
        self.allow(&["--format", "--overlay"], false, language)?;
        let format = self.format_or(Format::Text);
        if !matches!(format, Format::Text | Format::Json) {
            return Err(language
                .pick("sets chỉ có text và json.", "sets has text and json only.")
                .to_owned());
        }
        Ok(Sets { overlay: self.overlay, format, language })
    }

    fn template(self, language: Language) -> Result<Template, String> {
        let names = [
            "--set",
            "--variant",
            "--period",
            "--year",
            "--unit",
            "--overlay",
            "--levels",
            "--format",
            "--output",
        ];
        self.allow(&names, false, language)?;
        if self.levels {
            // The table for levels is of no place and no period.
            let names = ["--set", "--variant", "--overlay", "--levels", "--format", "--output"];
            self.allow(&names, false, language)?;
        }
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
        let Self { set, variant, period, year, unit, overlay, output, .. } = self;
        let (period, is_levels) = (period.or(year), self.levels);
        Ok(Template { is_levels, overlay, set, variant, period, unit, format, output, language })
    }

    fn levels(mut self, language: Language) -> Result<Levels, String> {
        self.allow(&["--format", "--output"], true, language)?;
        let format = self.format_or(Format::Text);
        if !matches!(format, Format::Text | Format::Csv) {
            return Err(language
                .pick("levels chỉ có text và csv.", "levels has text and csv only.")
                .to_owned());
        }
        let file = self.files.pop().filter(|_| self.files.is_empty());
        let file = file.ok_or_else(|| {
            language
                .pick("Hãy ghi đúng một tệp mức của tỉnh.", "Name exactly one file of levels.")
                .to_owned()
        })?;
        Ok(Levels { file, format, output: self.output, language })
    }

    fn crosswalk(mut self, language: Language) -> Result<CrosswalkFile, String> {
        self.allow(
            &["--variant", "--overlay", "--year", "--take", "--format", "--output"],
            true,
            language,
        )?;
        let file = self.files.pop().filter(|_| self.files.is_empty()).ok_or_else(|| {
            language.pick("Hãy ghi đúng một tệp cũ.", "Name one old file.").to_owned()
        })?;
        // What is taken is a status file, which is a table.
        let format = match &self.take {
            Some(_) => Format::Csv,
            None => self.text_or_json("crosswalk", language)?,
        };
        if self.take.is_some() && self.format_or(Format::Csv) != Format::Csv {
            return Err(language
                .pick("--take ghi tệp csv.", "--take writes a file of the format csv.")
                .to_owned());
        }
        let Self { variant, overlay, year, take, output, .. } = self;
        let take = take.unwrap_or_default();
        Ok(CrosswalkFile { file, variant, overlay, year, take, format, output, language })
    }

    fn samples(mut self, language: Language) -> Result<Samples, String> {
        self.allow(&["--output"], true, language)?;
        let id = self.files.pop().map(|id| id.to_string_lossy().into_owned());
        if !self.files.is_empty() {
            return Err(language.pick("Hãy ghi một mẫu.", "Name one sample.").to_owned());
        }
        Ok(Samples { id, output: self.output, language })
    }

    fn audit(self, language: Language) -> Result<Audit, String> {
        self.allow(&["--base", "--overlay", "--format", "--output"], true, language)?;
        let format = self.format_or(Format::Text);
        if matches!(format, Format::Xlsx | Format::Ics) {
            return Err(language
                .pick("audit chỉ có text, json và csv.", "audit has text, json and csv only.")
                .to_owned());
        }
        let Self { files: plans, base, overlay, output, .. } = self;
        Ok(Audit { plans, base, overlay, format, output, language })
    }

    fn plans_at_hand(self, language: Language) -> Result<Plans, String> {
        let names = ["--template", "--duties", "--deadlines", "--format", "--output"];
        self.allow(&names, false, language)?;
        let mut chosen = [
            self.template.clone().map(super::PlanTable::Template),
            self.duties.clone().map(super::PlanTable::Duties),
            self.deadlines.clone().map(super::PlanTable::Deadlines),
        ]
        .into_iter()
        .flatten();
        let (table, more) = (chosen.next(), chosen.next());
        if more.is_some() {
            return Err(language
                .pick(
                    "Chỉ dùng một trong --template, --duties, --deadlines.",
                    "Use one of --template, --duties and --deadlines.",
                )
                .to_owned());
        }
        let is_list = table.is_none();
        let format = self.format_or(if is_list { Format::Text } else { Format::Csv });
        let is_wrong = match format {
            Format::Text => !is_list,
            Format::Csv | Format::Xlsx => is_list,
            Format::Json | Format::Ics => true,
        };
        if is_wrong {
            return Err(language
                .pick(
                    "plans có text cho danh sách, csv và xlsx cho --template, --duties, --deadlines.",
                    "plans has text for the list, csv and xlsx for --template, --duties, --deadlines.",
                )
                .to_owned());
        }
        self.check_output(format, language)?;
        Ok(Plans { table, format, output: self.output, language })
    }

    /// The format that was asked for, else the one that the name of the output ends with.
    pub(super) fn format_or(&self, otherwise: Format) -> Format {
        let ending = || {
            let ending = self.output.as_ref()?.extension()?.to_str()?.to_ascii_lowercase();
            FORMATS.iter().copied().find(|(name, _)| *name == ending)
        };
        let found = self.format.or_else(|| ending().map(|(_, format)| format));
        found.unwrap_or(otherwise)
    }

    /// A workbook is no text for a terminal, and a pipe of some shells spoils it.
    pub(super) fn check_output(&self, format: Format, language: Language) -> Result<(), String> {
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
    pub(super) fn allow(
        &self,
        names: &[&str],
        files: bool,
        language: Language,
    ) -> Result<(), String> {
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
