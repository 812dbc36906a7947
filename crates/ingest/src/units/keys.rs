//! When two rows are of the same report: one code or name, one period, one district.

use ntm_model::fold;

use crate::identity::Identity;
use crate::lookup::Lookup;
use crate::place_name::PlaceName;

/// The keys under which a report is known.
pub(super) struct Keys {
    code: String,
    name: PlaceName,
    period: String,
    district: String,
    /// The folded set, where it tells two reports of one place apart; otherwise empty.
    set: String,
}

impl Keys {
    pub(super) fn of(now: Identity<'_>) -> Self {
        let code = fold(now.code.text);
        let mut name = PlaceName::of(now.name.text);
        // Where a code tells places apart, the writing of the name does not matter.
        if !code.is_empty() {
            name.toned.clone_from(&name.bare);
        }
        // Two districts may have communes of one name.
        let district = if code.is_empty() { now.within.key() } else { String::new() };
        Self { code, name, period: period(now.period.text), district, set: String::new() }
    }

    /// The same place and period, and this set alone.
    pub(super) fn of_set(self, set: &str) -> Self {
        Self { set: fold(set), ..self }
    }

    /// The report of this place and period.
    pub(super) fn find(&self, known: &Lookup<usize>) -> Option<usize> {
        let get = |kind, name: &str| known.get(&self.key(kind, name, &self.district)).copied();
        let exact = get('=', &self.name.toned);
        // A name without accents is that of the first commune it fits, and the other way round.
        exact.or_else(|| {
            let kind = if self.name.has_no_accents() { '~' } else { '?' };
            get(kind, &self.name.bare)
        })
    }

    /// Remembers a new report. A row without a district is of the first report with its name.
    pub(super) fn insert(&self, known: &mut Lookup<usize>, index: usize) {
        let mut districts = vec![self.district.as_str()];
        if !self.district.is_empty() {
            districts.push("");
        }
        for district in districts {
            let mut put = |kind, name: &str| {
                let key = self.key(kind, name, district);
                if known.get(&key).is_none() {
                    known.insert(key, index);
                }
            };
            put('=', &self.name.toned);
            put('~', &self.name.bare);
            if self.name.has_no_accents() {
                put('?', &self.name.bare);
            }
        }
    }

    /// Folded text has no line breaks, so the parts cannot run into one another.
    fn key(&self, kind: char, name: &str, district: &str) -> String {
        let mut key = String::from(kind);
        for part in [&self.code, name, &self.period, district, &self.set] {
            key.push_str(part);
            key.push('\n');
        }
        key
    }
}

/// The period as one text: “Năm 2026” and “2026” are one.
fn period(text: &str) -> String {
    let folded = fold(text);
    let year = folded
        .strip_prefix("nam ")
        .filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year.map_or_else(|| folded.clone(), str::to_owned)
}
