//! Tables whose numbers belong together: roadmaps by year, and money with its parts.

use ntm_model::{
    Decimal, Finding, FindingKind, FundingLine, ProgrammeTarget, Rational, RoadmapGroup,
    RoadmapYear, Stated, TargetKind, Text, UnitRoadmap,
};
use num_traits::CheckedAdd as _;

use super::numbers::{Page, add, share, sum};
use super::numbers_lists::cut;

/// How large a base is tried when percentages do not fit the stated one.
const LARGEST_BASE: u32 = 4000;
/// How many of the percentages another base must fit when it does not fit all of them.
const FITTING: usize = 3;

/// Everything in a roadmap that does not add up. The targets may name units that it leaves out.
pub(super) fn roadmap(
    document: &str,
    roadmap: &UnitRoadmap,
    targets: &[ProgrammeTarget],
) -> Vec<Finding> {
    let page = Page { document };
    let mut findings = cumulative(&page, roadmap);
    let added: Vec<&Stated> = roadmap.years.iter().map(|year| &year.added).collect();
    let about = |vi: &str, en: &str| Text {
        vi: format!("{}, {vi}", roadmap.title.vi),
        en: format!("{}, {en}", roadmap.title.en),
    };
    findings.extend(sum(&page, &about("cộng các năm", "all years"), &roadmap.total, &added, "xã"));
    let columns: Vec<&Stated> = roadmap.columns.iter().map(|column| &column.total).collect();
    if !columns.is_empty() {
        let about = about("cộng các cột", "all columns");
        findings.extend(sum(&page, &about, &roadmap.total, &columns, "xã"));
    }
    findings.extend(names(&page, roadmap, targets));
    findings.extend(percentages(&page, roadmap));
    findings.extend(roadmap.years.iter().filter_map(|year| {
        let exact = share(year.cumulative.value.to_rational(), roadmap.base.value.to_rational())?;
        let about = percentage_of(roadmap, year);
        cut(&page, &about, &year.percent, (&year.cumulative, &roadmap.base), exact)
    }));
    findings
}

/// What the cumulative percentage of a year is called.
fn percentage_of(roadmap: &UnitRoadmap, year: &RoadmapYear) -> Text {
    Text {
        vi: format!("{}, tỷ lệ lũy kế năm {}", roadmap.title.vi, year.year),
        en: format!("{}, cumulative percentage of {}", roadmap.title.en, year.year),
    }
}

fn cumulative(page: &Page<'_>, roadmap: &UnitRoadmap) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut before: Option<&RoadmapYear> = None;
    for (year, computed) in roadmap.years.iter().zip(computed(roadmap)) {
        if let Some(computed) = computed {
            findings.push(Finding {
                kind: FindingKind::CumulativeDiffers {
                    about: roadmap.title.clone(),
                    year: year.year,
                    stated: year.cumulative.value,
                    computed: Decimal::rounded(computed, 0),
                },
                passages: page.passages(
                    before
                        .iter()
                        .map(|year| &year.cumulative)
                        .chain([&year.added, &year.cumulative]),
                ),
            });
        }
        before = Some(year);
    }
    findings
}

/// For each year the count that the years give, where the stated one is another. It begins with
/// what was there already, which is nothing unless the first year says more. A year goes on from
/// the stated count of the one before it, or from the computed one when that fits, so that one slip
/// is one finding.
fn computed(roadmap: &UnitRoadmap) -> Vec<Option<Rational>> {
    let mut starts = vec![Rational::from_integer(0)];
    let mut all = Vec::new();
    for year in &roadmap.years {
        let stated = year.cumulative.value.to_rational();
        let added = year.added.value.to_rational();
        let given: Vec<Rational> =
            starts.iter().filter_map(|start| start.checked_add(&added)).collect();
        starts = vec![stated];
        let wrong = given.first().copied().filter(|_| !given.contains(&stated));
        starts.extend(wrong);
        all.push(wrong);
    }
    all
}

/// Names against counts: of each year, and of each column.
fn names(page: &Page<'_>, roadmap: &UnitRoadmap, targets: &[ProgrammeTarget]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for year in roadmap.years.iter().filter(|year| !year.groups.is_empty()) {
        let about = Text {
            vi: format!("{}, xã nêu tên năm {}", roadmap.title.vi, year.year),
            en: format!("{}, communes named for {}", roadmap.title.en, year.year),
        };
        let groups = year.groups.iter().map(|group| (group, year.added.line)).collect();
        let missing = left_out(roadmap, year, targets);
        findings.extend(count(page, about, &year.added, groups, missing));
    }
    let any_names = roadmap.years.iter().any(|year| !year.groups.is_empty());
    let by_year = balance(&findings);
    let mut by_column = Vec::new();
    for column in roadmap.columns.iter().filter(|_| any_names) {
        let about = Text {
            vi: format!("{}, xã nêu tên ở cột {}", roadmap.title.vi, column.name),
            en: format!("{}, communes named in the column {}", roadmap.title.en, column.name),
        };
        let groups = roadmap
            .years
            .iter()
            .flat_map(|year| year.groups.iter().map(|group| (group, year.added.line)))
            .filter(|(group, _)| group.column == column.name)
            .collect();
        by_column.extend(count(page, about, &column.total, groups, Vec::new()));
    }
    // The names that the years lack are the ones that the columns lack: one slip, one finding.
    if by_year.is_none() || balance(&by_column) != by_year {
        findings.extend(by_column);
    }
    findings
}

/// How many names lists have too few, those with too many against them; `None` for no list.
fn balance(findings: &[Finding]) -> Option<Rational> {
    let mut all: Option<Rational> = None;
    for finding in findings {
        if let FindingKind::ListDiffers { stated, counted, .. } = &finding.kind {
            let counted = Rational::from_integer(i128::from(*counted));
            all = Some(all.unwrap_or_default() + stated.to_rational() - counted);
        }
    }
    all
}

/// Units that a target names for this year and the roadmap does not.
fn left_out(roadmap: &UnitRoadmap, year: &RoadmapYear, targets: &[ProgrammeTarget]) -> Vec<String> {
    let of_year = |target: &&ProgrammeTarget| {
        target.kind == TargetKind::RecognisedMore
            && target.set.as_ref() == Some(&roadmap.set)
            && target.year == year.year
    };
    let named = |name: &&String| year.groups.iter().any(|group| group.names.contains(name));
    let names = targets.iter().filter(of_year).flat_map(|target| &target.names);
    names.filter(|name| !named(name)).cloned().collect()
}

fn count(
    page: &Page<'_>,
    about: Text,
    stated: &Stated,
    groups: Vec<(&RoadmapGroup, u16)>,
    missing: Vec<String>,
) -> Option<Finding> {
    let named = groups.iter().map(|(group, _)| group.names.len()).fold(0, usize::saturating_add);
    let counted = u32::try_from(named).unwrap_or(u32::MAX);
    if stated.value.to_rational() == Decimal::from_integer(counted).to_rational() {
        return None;
    }
    let mut passages = page.passages([stated]);
    passages.extend(groups.iter().map(|(group, line)| page.passage(&group.printed, *line)));
    Some(Finding {
        kind: FindingKind::ListDiffers { about, stated: stated.value, counted, missing },
        passages,
    })
}

/// Percentages that are not the cumulative count of the stated base. Where another base fits most
/// of them, that is the finding; the others are one each. A count that does not add up is a finding
/// of its own, and a percentage that goes with the right count is none.
fn percentages(page: &Page<'_>, roadmap: &UnitRoadmap) -> Vec<Finding> {
    let base = roadmap.base.value;
    let agrees = |year: &RoadmapYear, count: Rational, base: Rational| {
        share(count, base).is_none_or(|exact| year.percent.value.agrees_with(exact))
    };
    let fits = |year: &RoadmapYear, base: Rational| {
        agrees(year, year.cumulative.value.to_rational(), base)
    };
    let is_wrong = |(year, computed): &(&RoadmapYear, Option<Rational>)| {
        let base = base.to_rational();
        !fits(year, base) && computed.is_none_or(|count| !agrees(year, count, base))
    };
    let wrong: Vec<&RoadmapYear> = roadmap
        .years
        .iter()
        .zip(computed(roadmap))
        .filter(is_wrong)
        .map(|(year, _)| year)
        .collect();
    let mut best: (usize, u32) = (0, 0);
    for candidate in 1..=LARGEST_BASE {
        let other = Rational::from_integer(i128::from(candidate));
        let count = wrong.iter().filter(|year| fits(year, other)).count();
        if count > best.0 {
            best = (count, candidate);
        }
    }
    let is_base = best.0 > 1 && (best.0 == wrong.len() || best.0 >= FITTING);
    let other = Rational::from_integer(i128::from(best.1));
    let (together, single): (Vec<&RoadmapYear>, Vec<&RoadmapYear>) =
        wrong.iter().partition(|year| is_base && fits(year, other));
    let mut findings = Vec::new();
    if !together.is_empty() {
        let about = Text {
            vi: format!("{}, tỷ lệ lũy kế {}", roadmap.title.vi, years(&together)),
            en: format!("{}, cumulative percentages of {}", roadmap.title.en, years(&together)),
        };
        let percents = together.iter().flat_map(|year| [&year.cumulative, &year.percent]);
        findings.push(Finding {
            kind: FindingKind::OtherBase { about, base, fits: best.1 },
            passages: page.passages(percents.chain([&roadmap.base])),
        });
    }
    findings.extend(single.into_iter().filter_map(|year| {
        let exact = share(year.cumulative.value.to_rational(), base.to_rational())?;
        Some(Finding {
            kind: FindingKind::ShareDiffers {
                about: percentage_of(roadmap, year),
                percent: year.percent.value,
                part: year.cumulative.value,
                whole: base,
                computed: Decimal::rounded(exact, 2),
            },
            passages: page.passages([&year.percent, &year.cumulative, &roadmap.base]),
        })
    }));
    findings
}

fn years(years: &[&RoadmapYear]) -> String {
    let years: Vec<String> = years.iter().map(|year| year.year.to_string()).collect();
    years.join(", ")
}

/// Money whose parts do not add up, or are more than the whole.
pub(super) fn funding(document: &str, lines: &[FundingLine]) -> Vec<Finding> {
    let page = Page { document };
    let mut findings = Vec::new();
    for line in lines {
        let parts: Vec<&Stated> = lines
            .iter()
            .filter(|part| part.within.as_ref() == Some(&line.id) && part.unit == line.unit)
            .map(|part| &part.amount)
            .collect();
        if parts.is_empty() {
            continue;
        }
        // Parts of which not all are stated may be less than the whole, never more.
        let more =
            add(parts.iter().copied()).is_some_and(|total| total > line.amount.value.to_rational());
        if line.complete || more {
            findings.extend(sum(&page, &line.name, &line.amount, &parts, &line.unit));
        }
    }
    findings
}
