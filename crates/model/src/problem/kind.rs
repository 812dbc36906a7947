//! Every kind of problem, each with the facts that its sentence needs.

use crate::{Code, Decimal, OverlayProblem, Place, Recognition, WhyUnreadable};

/// Every kind of problem. The variants' fields are the facts that the sentence needs; the compiler
/// asks for a sentence in each language for every new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    // The file.
    /// The file has no bytes, or nothing but blanks.
    EmptyFile,
    /// The file is larger than is read.
    FileTooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The file is not text; `format` names what it looks like, if that is known.
    NotText {
        /// `XLSX`, `XLS`, `PDF`, `DOCX`, `ZIP`, `JPEG`, `PNG`, or empty.
        format: &'static str,
    },
    /// A file that the program has written for other programs, without a table of results.
    OwnExport {
        /// The name of its shape, such as `ntm-assessment/1`.
        format: String,
    },
    /// The results were read from a saved assessment, which has only what was judged.
    FromAssessment {
        /// The title of the province's own levels that it was judged by.
        levels: Option<String>,
    },
    /// A quotation mark was opened and never closed; its line was read without quoting.
    UnclosedQuote,
    /// No row looks like a header.
    NoHeader,
    /// A header was found, but a needed column is not there.
    MissingColumn {
        /// The canonical name of the column, or the names of which one is needed.
        column: &'static str,
    },
    /// Two columns have the same meaning; the second one was not used.
    ColumnTwice {
        /// The header of the second.
        header: String,
    },
    /// A column that was not used.
    ColumnNotUsed {
        /// Its header.
        header: String,
    },
    /// A header and nothing under it.
    NoRows,
    /// More rows than are read; the rest was not used.
    TooManyRows {
        /// The limit.
        limit: u32,
    },
    /// More columns than are read.
    TooManyColumns {
        /// The limit.
        limit: u32,
    },
    /// A row has more fields than the header; often an unquoted comma.
    ExtraFields {
        /// The texts that are beyond the header.
        text: String,
    },

    // A workbook.
    /// A packed file cannot be unpacked, or the structure of a workbook is broken.
    WorkbookDamaged,
    /// A sheet is broken from this cell on; what was read of it stands.
    SheetDamaged,
    /// The workbook is encrypted with a password.
    WorkbookLocked,
    /// No cell of the workbook holds anything.
    WorkbookEmpty,
    /// The file is packed or binary, and something else than a workbook.
    NotAWorkbook {
        /// `DOCX`, `PPTX`, `DOC`, `PPT`, `ODT`, `ODF`, `ZIP`, or empty.
        format: String,
    },
    /// A workbook of a kind that is not read.
    WorkbookNotRead {
        /// `XLSB`, or `Excel 5.0/95`.
        format: String,
    },
    /// The workbook unpacks to more than is read, as a file made to do harm would.
    UnpackedTooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// More sheets than are read; the rest was not used.
    TooManySheets {
        /// The limit.
        limit: u32,
    },
    /// A sheet has rows from here on that are not read.
    SheetTooManyRows {
        /// The limit.
        limit: u32,
    },
    /// A sheet has columns from here on that are not read.
    SheetTooManyColumns {
        /// The limit.
        limit: u32,
    },
    /// More cells in the whole workbook than are read; from here on nothing was used.
    TooManyCells {
        /// The limit.
        limit: u64,
    },
    /// A formula without a result, because the program that wrote it did not calculate.
    NotCalculated {
        /// How many more cells of the sheet have the same problem and are not named.
        others: u32,
    },

    // The encoding.
    /// The file is not in Unicode, and this encoding was taken.
    EncodingGuessed {
        /// Its usual name, such as `Windows-1258`.
        name: &'static str,
        /// Whether nothing else is likely.
        sure: bool,
    },
    /// Bytes that are no letter in the file's encoding; U+FFFD stands in their place.
    BrokenBytes {
        /// Which character of the line it is, from 1.
        column: u32,
        /// How many more such places there are that are not named one by one.
        more: u32,
    },
    /// More rows with quotation marks that are not closed than are named one by one.
    MoreUnclosedQuotes {
        /// How many more.
        count: u32,
    },
    /// So many quotation marks are broken that they are plain signs from the next row on.
    QuotesIgnored,
    /// The text is typed for a font from before Unicode.
    OldFont {
        /// The name of its code.
        font: &'static str,
        /// The first text that would change.
        before: String,
        /// What it would become.
        after: String,
    },

    // The shape of a table.
    /// A sheet that was not used.
    SheetNotUsed {
        /// Its name.
        sheet: String,
        /// Whether that is because it is hidden.
        is_hidden: bool,
        /// Whether it could be read.
        could_be: bool,
    },
    /// No sheet of the workbook was used.
    NoSheetUsed,
    /// More sheets than are read.
    SheetsBeyondLimit {
        /// The limit.
        limit: u32,
    },
    /// Hidden rows were read like all others.
    HiddenRows {
        /// How many.
        count: u32,
    },
    /// Hidden columns were read like all others.
    HiddenColumns {
        /// How many.
        count: u32,
    },
    /// Rows below the table, such as notes and signatures, were passed over.
    RowsBelowTable {
        /// How many.
        count: u32,
    },
    /// A row of sums or means among communes was passed over.
    TotalNotUsed {
        /// Its name.
        text: String,
    },
    /// A row among communes says what is demanded, planned or measured, and is of no commune.
    RowOfNoCommune {
        /// What it is called, or the first of its texts.
        text: String,
    },
    /// Villages stand where communes are expected; they are not judged.
    VillagesNotUsed {
        /// How many columns or rows.
        count: u32,
        /// The first of them.
        text: String,
        /// Whether the table has the figures of the whole commune, which are used.
        has_whole: bool,
    },
    /// A text that is merged over several indicators was not taken for this one of them.
    MergedResult {
        /// The indicator that is left without a result.
        code: Code,
        /// The merged cells, such as `C6:C7`.
        range: String,
        /// The text in them.
        text: String,
        /// Whether it was taken for the criterion; otherwise it was for the first indicator.
        of_criterion: bool,
    },
    /// A table below the first one on its sheet was read by its own header.
    FurtherTable {
        /// How many rows it has.
        count: u32,
    },
    /// A table below the first one on its sheet has no codes or no results.
    TableNotUsed {
        /// How many rows it has.
        count: u32,
    },
    /// “Đạt” that is merged over several indicators was taken for each of them.
    MergedApplied {
        /// The merged cells, such as `C6:C7`.
        range: String,
        /// The text in them.
        text: String,
    },
    /// Lines whose fields are separated by another sign than in the header.
    MixedSeparators {
        /// How many were read with their own sign.
        count: u32,
        /// That sign.
        separator: char,
    },
    /// A row with results and no commune.
    MissingUnit {
        /// The first of the results.
        text: String,
    },
    /// A code stored as a number was taken for the one that follows in order.
    LostZero {
        /// The code that was taken.
        code: Code,
        /// As written.
        text: String,
    },
    /// A list says how many criteria are met and lists those that are not, and the numbers do
    /// not add up.
    CriteriaCountDiffers {
        /// Criteria said to be met.
        met: u32,
        /// Of how many.
        total: u32,
        /// Criteria listed, or counted, as not met.
        listed: u32,
    },

    // A province's own levels.
    /// Something in an overlay.
    Overlay(Box<OverlayProblem>),
    /// The unit reports a condition of recognition that the set's rule at hand does not name.
    ConditionNotInRule {
        /// Its code.
        code: Code,
    },

    /// A condition was judged by what the same place reports under another set.
    TakenFromOtherSet {
        /// The condition.
        code: Code,
        /// Id of the other set.
        set: String,
        /// What follows there.
        recognition: Recognition,
        /// How many criteria are met there.
        met: u32,
        /// Of how many.
        total: u32,
    },

    // A row.
    /// A row with a result but no code.
    MissingCode {
        /// The result.
        text: String,
    },
    /// The code is not one of the set.
    UnknownCode {
        /// As written.
        text: String,
        /// The code that was probably meant.
        suggestion: Option<Code>,
    },
    /// The same code again with the same value.
    RepeatedCode {
        /// The code.
        code: Code,
        /// Where it stood first.
        first: Place,
    },
    /// The same code again with another value.
    TwoValues {
        /// The code.
        code: Code,
        /// Where it stood first.
        first: Place,
        /// What stands there.
        first_text: String,
        /// What stands here.
        text: String,
        /// The code that a spreadsheet may have turned into this one: 3.10 into 3.1.
        lost_zero: Option<Code>,
    },
    /// The criteria set is not known.
    UnknownSet {
        /// As written.
        text: String,
    },
    /// No set was named, and this one was taken.
    SetAssumed {
        /// Its id.
        set: String,
    },
    /// The group or region is not one of the set.
    UnknownVariant {
        /// As written.
        text: String,
    },
    /// No group was named, and this one was taken because it alone has known levels.
    VariantAssumed {
        /// Its name in Vietnamese.
        name: String,
    },
    /// No group was named, and several have levels.
    VariantMissing,
    /// The period was not understood.
    UnknownPeriod {
        /// As written.
        text: String,
    },
    /// One place has rows with different sets or groups; the first is used.
    MixedRows {
        /// The canonical name of the column.
        column: &'static str,
        /// What stands here.
        text: String,
        /// What stood first.
        first: String,
    },

    // A value.
    /// Indicators with no row at all.
    NotReported {
        /// Their codes.
        codes: Vec<Code>,
    },
    /// A row without a result.
    EmptyResult {
        /// The code.
        code: Code,
    },
    /// The text cannot be judged.
    Unreadable {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// Why.
        why: WhyUnreadable,
        /// What is expected instead.
        expected: Expected,
    },
    /// A figure of the wrong kind, such as a number of households where a share is needed.
    WrongKind {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// What is expected instead.
        expected: Expected,
    },
    /// A number that reads two ways: 36.750 is 36750 or 36.75; a bare 0.95 is 0.95 % or 95 %.
    TwoReadings {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// The first reading, with its unit.
        first: String,
        /// The second reading, with its unit.
        second: String,
    },
    /// A share that no whole can have: over 100 %, negative, or of zero things.
    ImpossibleShare {
        /// The code.
        code: Code,
        /// As written.
        text: String,
    },
    /// A limit such as `≥ 80%` that does not settle the comparison.
    BoundNotEnough {
        /// The code.
        code: Code,
        /// As written.
        text: String,
    },
    /// The unit that was written is not the indicator's; the number was used.
    UnitDiffers {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// The indicator's unit.
        expected: String,
    },
    /// One figure for an indicator whose parts have different levels.
    FigureNeedsParts {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// The parts that take figures.
        parts: Vec<Code>,
    },
    /// A percentage and its fraction say different things.
    FractionDisagrees {
        /// The code.
        code: Code,
        /// The whole text.
        text: String,
        /// The fraction in percent, rounded to two decimals.
        computed: String,
        /// Whether both give the same verdict.
        same_verdict: bool,
    },
    /// The unit claims one thing and the measurement says another.
    DeclarationDiffers {
        /// The code.
        code: Code,
        /// What it claims.
        declared: String,
        /// The result.
        text: String,
        /// Whether the result meets the level.
        met: bool,
    },
    /// The whole is declared met, but a part is not.
    PartDiffers {
        /// The whole.
        code: Code,
        /// The part that decides.
        part: Code,
    },
    /// The indicator applies to every commune.
    MustApply {
        /// The code.
        code: Code,
    },
    /// An indicator that may not apply is said not to apply, without a reason.
    ReasonMissing {
        /// The code.
        code: Code,
    },
    /// A reason for not applying and a result at once; the result was used.
    ReasonAndResult {
        /// The code.
        code: Code,
    },
    /// A number that reads two ways was settled by what others write for the same indicator.
    SeparatorSettled {
        /// The code.
        code: Code,
        /// As written.
        text: String,
        /// What it was taken for.
        taken: Decimal,
        /// What another one writes.
        proof: String,
        /// Where that stands.
        proof_place: Place,
    },
    /// A cross `x` was taken as a tick.
    CrossAsTick {
        /// The code.
        code: Code,
    },
}

/// What a cell should hold; the message gives an example of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Đạt or Chưa đạt.
    PassFail,
    /// A grade such as Tốt.
    Rating,
    /// A percentage or a fraction.
    Percent,
    /// A yearly rate.
    PercentPerYear,
    /// A whole number.
    Count,
}
