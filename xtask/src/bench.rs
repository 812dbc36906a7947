//! How fast files become verdicts. The measuring itself is a program of the tests package.

use crate::rust_tools::WASM;
use crate::workspace::{Workspace, make_folder, read_bytes, write};
use crate::{Outcome, modules, process};

const PACKAGE: &str = "ntm-tests";
const PROGRAM: &str = "bench";
/// The same steps as a module for Node.
const MODULE: &str = "ntm-bench-module";
/// As engine and reader of the page are built.
const PROFILE: &str = "measured";

/// Whether there is anything to run.
pub(crate) fn exists(workspace: &Workspace) -> bool {
    workspace.has_target(PACKAGE, "bin", Some(PROGRAM)).unwrap_or(false)
}

/// Builds and runs it.
pub(crate) fn bench(workspace: &Workspace) -> Outcome<()> {
    if !exists(workspace) {
        return Err("there is nothing to measure yet: tests/ has no program `bench`.".to_owned());
    }
    // As the page's modules are built, so that the figures are those of the page.
    let mut command = workspace.command("cargo");
    command.args(["build", "--profile", PROFILE, "--target", WASM, "--package", MODULE]);
    process::run(&mut command)?;
    let built = workspace.target().join(WASM).join(PROFILE);
    let built = built.join(format!("{}.wasm", MODULE.replace('-', "_")));
    let module = workspace.target().join("modules").join("bench.wasm");
    make_folder(&workspace.target().join("modules"))?;
    write(&module, read_bytes(&built)?)?;
    modules::optimise(workspace, &module)?;
    let mut command = workspace.command("cargo");
    command.env("NTM_BENCH_MODULE", &module);
    command.args(["run", "--profile", PROFILE, "--package", PACKAGE, "--bin", PROGRAM]);
    process::run(&mut command)
}
