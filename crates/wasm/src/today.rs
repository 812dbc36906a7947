//! Today's date.

use js_sys::Date as Clock;
use ntm_model::Date;

/// Today in Vietnam, wherever the machine stands: levels come into force by that calendar.
pub(crate) fn today() -> Date {
    let clock = Clock::new_0();
    // Vietnam is seven hours ahead, all year. Hours beyond 24 move the day.
    clock.set_utc_hours(clock.get_utc_hours().saturating_add(7));
    let year = u16::try_from(clock.get_utc_full_year()).unwrap_or(2000).clamp(2000, 2100);
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let month = part(clock.get_utc_month().saturating_add(1));
    Date::new(year, month, part(clock.get_utc_date())).unwrap_or(Date::end_of_year(year))
}
