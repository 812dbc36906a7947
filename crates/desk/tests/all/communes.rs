//! Many communes and several periods, from the files on the desk.

use ntm_desk::Desk;
use ntm_model::{Change, Standing};
use ntm_plan::{
    CommunesFilter, CommunesQuestion, CommunesSort, FloorFilter, PeriodsQuestion, YearQuestion,
};

use crate::common::{desk, desk_with, input, typed};

const FILE: &str = "ten_xa,ten_huyen,nam_dat_chuan,bo_tieu_chi,nhom,chi_tieu,ket_qua\n\
    Sơn Bình,Khánh Sơn,2027,xa-2026-2030,nhom-1,1.1,Đạt\n\
    Sơn Bình,Khánh Sơn,2027,xa-2026-2030,nhom-1,1.2,Đạt\n\
    Sơn Bình,Khánh Sơn,2027,xa-2026-2030,nhom-1,1.3,Đạt\n\
    Cam Tân,Cam Lâm,2026,xa-2026-2030,nhom-1,1.1,Chưa đạt\n\
    Đức Xuân,,,xa-2026-2030,nhom-1,1.1,Đạt\n";

fn every() -> CommunesQuestion {
    CommunesQuestion { count: 50, floor: Some(1), ..CommunesQuestion::default() }
}

#[track_caller]
fn check(desk: &mut Desk, question: &CommunesQuestion, expected: &[(&str, u32)]) {
    let answer = desk.communes(&input(), question);
    let name = |row: &ntm_plan::CommuneRow| row.commune.name.clone().unwrap();
    let found: Vec<_> = answer.rows.iter().map(|row| (name(row), row.criteria.met)).collect();
    let found: Vec<_> = found.iter().map(|(name, met)| (name.as_str(), *met)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_table_is_that_of_the_units() {
    let mut desk = desk(FILE);
    let by_name = CommunesQuestion { sort: CommunesSort::Name, ..every() };
    check(&mut desk, &by_name, &[("Cam Tân", 0), ("Đức Xuân", 0), ("Sơn Bình", 1)]);
    let answer = desk.communes(&input(), &every());
    let lines = desk.answer(&input()).units;
    for row in &answer.rows {
        assert_eq!(lines[row.commune.unit as usize].criteria, row.criteria);
        assert_eq!(lines[row.commune.unit as usize].name, row.commune.name);
    }
    assert_eq!(answer.districts.len(), 2);
    assert_eq!(answer.rows[1].standing, Some(Standing::PerhapsUnder));
    let roadmap = desk.communes_roadmap(&input(), &YearQuestion::default());
    let years: Vec<_> = roadmap.years.iter().map(|one| (one.year, one.cumulative)).collect();
    assert_eq!((years, roadmap.without_year), (vec![(2026, 1), (2027, 2)], vec![2]));
}

#[test]
fn an_edit_moves_the_table() {
    let mut desk = desk(FILE);
    let edited = typed(&mut desk, &[(0, "1.1", "Chưa đạt")]);
    let under = Some(FloorFilter { criteria: 1, is_certain: false });
    let filter = CommunesFilter { under, ..CommunesFilter::default() };
    let question = CommunesQuestion { filter, ..every() };
    assert_eq!(desk.communes(&input(), &question).fitting, 2);
    assert_eq!(desk.communes(&edited, &question).fitting, 3);
    assert_eq!(desk.communes(&input(), &question).fitting, 2);
}

#[test]
fn files_of_two_periods_stand_side_by_side() {
    let before = FILE.replace("bo_tieu_chi", "ky,bo_tieu_chi").replace(",xa-", ",2026,xa-");
    let now = before.replace(",2026,xa-", ",2027,xa-").replace("Chưa đạt", "Đạt");
    let mut desk = desk_with(&[("truoc.csv", &before), ("nay.csv", &now)]);
    let answer =
        desk.compare_places(&input(), &PeriodsQuestion { count: 9, ..PeriodsQuestion::default() });
    assert_eq!((answer.columns.len(), answer.fitting, answer.questions.len()), (2, 3, 0));
    let units: Vec<u32> = answer.rows[0].units.iter().flatten().copied().collect();
    assert_eq!(units, [1, 4]);
    let unit = desk.compare_unit(&input(), &units);
    let first = &unit.indicators[0];
    assert_eq!((first.code.to_string().as_str(), first.changes[0]), ("1.1", Some(Change::Won)));
    assert_eq!(unit.indicator_changes[0].won, 1);
}
