//! Running other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;

/// A command in a folder, with a search path of its own and without input: no chore may wait for
/// an answer that nobody gives.
pub(crate) fn command(program: &str, folder: &Path, search_path: &OsStr) -> Command {
    // The program itself is looked up by hand because only some systems use the child's own
    // search path for that.
    let program = find(program, search_path).unwrap_or_else(|| program.into());
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", search_path).stdin(Stdio::null());
    command
}

/// The file that a program's name stands for on a search path.
pub(crate) fn find(program: &str, search_path: &OsStr) -> Option<std::path::PathBuf> {
    std::env::split_paths(search_path)
        .flat_map(|folder| {
            // On Windows npm's commands are `.cmd` files.
            let endings: &[&str] = if cfg!(windows) { &["exe", "cmd"] } else { &[""] };
            endings.iter().map(move |ending| folder.join(program).with_extension(ending))
        })
        .find(|file| file.is_file())
}

/// Runs a command whose output the user sees as it comes.
pub(crate) fn run(command: &mut Command) -> Outcome<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` failed ({status}); its own message is above.", line(command)))
}

/// Runs a command and gives back what it printed; its messages are shown only if it fails.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let mut messages = String::from_utf8_lossy(&output.stdout).into_owned();
    messages.push_str(&String::from_utf8_lossy(&output.stderr));
    eprintln!("{}", messages.trim_end());
    Err(format!("`{}` failed ({}); its own message is above.", line(command), output.status))
}

/// Runs a command and gives back everything that it printed, messages included; for commands that
/// run beside others and must not talk at the same time.
pub(crate) fn told(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    let mut all = String::from_utf8_lossy(&output.stdout).into_owned();
    all.push_str(&String::from_utf8_lossy(&output.stderr));
    if output.status.success() {
        return Ok(all);
    }
    eprintln!("{}", all.trim_end());
    Err(format!("`{}` failed ({}); its own message is above.", line(command), output.status))
}

/// What a program says to `--version`, or nothing if it is not there or does not work.
pub(crate) fn version(command: &mut Command) -> Option<String> {
    let output = command.arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}; `cargo xtask setup` says more.", line(command))
}
