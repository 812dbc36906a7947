//! Setting up: what is missing is found, named, and installed. The second time there is nothing to
//! do, and that takes well under a second.

use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use crate::workspace::Workspace;
use crate::{Outcome, browser, node, process, rust_tools};

/// How much a chore needs. Serving the page must not ask for a browser to be installed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// What turns the sources into the page.
    Build,
    /// What looks at the Rust sources alone.
    Checks,
    /// All of that, and the browser that the tests drive.
    Everything,
}

/// One tool that is missing, and the way to get it.
pub(crate) struct Missing<'a> {
    /// What it is, with its version where that is fixed.
    pub(crate) what: String,
    /// How long it takes, roughly, in words.
    pub(crate) time: &'static str,
    /// Installs it.
    pub(crate) install: Box<dyn FnOnce() -> Outcome<()> + Send + 'a>,
}

/// Installs what is missing; says nothing but that all is there if nothing is.
pub(crate) fn set_up(workspace: &Workspace, need: Need) -> Outcome<()> {
    // What the later ones need comes first, one after the other.
    let mut first = rust_tools::missing_components(workspace, need)?;
    let mut rest = Vec::new();
    // These do not need each other. Each leaves a core idle now and then, so that all at once
    // take less time than one after the other.
    if need != Need::Checks {
        first.extend(node::missing_node(workspace)?);
        rest.extend(rust_tools::missing_programs(workspace)?);
        rest.extend(node::missing_packages(workspace)?);
    }
    if need == Need::Everything {
        rest.extend(browser::missing(workspace)?);
    }
    if first.is_empty() && rest.is_empty() {
        println!("All tools are there.");
        return Ok(());
    }
    for missing in first {
        install(missing)?;
    }
    install_together(rest)?;
    println!("All tools are there now.");
    Ok(())
}

/// Installs what runs the fuzz targets, which no other chore needs.
pub(crate) fn set_up_fuzzing(workspace: &Workspace) -> Outcome<()> {
    rust_tools::missing_fuzz(workspace).map_or(Ok(()), install)
}

fn install(missing: Missing<'_>) -> Outcome<()> {
    println!("Installing {} (once; {}) …", missing.what, missing.time);
    let start = Instant::now();
    (missing.install)()?;
    println!("Installed {} in {} s.", missing.what, start.elapsed().as_secs());
    Ok(())
}

fn install_together(all: Vec<Missing<'_>>) -> Outcome<()> {
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for missing in all {
            let sender = sender.clone();
            scope.spawn(move || sender.send(install(missing)));
        }
    });
    drop(sender);
    // Every one is tried, even after another has failed: the next `setup` then has less to do.
    let problems: Vec<String> = results.iter().filter_map(Result::err).collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\nxtask: ")) }
}

/// Installs Debian packages where that is allowed without asking anybody; elsewhere says what to
/// type.
pub(crate) fn apt_install(workspace: &Workspace, packages: &[&str]) -> Outcome<()> {
    let by_hand = format!("install {} and run `cargo xtask setup` again", packages.join(" and "));
    if process::version(&mut workspace.command("apt-get")).is_none() {
        return Err(format!("this system has no apt-get; {by_hand}."));
    }
    let is_root = process::output(workspace.command("id").arg("-u"))?.trim() == "0";
    let may_sudo = || workspace.command("sudo").args(["-n", "true"]).output();
    if !is_root && !may_sudo().is_ok_and(|output| output.status.success()) {
        return Err(format!(
            "installing needs the administrator; run `sudo apt-get install -y {}`, then \
             `cargo xtask setup` again.",
            packages.join(" ")
        ));
    }
    let apt = |arguments: &[&str]| {
        let mut command = workspace.command(if is_root { "env" } else { "sudo" });
        if !is_root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        process::output(&mut command).map_err(|problem| format!("{problem} Or {by_hand}."))
    };
    apt(&["update"])?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)?;
    Ok(())
}
