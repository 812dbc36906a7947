//! How fast files become verdicts. The measuring itself is a program of the tests package.

use crate::workspace::Workspace;
use crate::{Outcome, process};

const PACKAGE: &str = "ntm-tests";
const PROGRAM: &str = "bench";

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
    command.args(["run", "--release", "--package", PACKAGE, "--bin", PROGRAM]);
    process::run(&mut command)
}
