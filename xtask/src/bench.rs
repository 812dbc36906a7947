//! How fast files become verdicts. The measuring itself is a program of the tests package.

use crate::rust_tools::WASM;
use crate::workspace::Workspace;
use crate::{Outcome, process};

const PACKAGE: &str = "ntm-tests";
const PROGRAM: &str = "bench";
/// The same steps as a module for Node.
const MODULE: &str = "ntm-bench-module";

/// Whether there is anything to run.
pub(crate) fn exists(workspace: &Workspace) -> bool {
    workspace.has_target(PACKAGE, "bin", Some(PROGRAM)).unwrap_or(false)
}

/// Builds and runs it.
pub(crate) fn bench(workspace: &Workspace) -> Outcome<()> {
    if !exists(workspace) {
        return Err("there is nothing to measure yet: tests/ has no program `bench`.".to_owned());
    }
    let mut command = workspace.command("cargo");
    command.args(["build", "--release", "--target", WASM, "--package", MODULE]);
    process::run(&mut command)?;
    let file = format!("{WASM}/release/{}.wasm", MODULE.replace('-', "_"));
    let mut command = workspace.command("cargo");
    command.env("NTM_BENCH_MODULE", workspace.target().join(file));
    command.args(["run", "--release", "--package", PACKAGE, "--bin", PROGRAM]);
    process::run(&mut command)
}
