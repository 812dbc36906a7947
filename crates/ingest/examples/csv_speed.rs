//! How fast a CSV file becomes cells with places, beside a bare walk of csv-core over the same
//! bytes: `cargo run --release -p ntm-ingest --example csv_speed [FILE]`.

#![allow(clippy::float_arithmetic, clippy::unwrap_used, reason = "a measurement, not a reading")]

use std::hint::black_box;
use std::time::Instant;

use csv_core::{ReadRecordResult, Reader};

fn main() {
    let named = std::env::args().nth(1).map(|path| (path.clone(), std::fs::read(path).unwrap()));
    let files = named.map_or_else(made_up, |file| vec![file]);
    for (name, bytes) in files {
        let text = str::from_utf8(&bytes).unwrap();
        let size = f64::from(u32::try_from(bytes.len()).unwrap()) / f64::from(1 << 20);
        let walk = fastest(|| walk(&bytes));
        let read = fastest(|| ntm_ingest::read_csv(text).problems.len());
        println!(
            "{name}: {size:.1} MiB, walk {:.0} MiB/s, cells {:.0} MiB/s, ratio {:.2}",
            size / walk,
            size / read,
            read / walk
        );
    }
}

/// The shortest of several runs, in seconds.
fn fastest(run: impl Fn() -> usize) -> f64 {
    let timed = |_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_secs_f64()
    };
    (0..7).map(timed).fold(f64::INFINITY, f64::min)
}

/// Nothing but the fields of every record, into buffers that are used again.
fn walk(bytes: &[u8]) -> usize {
    let mut reader = Reader::new();
    let (mut output, mut ends) = ([0; 4096], [0; 64]);
    let (mut rest, mut fields) = (bytes, 0);
    loop {
        let (result, read, _, found) = reader.read_record(rest, &mut output, &mut ends);
        rest = rest.get(read..).unwrap_or_default();
        fields += found;
        if result == ReadRecordResult::End {
            return fields;
        }
    }
}

/// A table without quotation marks and one with many.
fn made_up() -> Vec<(String, Vec<u8>)> {
    const HEADER: &str = "ma_xa,ten_xa,bo_tieu_chi,nhom,ky,chi_tieu,ket_qua,tu_danh_gia,ly_do_khong_ap_dung,minh_chung,ghi_chu\n";
    let rows = |results: [&str; 4]| {
        let mut text = HEADER.to_owned();
        for (number, result) in (0..190_000).zip(results.into_iter().cycle()) {
            let (place, code) = (number / 47, number % 47);
            text.push_str(&format!(
                "{place:05},Xã Sơn Bình,xa-2026-2030,nhom-1,2026,{}.{},{result},,,,\n",
                code / 10 + 1,
                code % 10
            ));
        }
        text.into_bytes()
    };
    vec![
        ("plain".to_owned(), rows(["Đạt", "67.05%", "1059/4532 hộ", "Chưa đạt"])),
        ("quoted".to_owned(), rows(["\"67,05%\"", "\"Đạt\"", "\"11,323/15,236 km\"", "\"9,5\""])),
    ]
}
