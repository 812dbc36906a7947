//! Every check and every test, in an order in which cheap ones fail first.

use std::process::Command;
use std::time::Instant;

use crate::rust_tools::WASM;
use crate::tools::{self, Need};
use crate::workspace::{Workspace, files_below};
use crate::{Outcome, dist, fuzz, process, sizes};

/// What the user asks for.
#[derive(Default)]
pub(crate) struct Options {
    /// Leave out what needs the built page, and the fuzz targets.
    pub(crate) quick: bool,
}

/// One step of the way: its name for the table, and what it does.
struct Stage {
    name: &'static str,
    run: fn(&Workspace) -> Outcome<()>,
}

const CHECKS: [Stage; 5] = [
    Stage { name: "format", run: format_check },
    Stage { name: "lint", run: lint },
    Stage { name: "lint for the browser", run: lint_wasm },
    Stage { name: "Rust tests", run: rust_tests },
    Stage { name: "Rust documentation", run: documentation },
];

const PAGE: [Stage; 5] = [
    Stage { name: "build", run: dist::build },
    Stage { name: "JavaScript interface tests", run: js_tests },
    Stage { name: "sizes", run: |workspace| sizes::sizes(workspace, true) },
    Stage { name: "browser tests", run: browser_tests },
    Stage {
        name: "fuzz targets",
        // The same search each time: what a change broke is told from what chance has found.
        run: |workspace| fuzz::fuzz(workspace, &fuzz::Options { seed: 1, ..Default::default() }),
    },
];

/// Runs the stages up to the first that fails, and ends with a table of all.
pub(crate) fn test(workspace: &Workspace, options: &Options) -> Outcome<()> {
    tools::set_up(workspace, if options.quick { Need::Checks } else { Need::Everything })?;
    let later = if options.quick { [].iter() } else { PAGE.iter() };
    let mut table = Vec::new();
    let mut failure = None;
    for stage in CHECKS.iter().chain(later) {
        if failure.is_some() {
            table.push(format!("  {:<28} not run", stage.name));
            continue;
        }
        println!("\n=== {} ===", stage.name);
        let start = Instant::now();
        let result = (stage.run)(workspace);
        let word = if result.is_ok() { "ok" } else { "FAILED" };
        table.push(format!("  {:<28} {word:<7} {:>4} s", stage.name, start.elapsed().as_secs()));
        failure = result.err().map(|problem| format!("{} failed: {problem}", stage.name));
    }
    println!("\nStages:\n{}", table.join("\n"));
    failure.map_or(Ok(()), Err)
}

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut command = workspace.command("cargo");
    command.args(arguments);
    command
}

fn format_check(workspace: &Workspace) -> Outcome<()> {
    process::run(&mut cargo(workspace, &["fmt", "--all", "--check"]))
        .map_err(|_| "run `cargo fmt --all` and look at what it changes.".to_owned())
}

fn lint(workspace: &Workspace) -> Outcome<()> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    process::run(&mut cargo(workspace, &arguments))
}

/// Code that is only compiled for the browser is not seen by the lint before.
fn lint_wasm(workspace: &Workspace) -> Outcome<()> {
    let mut command = cargo(workspace, &["clippy"]);
    for package in ["ntm-web", "ntm-rooms", "ntm-engine", "ntm-reader", "ntm-writer", "ntm-wasm"] {
        command.args(["--package", package]);
    }
    command.args(["--target", WASM, "--", "-D", "warnings"]);
    process::run(&mut command)
}

fn rust_tests(workspace: &Workspace) -> Outcome<()> {
    process::run(&mut cargo(workspace, &["test", "--workspace"]))
}

fn documentation(workspace: &Workspace) -> Outcome<()> {
    let mut command = cargo(workspace, &["doc", "--no-deps", "--workspace"]);
    process::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

fn js_tests(workspace: &Workspace) -> Outcome<()> {
    if !workspace.at("tests/js").is_dir() {
        println!("There are no tests in tests/js yet.");
        return Ok(());
    }
    node_tests(workspace, "tests/js")?;
    if !workspace.at("tests/js/tsconfig.json").is_file() {
        return Ok(());
    }
    // The types that users of the interface see are part of it.
    let arguments = ["--strict", "--noEmit", "-p", "tests/js"];
    process::run(workspace.command("tsc").args(arguments))
}

fn browser_tests(workspace: &Workspace) -> Outcome<()> {
    node_tests(workspace, "tests/browser")
}

/// Runs the test files of a folder. They are named one by one, because Node's versions differ in
/// what they make of a folder.
fn node_tests(workspace: &Workspace, folder: &str) -> Outcome<()> {
    let files: Vec<String> = files_below(&workspace.at(folder))?
        .into_iter()
        .filter(|file| file.ends_with(".test.mjs"))
        .map(|file| format!("{folder}/{file}"))
        .collect();
    if files.is_empty() {
        println!("There are no tests in {folder} yet.");
        return Ok(());
    }
    let mut command = workspace.command("node");
    // The terminal program that the Rust tests have built; the page and the JavaScript interface
    // must give its answers.
    command.env("NTM_CLI", workspace.target().join("debug/ntm"));
    process::run(command.args(["--test", "--test-reporter=spec"]).args(files))
}
