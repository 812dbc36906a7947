//! How fast files become verdicts, natively and in wasm, as multiples of a bare walk of csv-core
//! over the same bytes in the same run. `cargo xtask bench` builds the module and starts this.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use ntm_bench_module::{STEPS, run};
use ntm_model::Submission;

/// The size of the file that is read, in bytes: 16 MiB.
const SIZE: usize = 16 << 20;
/// How often each step is measured at most, after a first time that is shown apart.
const ROUNDS: usize = 7;
/// After so many milliseconds a step is not measured again, once there are three rounds.
const ENOUGH: u128 = 5_000;

fn main() -> ExitCode {
    let bytes = file(SIZE);
    println!(
        "{} bytes, {} rows; the first run, then the median of at most {ROUNDS}\n",
        bytes.len(),
        bytes.iter().filter(|byte| **byte == b'\n').count()
    );
    println!("native");
    show(&native(&bytes), bytes.len());
    // The module is built by `cargo xtask bench`.
    let Some(module) = std::env::var_os("NTM_BENCH_MODULE") else {
        println!("\nStart this with `cargo xtask bench` to measure in wasm too.");
        return ExitCode::SUCCESS;
    };
    match in_node(Path::new(&module), &bytes) {
        Ok((memory, times)) => {
            println!("\nwasm in Node, linear memory {} MiB", memory >> 20);
            show(&times, bytes.len());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Status rows of many communes, with quotation marks and Vietnamese letters, up to this size.
fn file(size: usize) -> Vec<u8> {
    const CODES: [&str; 8] = ["1.1", "2.1.b", "2.4", "3.8", "3.10", "4.1", "6.1", "6.2"];
    const RESULTS: [&str; 6] = [
        "Đạt",
        "\"67,05%\"",
        "\"25,37% (1059/4532 hộ)\"",
        "95%",
        "Chưa đạt",
        "\"11,323/15,236 km\"",
    ];
    const NOTES: [&str; 4] =
        ["Quyết định số 12/QĐ-UBND", "", "\"theo báo cáo, kèm \"\"phụ lục\"\"\"", "đã niêm yết"];
    let mut text = "ma_xa,ten_xa,ky,chi_tieu,ket_qua,tu_danh_gia,minh_chung,ghi_chu\n".to_owned();
    let mut row: usize = 0;
    let pick = |list: &[&'static str], at: usize| list.get(at % list.len()).copied().unwrap_or("");
    while text.len() < size {
        let commune = row / CODES.len();
        text.push_str(&format!(
            "{:05},Xã {commune},2026,{},{},{},{},{}\n",
            10_000 + commune,
            pick(&CODES, row),
            pick(&RESULTS, row / 3 + row % 5),
            pick(&["Đạt", "", "Chưa đạt"], row / 7),
            pick(&NOTES, row / 2),
            pick(&NOTES, row / 5 + 1),
        ));
        row += 1;
    }
    text.into_bytes()
}

/// The microseconds of every round of every step.
type Times = Vec<Vec<u128>>;

fn native(bytes: &[u8]) -> Times {
    let mut submission = Submission::default();
    let steps = 0..STEPS.len();
    let measure = |step| {
        let mut round = || {
            let start = Instant::now();
            std::hint::black_box(run(step, bytes, &mut submission));
            start.elapsed().as_micros()
        };
        let mut times = Vec::new();
        while times.len() <= ROUNDS
            && (times.len() < 4 || times.iter().sum::<u128>() < ENOUGH * 1000)
        {
            times.push(round());
        }
        times
    };
    steps.map(measure).collect()
}

/// The same steps in Node, and how many bytes the linear memory has grown to.
fn in_node(module: &Path, bytes: &[u8]) -> Result<(usize, Times), String> {
    let input = module.with_file_name("bench-input.csv");
    std::fs::write(&input, bytes).map_err(|error| format!("{}: {error}", input.display()))?;
    let script = ntm_tests::workspace().join("tests/bench-module/run.mjs");
    let mut node = Command::new("node");
    node.arg(script).arg(module).arg(&input).args([ROUNDS.to_string(), ENOUGH.to_string()]);
    let output = node.output().map_err(|error| format!("Node could not be started: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut lines = text.lines();
    let numbers = |line: &str| line.split(' ').filter_map(|number| number.parse().ok()).collect();
    let memory = lines.next().and_then(|line| line.parse().ok()).unwrap_or(0);
    Ok((memory, lines.map(numbers).collect()))
}

/// One line for each step: how long, how fast, and how many times the yardstick.
fn show(times: &Times, bytes: usize) {
    let yardstick = times.first().map_or(0, |times| median(times));
    for (name, times) in STEPS.iter().zip(times) {
        let middle = median(times);
        println!(
            "  {name:<18} first {:>7} ms  {:>7} ms  {:>7} MiB/s  {:>6} × the walk",
            decimals(times.first().copied().unwrap_or(0), 1000, 1),
            decimals(middle, 1000, 1),
            decimals((bytes as u128 * 1_000_000) >> 20, middle, 1),
            decimals(middle, yardstick, 2),
        );
    }
}

/// The median of all rounds but the first.
fn median(times: &[u128]) -> u128 {
    let mut later: Vec<u128> = times.iter().skip(1).copied().collect();
    later.sort_unstable();
    later.get(later.len() / 2).copied().unwrap_or(0)
}

/// A quotient with so many decimals, in whole numbers.
fn decimals(part: u128, whole: u128, places: u32) -> String {
    let power = 10_u128.pow(places);
    let scaled = (part * power).checked_div(whole).unwrap_or(0);
    let width = places as usize;
    format!("{},{:0width$}", scaled / power, scaled % power)
}
