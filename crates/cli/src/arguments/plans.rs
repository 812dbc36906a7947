//! The options of `ntm plan` and `ntm scenario`.

use std::path::PathBuf;

use lexopt::Parser;
use ntm_model::Date;
use ntm_plan::{Goal, Span};
use ntm_text::Language;

use super::Format;
use super::given::Given;
use super::values::text;

/// The options of `ntm plan`.
#[derive(Debug)]
pub(crate) struct PlanRequest {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) judging: Judging,
    pub(crate) by: Span,
    pub(crate) goal: Goal,
    pub(crate) who: Option<String>,
    pub(crate) with_raci: bool,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// The options of `ntm scenario`.
#[derive(Debug)]
pub(crate) struct ScenarioRequest {
    pub(crate) file: PathBuf,
    pub(crate) judging: Judging,
    pub(crate) scenarios: Option<PathBuf>,
    pub(crate) scenario: Option<String>,
    pub(crate) steps: Option<usize>,
    pub(crate) format: Format,
    pub(crate) output: Option<PathBuf>,
    pub(crate) language: Language,
}

/// How units are judged, and by which plan they work.
#[derive(Debug)]
pub(crate) struct Judging {
    pub(crate) set: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) as_of: Option<Date>,
    pub(crate) overlay: Vec<PathBuf>,
    pub(crate) plan: Option<String>,
}

/// The options as they come.
#[derive(Default)]
pub(super) struct PlanOptions {
    plan: Option<String>,
    by: Option<Span>,
    goal: Option<Goal>,
    who: Option<String>,
    with_raci: bool,
    scenarios: Option<PathBuf>,
    scenario: Option<String>,
    steps: Option<usize>,
}

impl PlanOptions {
    const NAMES: [(&str, &str); 8] = [
        ("plan", "--plan"),
        ("by", "--by"),
        ("goal", "--goal"),
        ("who", "--who"),
        ("raci", "--raci"),
        ("with", "--with"),
        ("scenario", "--scenario"),
        ("steps", "--steps"),
    ];

    /// The option with this name, as the user writes it.
    pub(super) fn known(name: &str) -> Option<&'static str> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, written)| written)
    }

    /// Reads the value of an option.
    pub(super) fn read(
        &mut self,
        name: &str,
        parser: &mut Parser,
        language: Language,
    ) -> Result<(), String> {
        match name {
            "--raci" => self.with_raci = true,
            "--plan" => self.plan = Some(text(parser, language)?),
            "--who" => self.who = Some(text(parser, language)?),
            "--with" => self.scenarios = Some(text(parser, language)?.into()),
            "--scenario" => self.scenario = Some(text(parser, language)?),
            "--by" => self.by = Some(span(&text(parser, language)?, language)?),
            "--goal" => self.goal = Some(goal(&text(parser, language)?, language)?),
            _ => self.steps = Some(steps(&text(parser, language)?, language)?),
        }
        Ok(())
    }
}

impl Given {
    pub(super) fn plan(self, language: Language) -> Result<PlanRequest, String> {
        let names = [
            "--set",
            "--variant",
            "--as-of",
            "--overlay",
            "--plan",
            "--by",
            "--goal",
            "--who",
            "--raci",
            "--format",
            "--output",
        ];
        self.allow(&names, true, language)?;
        if self.files.is_empty() {
            return Err(no_file(language));
        }
        let format = self.format_or(Format::Text);
        let format = if format == Format::Json { format } else { self.format_of_plans(language)? };
        let PlanOptions { plan, by, goal, who, with_raci, .. } = self.plans;
        if format == Format::Json && who.is_some() {
            return Err(language
                .pick(
                    "Kiểu json ghi việc của mọi đơn vị; hãy bỏ --who.",
                    "The format json has the work of every organization; leave out --who.",
                )
                .to_owned());
        }
        if with_raci && who.is_none() {
            return Err(language
                .pick(
                    "--raci chỉ dùng cùng --who, ví dụ --who all.",
                    "--raci goes with --who only, such as --who all.",
                )
                .to_owned());
        }
        let Self { set, variant, as_of, overlay, .. } = self;
        let judging = Judging { set, variant, as_of, overlay, plan };
        Ok(PlanRequest {
            files: self.files,
            judging,
            by: by.unwrap_or_default(),
            goal: goal.unwrap_or(Goal::Next),
            who,
            with_raci,
            format,
            output: self.output,
            language,
        })
    }

    pub(super) fn scenario(self, language: Language) -> Result<ScenarioRequest, String> {
        let names = [
            "--set",
            "--variant",
            "--as-of",
            "--overlay",
            "--plan",
            "--with",
            "--scenario",
            "--steps",
            "--format",
            "--output",
        ];
        self.allow(&names, true, language)?;
        let format = self.format_or(Format::Text);
        let format = if format == Format::Json { format } else { self.format_of_plans(language)? };
        let Ok([file]) = <[PathBuf; 1]>::try_from(self.files) else {
            return Err(language
                .pick("Hãy ghi đúng một tệp kết quả.", "Name exactly one file of results.")
                .to_owned());
        };
        let PlanOptions { plan, scenarios, scenario, steps, .. } = self.plans;
        let Self { set, variant, as_of, overlay, .. } = self;
        let judging = Judging { set, variant, as_of, overlay, plan };
        let output = self.output;
        Ok(ScenarioRequest { file, judging, scenarios, scenario, steps, format, output, language })
    }

    fn format_of_plans(&self, language: Language) -> Result<Format, String> {
        let format = self.format_or(Format::Text);
        if format == Format::Json {
            return Err(language
                .pick(
                    "Lệnh này chỉ có text, csv và xlsx.",
                    "This command has text, csv and xlsx only.",
                )
                .to_owned());
        }
        self.check_output(format, language)?;
        Ok(format)
    }
}

fn no_file(language: Language) -> String {
    language.pick("Hãy ghi ít nhất một tệp.", "Name at least one file.").to_owned()
}

fn span(text: &str, language: Language) -> Result<Span, String> {
    match text {
        "year" => Ok(Span::Year),
        "quarter" => Ok(Span::Quarter),
        _ => Err(language.pick(
            format!("“{text}” không phải là kỳ. Hãy ghi year hoặc quarter."),
            format!("“{text}” is no term. Write year or quarter."),
        )),
    }
}

fn goal(text: &str, language: Language) -> Result<Goal, String> {
    match text {
        "next" => Ok(Goal::Next),
        "recognition" => Ok(Goal::Recognition),
        _ => text.parse().map(Goal::Count).map_err(|_| {
            language.pick(
                format!("“{text}” không phải là đích. Hãy ghi next, recognition hoặc số tiêu chí."),
                format!("“{text}” is no goal. Write next, recognition or a number of criteria."),
            )
        }),
    }
}

fn steps(text: &str, language: Language) -> Result<usize, String> {
    text.parse().map_err(|_| {
        language.pick(
            format!("“{text}” không phải là số bước. Hãy ghi như 2."),
            format!("“{text}” is no number of steps. Write it like 2."),
        )
    })
}
