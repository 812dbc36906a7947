//! Both ends understand each other.

use ntm_desk::message::{Export, Form, TemplateFor, Wanted};
use ntm_desk::{Answer, Input, from_bytes, to_bytes};
use ntm_ingest::{Encoding, Mapping, ReadOptions, Role, Shape, SheetChoice};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::common::{desk, desk_of_corpus, input, typed};

#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(message: &T) {
    let bytes = to_bytes(message);
    assert_eq!(from_bytes::<T>(&bytes).as_ref(), Some(message));
    assert!(!bytes.is_empty());
    // What is cut off on the way is no message.
    let cut = bytes.get(..bytes.len() - 1).unwrap();
    assert_eq!(from_bytes::<T>(cut), None);
}

#[test]
fn inputs_arrive_as_they_were_sent() {
    check(&input());
    let code = "2.1.a".parse().unwrap();
    let mapping = Mapping {
        sheet: "Biểu 05".to_owned(),
        header: Some((3, 4)),
        columns: vec![(1, None), (2, Some(Role::IndicatorResult(code)))],
        shape: Some(Shape::UnitsDown),
    };
    let reading = ReadOptions {
        encoding: Some(Encoding::Windows1258),
        font: Some(ntm_ingest::OldFont::Tcvn3),
        sheets: SheetChoice::These(vec!["Biểu 05".to_owned()]),
        mappings: vec![mapping],
    };
    let mut desk = desk("ten_xa,ky,chi_tieu,ket_qua\nBình Giang,2026,1.1,Đạt\n");
    let edits = typed(&mut desk, &[(0, "3.10", "01"), (3, "2.1.a", "67,05%")]).edits;
    let as_of = Some(ntm_model::Date::end_of_year(2027));
    let variant = Some("nhom-2".to_owned());
    check(&Input { edits, variant, as_of, unit: 7, reading: vec![reading], ..input() });
}

#[test]
fn answers_arrive_as_they_were_sent() {
    check(&Answer::default());
    for name in ["bieu-10.xlsx", "goc-tcvn3.csv", "phan-so-lech.csv", "danh-sach-tinh.xlsx"] {
        check(&desk_of_corpus(name).answer(&input()));
    }
}

#[test]
fn wishes_arrive_as_they_were_sent() {
    let template = TemplateFor {
        set: "xa-2026-2030".to_owned(),
        variant: String::new(),
        period: "2027".to_owned(),
        unit: "Bình Giang".to_owned(),
    };
    for what in [Wanted::Template(template), Wanted::Sample, Wanted::Data, Wanted::Problems] {
        for form in [Form::Csv, Form::Xlsx] {
            check(&Export { what: what.clone(), form });
        }
    }
}

#[test]
fn workbooks_reach_the_engine_as_they_were_read() {
    let workbook = ntm_workbook::read(&crate::common::corpus("o-gop.xlsx"));
    check(&workbook);
}
