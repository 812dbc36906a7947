use proptest::prelude::*;

use super::*;

/// The rows as `line: cell|cell`, one for each line, then the problems.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let csv = read_with(text, b',', 100);
    let rows = csv.table.rows_from(0).map(|row| {
        let cells: Vec<&str> = (0..row.len()).map(|column| row.raw(column)).collect();
        let Place::Line(line) = row.place() else { panic!("not a row: {:?}", row.place()) };
        format!("{line}: {}", cells.join("|"))
    });
    let problems =
        csv.problems.iter().map(|problem| format!("{} {:?}", problem.code(), problem.place));
    let all: Vec<String> = rows.chain(problems).collect();
    assert_eq!(all, expected, "{text:?}");
}

#[test]
fn every_line_ending_counts_once() {
    check("a,b\nc,d\n", &["1: a|b", "2: c|d"]);
    check("a,b\r\nc,d\r\n", &["1: a|b", "2: c|d"]);
    check("a,b\rc,d\r", &["1: a|b", "2: c|d"]);
    check("a,b\nc,d", &["1: a|b", "2: c|d"]);
}

#[test]
fn blank_lines_are_counted_and_left_out() {
    check("\n\na,b\n\n\nc,d\n", &["3: a|b", "6: c|d"]);
    check("\r\n\r\na,b\r\n\r\nc,d", &["3: a|b", "5: c|d"]);
    check("\r\ra,b\r\rc,d", &["3: a|b", "5: c|d"]);
    check("a\n \nb\n", &["1: a", "2:  ", "3: b"]);
}

#[test]
fn quoted_fields_may_hold_anything() {
    check("\"a,b\",c\nd", &["1: a,b|c", "2: d"]);
    check("\"a\nb\r\nc\",d\ne\n", &["1: a\nb\r\nc|d", "4: e"]);
    check("\"a \"\"b\"\"\nc\" ,d\ne\n", &["1: a \"b\"\nc |d", "3: e"]);
    check("5\" pipe,a\nb\n", &["1: 5\" pipe|a", "2: b"]);
}

#[test]
fn a_forgotten_quotation_mark_costs_no_row() {
    let problem = "UNCLOSED_QUOTE Line(2)";
    check("a,b\n\"c,d\ne,f\ng,h\n", &["1: a|b", "2: \"c|d", "3: e|f", "4: g|h", problem]);
    // The next quotation mark closes it, and a word follows.
    check("a,b\n\"c,d\ne,\"f,g\"\nh,i\n", &["1: a|b", "2: \"c|d", "3: e|f,g", "4: h|i", problem]);
    check("a,b\nc,\"d,e", &["1: a|b", "2: c|\"d|e", problem]);
    check("a,b\r\"c,d\re,f", &["1: a|b", "2: \"c|d", "3: e|f", problem]);
}

#[test]
fn in_a_file_of_forgotten_quotation_marks_every_row_is_kept() {
    let text = "\"a,b\n".repeat(21);
    let csv = read_with(&text, b',', 100);
    assert_eq!(csv.table.len(), 21);
    assert!(csv.problems.len() <= 21);
    assert_eq!(csv.table.row(20).raw(0), "\"a");
}

/// The number of rows, of the cells in the first of them, and the codes of the problems.
#[track_caller]
fn check_size(text: &str, rows: usize, cells: usize, problems: &[&str]) {
    let csv = read_with(text, b',', 1_000_000);
    let mut codes: Vec<&str> = csv.problems.iter().map(Problem::code).collect();
    codes.dedup();
    assert_eq!((csv.table.len(), csv.table.row(0).len()), (rows, cells));
    assert_eq!(codes, problems);
    assert!(csv.problems.len() < 30);
}

#[test]
fn files_made_to_hurt_are_read_in_their_own_length() {
    let most = MAX_COLUMNS as usize;
    check_size(&"a,".repeat(1_000_000), 1, most, &["TOO_MANY_COLUMNS"]);
    check_size(&"\"a\",".repeat(300_000), 1, most, &["TOO_MANY_COLUMNS"]);
    check_size(&"x".repeat(5_000_000), 1, 1, &[]);
    check_size(&format!("\"{}\",b\nc", "x\n".repeat(2_000_000)), 2, 2, &[]);
    check_size(&format!("\"{}", "x".repeat(5_000_000)), 1, 1, &["UNCLOSED_QUOTE"]);
    // Every line opens a quotation, which the next one closes.
    let unclosed = ["UNCLOSED_QUOTE", "MORE_UNCLOSED_QUOTES"];
    check_size(&"\"a,b\n".repeat(100_000), 100_000, 2, &unclosed);
    // None is ever closed: each would be a walk to the end of the file.
    let gives_up = ["UNCLOSED_QUOTE", "QUOTES_IGNORED"];
    check_size(&"a\",\"b\n".repeat(100_000), 100_000, 2, &gives_up);
    check_size(&"\n".repeat(1_000_000), 0, 0, &[]);
    check_size(&"\r\n,\r\n".repeat(100_000), 100_000, 2, &[]);
}

#[test]
fn quotation_marks_still_count_behind_many_broken_ones() {
    let text = format!("{}x,\"67,5%\"\n", "\"a,b\n".repeat(50));
    let csv = read_with(&text, b',', 100);
    assert_eq!(csv.table.row(50).raw(1), "67,5%");
    let last = csv.problems.last().unwrap();
    assert_eq!(last.kind, ProblemKind::MoreUnclosedQuotes { count: 30 });
    assert_eq!(last.place, Place::Line(21));
}

#[test]
fn limits_are_said() {
    let csv = read_with("a\nb\nc\n", b',', 2);
    assert_eq!(csv.table.len(), 2);
    assert_eq!(csv.problems[0].kind, ProblemKind::TooManyRows { limit: 2 });
    assert_eq!(csv.problems[0].place, Place::Line(3));

    let full = vec!["a"; MAX_COLUMNS as usize].join(",");
    assert_eq!(read_with(&full, b',', 9).problems, []);
    let csv = read_with(&format!("{full},b\nc,d\n"), b',', 9);
    assert_eq!(csv.problems.len(), 1);
    assert_eq!(csv.problems[0].kind, ProblemKind::TooManyColumns { limit: MAX_COLUMNS });
    assert_eq!(csv.table.row(0).len(), MAX_COLUMNS as usize);
    assert_eq!((csv.table.row(1).raw(0), csv.table.row(1).raw(1)), ("c", "d"));
}

#[track_caller]
fn check_separator(text: &str, separator: char) {
    assert_eq!(read(text).separator, separator, "{text:?}");
}

#[test]
fn the_separator_is_found() {
    check_separator("chi_tieu,ket_qua\n1.1,Đạt\n", ',');
    check_separator("chi_tieu;ket_qua\n1.1;67,05%\n1.2;12,5%\n", ';');
    check_separator("chi_tieu\tket_qua\n1.1\t67,05%; đạt\n", '\t');
    check_separator("chi_tieu|ket_qua\n1.1|67,05%\n", '|');
    check_separator("a;b;c\n1;2;3\n4;5;6\n", ';');
    check_separator("BIỂU 10, năm 2026, xã A\nMã chỉ tiêu;Kết quả\n1.1;Đạt\n", ';');
    check_separator("chi_tieu,ket_qua\n1.1,\"a;b;c\"\n1.2,\"a;b;c\"\n", ',');
    check_separator("một dòng chữ", ',');
}

#[test]
fn a_first_line_may_name_the_separator() {
    let csv = read("sep=;\nchi_tieu;ket_qua\n");
    assert_eq!(csv.separator, ';');
    assert_eq!(csv.table.row(0).place(), Place::Line(2));
    assert_eq!(csv.table.row(0).raw(1), "ket_qua");
    check_separator("SEP=,\r\na;b\r\na;b\r\n", ',');
    check_separator("sep=\t\na;b\na;b\n", '\t');
}

/// A cell as a writer writes it: in quotation marks where it must be.
fn written(cell: &str, separator: char) -> String {
    let must = cell.contains([separator, '"', '\r', '\n']) || cell.is_empty();
    if must { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        rows in prop::collection::vec(
            prop::collection::vec("[a-cĐạ,;\"\r\n 1%]{0,6}", 1..5), 0..6),
        separator in prop::sample::select(vec![',', ';', '\t']),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let mut text = String::new();
        let mut lines = Vec::new();
        for row in &rows {
            // Each CRLF, LF and CR before the row ends a line.
            let breaks = text.replace("\r\n", "\n").matches(['\n', '\r']).count();
            lines.push(Place::Line(u32::try_from(breaks + 1).unwrap()));
            let cells: Vec<String> = row.iter().map(|cell| written(cell, separator)).collect();
            text.push_str(&cells.join(separator.encode_utf8(&mut [0; 4])));
            text.push_str(line_end);
        }
        let csv = read_with(&text, u8::try_from(separator).unwrap(), 100);
        prop_assert_eq!(csv.problems, []);
        let read: Vec<Vec<String>> = csv.table.rows_from(0)
            .map(|row| (0..row.len()).map(|column| row.raw(column).to_owned()).collect())
            .collect();
        prop_assert_eq!(read, rows);
        let places: Vec<Place> = csv.table.rows_from(0).map(|row| row.place()).collect();
        prop_assert_eq!(places, lines);
    }

    #[test]
    fn reading_quickly_is_reading_carefully(
        text in "[ab,;\"\r\n Đ]{0,60}|(\"[a,\r\n]{0,3}\"[,\n]){1,9}[a\"]?|([a-m+-Đạ\t\x01\x7f]{0,20}[,\r\n]){1,9}",
    ) {
        let mut careful = careful::Careful::new(b',', text.len());
        let mut table = Table::default();
        let (mut rest, mut line) = (text.as_bytes(), 1);
        while let Some(first) = rest.first() {
            let mut taken = 1 + usize::from(rest.starts_with(b"\r\n"));
            let mut lines = 1;
            if !matches!(first, b'\r' | b'\n') {
                let record = careful.read(rest, &mut table);
                table.end_row(line);
                (taken, lines) = (record.consumed, record.lines);
            }
            rest = &rest[taken..];
            line += lines;
        }
        prop_assert_eq!(read_with(&text, b',', 100).table, table);
    }

    #[test]
    fn reading_never_panics(text in "[a,;\"\r\n Đ]{0,40}", separator in prop::sample::select(vec![b',', b';'])) {
        let csv = read_with(&text, separator, 5);
        prop_assert!(csv.table.len() <= 5);
    }
}
