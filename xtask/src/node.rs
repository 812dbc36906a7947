//! The Node side of the tools: `wasm-opt`, the TypeScript compiler, and what drives a browser.

use sha2::{Digest, Sha256};

use crate::tools::{Missing, apt_install};
use crate::workspace::{Workspace, read, read_bytes, write};
use crate::{Outcome, process};

/// The oldest Node that has all that our tests use.
const OLDEST: u32 = 20;
/// Where we note the lock file that the installed packages came from.
const STAMP: &str = "node_modules/.installed-from";

/// Node itself, if it is not there or too old.
pub(crate) fn missing_node(workspace: &Workspace) -> Outcome<Option<Missing<'_>>> {
    let found = process::version(&mut workspace.command("node"));
    let found_major = found.as_deref().and_then(major);
    let has_npm = workspace.finds("npm");
    if found_major.is_some_and(|major| major >= OLDEST) && has_npm {
        return Ok(None);
    }
    if let Some(found) = found.filter(|_| has_npm) {
        return Err(format!(
            "Node here is {found}, but {OLDEST} or newer is needed; install a newer one, then run \
             `cargo xtask setup` again."
        ));
    }
    let install = || {
        apt_install(workspace, &["nodejs", "npm"])?;
        let found = process::version(&mut workspace.command("node")).unwrap_or_default();
        if major(&found).is_some_and(|major| major >= OLDEST) {
            return Ok(());
        }
        Err(format!(
            "this system's own Node is {found}, but {OLDEST} or newer is needed; install one from \
             the Node project, then run `cargo xtask setup` again."
        ))
    };
    Ok(Some(Missing {
        what: format!("Node {OLDEST} or newer with npm"),
        time: "about a minute",
        install: Box::new(install),
    }))
}

/// The npm packages, if they are not those of the lock file.
pub(crate) fn missing_packages(workspace: &Workspace) -> Outcome<Option<Missing<'_>>> {
    let lock = read_bytes(&workspace.at("package-lock.json"))?;
    let digest: String = Sha256::digest(lock).iter().map(|byte| format!("{byte:02x}")).collect();
    if read(&workspace.at(STAMP)).is_ok_and(|stamp| stamp == digest) {
        return Ok(None);
    }
    let install = move || {
        let mut command = workspace.command("npm");
        // None of the packages needs to run anything of its own while it is installed.
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        process::output(&mut command).map_err(|problem| {
            format!(
                "{problem} Installing needs the network once; then run `cargo xtask setup` again."
            )
        })?;
        write(&workspace.at(STAMP), digest)
    };
    Ok(Some(Missing {
        what: format!("the npm packages ({})", package_names(workspace)?),
        time: "about 10 seconds",
        install: Box::new(install),
    }))
}

fn package_names(workspace: &Workspace) -> Outcome<String> {
    let text = read(&workspace.at("package.json"))?;
    let manifest: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| format!("package.json cannot be read: {error}."))?;
    let packages = manifest.get("devDependencies").and_then(serde_json::Value::as_object);
    Ok(packages.into_iter().flatten().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", "))
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}
