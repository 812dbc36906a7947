//! Any line as the text of a cell: reading it as a value, a code and a period ends without a panic;
//! blanks around it change nothing; a code and a day read back from how we write them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ntm_ingest::{read_code, read_period, read_value};

fuzz_target!(|bytes: &[u8]| {
    // Several cells in one input, so that a file of phrases is a good seed.
    for text in String::from_utf8_lossy(bytes).split('\n') {
        check(text);
    }
});

fn check(text: &str) {
    let value = read_value(text);
    assert_eq!(value, read_value(&format!("  {text}\u{a0}\r\n")), "blanks say nothing");

    if let Some(code) = read_code(text) {
        assert_eq!(read_code(&code.to_string()), Some(code));
    }
    let period = read_period(text);
    if let Some(end) = period.end {
        assert_eq!(read_period(&end.to_string()).end, Some(end));
    }
}
