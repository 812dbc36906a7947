//! Where things lie in the workspace, and what its own files say about it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{Outcome, process};

/// The folder all chores work in. They find it by themselves, so that `cargo xtask` does the same
/// from every folder below it.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The workspace that this program was built from.
    pub(crate) fn find() -> Outcome<Self> {
        // Cargo says at run time where the manifest lies; a path remembered from build time would
        // be wrong after the folder was moved.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest
            .as_deref()
            .and_then(Path::parent)
            .ok_or("the workspace was not found; start this program with `cargo xtask`.")?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => env::current_dir().unwrap_or_else(|_| root.clone()).join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// A file or folder by its path below the root.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where Cargo puts what it compiles: `CARGO_TARGET_DIR`, else `target/`.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The finished page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// The finished JavaScript interface. It is at a fixed place, wherever Cargo compiles to,
    /// because the tests and the README name its files by their path.
    pub(crate) fn js(&self) -> PathBuf {
        self.at("target/js")
    }

    /// The version of a package that `Cargo.lock` holds.
    pub(crate) fn locked_version(&self, package: &str) -> Outcome<String> {
        let lock: toml::Table = read(&self.at("Cargo.lock"))?.parse().map_err(|error| {
            format!("Cargo.lock cannot be read ({error}); run `cargo generate-lockfile`.")
        })?;
        lock.get("package")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
            .and_then(|entry| entry.get("version"))
            .and_then(toml::Value::as_str)
            .map(str::to_owned)
            .ok_or_else(|| format!("Cargo.lock has no package `{package}`; add it to the page."))
    }

    /// Whether a package of the workspace has a target of this kind (`cdylib`, `bin`, …), and of
    /// this name if one is asked for.
    pub(crate) fn has_target(
        &self,
        package: &str,
        kind: &str,
        name: Option<&str>,
    ) -> Outcome<bool> {
        let mut command = self.command("cargo");
        command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
        let metadata: Value = serde_json::from_str(&process::output(&mut command)?)
            .map_err(|error| format!("`cargo metadata` gave something unreadable: {error}."))?;
        let found = items(&metadata, "packages")
            .filter(|found| found.get("name").and_then(Value::as_str) == Some(package))
            .flat_map(|found| items(found, "targets"))
            .filter(|target| items(target, "kind").any(|found| found.as_str() == Some(kind)))
            .any(|target| name.is_none() || target.get("name").and_then(Value::as_str) == name);
        Ok(found)
    }

    /// A command that runs in the root, reads no input, and finds our tools before all others.
    pub(crate) fn command(&self, program: &str) -> std::process::Command {
        let mut command = process::command(program, &self.root, &self.search_path());
        // Said as a full path, because the user may have said it from another folder.
        command.env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Whether a program of this name is there.
    pub(crate) fn finds(&self, program: &str) -> bool {
        process::find(program, &self.search_path()).is_some()
    }

    /// Our own tools first, then the user's: a tool of another version that the user keeps for
    /// other work must neither be used nor be replaced.
    fn search_path(&self) -> OsString {
        let mut folders = vec![self.at(".tools/bin"), self.at("node_modules/.bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        folders.extend(env::split_paths(&inherited));
        // Last, for those whose shell does not know the folder that `cargo install` fills.
        if let Some(cargo) = cargo_home() {
            folders.push(cargo.join("bin"));
        }
        env::join_paths(folders).unwrap_or(inherited)
    }
}

fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The user's cargo folder.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let usual = || env::home_dir().map(|home| home.join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(usual)
}

/// Reads a text file.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

/// Reads a file as bytes.
pub(crate) fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

/// Writes a file.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    fs::write(path, content)
        .map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}

/// Makes a folder and those above it.
pub(crate) fn make_folder(path: &Path) -> Outcome<()> {
    fs::create_dir_all(path)
        .map_err(|error| format!("the folder {} cannot be made: {error}.", path.display()))
}

/// All files below a folder, as paths relative to it with `/` between the parts, in order of name.
pub(crate) fn files_below(folder: &Path) -> Outcome<Vec<String>> {
    fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{name}/"), found)?;
            } else {
                found.push(name);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, "", &mut found)
        .map_err(|error| format!("{} cannot be listed: {error}.", folder.display()))?;
    found.sort();
    Ok(found)
}
