//! What a command says and how it ends.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use ntm_text::Language;

/// What is done about a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It stays: someone may have worked on it.
    Keep,
    /// It is replaced: the same command makes it again.
    Replace,
}

/// What goes to the two outputs, and the exit code.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) output: String,
    pub(crate) errors: String,
    pub(crate) code: u8,
}

impl Answer {
    /// Everything went well.
    pub(crate) fn done(output: String) -> Self {
        Self { output, ..Self::default() }
    }

    /// The user asked for something that there is not.
    pub(crate) fn wrong_usage(errors: &str) -> Self {
        Self { errors: errors.to_owned(), code: 2, ..Self::default() }
    }

    /// Something went wrong that the user cannot know from the input.
    pub(crate) fn fail(&mut self, error: &str) {
        self.errors.push_str(&format!("{error}\n"));
        self.code = 1;
    }

    /// Writes a file and says so, or says why not.
    pub(crate) fn save(
        &mut self,
        path: &Path,
        content: &[u8],
        existing: Existing,
        language: Language,
    ) {
        let mut options = OpenOptions::new();
        options.write(true);
        match existing {
            Existing::Keep => options.create_new(true),
            Existing::Replace => options.create(true).truncate(true),
        };
        let name = path.display();
        match options.open(path).and_then(|mut file| file.write_all(content)) {
            Ok(()) => {
                let said = language.pick(format!("Đã ghi {name}."), format!("{name} is written."));
                self.output = format!("{said}\n");
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.fail(&language.pick(
                    format!("Đã có tệp {name}. Hãy ghi tên khác để không mất tệp cũ."),
                    format!("{name} exists. Take another name, so that nothing is lost."),
                ));
            }
            Err(error) => self.fail(&language.pick(
                format!("Không ghi được {name}: {error}."),
                format!("{name} cannot be written: {error}."),
            )),
        }
    }

    /// Writes both and ends.
    pub(crate) fn give(self) -> ExitCode {
        let written = write_all(io::stdout().lock(), &self.output)
            .and_then(|()| write_all(io::stderr().lock(), &self.errors));
        match written {
            Ok(()) => ExitCode::from(self.code),
            // A reader such as `head` that has seen enough closes the pipe; that is no error.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(self.code),
            Err(_) => ExitCode::FAILURE,
        }
    }
}

fn write_all(mut out: impl Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()
}
