//! Checks the data in `seeds/` and bakes it. An error in a data file stops the build and says
//! which line to mend.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use ntm_catalog::SeedError;
use ntm_model::{CriteriaSet, Crosswalk, PlanDocument, Programme};
use serde::Serialize;

fn main() -> ExitCode {
    match bake() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentences) => {
            for sentence in sentences {
                // Cargo shows these lines to whoever builds.
                println!("cargo::error={sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn bake() -> Result<(), Vec<String>> {
    let one = |error: io::Error| vec![error.to_string()];
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    println!("cargo::rerun-if-changed={}", seeds.display());
    let mut problems = Vec::new();

    let mut sets: Vec<CriteriaSet> = Vec::new();
    for (name, text) in toml_files(&seeds, "catalogs").map_err(one)? {
        keep(ntm_catalog::read_set(&name, &text), &mut sets, &mut problems);
    }
    // A plan is held against its set; without it, every reference would be called wrong.
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut plans: Vec<PlanDocument> = Vec::new();
    for (name, text) in toml_files(&seeds, "plans").map_err(one)? {
        keep(ntm_catalog::read_plan_document(&name, &text, &sets), &mut plans, &mut problems);
    }
    let crosswalks = crosswalks(&seeds, &sets)?;
    ntm_model::derive_levels(&mut sets);
    let mut programmes: Vec<Programme> = Vec::new();
    for (name, text) in toml_files(&seeds, "programmes").map_err(one)? {
        keep(ntm_catalog::read_programme(&name, &text, &sets), &mut programmes, &mut problems);
    }
    sets.sort_by_cached_key(|set| (Reverse(set.start), kind(&set.id), set.id.clone()));
    problems.extend(taken_twice(sets.iter().map(|set| &set.id)));
    problems.extend(taken_twice(plans.iter().map(|document| &document.plan.id)));
    problems.extend(taken_twice(programmes.iter().map(|programme| &programme.id)));
    if !problems.is_empty() {
        return Err(problems);
    }
    // Each in a file of its own: a module carries only what it shows.
    write("sets", &sets)?;
    write("documents", &plans)?;
    write("crosswalks", &crosswalks)?;
    write("programmes", &programmes)
}

/// Bakes one kind of data.
fn write<T: Serialize>(name: &str, data: &[T]) -> Result<(), Vec<String>> {
    let folder = env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    let path = PathBuf::from(folder).join(name).with_extension("postcard");
    let baked = postcard::to_allocvec(data).map_err(|error| vec![error.to_string()])?;
    fs::write(path, baked).map_err(|error| vec![error.to_string()])
}

/// What old sets tell about new ones.
fn crosswalks(seeds: &Path, sets: &[CriteriaSet]) -> Result<Vec<Crosswalk>, Vec<String>> {
    let (mut crosswalks, mut problems) = (Vec::new(), Vec::new());
    for (name, text) in toml_files(seeds, "crosswalk").map_err(|error| vec![error.to_string()])? {
        keep(ntm_catalog::read_crosswalk(&name, &text, sets), &mut crosswalks, &mut problems);
    }
    problems.extend(taken_twice(crosswalks.iter().map(|crosswalk: &Crosswalk| &crosswalk.id)));
    if problems.is_empty() { Ok(crosswalks) } else { Err(problems) }
}

/// Where a set stands among those of its period: communes come first, because most files are
/// theirs.
fn kind(id: &str) -> usize {
    let kinds = ["xa-", "huyen-", "thi-xa-", "tinh-"];
    kinds.iter().position(|kind| id.starts_with(kind)).unwrap_or(kinds.len())
}

fn keep<T>(read: Result<T, Vec<SeedError>>, kept: &mut Vec<T>, problems: &mut Vec<String>) {
    match read {
        Ok(value) => kept.push(value),
        Err(errors) => problems.extend(errors.iter().map(SeedError::to_string)),
    }
}

/// Ids that two files give themselves; a reader sees one file at a time and cannot know.
fn taken_twice<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let again = ids.filter(|id| !seen.insert(*id));
    again
        .map(|id| {
            format!(
                "seeds/: hai tệp cùng ghi id = \"{id}\". Cách sửa: đổi id của một tệp. [ID_TAKEN]"
            )
        })
        .collect()
}

/// The files of a folder with their names as people know them, in the order of their names, so
/// that the same seeds always bake to the same bytes.
fn toml_files(seeds: &Path, folder: &str) -> io::Result<Vec<(String, String)>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(seeds.join(folder))?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("seeds/{folder}/{name}");
        // The system's own words do not say which file it is.
        let text = fs::read_to_string(&path)
            .map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
        Ok((name, text))
    };
    paths.into_iter().map(read).collect()
}
