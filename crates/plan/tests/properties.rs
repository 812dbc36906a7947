//! What holds for every gap.

mod common;

use common::{code, missed, plan, planned_unit, put};
use ntm_model::{Direction, Plan, Rational};
use ntm_plan::roadmap;
use proptest::prelude::*;

proptest! {
    #[test]
    fn milestones_reach_the_level_in_time(
        numerator in 0i128..2_000_000_000,
        denominator in 1i128..1_000_000,
        bound in 0u32..100_000,
        sign in prop::sample::select(vec![">=", "<=", "="]),
        end in 2000u16..2060,
        year in 2000u16..2060,
    ) {
        let value = Rational::new(numerator, denominator);
        let level = Rational::from_integer(i128::from(bound));
        let fails = match sign {
            ">=" => value < level,
            "<=" => value > level,
            _ => value != level,
        };
        prop_assume!(fails);
        let mut plan: Plan = plan().clone();
        plan.indicators.iter_mut().for_each(|one| one.end = end);
        let mut unit = planned_unit(year);
        put(&mut unit, missed(code("2.4"), value, &format!("{sign} {bound} %")));
        let items = roadmap(&plan, &unit).items;
        let target = items.iter().flat_map(|item| &item.targets).next().unwrap();

        prop_assert_eq!(target.milestones.len(), usize::from(target.years));
        prop_assert_eq!(target.milestones.last().unwrap().value, level);
        prop_assert_eq!(target.milestones.last().unwrap().year, end.max(year));
        let years = Rational::from_integer(i128::from(target.years));
        prop_assert!(target.per_year * years >= target.gap.amount);
        let rises = target.direction == Direction::Higher;
        let on_the_way = target.milestones.is_sorted_by(|one, next| {
            let closer = if rises { one.value < next.value } else { one.value > next.value };
            one.year < next.year && closer
        });
        prop_assert!(on_the_way);
    }

    #[test]
    fn numbers_of_any_size_do_not_panic(
        numerator in any::<i64>(),
        denominator in 1i128..=i128::MAX,
        end in 1900u16..3000,
    ) {
        let value = Rational::new(i128::from(numerator), denominator);
        let mut result = missed(code("2.4"), Rational::from_integer(0), ">= 1 %");
        if let Some(ntm_model::Comparison::Numbers { value: compared, .. }) = &mut result.comparison {
            *compared = value;
        }
        result.gap = Some(ntm_model::Gap { amount: value, things: None });
        let mut plan: Plan = plan().clone();
        plan.indicators.iter_mut().for_each(|one| one.end = end);
        let mut unit = planned_unit(2026);
        put(&mut unit, result);
        prop_assert_eq!(roadmap(&plan, &unit).items.len(), 47);
    }
}
