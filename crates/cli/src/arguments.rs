//! What the user asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};
use ntm_model::Date;
use ntm_text::Language;

/// A command with its options.
#[derive(Debug)]
pub(crate) enum Command {
    Help(Language),
    Version,
    Evaluate(Evaluate),
    Sets(Sets),
    Template(Template),
}

/// The options of `ntm evaluate`.
#[derive(Debug)]
pub(crate) struct Evaluate {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) as_of: Option<Date>,
    pub(crate) format: Format,
    pub(crate) language: Language,
}

/// The options of `ntm sets`.
#[derive(Debug)]
pub(crate) struct Sets {
    pub(crate) format: Format,
    pub(crate) language: Language,
}

/// The options of `ntm template`.
#[derive(Debug)]
pub(crate) struct Template {
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) period: Option<String>,
    pub(crate) language: Language,
}

/// The form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Csv,
}

/// The arguments make no sense; why, as a sentence.
#[derive(Debug)]
pub(crate) struct WrongUsage {
    pub(crate) message: String,
    pub(crate) language: Language,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: Vec<OsString>) -> Result<Command, WrongUsage> {
    let language = language_of(&arguments);
    let wrong = |message| WrongUsage { message, language };
    let given = Given::read(arguments, language).map_err(wrong)?;
    given.command(language).map_err(wrong)
}

/// The language is looked for first, because complaints about the other arguments are in it.
fn language_of(arguments: &[OsString]) -> Language {
    let mut pairs = arguments.iter().zip(arguments.iter().skip(1));
    let is_english = pairs.any(|(name, value)| name == "--lang" && value == "en")
        || arguments.iter().any(|argument| argument == "--lang=en");
    if is_english { Language::English } else { Language::Vietnamese }
}

/// Everything that was given, before it is known whether it belongs together.
#[derive(Default)]
struct Given {
    names: Vec<&'static str>,
    command: Option<String>,
    files: Vec<PathBuf>,
    set: Option<String>,
    variant: Option<String>,
    as_of: Option<Date>,
    format: Option<Format>,
    period: Option<String>,
    help: bool,
    version: bool,
}

impl Given {
    fn read(arguments: Vec<OsString>, language: Language) -> Result<Self, String> {
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

    fn command(self, language: Language) -> Result<Command, String> {
        if self.help {
            return Ok(Command::Help(language));
        }
        if self.version {
            return Ok(Command::Version);
        }
        let format = self.format.unwrap_or(Format::Text);
        match self.command.as_deref() {
            Some("evaluate") => {
                self.allow(&["--set", "--variant", "--as-of", "--format"], true, language)?;
                if self.files.is_empty() {
                    return Err(language
                        .pick("Hãy ghi ít nhất một tệp.", "Name at least one file.")
                        .to_owned());
                }
                let Self { files, set, variant, as_of, .. } = self;
                Ok(Command::Evaluate(Evaluate { files, set, variant, as_of, format, language }))
            }
            Some("sets") => {
                self.allow(&["--format"], false, language)?;
                if format == Format::Csv {
                    return Err(language
                        .pick("sets chỉ có text và json.", "sets has text and json only.")
                        .to_owned());
                }
                Ok(Command::Sets(Sets { format, language }))
            }
            Some("template") => {
                self.allow(&["--set", "--variant", "--period"], false, language)?;
                let Self { set, variant, period, .. } = self;
                Ok(Command::Template(Template { set, variant, period, language }))
            }
            Some(other) => Err(language.pick(
                format!("Không có lệnh “{other}”. Các lệnh: evaluate, sets, template."),
                format!("There is no command “{other}”. Commands: evaluate, sets, template."),
            )),
            None => Err(language
                .pick(
                    "Hãy ghi một lệnh: evaluate, sets hoặc template.",
                    "Name a command: evaluate, sets or template.",
                )
                .to_owned()),
        }
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

fn text(parser: &mut Parser, language: Language) -> Result<String, String> {
    let value = parser.value().and_then(|value| value.string());
    value.map_err(|error| explain(&error, language))
}

fn date(text: &str, language: Language) -> Result<Date, String> {
    text.parse().map_err(|_| {
        language.pick(
            format!("“{text}” không phải là ngày. Hãy ghi dạng 2026-12-31."),
            format!("“{text}” is no date. Write it like 2026-12-31."),
        )
    })
}

fn format(text: &str, language: Language) -> Result<Format, String> {
    match text {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        _ => Err(language.pick(
            format!("Không có kiểu “{text}”. Các kiểu: text, json, csv."),
            format!("There is no format “{text}”. Formats: text, json, csv."),
        )),
    }
}

fn check_language(text: &str, language: Language) -> Result<(), String> {
    match text {
        "vi" | "en" => Ok(()),
        _ => Err(language.pick(
            format!("Không có ngôn ngữ “{text}”. Các ngôn ngữ: vi, en."),
            format!("There is no language “{text}”. Languages: vi, en."),
        )),
    }
}

fn explain(error: &lexopt::Error, language: Language) -> String {
    use lexopt::Error;
    match (language, error) {
        (Language::English, error) => format!("{error}."),
        (_, Error::MissingValue { option: Some(option) }) => {
            format!("Tùy chọn {option} cần một giá trị.")
        }
        (_, Error::UnexpectedOption(option)) => format!("Không có tùy chọn {option}."),
        (_, Error::UnexpectedValue { option, .. }) => {
            format!("Tùy chọn {option} không nhận giá trị.")
        }
        (_, Error::NonUnicodeValue(_)) => "Có giá trị không phải là chữ Unicode.".to_owned(),
        (_, error) => format!("Không hiểu tham số: {error}."),
    }
}
