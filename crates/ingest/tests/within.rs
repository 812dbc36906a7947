//! Districts and provinces of places, and the year that a list names for each.

#![allow(clippy::unwrap_used, reason = "a test ends this way when it fails")]

use ntm_ingest::read;

/// The places of a file as `code|name|district|province|year|results`.
#[track_caller]
fn check(file: &str, expected: &[&str]) {
    let reading = read(file.as_bytes());
    let found = reading.submission.units.iter().map(|unit| {
        let within = unit.within.as_deref().cloned().unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [
            text(&unit.code),
            text(&unit.name),
            text(&within.district),
            text(&within.province),
            text(&within.target_year),
            unit.observations.len().to_string(),
        ]
        .join("|")
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "{file}\n{:?}", reading.problems);
}

#[test]
fn columns_say_where_a_place_lies() {
    check(
        "ten_xa,ten_huyen,ten_tinh,nam_dat_chuan,chi_tieu,ket_qua\n\
         Sơn Bình,Khánh Sơn,Khánh Hòa,2024,1.1,Đạt\nSơn Bình,,,,1.2,Đạt\n\
         Cam Tân,Cam Lâm,Khánh Hòa,,1.1,Đạt\n",
        &["|Sơn Bình|Khánh Sơn|Khánh Hòa|2024|2", "|Cam Tân|Cam Lâm|Khánh Hòa||1"],
    );
    check(
        "Tỉnh,Huyện,Xã,1.1,1.2,1.3\nKhánh Hòa,Cam Lâm,Cam Tân,Đạt,Đạt,Đạt\n\
         Khánh Hòa,Khánh Sơn,Sơn Bình,Đạt,Đạt,Chưa đạt\n",
        &["|Cam Tân|Cam Lâm|Khánh Hòa||3", "|Sơn Bình|Khánh Sơn|Khánh Hòa||3"],
    );
}

#[test]
fn two_districts_may_have_communes_of_one_name() {
    check(
        "ten_xa,ten_huyen,chi_tieu,ket_qua\nBình Trung,A,1.1,Đạt\nBình Trung,B,1.1,Đạt\n\
         Bình Trung,A,1.2,Đạt\nBình Trung,B,1.2,Đạt\n",
        &["|Bình Trung|A|||2", "|Bình Trung|B|||2"],
    );
}

#[test]
fn a_code_is_the_same_place_wherever_it_is_said_to_lie() {
    check(
        "ma_xa,ten_xa,ten_huyen,chi_tieu,ket_qua\n01,Bình Trung,Chợ Đồn,1.1,Đạt\n\
         01,Bình Trung,H. Chợ Đồn,1.2,Đạt\n",
        &["01|Bình Trung|Chợ Đồn|||2"],
    );
}

#[test]
fn titles_say_it_for_all_rows() {
    check(
        "Huyện: Cam Lâm\nTỉnh: Khánh Hòa\nXã,1.1,1.2,1.3\nCam Tân,Đạt,Đạt,Đạt\nCam Hải Đông,Đạt,Đạt,Đạt\n",
        &["|Cam Tân|Cam Lâm|Khánh Hòa||3", "|Cam Hải Đông|Cam Lâm|Khánh Hòa||3"],
    );
}
