//! Building the page: Trunk compiles and links it, its modules follow, then we finish what Trunk
//! leaves.

use std::fs;

use crate::rust_tools::{WASM, compiler};
use crate::workspace::{Workspace, files_below, make_folder};
use crate::{Outcome, finish, js_interface, modules, process};

/// The package of the page.
const PACKAGE: &str = "ntm-web";

/// Builds the page into `dist/` and the JavaScript interface into `target/js/`.
pub(crate) fn build(workspace: &Workspace) -> Outcome<()> {
    page(workspace)?;
    js_interface::build(workspace)
}

fn page(workspace: &Workspace) -> Outcome<()> {
    println!("Building the page …");
    // Trunk must not download tools, and told so it lets Cargo download nothing either. So Cargo
    // goes first, with the same settings; Trunk then finds everything compiled.
    let mut cargo = compiler(workspace, "cargo");
    cargo.args(["build", "--package", PACKAGE, "--release", "--target", WASM]);
    process::run(&mut cargo)?;
    let mut trunk = compiler(workspace, "trunk");
    trunk.args(["build", "--release", "--offline", "--public-url", "./"]);
    // Trunk's minifier for JavaScript does not know the syntax that `wasm-bindgen` writes, says so
    // each time, and leaves the file as it is, which is all right.
    trunk.args(["--log", "warn,trunk::processing::minify=error"]);
    // Trunk reads this variable as a flag and takes nothing but "true" and "false", while
    // everybody else sets it to 1.
    trunk.env_remove("NO_COLOR");
    process::run(&mut trunk)?;
    let modules = modules::build(workspace)?;
    finish::finish(&workspace.dist(), &modules)?;
    copy_public(workspace)?;
    println!("The page is in dist/.");
    Ok(())
}

/// Puts the files of `public/` beside the page, under the names and with the content they have.
fn copy_public(workspace: &Workspace) -> Outcome<()> {
    let public = workspace.at("public");
    if !public.is_dir() {
        return Ok(());
    }
    for file in files_below(&public)? {
        let target = workspace.dist().join(&file);
        if target.exists() {
            return Err(format!("public/{file} would replace a file of the page; rename it."));
        }
        if let Some(folder) = target.parent() {
            make_folder(folder)?;
        }
        fs::copy(public.join(&file), &target)
            .map_err(|error| format!("public/{file} cannot be copied to dist/: {error}."))?;
    }
    Ok(())
}
