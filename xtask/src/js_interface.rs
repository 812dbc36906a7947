//! Building the JavaScript interface: the evaluator as a module for pages and for Node.

use std::fs;
use std::path::Path;

use crate::modules::FEATURES;
use crate::rust_tools::{WASM, compiler};
use crate::workspace::{Workspace, make_folder, write};
use crate::{Outcome, process};

const PACKAGE: &str = "ntm-wasm";
/// What Cargo calls the library, and so what the files of the interface begin with.
pub(crate) const NAME: &str = "ntm_wasm";
/// Builds the interface into `target/js/web` and `target/js/node`.
pub(crate) fn build(workspace: &Workspace) -> Outcome<()> {
    if !workspace.has_target(PACKAGE, "cdylib", None)? {
        println!("There is no JavaScript interface to build yet: {PACKAGE} is not a cdylib.");
        return Ok(());
    }
    println!("Building the JavaScript interface …");
    let mut cargo = compiler(workspace, "cargo");
    cargo.args(["build", "--package", PACKAGE, "--release", "--target", WASM]);
    process::run(&mut cargo)?;
    let module = workspace.target().join(WASM).join("release").join(format!("{NAME}.wasm"));
    // Node takes a file's kind from the package around it, which would else be the workspace.
    for (folder, target, kind) in [("web", "web", "module"), ("node", "nodejs", "commonjs")] {
        let folder = workspace.js().join(folder);
        // Files of an earlier build must not pass for files of this one.
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
        }
        make_folder(&folder)?;
        bind(workspace, &module, &folder, target)?;
        let package = format!(
            "{{\n  \"name\": \"{PACKAGE}\",\n  \"version\": \"{}\",\n  \"type\": \"{kind}\",\n  \
             \"main\": \"{NAME}.js\",\n  \"types\": \"{NAME}.d.ts\"\n}}\n",
            workspace.locked_version(PACKAGE)?
        );
        write(&folder.join("package.json"), package)?;
    }
    println!("The JavaScript interface is in target/js/.");
    Ok(())
}

fn bind(workspace: &Workspace, module: &Path, folder: &Path, target: &str) -> Outcome<()> {
    let mut bindgen = workspace.command("wasm-bindgen");
    bindgen.args(["--target", target, "--out-name", NAME, "--out-dir"]).arg(folder).arg(module);
    process::run(&mut bindgen)?;
    let bound = folder.join(format!("{NAME}_bg.wasm"));
    let mut wasm_opt = workspace.command("wasm-opt");
    wasm_opt.arg("-Oz").args(FEATURES).arg(&bound).arg("-o").arg(&bound);
    process::run(&mut wasm_opt)
}
