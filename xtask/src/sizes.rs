//! What the built page weighs, beside what it may weigh.

use std::collections::BTreeSet;
use std::path::Path;

use crate::measure::{Weight, kilobytes};
use crate::workspace::{Workspace, files_below, read_bytes};
use crate::{Outcome, js_interface, modules};

/// What a part of the page may weigh, packed: what we aim for, and where the gate closes.
struct Bar {
    aim: usize,
    stop: usize,
}

const WASM: Bar = Bar { aim: 200_000, stop: 200_000 };
const OTHERS: Bar = Bar { aim: 25_000, stop: 40_000 };

/// Prints the table. With `gate`, fails when a part weighs more than its stop.
pub(crate) fn sizes(workspace: &Workspace, gate: bool) -> Outcome<()> {
    let dist = workspace.dist();
    if !dist.join("index.html").is_file() {
        return Err("dist/ has no page to weigh; run `cargo xtask build` first.".to_owned());
    }
    let mut wasm = Weight::default();
    let mut others = Weight::default();
    let first_view = first_view(&dist)?;
    for file in &first_view {
        let weight = Weight::of(&read_bytes(&dist.join(file))?)?;
        let part = if file.ends_with(".wasm") { &mut wasm } else { &mut others };
        *part = part.plus(weight);
    }
    println!("{:<42} {:>11} {:>11} {:>11} {:>11}", "", "raw", "gzip -9", "aim", "stop");
    row("first view: wasm", wasm, Some(&WASM));
    row("first view: HTML, CSS, JavaScript, icons", others, Some(&OTHERS));
    row("first view: all", wasm.plus(others), None);
    let mut parts =
        vec![("wasm of the first view", wasm, WASM), ("the rest of it", others, OTHERS)];
    for module in &modules::ALL {
        let mut weight = Weight::default();
        for file in files_below(&dist)?.iter().filter(|file| is_of(module, file)) {
            weight = weight.plus(Weight::of(&read_bytes(&dist.join(file))?)?);
        }
        let bar = Bar { aim: module.aim, stop: module.stop };
        row(&format!("behind it: module {}", module.name), weight, Some(&bar));
        parts.push((module.name, weight, bar));
    }
    for file in files_below(&dist)? {
        let is_module = modules::ALL.iter().any(|module| is_of(module, &file));
        if !is_module && !first_view.contains(&file) {
            row(&format!("later: {file}"), Weight::of(&read_bytes(&dist.join(&file))?)?, None);
        }
    }
    let interface = workspace.js().join("web").join(format!("{}_bg.wasm", js_interface::NAME));
    if interface.is_file() {
        row("JavaScript interface: wasm", Weight::of(&read_bytes(&interface)?)?, None);
    }
    println!("KB are 1000 bytes; aim and stop are for gzip -9.");
    for (name, part, bar) in parts {
        if gate && part.gzip > bar.stop {
            return Err(format!(
                "{name} weighs {} packed, over the stop of {}; make it smaller or load it later.",
                kilobytes(part.gzip),
                kilobytes(bar.stop)
            ));
        }
    }
    Ok(())
}

fn row(name: &str, weight: Weight, bar: Option<&Bar>) {
    let bar = |part: fn(&Bar) -> usize| bar.map(|bar| kilobytes(part(bar))).unwrap_or_default();
    println!(
        "{name:<42} {:>11} {:>11} {:>11} {:>11}",
        kilobytes(weight.raw),
        kilobytes(weight.gzip),
        bar(|bar| bar.aim),
        bar(|bar| bar.stop),
    );
}

/// Whether the file belongs to the module.
fn is_of(module: &modules::Module, file: &str) -> bool {
    file.strip_prefix(module.name).is_some_and(|rest| rest.starts_with('-'))
}

/// The files that the browser loads to show the page at first: the page, what it names, what its
/// scripts and style sheets name, and so on. Files that only the running program asks for come
/// later, because their names stand in the wasm, which is not read here.
fn first_view(dist: &Path) -> Outcome<BTreeSet<String>> {
    let all = files_below(dist)?;
    let mut found = BTreeSet::from(["index.html".to_owned()]);
    let mut unread = vec!["index.html".to_owned()];
    while let Some(file) = unread.pop() {
        let is_text = [".html", ".js", ".css"].iter().any(|ending| file.ends_with(ending));
        if !is_text {
            continue;
        }
        let content = read_bytes(&dist.join(&file))?;
        let text = String::from_utf8_lossy(&content);
        for other in &all {
            // The page names its modules, but does not wait for them.
            if modules::ALL.iter().any(|module| is_of(module, other)) {
                continue;
            }
            // The path as a whole, since the pieces of it may be common words.
            if text.contains(other.as_str()) && found.insert(other.clone()) {
                unread.push(other.clone());
            }
        }
    }
    Ok(found)
}
