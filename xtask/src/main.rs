//! Every chore of the project, as `cargo xtask <command>`: one command sets the tools up, one
//! serves the page, one runs every test. Each chore has its own file; this one only dispatches.

mod bench;
mod browser;
mod dist;
mod finish;
mod fuzz;
mod html;
mod js_interface;
mod measure;
mod modules;
mod node;
mod process;
mod rust_tools;
mod serve;
mod sizes;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use lexopt::prelude::{Long, Short, Value, ValueExt};
use workspace::Workspace;

/// What a chore gives back. The error is one sentence for the person at the terminal: what is
/// wrong and what to do about it.
type Outcome<T> = Result<T, String>;

/// One chore with its options, as read from the command line.
enum Command {
    Help,
    Setup,
    Build,
    Serve(serve::Options),
    Test(test::Options),
    Sizes { gate: bool },
    Bench,
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let command = parse(lexopt::Parser::from_env())?;
    let workspace = Workspace::find()?;
    match command {
        Command::Help => help(&workspace),
        Command::Setup => tools::set_up(&workspace, tools::Need::Everything)?,
        Command::Build => {
            tools::set_up(&workspace, tools::Need::Build)?;
            dist::build(&workspace)?;
        }
        Command::Serve(options) => serve::serve(&workspace, &options)?,
        Command::Test(options) => test::test(&workspace, &options)?,
        Command::Sizes { gate } => sizes::sizes(&workspace, gate)?,
        Command::Bench => bench::bench(&workspace)?,
        Command::Fuzz(options) => fuzz::fuzz(&workspace, &options)?,
    }
    Ok(())
}

/// Reads the command line: the command first, then its own options and no others.
fn parse(mut arguments: lexopt::Parser) -> Outcome<Command> {
    let mut command = None;
    while let Some(argument) = arguments.next().map_err(|error| misread(&error))? {
        match (&mut command, argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (None, Value(word)) => command = Some(named(&word.to_string_lossy())?),
            (Some(Command::Serve(options)), Long("port")) => {
                let port = arguments.value().map_err(|error| misread(&error))?;
                options.port = port.parse().map_err(|error| misread(&error))?;
            }
            (Some(Command::Serve(options)), Long("no-build")) => options.build = false,
            (Some(Command::Test(options)), Long("quick")) => options.quick = true,
            (Some(Command::Sizes { gate }), Long("gate")) => *gate = true,
            (Some(Command::Fuzz(options)), Long("seconds")) => {
                let seconds = arguments.value().map_err(|error| misread(&error))?;
                options.seconds = seconds.parse().map_err(|error| misread(&error))?;
            }
            (_, other) => return Err(misread(&other.unexpected())),
        }
    }
    Ok(command.unwrap_or(Command::Help))
}

fn named(word: &str) -> Outcome<Command> {
    match word {
        "help" => Ok(Command::Help),
        "setup" => Ok(Command::Setup),
        "build" => Ok(Command::Build),
        "serve" => Ok(Command::Serve(serve::Options::default())),
        "test" => Ok(Command::Test(test::Options::default())),
        "sizes" => Ok(Command::Sizes { gate: false }),
        "bench" => Ok(Command::Bench),
        "fuzz" => Ok(Command::Fuzz(fuzz::Options::default())),
        _ => {
            Err(format!("there is no command `{word}`; `cargo xtask help` lists those there are."))
        }
    }
}

fn misread(error: &lexopt::Error) -> String {
    format!("{error}; `cargo xtask help` lists the commands and their options.")
}

fn help(workspace: &Workspace) {
    println!(
        "cargo xtask <command>

  setup                        find which tools are missing and install them
  build                        build the page into dist/ and the JavaScript interface into target/js/
  serve [--port N] [--no-build]
                               set up, build, and serve the page on this machine (port 8080)
  test [--quick]               run every check and test in order; --quick leaves out whatever needs
                               the built page (sizes, Node, browser), and the fuzz targets
  fuzz [--seconds N]           look for files that end in a panic, each target for N seconds (120)
  sizes [--gate]               what the built page weighs; --gate fails when it weighs too much"
    );
    // A command that cannot work yet would only be in the way.
    if bench::exists(workspace) {
        println!("  bench                        measure how fast files become verdicts");
    }
}
