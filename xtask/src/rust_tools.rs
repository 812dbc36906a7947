//! The Rust side of the tools: the toolchain's parts, `wasm-bindgen` and Trunk.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::tools::{Missing, Need};
use crate::workspace::{self, Workspace};
use crate::{Outcome, process};

/// Trunk 0.22 asks for a newer compiler than the one we build with.
const TRUNK: &str = "0.21.14";
/// What builds and runs the fuzz targets.
pub(crate) const FUZZ: &str = "cargo-fuzz";
const FUZZ_VERSION: &str = "0.13.2";
/// What the page and the JavaScript interface are compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A command that compiles for the browser, with no path of this machine in what it makes: the
/// same sources then give the same bytes everywhere, and nobody's user name is published.
pub(crate) fn compiler(workspace: &Workspace, program: &str) -> Command {
    let mut flags = vec![format!("--remap-path-prefix={}=/ntm", workspace.at("").display())];
    if let Some(cargo) = workspace::cargo_home() {
        flags.push(format!("--remap-path-prefix={}=/cargo", cargo.display()));
    }
    let mut command = workspace.command(program);
    // Paths may hold spaces, so the flags are parted by what no path holds.
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    command
}

/// The parts of the toolchain that are not there: the target of the page, and for the tests the
/// formatter and the linter.
pub(crate) fn missing_components(workspace: &Workspace, need: Need) -> Outcome<Vec<Missing<'_>>> {
    let mut missing = Vec::new();
    let mut print = workspace.command("rustc");
    print.args(["--print", "target-libdir", "--target", WASM]);
    if !Path::new(process::output(&mut print)?.trim()).is_dir() {
        missing.push(component(workspace, "target", WASM));
    }
    if need != Need::Build {
        for (command, name) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
            if process::version(workspace.command("cargo").arg(command)).is_none() {
                missing.push(component(workspace, "component", name));
            }
        }
    }
    Ok(missing)
}

fn component<'a>(workspace: &'a Workspace, kind: &'a str, name: &'a str) -> Missing<'a> {
    let install = move || {
        if process::version(&mut workspace.command("rustup")).is_none() {
            return Err(format!(
                "the Rust {kind} {name} is missing, and there is no rustup to add it; install \
                 Rust with rustup, or the {kind} the way Rust itself was installed."
            ));
        }
        process::output(workspace.command("rustup").args([kind, "add", name]))
            .map(|_| ())
            .map_err(needs_network)
    };
    Missing {
        what: format!("the Rust {kind} {name}"),
        time: "a few seconds",
        install: Box::new(install),
    }
}

/// The programs that are not there in the version we need.
pub(crate) fn missing_programs(workspace: &Workspace) -> Outcome<Vec<Missing<'_>>> {
    // `wasm-bindgen` must be of exactly the version of the library, or it refuses the module.
    let wasm_bindgen = Program {
        package: "wasm-bindgen-cli",
        command: "wasm-bindgen",
        version: workspace.locked_version("wasm-bindgen")?,
        // Its own lock file asks for versions that not every mirror serves.
        options: &[],
        time: "2 to 5 minutes",
    };
    let trunk = Program {
        package: "trunk",
        command: "trunk",
        version: TRUNK.to_owned(),
        // We serve by ourselves and download nothing through it, so the smallest set will do.
        options: &["--locked", "--no-default-features", "--features", "rustls"],
        time: "4 to 9 minutes on two cores",
    };
    Ok([wasm_bindgen, trunk].into_iter().filter_map(|program| program.missing(workspace)).collect())
}

/// What runs the fuzz targets, if it is not there.
pub(crate) fn missing_fuzz(workspace: &Workspace) -> Option<Missing<'_>> {
    let program = Program {
        package: FUZZ,
        command: FUZZ,
        version: FUZZ_VERSION.to_owned(),
        options: &[],
        time: "1 to 3 minutes",
    };
    program.missing(workspace)
}

/// A program that `cargo install` builds.
struct Program {
    package: &'static str,
    command: &'static str,
    version: String,
    options: &'static [&'static str],
    time: &'static str,
}

impl Program {
    fn missing(self, workspace: &Workspace) -> Option<Missing<'_>> {
        let found = process::version(&mut workspace.command(self.command));
        let found = found.as_deref().and_then(|text| text.split_whitespace().nth(1));
        if found == Some(self.version.as_str()) {
            return None;
        }
        // Another version may be what the user needs elsewhere: ours then goes into our folder.
        let keep_apart = found.is_some();
        Some(Missing {
            what: format!("{} {}", self.package, self.version),
            time: self.time,
            install: Box::new(move || self.install(workspace, keep_apart)),
        })
    }

    fn install(&self, workspace: &Workspace, keep_apart: bool) -> Outcome<()> {
        let mut command = workspace.command("cargo");
        command.args(["install", "--quiet", self.package, "--version", &self.version]);
        command.args(self.options);
        if keep_apart {
            command.arg("--root").arg(workspace.at(".tools"));
        }
        // Built for a short wait, not for speed: these run for seconds. And in a place of their
        // own, so that neither our settings nor a lock on our target folder stands in the way.
        command
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env_remove("CARGO_TARGET_DIR")
            .current_dir(env::temp_dir());
        process::output(&mut command).map(|_| ()).map_err(needs_network)
    }
}

fn needs_network(problem: String) -> String {
    format!("{problem} Installing needs the network once; then run `cargo xtask setup` again.")
}
