//! Looking for files that end in a panic or take memory without bound.

use std::path::PathBuf;
use std::process::Command;
use std::thread;

use crate::rust_tools;
use crate::workspace::{Workspace, make_folder};
use crate::{Outcome, process, tools};

/// What the user asks for.
pub(crate) struct Options {
    /// How long each target runs.
    pub(crate) seconds: u32,
    /// Where the search begins, so that a run can be repeated; 0 for another place each time.
    pub(crate) seed: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { seconds: 120, seed: 0 }
    }
}

/// More memory than this is a finding. The largest inputs have 32 KiB.
const MEMORY_MB: u32 = 1024;
/// An input that takes longer than this is a finding.
const SECONDS_PER_INPUT: u32 = 20;

/// As many inputs as there is time for.
const UNLIMITED: i32 = -1;

/// What one target starts from.
struct Seeds {
    target: &'static str,
    /// The folders of committed inputs; they are only read.
    folders: &'static [&'static str],
    /// Longer inputs only make the search slower.
    longest: u32,
    /// How many inputs a search that is repeated tries at most, so that a fast machine does not
    /// look at others than a slow one.
    repeated: i32,
}

const SEEDS: [Seeds; 3] = [
    Seeds { target: "csv", folders: &["tests/corpus"], longest: 4 * 1024, repeated: 5_000 },
    Seeds { target: "value", folders: &["fuzz/seeds/value"], longest: 256, repeated: UNLIMITED },
    Seeds {
        target: "workbook",
        folders: &["fuzz/seeds/workbook", "crates/workbook/tests/files", "tests/corpus"],
        longest: 32 * 1024,
        repeated: UNLIMITED,
    },
];

/// Runs all targets at once, each for the whole time: they share nothing but the machine.
pub(crate) fn fuzz(workspace: &Workspace, options: &Options) -> Outcome<()> {
    if cfg!(windows) {
        println!("The fuzz targets run on Linux and macOS; they are left out here.");
        return Ok(());
    }
    check_compiler(workspace)?;
    tools::set_up_fuzzing(workspace)?;
    // All at once, so that what they share is compiled once.
    println!("Building the fuzz targets …");
    let mut build = cargo_fuzz(workspace, "build");
    build.args(["--fuzz-dir", "fuzz", "--sanitizer", "none"]);
    process::output(&mut build)?;
    let list = process::output(cargo_fuzz(workspace, "list").args(["--fuzz-dir", "fuzz"]))?;
    if let Some(target) = list.lines().find(|one| SEEDS.iter().all(|seeds| seeds.target != *one)) {
        return Err(format!("the target {target} has no seeds in xtask/src/fuzz.rs; add them."));
    }
    println!("Running {} for {} s …", list.trim().replace('\n', ", "), options.seconds);
    let outcomes = thread::scope(|scope| {
        let start = |seeds| scope.spawn(move || run(workspace, seeds, options));
        let running: Vec<_> = SEEDS.iter().map(start).collect();
        let ended = running.into_iter().zip(&SEEDS).map(|(thread, seeds)| {
            let outcome = thread.join().unwrap_or_else(|_| Err("the runner broke off.".to_owned()));
            println!("\n--- {} ---", seeds.target);
            outcome.map(|told| println!("{}", told.trim_end()))
        });
        ended.collect::<Vec<_>>()
    });
    outcomes.into_iter().collect()
}

/// The runner is C++ and is compiled with the targets.
fn check_compiler(workspace: &Workspace) -> Outcome<()> {
    let chosen = std::env::var("CXX").unwrap_or_default();
    // It may be followed by options.
    let chosen = chosen.split_whitespace().next().unwrap_or("c++");
    if process::version(&mut workspace.command(chosen)).is_some() {
        return Ok(());
    }
    Err(format!(
        "the fuzz targets need a C++ compiler, and there is no `{chosen}` that works; install one \
         (on Debian and Ubuntu `sudo apt-get install -y g++`), or leave them out with \
         `cargo xtask test --quick`."
    ))
}

fn run(workspace: &Workspace, seeds: &Seeds, options: &Options) -> Outcome<String> {
    // What is found new goes to a folder of its own; it is the better start of the next run.
    let found = workspace.target().join("fuzz-found").join(seeds.target);
    make_folder(&found)?;
    let artifacts = artifacts(workspace);
    make_folder(&artifacts)?;
    let mut command = cargo_fuzz(workspace, "run");
    command.args(["--fuzz-dir", "fuzz", "--sanitizer", "none", seeds.target]);
    command.arg(&found).args(seeds.folders.iter().map(|folder| workspace.at(folder))).arg("--");
    command.arg(format!("-max_total_time={}", options.seconds));
    command.arg(format!("-seed={}", options.seed));
    if options.seed != 0 {
        command.arg(format!("-runs={}", seeds.repeated));
    }
    command.arg(format!("-rss_limit_mb={MEMORY_MB}"));
    command.arg(format!("-timeout={SECONDS_PER_INPUT}"));
    command.arg(format!("-max_len={}", seeds.longest));
    command.arg(format!("-dict={}", workspace.at("fuzz/words.dict").display()));
    command.arg(format!("-artifact_prefix={}/", artifacts.display()));
    command.args(["-print_final_stats=1", "-verbosity=0", "-print_funcs=0"]);
    process::told(&mut command).map_err(|problem| {
        format!(
            "{problem} If an input was found, it lies in {}; make it a test, then mend what it \
             shows.",
            artifacts.display()
        )
    })
}

fn artifacts(workspace: &Workspace) -> PathBuf {
    workspace.target().join("fuzz-findings")
}

/// cargo-fuzz on whatever toolchain there is. Our sources are safe Rust, so no sanitizer is needed,
/// and without one the stable compiler does; it only has to be told that coverage is wanted.
fn cargo_fuzz(workspace: &Workspace, action: &str) -> Command {
    let mut command = workspace.command(rust_tools::FUZZ);
    command.args(["fuzz", action]).env("RUSTC_BOOTSTRAP", "1");
    // Apart from all else: everything is compiled with other flags here.
    command.env("CARGO_TARGET_DIR", workspace.target().join("fuzz"));
    command
}
