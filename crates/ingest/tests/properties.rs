//! What holds for every file.

use ntm_ingest::{
    CANONICAL_HEADER, Field, MAX_BYTES, Mapping, Merged, ReadOptions, Role, Shape, Sheet,
    SheetChoice, Table, check_size, read, read_code, read_period, read_sheets, read_value,
};
use ntm_model::{Cell, Observation, ProblemKind, Submission, UnitReport};
use proptest::prelude::*;

/// A report as texts without places.
type Texts = (Vec<Option<String>>, Vec<Vec<Option<String>>>);

fn texts_of(report: &UnitReport) -> Texts {
    let text = |cell: &Option<Cell>| cell.as_ref().map(|cell| cell.text.clone());
    let remark = |cell: &Option<Box<Cell>>| cell.as_ref().map(|cell| cell.text.clone());
    let row = |row: &Observation| {
        vec![
            Some(row.code.to_string()),
            text(&row.result),
            text(&row.declared),
            remark(&row.not_applicable_reason),
            remark(&row.evidence),
            remark(&row.note),
        ]
    };
    let period = report.period.as_ref().map(|period| period.text.clone());
    let head = vec![
        report.code.clone(),
        report.name.clone(),
        text(&report.set),
        text(&report.variant),
        period,
    ];
    (head, report.observations.iter().map(row).collect())
}

/// A canonical file of these rows.
fn write(rows: &[Vec<Option<String>>], separator: char) -> String {
    let mut text = CANONICAL_HEADER.join(&separator.to_string());
    for row in rows {
        let cell = |cell: &Option<String>| match cell {
            Some(text) if text.contains([separator, '"', '\n']) => {
                format!("\"{}\"", text.replace('"', "\"\""))
            }
            Some(text) => text.clone(),
            None => String::new(),
        };
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str("\r\n");
        text.push_str(&cells.join(&separator.to_string()));
    }
    text
}

fn rows_of(units: &[Texts]) -> Vec<Vec<Option<String>>> {
    let with_head = |(head, rows): &Texts| -> Vec<Vec<Option<String>>> {
        rows.iter().map(|row| [head.clone(), row.clone()].concat()).collect()
    };
    units.iter().flat_map(with_head).collect()
}

/// A cell of free text that is more than a dash and has no blanks at its ends.
fn free_text() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[a-zĐạ][a-zĐạ0-9 ,;\"%/\n]{0,8}[a-zĐạ\"]")
}

fn reports() -> impl Strategy<Value = Vec<Texts>> {
    let code =
        (1_u8..20, 1_u8..15).prop_map(|(criterion, indicator)| format!("{criterion}.{indicator}"));
    let row = (code, free_text(), free_text(), free_text(), free_text(), free_text())
        .prop_map(|(code, b, c, d, e, f)| vec![Some(code), b, c, d, e, f]);
    let head = (free_text(), free_text(), proptest::option::of("20[0-9]{2}"))
        .prop_map(|(set, variant, period)| vec![set, variant, period]);
    let unit = (head, prop::collection::vec(row, 1..6));
    prop::collection::vec(unit, 1..5).prop_map(|units| {
        // Every unit has a name of its own, as real ones have.
        let named = units.into_iter().enumerate().map(|(index, (head, rows))| {
            let names = vec![Some(format!("{index:03}")), Some(format!("Xã {index}"))];
            ([names, head].concat(), rows)
        });
        named.collect()
    })
}

proptest! {
    #[test]
    fn reading_bytes_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
    }

    #[test]
    fn reading_text_never_panics(text in ".{0,200}") {
        read(text.as_bytes());
        read_value(&text);
        read_code(&text);
        read_period(&text);
    }

    #[test]
    fn reading_tables_never_panics(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "chi_tieu", "ket_qua", "TT", "Nội dung", "1.1", "1", "Đạt", "67,05%", ",", ";", "\t",
                "\n", "\r\n", "\"", "(1)", "Xã", "Kỳ", "A", "2026", "\u{301}", "sep=;", " ",
            ]),
            0..60,
        )
    ) {
        let reading = read(pieces.concat().as_bytes());
        // The same bytes give the same reading.
        prop_assert_eq!(&reading, &read(pieces.concat().as_bytes()));
    }

    #[test]
    fn what_is_written_canonically_is_read_back(
        units in reports(),
        separator in prop::sample::select(vec![',', ';', '\t']),
    ) {
        let reading = read(write(&rows_of(&units), separator).as_bytes());
        let read: Vec<Texts> = reading.submission.units.iter().map(texts_of).collect();
        prop_assert_eq!(read, units);
        prop_assert_eq!(reading.problems, []);
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (rows, shuffled) in reports().prop_flat_map(|units| {
            let rows = rows_of(&units);
            (Just(rows.clone()), Just(rows).prop_shuffle())
        })
    ) {
        let sorted = |submission: &Submission| {
            let mut units: Vec<Texts> = submission.units.iter().map(texts_of).collect();
            for (_, rows) in &mut units {
                rows.sort();
            }
            units.sort();
            units
        };
        let first = read(write(&rows, ',').as_bytes());
        let second = read(write(&shuffled, ',').as_bytes());
        prop_assert_eq!(sorted(&first.submission), sorted(&second.submission));
    }
}

#[test]
fn large_files_are_refused_before_they_are_loaded() {
    assert_eq!(check_size(MAX_BYTES), None);
    let kind = ProblemKind::FileTooLarge { bytes: MAX_BYTES + 1, limit: MAX_BYTES };
    assert_eq!(check_size(MAX_BYTES + 1).map(|problem| problem.kind), Some(kind));
}

/// Cells that headers, titles and rows of any shape have.
fn cell_text() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "",
        "",
        "Mã",
        "Nội dung",
        "Kết quả",
        "Đánh giá",
        "ĐVT",
        "%",
        "Tên xã",
        "Xã Bình Giang",
        "Đức Xuân",
        "1.1",
        "3,1",
        "3.9",
        "2",
        "a)",
        "Đạt",
        "67,05%",
        "0,95",
        "Năm 2026",
        "Đến 31/12 năm trước",
        "Kế hoạch",
        "Tổng cộng",
        "Các tiêu chí chưa đạt",
        "1, 10",
        "Bình Giang NTM đạt 14/19 TC, chưa đạt gồm: 1, 2",
        "Kỳ báo cáo:",
        "(1)",
        "\u{301}",
    ])
}

fn sheets() -> impl Strategy<Value = Vec<Sheet>> {
    let row = prop::collection::vec(cell_text(), 0..7);
    let merge =
        (1_u32..6, 1_u32..6, 0_u32..3, 0_u32..3).prop_map(|(row, column, down, right)| Merged {
            first_row: row,
            first_column: column,
            last_row: row + down,
            last_column: column + right,
        });
    let sheet = (
        prop::collection::vec(row, 0..9),
        prop::collection::vec(merge, 0..3),
        any::<bool>(),
        prop::sample::select(vec!["", "S", "Xã A"]),
    );
    let sheet = sheet.prop_map(|(rows, merged, is_hidden, name)| {
        let mut table = Table::default();
        for (line, row) in (1..).zip(&rows) {
            table.push_row(line, row.iter().copied());
        }
        Sheet { name: name.into(), is_hidden, table, merged, ..Sheet::default() }
    });
    prop::collection::vec(sheet, 0..4)
}

fn options() -> impl Strategy<Value = ReadOptions> {
    let role = prop::sample::select(vec![
        None,
        Some(Role::Field(Field::Code)),
        Some(Role::Field(Field::Result)),
        Some(Role::Field(Field::UnitName)),
        Some(Role::UnitResult),
        Some(Role::IndicatorResult(ntm_model::Code::new(3, 10))),
        Some(Role::Field(Field::FailedCriteria)),
    ]);
    let shape = prop::sample::select(vec![
        None,
        Some(Shape::Form),
        Some(Shape::UnitsAcross),
        Some(Shape::UnitsDown),
        Some(Shape::CriteriaList),
    ]);
    let header = proptest::option::of((0_u32..8, 0_u32..12));
    let columns = prop::collection::vec((0_u32..9, role), 0..4);
    (columns, shape, header, any::<bool>()).prop_map(|(columns, shape, header, chosen)| {
        let mapping = Mapping { sheet: "S".to_owned(), header, columns, shape };
        let these = SheetChoice::These(vec!["S".to_owned()]);
        let sheets = if chosen { these } else { SheetChoice::Automatic };
        ReadOptions { sheets, mappings: vec![mapping], ..ReadOptions::default() }
    })
}

proptest! {
    #[test]
    fn reading_sheets_never_panics_and_lists_all_of_them(sheets in sheets(), options in options()) {
        let reading = read_sheets(&sheets, &options);
        prop_assert_eq!(reading.tables.len(), sheets.len());
        prop_assert_eq!(&reading, &read_sheets(&sheets, &options));
    }
}
