//! Problems in English.

use ntm_model::{Expected, ProblemKind, WhyUnreadable};

use super::megabytes;
use crate::notes::list;
use crate::{Language, place};

/// What is wrong and what to do.
pub(super) fn sentence(kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    let here = |at| place(at, Language::English);
    match kind {
        Kind::EmptyFile => "The file is empty. Choose a file with a table of results, or download the template.".into(),
        Kind::FileTooLarge { bytes, limit } => format!("The file has {} MB; the limit is {} MB. Remove pictures and unneeded columns, or split it by commune.", megabytes(*bytes), megabytes(*limit)),
        Kind::NotText { format: "" } => "The file is not text and cannot be read. Open the table of results in Excel or LibreOffice, save it as CSV UTF-8 and use that file.".into(),
        Kind::NotText { format: format @ ("XLSX" | "XLSB" | "XLS" | "ODS") } => format!(
            "This is a workbook ({format}), and only CSV is read here. Open it, save it as CSV UTF-8 and use that file."
        ),
        Kind::NotText { format: "HTML" } => "This is an HTML or XML file (some programs export one under the name .xls), not a workbook. Open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8 and use that file.".into(),
        Kind::NotText { format: format @ ("ZIP" | "RAR" | "7Z") } => format!("This is a {format} archive. Unpack it and choose the .xlsx, .xls, .ods or .csv files inside; several may be chosen at once."),
        Kind::NotText { format } => format!("This is a {format} file, not a table of results, and cannot be read. Copy the table into a workbook, save it as .xlsx or CSV UTF-8 and use that file."),
        Kind::OwnExport { format } => format!("This is a file {format} that this program has written for other programs, not a table of results. Open the file of results that was judged, or the data with your changes that this page offers (CSV, XLSX)."),
        Kind::FromAssessment { levels } => {
            let levels = levels.as_ref().map_or_else(String::new, |levels| format!(" It was judged by the province's levels “{levels}”; to judge by them again, add --overlay and the name of this file."));
            format!("The results were read from a saved assessment, which has only what was judged: no evidence, notes, districts, provinces or rows outside the set. To keep all, use the file of results itself.{levels}")
        }
        Kind::UnclosedQuote => "A quotation mark (\") is opened and never closed. Only this line was read without quoting; remove or close the mark.".into(),
        Kind::NoHeader => "No header row was found. The file needs at least a column with the indicator's code (chi_tieu) and one with the result (ket_qua), as in the template.".into(),
        Kind::MissingColumn { column: "chi_tieu" } => "The column with the indicators' codes (chi_tieu, such as 1.1, 3.10) is missing. Add it as in the template.".into(),
        Kind::MissingColumn { .. } => "There is no column of results. At least one of ket_qua (result) and tu_danh_gia (self-assessment) is needed.".into(),
        Kind::ColumnTwice { header } => format!("The column “{header}” means the same as another one. The one whose header fits better is used; remove or rename one."),
        Kind::ColumnNotUsed { header } if header.is_empty() => "The column has no header and was not used. Give it one if it is needed.".into(),
        Kind::ColumnNotUsed { header } => format!("The column “{header}” is not used for judging."),
        Kind::NoRows => "There is a header and no row under it. Fill in the results, or choose another header row if this is the wrong one.".into(),
        Kind::TooManyRows { limit } => format!("The file has more than {limit} rows; the rest was not read. Split the file."),
        Kind::TooManyColumns { limit } => format!("A row has more than {limit} columns; the rest was not read. Check the file's separator."),
        Kind::ExtraFields { text } => format!("The row has more fields than the header (“{text}”). A field may hold the separator; put it in quotation marks."),
        // A workbook.
        Kind::WorkbookDamaged => "The workbook is damaged, or was not copied or downloaded in full, and cannot be opened. Copy the original again, or open it in Excel or LibreOffice and save it anew.".into(),
        Kind::SheetDamaged => "The sheet is damaged from this cell on; what was read of it is used. Open the file in Excel or LibreOffice, check it and save it anew.".into(),
        Kind::WorkbookLocked => "The workbook has a password and cannot be read. Open it, remove the password (File → Info → Protect Workbook), save it and choose that file.".into(),
        Kind::WorkbookEmpty => "No cell of the workbook holds anything. Choose a file with a table of results, or download the template.".into(),
        Kind::NotAWorkbook { format } if format.is_empty() => "The file is not a workbook. Choose an .xlsx, .xls, .ods or .csv file.".into(),
        Kind::NotAWorkbook { format } if format == "HTML" => "This is a web page without any table (perhaps a page to sign in, or one that reports an error). Sign in and export the file again, or copy the table into a workbook and save it as .xlsx.".into(),
        Kind::NotAWorkbook { format } if format == "XML" => "This is an XML file and no workbook. Export it again as .xlsx or CSV UTF-8 and use that file.".into(),
        Kind::NotAWorkbook { format } if format == "ZIP" => "This is a ZIP archive. Unpack it and choose the .xlsx, .xls, .ods or .csv files inside; several may be chosen at once.".into(),
        Kind::NotAWorkbook { format } => format!("This is a {format} file, not a workbook. Choose an .xlsx, .xls, .ods or .csv file; if the figures stand in a document, copy the table into a workbook."),
        Kind::WorkbookNotRead { format } => format!("A workbook of the kind {format} cannot be read. Open it in Excel or LibreOffice and save it as .xlsx."),
        Kind::UnpackedTooLarge { limit } => format!("The file unpacks to more than {} MB, so it was not read in full. Copy the table of results into a new file.", megabytes(*limit)),
        Kind::TooManySheets { limit } => format!("The file has more than {limit} sheets; the rest was not read. Split the file."),
        Kind::SheetTooManyRows { limit } => format!("The sheet has more than {limit} rows; nothing was read from this row on. Delete what is not needed below the table, or split the file."),
        Kind::SheetTooManyColumns { limit } => format!("The sheet has more than {limit} columns; nothing was read from this column on. Delete what is not needed to the right of the table."),
        Kind::TooManyCells { limit } => format!("The workbook has more than {limit} cells; nothing was read from this cell on. Split the file."),
        Kind::NotCalculated { others } => {
            let others = if *others > 0 { format!(" So do {others} more cells of the sheet.") } else { String::new() };
            format!("The cell has a formula, but the file holds no result (it was never calculated). Open the file in Excel or LibreOffice and save it.{others}")
        }

        // The encoding.
        Kind::EncodingGuessed { name, sure: true } => format!("The file is not Unicode; its letters were read as {name}. If they look wrong, choose another encoding."),
        Kind::EncodingGuessed { name, sure: false } => format!("It is not certain how the file writes its letters; they were read as {name}. Look at them: if they are wrong, choose another encoding or save the file as “CSV UTF-8”."),
        Kind::BrokenBytes { column, more: 0 } => format!("Character {column} of the line is broken and shown as �. Type it again."),
        Kind::BrokenBytes { column, more } => format!("Character {column} of the line is broken and shown as �. There are {more} more such places behind it. Save the file again as “CSV UTF-8”."),
        Kind::MoreUnclosedQuotes { count } => format!("From this line on, {count} more lines have a quotation mark (\") that is never closed. Each was read without quoting; remove or close the marks."),
        Kind::QuotesIgnored => "So many quotation marks (\") are not closed that from the next line on they are read as plain signs. Mend them and choose the file again.".into(),
        Kind::OldFont { font, before, after } => format!("The text is typed for an old font, {font}: “{before}” means “{after}”. Agree to turn it into Unicode, or convert it with your typing program and choose it again; until then its words cannot be read."),

        // The shape of a table.
        Kind::SheetNotUsed { sheet, is_hidden: true, could_be } => format!("The sheet “{sheet}” is hidden and was not used.{}", if *could_be { " If it holds data, choose it among the sheets." } else { "" }),
        Kind::SheetNotUsed { sheet, could_be: true, .. } => format!("The sheet “{sheet}” holds results but was not used, because it is laid out differently from those that are used or was not chosen. Choose it if you need it."),
        Kind::SheetNotUsed { sheet, .. } => format!("The sheet “{sheet}” holds no table of results and was not used."),
        Kind::NoSheetUsed => "No sheet was used. Choose the sheet that holds the results.".into(),
        Kind::SheetsBeyondLimit { limit } => format!("The file has more than {limit} sheets; the rest was not read. Split the file."),
        Kind::HiddenRows { count } => format!("{count} hidden rows were read like all others, from here on. Delete them if they should not count."),
        Kind::HiddenColumns { count } => format!("{count} hidden columns were used, from here on. Delete them if they should not count."),
        Kind::RowsBelowTable { count } => format!("{count} rows below the table (notes, signatures …) have no code and were passed over, from here on. Fill in the code if they are results."),
        Kind::TotalNotUsed { text } => format!("The row “{text}” is a sum or a mean and was not judged as a commune."),
        Kind::RowOfNoCommune { text } => format!("The row “{text}” says what is demanded, planned or measured, not the result of a commune, and was not judged."),
        Kind::VillagesNotUsed { count, text, has_whole: true } => format!("{count} villages (from “{text}” on) were not judged as communes; only the figures of the whole commune are used."),
        Kind::VillagesNotUsed { count, text, .. } => format!("The table has the figures of {count} villages (from “{text}” on), which were not judged as communes. Add those of the whole commune (a row or column “Toàn xã”)."),
        Kind::FurtherTable { count } => format!("From here on there is another table; its {count} rows were read by its own header. If it is no table of its own, mend the header or copy it to a sheet of its own."),
        Kind::TableNotUsed { count } => format!("From here on there is another table with a header of its own, without a column of codes or of results, so its {count} rows were not judged. If they are results, mend the header or copy the table to a sheet of its own."),
        Kind::MergedResult { code, range, text, of_criterion: true } => format!("Indicator {code}: “{text}” in the merged cells {range} stands for several indicators and was taken for their criterion; which of them is meant is not known. Unmerge {range} and write a result for each."),
        Kind::MergedResult { code, range, text, .. } => format!("Indicator {code}: “{text}” in the merged cells {range} stands for several indicators and was taken for the first alone. Unmerge {range} and write a result for each."),
        Kind::MergedApplied { range, text } => format!("“{text}” in the merged cells {range} was taken for every indicator beside them. If that is not meant, unmerge them and write each result."),
        Kind::MixedSeparators { count, separator } => format!("{count} lines separate their fields by {} and the header by another sign; they were read by their own, from here on. Check them, and save the file with one sign.", sign(*separator)),
        Kind::MissingUnit { text } => format!("The row has the result “{text}” and no commune, so it was not judged. Fill in the commune's name."),
        Kind::LostZero { code, text } => format!("The code “{text}” was taken for {code}: the spreadsheet stored the code as a number and dropped its zero. Format the column as Text and write {code}."),
        Kind::CriteriaCountDiffers { met, total, listed } if met.checked_add(*listed) == Some(*total) => format!("It says {met}/{total} criteria are met, but the number it gives of those that are not differs from the {listed} it lists. Check it."),
        Kind::CriteriaCountDiffers { met, total, listed } => format!("It says {met}/{total} criteria are met and names {listed} that are not: {met} + {listed} is not {total}. Check it."),

        // A province's own levels.
        Kind::Overlay(problem) => crate::overlay::english(problem),
        Kind::TakenFromOtherSet { code, set, recognition, met, total } => {
            let follows = crate::recognition(*recognition, Language::English);
            format!("Condition {code} was judged by what the same place reports for the same period under {set}: {met}/{total} criteria. {follows}")
        }
        Kind::ConditionNotInRule { code } => format!("The row {code} is kept and decides nothing: the rule on recognition under this set is not at hand."),

        // A row.
        Kind::MissingCode { text } => format!("The row has the result “{text}” and no code, so it was not judged. Fill in the code, such as 3.10."),
        Kind::UnknownCode { text, suggestion: Some(code) } => format!("The code “{text}” is not in the set, so the row was not judged. Did you mean {code}?"),
        Kind::UnknownCode { text, suggestion: None } => format!("The code “{text}” is not in the set, so the row was not judged. Codes look like 3.10 or 2.1.a; if a spreadsheet turned codes into dates, format the column as Text."),
        Kind::RepeatedCode { code, first } => format!("Indicator {code} already stands at {} with the same result; the repetition changes nothing.", here(first)),
        Kind::TwoValues { code, first, first_text, text, lost_zero } => {
            let question = match lost_zero {
                Some(meant) => format!(" A spreadsheet may have turned {meant} into {code}: check the code."),
                None => " Keep the right one.".to_owned(),
            };
            format!("Indicator {code} has two different values: “{first_text}” at {} and “{text}” here.{question}", here(first))
        }
        Kind::UnknownSet { text } => format!("There is no criteria set “{text}”. The default set is used; choose another if it is wrong."),
        Kind::SetAssumed { set } => format!("The file names no criteria set; {set} is used."),
        Kind::UnknownVariant { text } => format!("The group “{text}” is not understood. Write nhom-1, nhom-2 or nhom-3."),
        Kind::VariantAssumed { name } => format!("The file names no group; {name} is used because it alone has known levels. Choose another if the commune belongs there."),
        Kind::VariantMissing => "The commune's group is not known, so there is no level to compare with. Fill in the column nhom or choose the group on the page.".into(),
        Kind::UnknownPeriod { text } => format!("The period “{text}” is not understood. Write a year (2026), a quarter (Quý III/2026) or a day (31/12/2026)."),
        Kind::MixedRows { column, text, first } => format!("One commune, but the column {column} says “{first}” first and “{text}” here. The first is used."),
        Kind::NotReported { codes } => format!("The file has no row for {} indicators: {}. Add them for a full judgement.", codes.len(), list(codes)),
        Kind::EmptyResult { code } => format!("Indicator {code} has no result. Fill it in, or give the reason if it does not apply."),
        Kind::Unreadable { code, text, why, expected } => format!("Indicator {code}: “{text}” cannot be read ({}). Write {}.", why_not(*why), expected_text(*expected)),
        Kind::WrongKind { code, text, expected } => format!("Indicator {code}: “{text}” is not the kind of result it takes. Write {}.", expected_text(*expected)),
        Kind::TwoReadings { code, text, first, second } => format!("Indicator {code}: “{text}” reads two ways, {first} or {second}. Say which."),
        Kind::ImpossibleShare { code, text } => format!("Indicator {code}: “{text}” cannot be a share (0 to 100 %, part not above whole, whole not 0). Check the figures."),
        Kind::BoundNotEnough { code, text } => format!("Indicator {code}: “{text}” is only a limit and does not settle the comparison. Give the real figure."),
        Kind::UnitDiffers { code, text, expected } => format!("Indicator {code}: the unit in “{text}” is not “{expected}”. The number is used; check it."),
        Kind::FigureNeedsParts { code, text, parts } => format!("Indicator {code} has parts with different levels, so one figure “{text}” is not enough. Give a row for each: {}.", list(parts)),
        Kind::FractionDisagrees { code, text, computed, same_verdict } => {
            let outcome = if *same_verdict { "Both lead to one verdict, so it stands." } else { "They lead to different verdicts, so there is none." };
            format!("Indicator {code}: in “{text}” the fraction is {computed} %, not the percentage given. {outcome} Check the figures.")
        }
        Kind::DeclarationDiffers { code, declared, text, met } if declared == text => {
            let verb = if *met { "meets" } else { "does not meet" };
            format!("Indicator {code}: in “{text}” the result {verb} the level, unlike the words beside it. The result decides.")
        }
        Kind::DeclarationDiffers { code, declared, text, met } => {
            let verb = if *met { "meets" } else { "does not meet" };
            format!("Indicator {code}: declared “{declared}”, but the result “{text}” {verb} the level. The result decides.")
        }
        Kind::PartDiffers { code, part } => format!("Indicator {code} is declared met, but part {part} is not. The part decides."),
        Kind::MustApply { code } => format!("Indicator {code} applies to every commune (no “nếu có”), so it cannot be “not applicable”. Give the result."),
        Kind::ReasonMissing { code } => format!("Indicator {code} is said not to apply, without a reason. Fill in the column ly_do_khong_ap_dung."),
        Kind::ReasonAndResult { code } => format!("Indicator {code} has a result and a reason for not applying. The result is used; remove the reason if it applies."),
        Kind::SeparatorSettled { code, text, taken, proof, proof_place } => format!(
            "Indicator {code}: “{text}” was read as {}, because the same indicator has “{proof}” at {}. If that is wrong, change this cell.",
            crate::number(*taken, Language::English), here(proof_place),
        ),
        Kind::CrossAsTick { code } => format!("Indicator {code}: the mark x was read as a tick (Đạt). Write “Chưa đạt” if you mean the opposite."),
    }
}

fn why_not(why: WhyUnreadable) -> &'static str {
    match why {
        WhyUnreadable::NotUnderstood => "no number and no clear word",
        WhyUnreadable::SeveralNumbers => "several numbers, and it is not clear which counts",
        WhyUnreadable::Approximate => "only approximate",
        WhyUnreadable::Time => "a time, not a result",
        WhyUnreadable::TooManyDigits => "too many digits",
        WhyUnreadable::Separators => "points and commas in the wrong places",
        WhyUnreadable::SpreadsheetError => "a formula error or an overflowing cell",
        WhyUnreadable::Contradiction => "it says both met and not met",
    }
}

fn expected_text(expected: Expected) -> &'static str {
    match expected {
        Expected::PassFail => "“Đạt” (met) or “Chưa đạt” (not met)",
        Expected::Rating => "the grade, such as “Tốt” (good)",
        Expected::Percent => "a rate, such as “67,05%” or “1.059/4.532 hộ”",
        Expected::PercentPerYear => "a yearly rate, such as “10,2%/năm”",
        Expected::Count => "a number, such as “1” or “02 mô hình”",
    }
}

/// What separates fields, in words.
fn sign(separator: char) -> &'static str {
    match separator {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "bars",
    }
}
