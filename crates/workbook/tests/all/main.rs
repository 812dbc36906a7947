//! Tests over whole files; how they were made is told in `make_files.py`.

#[cfg(test)]
mod common;
#[cfg(test)]
mod files;
mod markup;
#[cfg(test)]
mod mutations;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod second_reader;
