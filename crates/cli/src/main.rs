//! `ntm`: the evaluator in a terminal.
//!
//! - `arguments`: what the user asks for, and `help`: what they can ask for;
//! - `evaluate`, `sets`, `template`, `communes`, `compare`, `levels`, `plan`, `plans`, `audit`,
//!   `scenario`, `programme`, `calendar`, `crosswalk`, `samples`: the commands, each from its options to an [`Answer`];
//! - `text`, `plan_text`, `scenario_text`: what people read, laid out by `columns`;
//! - `results`: files of results, told apart from files of other kinds; `saved`: results out of a
//!   saved assessment;
//! - `many`: what `communes` and `compare` have in common;
//! - `clock`: today. Nothing else in the project asks the time.
//!
//! Exit codes: 0 done; 1 the input could not be judged, the problems are on standard error;
//! 2 wrong usage.

mod answer;
mod arguments;
mod audit;
mod calendar;
mod clock;
mod columns;
mod communes;
mod compare;
mod crosswalk;
mod evaluate;
mod help;
mod input;
mod levels;
mod many;
mod plan;
mod plan_text;
mod plans;
mod programme;
mod results;
mod samples;
mod saved;
mod scenario;
mod scenario_text;
mod sets;
mod template;
mod text;

use std::process::ExitCode;

use answer::Answer;
use arguments::{Command, WrongUsage};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let answer = arguments::parse(arguments).and_then(run);
    match answer {
        Ok(answer) => answer.give(),
        Err(WrongUsage { message, language }) => {
            let hint = language.pick("Xem cách dùng: ntm --help", "Usage: ntm --help --lang en");
            Answer::wrong_usage(&format!("ntm: {message}\n{hint}\n")).give()
        }
    }
}

fn run(command: Command) -> Result<Answer, WrongUsage> {
    match command {
        Command::Help(language) => Ok(Answer::done(help::text(language).to_owned())),
        Command::Version => Ok(Answer::done(format!("ntm {}\n", env!("CARGO_PKG_VERSION")))),
        Command::Evaluate(request) => evaluate::run(&request),
        Command::Sets(request) => Ok(sets::run(&request)),
        Command::Template(request) => template::run(&request),
        Command::Crosswalk(request) => crosswalk::run(&request),
        Command::Samples(request) => samples::run(&request),
        Command::Plan(request) => plan::run(&request),
        Command::Scenario(request) => scenario::run(&request),
        Command::Programme(request) => programme::run(&request),
        Command::Calendar(request) => calendar::run(&request),
        Command::Levels(request) => Ok(levels::run(&request)),
        Command::Audit(request) => audit::run(&request),
        Command::Plans(request) => plans::run(&request),
        Command::Communes(request) => communes::run(&request),
        Command::Compare(request) => compare::run(&request),
    }
}
