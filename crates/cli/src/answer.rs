//! What a command says and how it ends.

use std::io::{self, Write};
use std::process::ExitCode;

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
