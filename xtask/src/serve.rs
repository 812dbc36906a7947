//! Serving the built page on this machine, to look at it.

use std::fs::File;
use std::io::{ErrorKind, Write, stdout};
use std::path::{Component, Path, PathBuf};

use tiny_http::{Header, Request, Response, Server};

use crate::workspace::Workspace;
use crate::{Outcome, dist, tools};

/// How many ports are tried when the wished one is taken.
const TRIES: u16 = 20;

/// What the user asks for.
pub(crate) struct Options {
    /// The port to begin with.
    pub(crate) port: u16,
    /// Whether to build first.
    pub(crate) build: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, build: true }
    }
}

/// Builds the page and serves it until the user stops it.
pub(crate) fn serve(workspace: &Workspace, options: &Options) -> Outcome<()> {
    if options.build {
        tools::set_up(workspace, tools::Need::Build)?;
        dist::build(workspace)?;
    }
    let dist = workspace.dist();
    if !dist.join("index.html").is_file() {
        return Err("dist/ has no page to serve; leave out `--no-build`.".to_owned());
    }
    let (server, port) = listen(options.port)?;
    println!("http://127.0.0.1:{port}/");
    println!("Trang tự đánh giá xã nông thôn mới, chạy trên máy này. Nhấn Ctrl+C để dừng.");
    println!("The page on which rural communes assess themselves. Press Ctrl+C to stop.");
    // Whoever reads us through a pipe waits for the address.
    stdout().flush().map_err(|error| format!("the address could not be printed: {error}."))?;
    for request in server.incoming_requests() {
        // A visitor who goes away before the answer has come is no reason to stop.
        if let Err(error) = answer(&dist, request) {
            eprintln!("xtask: a request was not answered: {error}.");
        }
    }
    Ok(())
}

/// Opens the first free port from this one on. Only this machine can reach it.
fn listen(wished: u16) -> Outcome<(Server, u16)> {
    for port in wished..=wished.saturating_add(TRIES) {
        match Server::http(("127.0.0.1", port)) {
            Ok(server) => return Ok((server, port)),
            Err(error) => {
                let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
                if kind != Some(ErrorKind::AddrInUse) {
                    return Err(format!("port {port} cannot be opened: {error}; try another."));
                }
                println!("Port {port} is taken; trying the next one.");
            }
        }
    }
    Err(format!("no port is free from {wished} on; name another with `--port`."))
}

fn answer(dist: &Path, request: Request) -> std::io::Result<()> {
    let file = file_for(dist, request.url()).and_then(|path| {
        let file = File::open(&path).ok()?;
        Some((file, mime_type(&path)))
    });
    match file {
        Some((file, mime)) => {
            let mut response = Response::from_file(file);
            // What was just rebuilt must be seen at the next reload.
            for (name, value) in [("Content-Type", mime), ("Cache-Control", "no-cache")] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        None => request.respond(Response::from_string("Not found\n").with_status_code(404)),
    }
}

/// The file behind an address, if it is one of the page's.
fn file_for(dist: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(path);
    // Nothing above the folder may be read. The page's own names need no percent signs.
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = dist.join(path);
    Some(if path.is_dir() { path.join("index.html") } else { path })
}

fn mime_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_above_the_folder_is_served() {
        let dist = Path::new("dist");
        assert_eq!(file_for(dist, "/../Cargo.toml"), None);
        assert_eq!(file_for(dist, "/a/../../Cargo.toml"), None);
        assert_eq!(file_for(dist, "//a.js?x#y"), Some(dist.join("a.js")));
    }

    #[test]
    fn wasm_has_the_type_that_browsers_ask_for() {
        assert_eq!(mime_type(Path::new("x_bg.wasm")), "application/wasm");
    }
}
