//! Which district and province a row is of.

use ntm_model::{Within, fold};

use crate::header::Layout;
use crate::identity::Given;
use crate::table::{Row, number};
use crate::{Field, Sheet};

/// How many things a row may say of where its place lies.
const COUNT: usize = 5;

/// They, in the order of the fields of [`Within`].
const FIELDS: [Field; COUNT] = [
    Field::DistrictCode,
    Field::DistrictName,
    Field::ProvinceCode,
    Field::ProvinceName,
    Field::TargetYear,
];

/// The columns that say where a place lies; `None` in the files that have none, which most are.
#[derive(Clone, Copy, Default)]
pub(crate) struct WithinColumns(Option<[Option<usize>; COUNT]>);

impl WithinColumns {
    pub(crate) fn of(layout: &Layout) -> Self {
        let columns = FIELDS.map(|field| layout.column(field));
        Self(columns.iter().any(Option::is_some).then_some(columns))
    }
}

/// What a row or a title says of where a place lies.
#[derive(Clone, Copy, Default)]
pub(crate) struct GivenWithin<'a>(Option<[Given<'a>; COUNT]>);

impl<'a> GivenWithin<'a> {
    pub(crate) fn of(sheet: &'a Sheet, row: Row<'a>, columns: &WithinColumns) -> Self {
        Self(columns.0.map(|columns| {
            columns.map(|column| {
                let given = Given::of(sheet, row, column);
                if given.is_blank() { above(sheet, row, column).unwrap_or(given) } else { given }
            })
        }))
    }

    /// What the titles say.
    pub(crate) fn stated(of: impl Fn(Field) -> Given<'a>) -> Self {
        let all = FIELDS.map(of);
        Self(all.iter().any(|given| !given.is_blank()).then_some(all))
    }

    /// Whether the two lie in different districts or provinces.
    pub(crate) fn contradicts(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (&self.0, &other.0) else { return false };
        // The year is no place.
        one.iter().zip(two).take(COUNT - 1).any(|(one, two)| one.contradicts(*two))
    }

    pub(crate) fn repeats(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(two)) => one.iter().zip(two).all(|(one, two)| one.text == two.text),
            (Some(one), None) | (None, Some(one)) => one.iter().all(|given| given.is_blank()),
        }
    }

    /// Takes over what the row says, if it says something new; tells whether it does.
    pub(crate) fn replace(&mut self, given: &Self) -> bool {
        let Some(given) = &given.0 else { return false };
        let now = self.0.get_or_insert_default();
        let mut is_new = false;
        for (now, given) in now.iter_mut().zip(given) {
            is_new |= now.replace(*given);
        }
        is_new
    }

    pub(crate) fn or(self, other: &Self) -> Self {
        let (Some(mut one), Some(two)) = (self.0, other.0) else { return Self(self.0.or(other.0)) };
        for (one, two) in one.iter_mut().zip(two) {
            *one = one.or(two);
        }
        Self(Some(one))
    }

    /// The same, blank where a cell says that nothing is said.
    pub(crate) fn without_marks(self) -> Self {
        Self(self.0.map(|all| all.map(Given::without_mark)))
    }

    /// The district and the province as one text that tells places of one name apart.
    pub(crate) fn key(&self) -> String {
        let Some(given) = &self.0 else { return String::new() };
        let places = given.iter().take(COUNT - 1);
        if places.clone().all(|given| given.is_blank()) {
            return String::new();
        }
        places.map(|given| fold(given.text)).collect::<Vec<_>>().join("\n")
    }

    /// The same with texts of its own.
    pub(crate) fn to_within(self) -> Option<Box<Within>> {
        let [district_code, district, province_code, province, target_year] =
            self.0?.map(Given::owned);
        let within = Within { district_code, district, province_code, province, target_year };
        (!within.is_empty()).then(|| Box::new(within))
    }
}

/// What stands in the cell above that a blank cell is merged with: a district over its communes.
fn above<'a>(sheet: &'a Sheet, row: Row<'a>, column: Option<usize>) -> Option<Given<'a>> {
    let at = number(column? + 1);
    let merged = sheet.merged.iter().find(|merged| {
        (merged.first_column..=merged.last_column).contains(&at)
            && merged.first_row < row.line()
            && row.line() <= merged.last_row
    })?;
    let first = sheet.table.rows_from(0).find(|row| row.line() == merged.first_row)?;
    let column = usize::try_from(merged.first_column).ok()?.checked_sub(1)?;
    Some(Given::of(sheet, first, Some(column)))
}
