//! Conditions that are recognition under another set: the units that have one, and the reports
//! that it may rest on.

use ntm_model::UnitReport;

use super::Desk;
use crate::judged::{self, JudgedUnit};
use crate::message::Input;

impl Desk {
    /// Marks the units with such a condition, once they are read. A country names one set in
    /// thousands of rows, which is looked up once.
    pub(super) fn find_conditions(&mut self, input: &Input) {
        let options = judged::options(input);
        let mut known: Vec<(String, bool)> = Vec::new();
        for unit in &mut self.units {
            let Some(name) = unit.set_named() else { continue };
            let found = known.iter().find(|(one, _)| one == name).map(|(_, rests)| *rests);
            let rests = found.unwrap_or_else(|| {
                let rests = ntm_evaluate::rests_on_another(unit.sets(), &unit.report(), &options);
                known.push((name.to_owned(), rests));
                rests
            });
            unit.rests_on_another = rests;
        }
    }

    /// Gives every such unit the reports of the same place as they are now, so that it is judged
    /// again when one of them changes.
    pub(super) fn lay_beside(&mut self) {
        if !self.units.iter().any(|unit| unit.rests_on_another) {
            return;
        }
        let names: Vec<[String; 2]> = self.units.iter().map(JudgedUnit::folded_names).collect();
        let is_like = |one: &[String; 2], two: &[String; 2]| {
            one.iter().zip(two).any(|(one, two)| !one.is_empty() && one == two)
        };
        let named = || self.units.iter().zip(&names).enumerate();
        let beside: Vec<(usize, Vec<UnitReport>)> = named()
            .filter(|(_, (unit, _))| unit.rests_on_another)
            .map(|(index, (_, own))| {
                let others =
                    named().filter(|(other, (_, name))| *other != index && is_like(own, name));
                (index, others.map(|(_, (unit, _))| unit.report()).collect())
            })
            .collect();
        for (index, reports) in beside {
            if let Some(unit) = self.units.get_mut(index) {
                unit.set_beside(reports);
            }
        }
    }
}
