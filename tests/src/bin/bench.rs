//! How fast files become verdicts, natively and in wasm, as multiples of a bare walk of csv-core
//! over the same bytes in the same run. `cargo xtask bench` builds the module and starts this.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use ntm_bench_module::{STEPS, State, TEXT_STEPS};
use ntm_report::{CellSpec, Content, SheetSpec, Style, WorkbookSpec};

/// The size of the file that is read, in bytes: 16 MiB.
const SIZE: usize = 16 << 20;
/// How often each step is measured at most, after a first time that is shown apart.
const ROUNDS: usize = 7;
/// After so many milliseconds a step is not measured again, once there are three rounds.
const ENOUGH: u128 = 5_000;

fn main() -> ExitCode {
    let Ok(workbook) = workbook() else {
        eprintln!("bench: the workbook cannot be written");
        return ExitCode::FAILURE;
    };
    let files = [file(SIZE), workbook, country()];
    let rows = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
    let [text, workbook, country] = &files;
    println!("text: {} bytes, {} rows", text.len(), rows(text));
    println!("workbook: {} bytes, {ROWS} rows of {COLUMNS} cells", workbook.len());
    println!("country: {} bytes, {} rows", country.len(), rows(country));
    println!("the first run, then the median of at most {ROUNDS}\n\nnative");
    show(&native(&files), files[0].len());
    // The module is built by `cargo xtask bench`.
    let Some(module) = std::env::var_os("NTM_BENCH_MODULE") else {
        println!("\nStart this with `cargo xtask bench` to measure in wasm too.");
        return ExitCode::SUCCESS;
    };
    match in_node(Path::new(&module), &files) {
        Ok((memory, times)) => {
            println!("\nwasm in Node, linear memory {} MiB", memory >> 20);
            show(&times, files[0].len());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The size of the workbook, as large as a province's.
const ROWS: u32 = 2_000;
const COLUMNS: u32 = 12;

/// A sheet of results by commune, header included.
fn workbook() -> Result<Vec<u8>, ntm_workbook_writer::WriteError> {
    let cell = |content| CellSpec { content, style: Style::Data };
    let text = |text: String| cell(Content::Text(text));
    let mut rows = vec![
        ["Mã xã", "Tên xã", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6"]
            .map(|header| text(header.to_owned()))
            .to_vec(),
    ];
    for row in 1..ROWS {
        let mut cells = vec![text(format!("{:05}", 10_000 + row)), text(format!("Xã số {row}"))];
        for column in 2..COLUMNS {
            let number = row * 7 + column * 13;
            cells.push(cell(Content::Percent(format!("{}.{:02}", number % 100, number % 89))));
        }
        rows.push(cells);
    }
    let sheet = SheetSpec { name: "Kết quả".to_owned(), rows, ..SheetSpec::default() };
    let spec = WorkbookSpec { sheets: vec![sheet], ..WorkbookSpec::default() };
    ntm_workbook_writer::write(&spec)
}

/// Every commune of the country with a result for each indicator.
fn country() -> Vec<u8> {
    const COMMUNES: u32 = 3_321;
    let mut text = "ma_xa,ten_xa,nhom,ky,chi_tieu,ket_qua\n".to_owned();
    let Some(set) = ntm_tests::sets().iter().find(|set| set.id == ntm_evaluate::DEFAULT_SET) else {
        return Vec::new();
    };
    for commune in 0..COMMUNES {
        for (number, indicator) in (0..).zip(set.indicators()) {
            let mixed = commune * 31 + number * 17;
            let result = match mixed % 9 {
                0..4 => "Đạt".to_owned(),
                4 => "Chưa đạt".to_owned(),
                5 => format!("{}/{} hộ", mixed % 700, 700 + commune % 900),
                _ => format!("\"{},{:02}%\"", mixed % 100, mixed % 97),
            };
            let (code, name) = (10_000 + commune, commune + 1);
            text.push_str(&format!("{code},Xã {name},nhom-1,2026,{},{result}\n", indicator.code));
        }
    }
    text.into_bytes()
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

fn native(files: &[Vec<u8>; 3]) -> Times {
    let mut state = State::new();
    state.files = files.clone();
    let steps = 0..STEPS.len();
    let measure = |step| {
        let mut round = || {
            let start = Instant::now();
            std::hint::black_box(state.run(step));
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
fn in_node(module: &Path, files: &[Vec<u8>; 3]) -> Result<(usize, Times), String> {
    let script = ntm_tests::workspace().join("tests/bench-module/run.mjs");
    let mut node = Command::new("node");
    node.arg(script).arg(module);
    node.args([STEPS.len().to_string(), ROUNDS.to_string(), ENOUGH.to_string()]);
    for (name, bytes) in ["text.csv", "workbook.xlsx", "country.csv"].into_iter().zip(files) {
        let input = module.with_file_name(format!("bench-{name}"));
        std::fs::write(&input, bytes).map_err(|error| format!("{}: {error}", input.display()))?;
        node.arg(input);
    }
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

/// One line for each step: how long, and over the text how fast and how many times the yardstick.
fn show(times: &Times, bytes: usize) {
    let yardstick = times.first().map_or(0, |times| median(times));
    for (number, (name, times)) in STEPS.iter().zip(times).enumerate() {
        let middle = median(times);
        let speed = if number < TEXT_STEPS {
            let speed = decimals((bytes as u128 * 1_000_000) >> 20, middle, 1);
            let ratio = decimals(middle, yardstick, 2);
            format!("  {speed:>7} MiB/s  {ratio:>6} × the walk")
        } else {
            String::new()
        };
        println!(
            "  {name:<18} first {:>7} ms  {:>7} ms{speed}",
            decimals(times.first().copied().unwrap_or(0), 1000, 1),
            decimals(middle, 1000, 1),
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
