//! Numbering, periods, names that are left out, targets that are set twice, cut percentages.

use ntm_model::{
    Decimal, Finding, FindingKind, ProgrammeTarget, Rational, Stated, TargetKind, Text,
};

use super::numbers::Page;
use super::sources::{Groups, put};

/// How many numbers that are left out in a row are named.
const NAMED: u16 = 20;

/// Reports numbers that do not follow one another from one on.
pub(super) fn sequence(page: &Page<'_>, about: &Text, numbers: &[Stated]) -> Option<Finding> {
    let (mut skipped, mut repeated) = (Vec::new(), Vec::new());
    let mut passages: Vec<&Stated> = Vec::new();
    let mut before: (u16, Option<&Stated>) = (0, None);
    for stated in numbers {
        let whole = stated.value.to_rational();
        let Ok(number) = u16::try_from(whole.to_integer()) else { continue };
        if number > before.0.saturating_add(1) {
            let first = before.0.saturating_add(1);
            skipped.extend((first..number).take(usize::from(NAMED)));
            passages.extend(before.1.into_iter().chain([stated]));
        } else if number <= before.0 {
            repeated.push(number);
            let earlier = numbers.iter().find(|one| one.value == stated.value);
            passages.extend(earlier.into_iter().chain([stated]));
        }
        before = (number, Some(stated));
    }
    (!passages.is_empty()).then(|| Finding {
        kind: FindingKind::SequenceBroken { about: about.clone(), skipped, repeated },
        passages: page.passages(passages),
    })
}

/// Reports a period that begins in or before the last year of the one before it.
pub(super) fn follows(
    page: &Page<'_>,
    about: &Text,
    earlier: &Stated,
    later: &Stated,
) -> Option<Finding> {
    (later.value.to_rational() <= earlier.value.to_rational()).then(|| Finding {
        kind: FindingKind::PeriodsOverlap {
            about: about.clone(),
            end: earlier.value,
            start: later.value,
        },
        passages: page.passages([earlier, later]),
    })
}

/// Reports names of one passage that another one leaves out. Each side has its words and line.
pub(super) fn names(
    page: &Page<'_>,
    about: &Text,
    (expected, expected_printed, expected_line): (&[String], &str, u16),
    (listed, printed, line): (&[String], &str, u16),
) -> Option<Finding> {
    let missing: Vec<String> =
        expected.iter().filter(|name| !listed.contains(name)).cloned().collect();
    (!missing.is_empty()).then(|| Finding {
        kind: FindingKind::NamesMissing { about: about.clone(), missing },
        passages: vec![page.passage(expected_printed, expected_line), page.passage(printed, line)],
    })
}

/// Reports a percentage with decimals that was cut after its last digit: 69,565… as 69,5. It
/// agrees with its fraction, so it is worth a note only. A whole number is a rough figure.
pub(super) fn cut(
    page: &Page<'_>,
    about: &Text,
    percent: &Stated,
    (part, whole): (&Stated, &Stated),
    exact: Rational,
) -> Option<Finding> {
    let scale = percent.value.scale();
    let rounded = Decimal::rounded(exact, scale);
    let is_cut = scale > 0
        && percent.value.agrees_with(exact)
        && percent.value.to_rational() != rounded.to_rational();
    is_cut.then(|| Finding {
        kind: FindingKind::ShareCut {
            about: about.clone(),
            percent: percent.value,
            part: part.value,
            whole: whole.value,
            rounded,
        },
        passages: page.passages([percent, part, whole]),
    })
}

/// Targets for one and the same thing with different numbers.
pub(super) fn targets(document: &str, targets: &[ProgrammeTarget]) -> Vec<Finding> {
    type Key<'a> = (TargetKind, Option<&'a str>, Option<&'a str>, Option<u8>, u16, &'a str);
    let mut same: Groups<Key<'_>, &ProgrammeTarget> = Vec::new();
    for target in targets.iter().filter(|target| is_single(target.kind)) {
        let (scope, set) = (target.scope.as_deref(), target.set.as_deref());
        let key = (target.kind, scope, set, target.criterion, target.year, target.unit.as_str());
        put(&mut same, key, target);
    }
    let page = Page { document };
    let differing = same.into_iter().filter_map(|(_, said)| {
        let mut values: Vec<String> = Vec::new();
        for target in &said {
            let value = format!("{} {}", target.value(), target.unit).replace('.', ",");
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let first = said.first().filter(|_| values.len() > 1)?;
        // Rows of a table print the bare number; its name tells which row it is.
        let passages = said.iter().map(|target| {
            let words = format!("{}: {}", target.name.vi, target.stated.printed);
            page.passage(&words, target.stated.line)
        });
        let kind = FindingKind::NumbersDiffer { about: about(first), values };
        Some(Finding { kind, passages: passages.collect() })
    });
    differing.collect()
}

/// Whether a document can have only one number for a target of this kind.
fn is_single(kind: TargetKind) -> bool {
    !matches!(kind, TargetKind::Other | TargetKind::RecognisedMore | TargetKind::CriterionMore)
}

fn about(target: &ProgrammeTarget) -> Text {
    let (year, name) = (target.year, &target.name);
    let set = target.set.as_deref().unwrap_or_default();
    match target.criterion {
        Some(number) => Text {
            vi: format!("Mục tiêu của tiêu chí {number} ({set}), năm {year}"),
            en: format!("Target of criterion {number} ({set}), {year}"),
        },
        None => Text {
            vi: format!("Mục tiêu “{}”, năm {year}", name.vi),
            en: format!("Target “{}”, {year}", name.en),
        },
    }
}
