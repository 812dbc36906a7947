//! Today's date.

use jiff::{Timestamp, tz};
use ntm_model::Date;

/// Today in Vietnam, wherever the machine stands: levels come into force by that calendar.
/// A clock that is far off gives the first or the last day of this century.
pub(crate) fn today() -> Date {
    let now = tz::offset(7).to_datetime(Timestamp::now()).date();
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(now.year()).unwrap_or(2000).clamp(2000, 2100);
    Date::new(year, part(now.month()), part(now.day())).unwrap_or(Date::end_of_year(year))
}
