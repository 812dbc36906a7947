//! Every kind of finding, each with the facts that its sentence needs.

use serde::{Deserialize, Serialize};

use crate::{Code, Date, Decimal, Text};

/// What is wrong, with what is needed to say it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingKind {
    // Who does what.
    /// No unit leads this indicator in a passage that gives the work of the others.
    NoLead {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// Several units lead one indicator, and no passage divides the work.
    TwoLeads {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// Their names.
        units: Vec<String>,
    },
    /// Passages name different units as the lead.
    LeadsDiffer {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// A later passage names a supporter whom the first one does not have.
    SupportDiffers {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// A unit has work, but the part that lists everyone's duties does not have it.
    UnitWithoutSection {
        /// Its name.
        unit: String,
        /// How many indicators it has work for.
        count: u32,
    },
    /// Groups and bodies outside that have work, but no place in the part that lists everyone's
    /// duties.
    OthersWithoutSection {
        /// Their names.
        units: Vec<String>,
    },
    /// The name of a unit with work is the beginning of several other units' names.
    UnitAmbiguous {
        /// Its name.
        unit: String,
        /// The names that it may mean.
        others: Vec<String>,
    },
    /// One passage gives a unit the same work twice.
    WorkTwice {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The unit's name.
        unit: String,
    },
    /// A unit is to do the work that another document gives it, without a word on which.
    WorkNotNamed {
        /// Id of the set.
        set: String,
        /// The names of the units.
        units: Vec<String>,
    },
    /// No unit is named for any indicator of the set.
    NobodyAssigned {
        /// Id of the set.
        set: String,
    },
    /// The set has no criterion or indicator with this code.
    CodeNotInSet {
        /// Id of the set.
        set: String,
        /// The code.
        code: Code,
    },
    /// The code has another name in the set.
    NameDiffers {
        /// Id of the set.
        set: String,
        /// The code.
        code: Code,
        /// What the set calls it.
        expected: String,
        /// The set and code that the name belongs to.
        other: Option<(String, Code)>,
    },
    /// A passage puts the indicator under another criterion.
    UnderOtherCriterion {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// The number of the criterion under which it stands.
        criterion: u8,
    },
    /// The plan means to speak of the whole set and says nothing of this one.
    NotPlanned {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
    },
    // Numbers.
    /// Parts do not add up to their total.
    TotalDiffers {
        /// What is added up.
        about: Text,
        /// The total that is stated.
        stated: Decimal,
        /// The sum of the parts.
        computed: Decimal,
        /// The unit of both.
        unit: String,
        /// Whether the difference is so small that rounded parts explain it.
        rounding: bool,
    },
    /// A percentage is not the share that its own fraction gives.
    ShareDiffers {
        /// What is shared.
        about: Text,
        /// The percentage that is stated.
        percent: Decimal,
        /// The part.
        part: Decimal,
        /// The whole.
        whole: Decimal,
        /// What the fraction gives, rounded for reading.
        computed: Decimal,
    },
    /// Several percentages fit another base than the one that is stated.
    OtherBase {
        /// What is shared.
        about: Text,
        /// The base that is stated.
        base: Decimal,
        /// A whole number that fits all of them.
        fits: u32,
    },
    /// A list has more or fewer members than the text says.
    ListDiffers {
        /// What is listed.
        about: Text,
        /// The number that is stated.
        stated: Decimal,
        /// How many there are in the list.
        counted: u32,
        /// Members that are known to be missing.
        missing: Vec<String>,
    },
    /// “Đạt x/19” does not go with what is said to be missing.
    CriteriaDiffer {
        /// Whose criteria.
        about: Text,
        /// The criteria that are met.
        met: Decimal,
        /// The whole that is printed.
        whole: Decimal,
        /// How many are said to be missing.
        said: Option<u32>,
        /// How many are listed as missing.
        listed: Option<u32>,
        /// How many criteria the set has.
        criteria: u8,
    },
    /// A cumulative count is not the one before it and what was added.
    CumulativeDiffers {
        /// What is counted.
        about: Text,
        /// The year.
        year: u16,
        /// The count that is stated.
        stated: Decimal,
        /// The count that the years give.
        computed: Decimal,
    },
    /// The other targets together demand a higher average than the one that is wanted.
    AverageTooLow {
        /// What the average is of.
        about: Text,
        /// The average that is wanted.
        average: Decimal,
        /// The least average that the other targets allow, rounded for reading.
        least: Decimal,
        /// The number of units.
        units: Decimal,
        /// How many of them reach the higher number.
        reaching: Decimal,
        /// The higher number.
        reached: Decimal,
        /// The floor under the others.
        floor: Decimal,
    },
    /// A target is lower than what follows from other targets of the same document.
    TargetTooLow {
        /// What is to be reached.
        about: Text,
        /// The target.
        stated: Decimal,
        /// What follows from the others, rounded for reading.
        least: Decimal,
        /// The unit of both.
        unit: String,
    },
    /// Passages state one fact in different ways.
    NumbersDiffer {
        /// The fact.
        about: Text,
        /// The different values, each once, in the order of the passages.
        values: Vec<String>,
    },
    // Deadlines and periods.
    /// The work begins after the day on which the dossier is due, or ends on a later day.
    DueAfterDossier {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The place it is for, if it is not that of the plan.
        unit_name: Option<String>,
        /// The day of the dossier.
        dossier: Date,
    },
    /// Deadlines are spans that hold the day of the dossier: they may be kept and still be late.
    DueAcrossDossier {
        /// Id of the set.
        set: String,
        /// The day of the dossier.
        dossier: Date,
        /// How many deadlines.
        count: u32,
    },
    /// A year is not within the period of the set or of the plan.
    PeriodOutside {
        /// Id of the set.
        set: String,
        /// The criterion or indicator; `None` for the plan as a whole.
        code: Option<Code>,
        /// The first year of the period.
        first: u16,
        /// Its last year.
        last: u16,
    },
    /// The passage gives the others a deadline, and this one none.
    NoPeriod {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The place it is for, if it is not that of the plan.
        unit_name: Option<String>,
    },
    /// Passages state different things of one thing.
    StatementsDiffer {
        /// What it is.
        subject: String,
    },
    // Levels.
    /// The title is a rate, and the level says “Đạt” alone.
    LevelWithoutNumber {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// The level is a number of things without a word for the things.
    LevelWithoutUnit {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// The unit in the set.
        unit: String,
    },
    /// Passages give the same indicator different levels.
    LevelsDiffer {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
    },
    /// The level is not that of the set, or the goal falls short of it.
    LevelNotOfSet {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The set's level, in the notation of its file.
        level: String,
        /// Where the set takes it from.
        source: String,
    },
    /// The level is not the one that a province's own levels state, or the goal falls short of it.
    LevelNotOfProvince {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The province's level, in the notation of the set's file.
        level: String,
        /// What the province's levels are called.
        title: String,
        /// Where the province takes it from.
        source: String,
    },
    /// Passages measure the indicator by different things.
    MeasureDiffers {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
    },
    /// The number of the level is in another unit than the set's.
    LevelOtherUnit {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// The unit of the plan.
        unit: String,
        /// The unit in the set.
        expected: String,
    },
    /// The level is a share of more than the whole.
    LevelImpossible {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
    },
    /// The plan sets a change, and the set demands what is left after it.
    ChangeNotLevel {
        /// Id of the set.
        set: String,
        /// The indicator.
        code: Code,
        /// What the set measures.
        expected: String,
    },
    // Units and rows.
    /// Rows under one set carry the names of another one that the same table has a column for.
    RowsOfOtherSet {
        /// Id of the set under which they stand.
        set: String,
        /// Id of the set that their names belong to.
        other: String,
        /// How many rows.
        count: u32,
    },
    /// A unit leads an indicator and is named among its supporters too.
    LeadSupports {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The unit's name.
        unit: String,
    },
    /// The document writes the name of one unit in several ways.
    UnitNames {
        /// Its fullest name.
        unit: String,
    },
    /// The deadline of an indicator lies outside the years that the plan gives it.
    DueOutsideSpan {
        /// Id of the set.
        set: String,
        /// The criterion or indicator.
        code: Code,
        /// The first year of its work.
        first: u16,
        /// The last year of its work.
        last: u16,
    },
    // Numbers, again.
    /// A percentage was cut after its last digit instead of rounded.
    ShareCut {
        /// What is shared.
        about: Text,
        /// The percentage that is stated.
        percent: Decimal,
        /// The part.
        part: Decimal,
        /// The whole.
        whole: Decimal,
        /// The percentage with the same number of digits, rounded.
        rounded: Decimal,
    },
    /// Numbers that should follow one another leave some out, or come again.
    SequenceBroken {
        /// What is numbered.
        about: Text,
        /// Numbers that are left out.
        skipped: Vec<u16>,
        /// Numbers that come more than once, or after a larger one.
        repeated: Vec<u16>,
    },
    /// A period begins before the one before it has ended.
    PeriodsOverlap {
        /// Which periods.
        about: Text,
        /// The last year of the earlier one.
        end: Decimal,
        /// The first year of the later one.
        start: Decimal,
    },
    /// Names that one passage has and another one should have.
    NamesMissing {
        /// What is listed.
        about: Text,
        /// The names that are not there.
        missing: Vec<String>,
    },
}
