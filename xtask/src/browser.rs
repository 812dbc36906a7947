//! The browser that the tests drive.

use std::env;
use std::path::Path;

use crate::Outcome;
use crate::tools::{Missing, apt_install};
use crate::workspace::Workspace;

/// The names that Chromium and its sisters go by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Where macOS keeps it, which is on nobody's search path.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A Chromium, if there is none; with it fonts that have every Vietnamese letter.
pub(crate) fn missing(workspace: &Workspace) -> Outcome<Option<Missing<'_>>> {
    if let Some(named) = env::var_os("CHROMIUM") {
        if Path::new(&named).is_file() {
            return Ok(None);
        }
        return Err(format!(
            "CHROMIUM names {}, but there is no such file; correct it or unset it.",
            named.display()
        ));
    }
    if NAMES.iter().any(|name| workspace.finds(name)) || Path::new(MAC).is_file() {
        return Ok(None);
    }
    Ok(Some(Missing {
        what: "Chromium and fonts for the browser tests".to_owned(),
        time: "about half a minute",
        install: Box::new(|| {
            apt_install(workspace, &["chromium", "fonts-noto-core"]).map_err(|problem| {
                format!("{problem} Or set CHROMIUM to the path of a Chromium or Chrome.")
            })
        }),
    }))
}
