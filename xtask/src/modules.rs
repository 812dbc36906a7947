//! The modules that the page loads behind its first view, each a WebAssembly file with its script:
//! built, named after their content, and put beside the page.

use std::path::{Path, PathBuf};
use std::{fs, thread};

use crate::finish::digest_of;
use crate::rust_tools::{WASM, compiler};
use crate::workspace::{Workspace, make_folder, read, read_bytes, write};
use crate::{Outcome, process};

/// A module of the page.
pub(crate) struct Module {
    /// Its name in the page and the beginning of its files' names.
    pub(crate) name: &'static str,
    /// The package that it is built from.
    package: &'static str,
    /// Whether its features that stand by default are left out.
    is_bare: bool,
    /// The profile in `Cargo.toml` that it is built with; the folder of its build has the same
    /// name.
    profile: &'static str,
    /// What it weighs at most, packed: what we aim for, and where the gate closes.
    pub(crate) aim: usize,
    /// See `aim`.
    pub(crate) stop: usize,
}

/// Every module, in the order in which a visit needs them.
pub(crate) const ALL: [Module; 5] = [
    Module {
        name: "judge",
        package: "ntm-engine",
        is_bare: true,
        profile: "engine",
        aim: 250_000,
        stop: 320_000,
    },
    Module {
        name: "rooms",
        package: "ntm-rooms",
        is_bare: false,
        profile: "release",
        aim: 220_000,
        stop: 260_000,
    },
    Module {
        name: "engine",
        package: "ntm-engine",
        is_bare: false,
        profile: "engine",
        aim: 600_000,
        stop: 650_000,
    },
    Module {
        name: "reader",
        package: "ntm-reader",
        is_bare: false,
        profile: "fast",
        aim: 150_000,
        stop: 200_000,
    },
    Module {
        name: "writer",
        package: "ntm-writer",
        is_bare: false,
        profile: "release",
        aim: 300_000,
        stop: 350_000,
    },
];

/// The features that the compiler and `wasm-bindgen` make use of. They are named one by one:
/// asking for all of them makes modules that today's Node and browsers do not load.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds all modules into the page's folder. Gives the element that tells the page where each of
/// them is.
///
/// The compiler works on one module at a time, and for the most part on one core; what it has done is
/// made smaller beside it.
pub(crate) fn build(workspace: &Workspace) -> Outcome<String> {
    thread::scope(|scope| {
        let mut finishing = Vec::new();
        for module in &ALL {
            let folder = compile(workspace, module)?;
            finishing.push(scope.spawn(move || finish(workspace, module, &folder)));
        }
        let finished = finishing.into_iter().map(|one| match one.join() {
            Ok(element) => element,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        finished.collect()
    })
}

/// Compiles a module and gives the folder with its bindings. They are made at once, because the next
/// module may come from the same package and have the same file.
fn compile(workspace: &Workspace, module: &Module) -> Outcome<PathBuf> {
    println!("Building the module {} …", module.name);
    let mut cargo = compiler(workspace, "cargo");
    cargo.args(["build", "--package", module.package, "--target", WASM]);
    cargo.args(["--profile", module.profile]);
    if module.is_bare {
        cargo.arg("--no-default-features");
    }
    process::run(&mut cargo)?;
    let library = module.package.replace('-', "_");
    let built = workspace.target().join(WASM).join(module.profile);
    let folder = workspace.target().join("modules").join(module.name);
    bind(workspace, &built.join(format!("{library}.wasm")), &folder, module.name)?;
    Ok(folder)
}

/// Makes a compiled module smaller and puts it beside the page; gives the element that names it.
fn finish(workspace: &Workspace, module: &Module, folder: &Path) -> Outcome<String> {
    optimise(workspace, &folder.join(format!("{}_bg.wasm", module.name)))?;
    let (script, wasm) = place(module.name, folder, &workspace.dist())?;
    Ok(format!("<meta name=\"module-{}\" content=\"./{script} ./{wasm}\">", module.name))
}

fn bind(workspace: &Workspace, built: &Path, folder: &Path, name: &str) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
    }
    make_folder(folder)?;
    let mut bindgen = workspace.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]);
    bindgen.arg(folder).arg(built);
    process::run(&mut bindgen)
}

/// What makes a module smaller. It takes minutes for the largest.
const SMALLER: [&str; 9] = [
    "--flatten",
    "--rereloop",
    "-Os",
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size",
    "0",
    "--strip-debug",
    "--strip-producers",
];

/// Makes a module smaller, in place. What it made of the same bytes before is taken again.
pub(crate) fn optimise(workspace: &Workspace, module: &Path) -> Outcome<()> {
    let mut origin = read_bytes(module)?;
    origin.extend(SMALLER.concat().bytes());
    let folder = workspace.target().join("modules").join("smaller");
    make_folder(&folder)?;
    let known = folder.join(format!("{}.wasm", digest_of(&origin)));
    if !known.is_file() {
        let mut wasm_opt = workspace.command("wasm-opt");
        wasm_opt.args(SMALLER).args(FEATURES);
        // Under its own name only once it is whole.
        let unfinished = known.with_extension("unfinished");
        wasm_opt.arg(module).arg("-o").arg(&unfinished);
        process::run(&mut wasm_opt)?;
        fs::rename(&unfinished, &known)
            .map_err(|error| format!("{} cannot be renamed: {error}.", unfinished.display()))?;
    }
    write(module, read_bytes(&known)?)
}

/// Copies a module beside the page under names of its content. Gives both names.
fn place(name: &str, folder: &Path, dist: &Path) -> Outcome<(String, String)> {
    let bound = format!("{name}_bg.wasm");
    let wasm = read_bytes(&folder.join(&bound))?;
    let wasm_name = format!("{name}-{}_bg.wasm", digest_of(&wasm));
    let script = read(&folder.join(format!("{name}.js")))?.replace(&bound, &wasm_name);
    let script_name = format!("{name}-{}.js", digest_of(script.as_bytes()));
    write(&dist.join(&wasm_name), wasm)?;
    write(&dist.join(&script_name), script)?;
    Ok((script_name, wasm_name))
}
