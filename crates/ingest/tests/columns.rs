//! Columns and rows that are easily taken for communes or for results.

use ntm_ingest::read;

/// The places of a file, each with its results: `Sơn Bình: 2.4=99% 3.8=Chưa đạt`.
#[track_caller]
fn check(file: &str, expected: &[&str]) {
    let reading = read(file.as_bytes());
    let units = reading.submission.units.iter().map(|unit| {
        let said = unit.observations.iter().map(|row| {
            let cells = [row.result.as_ref(), row.declared.as_ref()].into_iter().flatten();
            let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
            format!(" {}={}", row.code, texts.join("|"))
        });
        format!("{}:{}", unit.name.as_deref().unwrap_or_default(), said.collect::<String>())
    });
    assert_eq!(units.collect::<Vec<_>>(), expected, "{file}\n{:?}", reading.problems);
}

#[test]
fn a_tick_under_not_met_is_no_tick_for_met() {
    check(
        "Mã;Đạt;Chưa đạt\n1.1;x;\n1.2;;x\n1.3;x;x\n2.2;;\n",
        &[": 1.1=Đạt 1.2=Chưa đạt 1.3=Đạt; Chưa đạt 2.2="],
    );
    check("Mã;Có;Không\n1.1;x;\n1.2;;✓\n", &[": 1.1=Có 1.2=Không"]);
    check("Mã;Kết quả;Đạt;Không đạt\n2.4;98%;;x\n5.1;;1;\n", &[": 2.4=98%|Không đạt 5.1=Đạt"]);
    // Under “Đạt” a figure is the figure that was reached.
    check("Mã;Đạt;Chưa đạt\n2.4;99%;\n", &[": 2.4=99%"]);
    check(
        "Mã;Sơn Bình;;Ninh Tân;\n;Đạt;Chưa đạt;Đạt;Chưa đạt\n1.1;x;;;x\n1.2;;x;x;\n",
        &["Sơn Bình: 1.1=Đạt 1.2=Chưa đạt", "Ninh Tân: 1.1=Chưa đạt 1.2=Đạt"],
    );
}

#[test]
fn kinds_of_figures_are_no_communes() {
    check("Mã;Tử số;Mẫu số;Tỷ lệ\n2.4;45;50;90%\n", &[": 2.4=90% (45/50)"]);
    check("Mã;Chung;Nam;Nữ\n4.1;41%;39%;43%\n", &[": 4.1=41%"]);
    check("Mã;Thôn 1;Thôn 2;Toàn xã\n2.4;1%;2%;98%\n", &[": 2.4=98%"]);
    check("Mã;Sơn Bình;Ninh Tân\n2.4;99%;98%\n", &["Sơn Bình: 2.4=99%", "Ninh Tân: 2.4=98%"]);
}

#[test]
fn criteria_of_one_indicator_are_columns_by_their_number() {
    check(
        "STT;Tên xã;9.1;9.2;10;11;12.1;16\n1;Sơn Bình;0;67%;36,7;30%;70%;Đạt\n2;Cam Tân;0;75%;51;4%;80%;\n",
        &[
            "Sơn Bình: 9.1=0 9.2=67% 10=36,7 11=30% 12.1=70% 16=Đạt",
            "Cam Tân: 9.1=0 9.2=75% 10=51 11=4% 12.1=80%",
        ],
    );
    // A number out of its place, or one whose criterion has indicators beside it, is none.
    check("Tên xã;2.4;5.1;3\nSơn Bình;99%;Đạt;7\n", &["Sơn Bình: 2.4=99% 5.1=Đạt"]);
    check("Tên xã;2;2.4;5.1\nSơn Bình;7;99%;Đạt\n", &["Sơn Bình: 2.4=99% 5.1=Đạt"]);
}

#[test]
fn communes_stand_below_their_districts() {
    check(
        "Mã;Cam Lâm;;Ninh Hòa;\n;Sơn Bình;Cam Tân;Ninh Tân;Ninh Đông\n2.4;1%;2%;3%;4%\n",
        &["Sơn Bình: 2.4=1%", "Cam Tân: 2.4=2%", "Ninh Tân: 2.4=3%", "Ninh Đông: 2.4=4%"],
    );
}

#[test]
fn communes_stand_one_below_the_other() {
    check(
        "Xã Sơn Bình;\nMã;Kết quả\n2.4;99%\nXã Ninh Tân;\n2.4;98%\n3. XÃ CAM TÂN;\n2.4;97%\n",
        &["Sơn Bình: 2.4=99%", "Ninh Tân: 2.4=98%", "CAM TÂN: 2.4=97%"],
    );
    // Headings of criteria are no communes.
    check(
        "Xã Sơn Bình;\nMã;Kết quả\n2.4;99%\nXÃ HỘI;\n5.1;Đạt\nXã an toàn về an ninh;\n10.1;Đạt\n",
        &["Sơn Bình: 2.4=99% 5.1=Đạt 10.1=Đạt"],
    );
}

#[test]
fn names_that_differ_in_a_tone_are_two_communes() {
    let file = "ten_xa;chi_tieu;ket_qua\n";
    check(
        &format!("{file}Tân Hòa;2.4;99%\nTân Hóa;2.4;98%\nXã Tân Hoà;3.8;61%\n"),
        &["Tân Hòa: 2.4=99% 3.8=61%", "Tân Hóa: 2.4=98%"],
    );
    check(&format!("{file}Sơn Bình;2.4;99%\nson binh;3.8;61%\n"), &["Sơn Bình: 2.4=99% 3.8=61%"]);
    check(&format!("{file}son binh;2.4;99%\nSơn Bình;3.8;61%\n"), &["son binh: 2.4=99% 3.8=61%"]);
    check(&format!("{file}Sơn Bình;2.4;99%\nToàn huyện;2.4;98%\n"), &["Sơn Bình: 2.4=99%"]);
    // The rows below the name of a sum are of the sum, and not of the commune before.
    check(
        &format!("{file}Sơn Bình;2.4;99%\n;3.8;61%\nCộng;2.4;98%\n;6.2;97%\nCam Tân;2.4;1%\n"),
        &["Sơn Bình: 2.4=99% 3.8=61%", "Cam Tân: 2.4=1%"],
    );
}

#[test]
fn a_column_of_units_may_be_that_of_places() {
    check(
        "Đơn vị;Mã;Kết quả\nSơn Bình;2.4;99%\nCam Tân;2.4;98%\n",
        &["Sơn Bình: 2.4=99%", "Cam Tân: 2.4=98%"],
    );
    check("Đơn vị;Mã;Kết quả\n%;2.4;99\nmô hình;3.3;1\n", &[": 2.4=99 3.3=1"]);
}

#[test]
fn criteria_of_one_indicator_have_their_number_only() {
    check(
        "TT;Nội dung;Kết quả\n9;9.1. Nhà tạm;0\n9;9.2. Nhà đạt chuẩn;80%\n10;Thu nhập bình quân;53\n11;Nghèo;4%\n",
        &[": 9.1=0 9.2=80% 10=53 11=4%"],
    );
    // Running numbers are no criteria.
    check(
        "TT;Nội dung;Kết quả\n1;9.1. Nhà tạm;0\n2;9.2. Nhà đạt chuẩn;80%\n3;Thu nhập;53\n",
        &[": 9.1=0 9.2=80%"],
    );
}
