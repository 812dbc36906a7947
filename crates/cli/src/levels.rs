//! A province's own levels: `ntm levels`, and `--overlay` of the other commands.

use std::borrow::Cow;
use std::path::PathBuf;

use ntm_evaluate::{OverlayLine, overlay_conflicts, overlay_lines, resolve_over, resolve_sets};
use ntm_model::{CriteriaSet, Overlay, Problem, Severity};
use ntm_text::Language;

use crate::answer::{Answer, Existing};
use crate::arguments::{Format, Levels};
use crate::columns::Columns;
use crate::input::{self, NoInput};
use crate::text;

/// The sets to judge by.
pub(crate) struct Laid {
    pub(crate) sets: Cow<'static, [CriteriaSet]>,
    /// The levels that are laid over them, in their order.
    pub(crate) overlays: Vec<Overlay>,
    /// Whether there are none to lay, or they could be laid.
    pub(crate) is_sound: bool,
}

/// The sets with the province's own levels, where files of them are named. Of two files the later
/// one applies, and every level that it takes the place of is said, as on the page. What is wrong
/// with a file goes to the errors of the answer, also what only should be known.
pub(crate) fn lay(paths: &[PathBuf], language: Language, answer: &mut Answer) -> Laid {
    let bundled = ntm_bundled::sets();
    let none = || Laid { sets: Cow::Borrowed(bundled), overlays: Vec::new(), is_sound: false };
    let mut sets: Cow<'static, [CriteriaSet]> = Cow::Borrowed(bundled);
    let mut laid: Vec<(String, Overlay)> = Vec::new();
    for path in paths {
        let (overlays, mut problems) = match read(path, language) {
            Ok(read) => read,
            Err(message) => {
                answer.fail(&message);
                return none();
            }
        };
        let name = input::name(path, language);
        let mut is_applied = !overlays.is_empty();
        for overlay in overlays {
            let resolved = resolve_over(bundled, &sets, &overlay);
            problems.extend(resolved.problems);
            is_applied &= resolved.is_applied;
            // What one file lays over its own levels was said where they were made.
            let others = laid.iter().filter(|(file, _)| *file != name);
            let earlier: Vec<_> = others.map(|(file, one)| (file.as_str(), one)).collect();
            if resolved.is_applied {
                problems.extend(overlay_conflicts(&sets, &earlier, &overlay));
            }
            let mut resolved = resolved.sets;
            // A level that follows from another one follows from the province's.
            ntm_model::derive_levels(&mut resolved);
            sets = Cow::Owned(resolved);
            laid.push((name.clone(), overlay));
        }
        answer.errors.push_str(&text::problems(&problems, Some(&name), language));
        if !is_applied {
            answer.code = 1;
            return none();
        }
    }
    let overlays = laid.into_iter().map(|(_, overlay)| overlay).collect();
    Laid { sets, overlays, is_sound: true }
}

/// Checks the levels of a file and shows them beside the published ones.
pub(crate) fn run(request: &Levels) -> Answer {
    let language = request.language;
    let mut answer = Answer::default();
    let (mut overlays, mut problems) = match read(&request.file, language) {
        Ok(read) => read,
        Err(message) => {
            answer.fail(&message);
            return answer;
        }
    };
    let bundled = ntm_bundled::sets();
    // Of a saved assessment with several, the one that was laid last.
    let Some(overlay) = overlays.pop() else {
        answer.errors = text::problems(&problems, None, language);
        answer.code = 1;
        return answer;
    };
    problems.extend(resolve_sets(bundled, &overlay).problems);
    if problems.iter().any(|problem| problem.severity() == Severity::Error) {
        answer.code = 1;
    }
    answer.errors = text::problems(&problems, None, language);
    let content = if request.format == Format::Csv {
        ntm_report::overlay_to_csv(&overlay)
    } else {
        table(&overlay, bundled, language)
    };
    match &request.output {
        Some(path) => answer.save(path, content.as_bytes(), Existing::Replace, language),
        None => answer.output = content,
    }
    answer
}

/// The levels of a file, in the order in which they are laid, and what is wrong with it.
type Read = (Vec<Overlay>, Vec<Problem>);

/// Reads a table of levels, whatever file it is in: text, a workbook, or an exported assessment.
fn read(path: &PathBuf, language: Language) -> Result<Read, String> {
    let name = input::name(path, language);
    let bytes = match input::read(path, language) {
        Ok(bytes) => bytes,
        Err(NoInput::Problem(problem)) => return Ok((Vec::new(), vec![*problem])),
        Err(NoInput::NotReadable(message)) => return Err(message),
    };
    if ntm_workbook::is_workbook(&bytes) {
        let workbook = ntm_workbook::read(&bytes);
        let (overlay, found) = ntm_ingest::read_overlay_sheets(&workbook.sheets, &name);
        let problems =
            workbook.problems.into_iter().map(ntm_workbook::WorkbookProblem::into_problem);
        return Ok((overlay.into_iter().collect(), problems.chain(found).collect()));
    }
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first == Some(&b'{') {
        let assessment = serde_json::from_slice::<ntm_report::wire::Assessment>(&bytes);
        let assessment = assessment.map_err(|error| {
            language.pick(
                format!("{name} không phải là kết quả do chương trình xuất ra: {error}."),
                format!("{name} is no assessment that the program has written: {error}."),
            )
        })?;
        let overlay = assessment.overlay.as_ref().ok_or_else(|| {
            language.pick(
                format!("{name} không kèm mức của tỉnh: kết quả này được xét theo mức chung."),
                format!(
                    "{name} holds no levels of a province: it was judged by the published ones."
                ),
            )
        })?;
        let (mut overlays, mut problems) = (Vec::new(), Vec::new());
        for overlay in assessment.overlays_before.iter().chain([overlay]) {
            let rows = ntm_report::overlay_from_wire(overlay);
            let (overlay, found) = ntm_ingest::read_overlay_rows(&overlay.title, rows);
            overlays.extend(overlay);
            problems.extend(found);
        }
        return Ok((overlays, problems));
    }
    let (overlay, problems) = ntm_ingest::read_overlay(&bytes, &name);
    Ok((overlay.into_iter().collect(), problems))
}

/// The levels as people read them.
fn table(overlay: &Overlay, sets: &[CriteriaSet], language: Language) -> String {
    let lines = overlay_lines(sets, overlay);
    let mut out = format!("{}\n", overlay.title);
    let head = language.pick(
        [
            "Bộ",
            "Nhóm",
            "Mã",
            "Chỉ tiêu",
            "Mức chung",
            "Mức của tỉnh",
            "So sánh",
            "Từ ngày",
            "Văn bản",
        ],
        [
            "Set",
            "Group",
            "Code",
            "Indicator",
            "Published",
            "Province",
            "Effect",
            "Since",
            "Document",
        ],
    );
    let head = head.map(str::to_owned);
    let rows: Vec<_> = lines.iter().map(|line| row(line, language)).collect();
    let mut columns = Columns::new([24, 10, 6, 44, 24, 24, 14, 10, 40]);
    columns.measure(&head);
    rows.iter().for_each(|row| columns.measure(row));
    for row in std::iter::once(&head).chain(&rows) {
        out.push_str(&format!("  {}\n", columns.line(row)));
    }
    out
}

fn row(line: &OverlayLine, language: Language) -> [String; 9] {
    let level = |requirement: &Option<ntm_model::Requirement>| {
        let text = requirement.map(|one| ntm_text::requirement(&one, &line.unit, language));
        text.unwrap_or_default().replace('\u{a0}', " ")
    };
    let since = line.since.map(|since| ntm_text::date(since, language));
    let cited = !line.document.is_empty() || line.requirement.is_none();
    let document = if cited {
        line.document.clone()
    } else {
        language.pick("chưa ghi văn bản", "no document named").to_owned()
    };
    [
        line.set.clone(),
        line.variant.clone(),
        line.code.to_string(),
        line.title.chars().take(44).collect(),
        level(&line.published),
        level(&line.requirement),
        ntm_text::overlay_effect(line.effect, language).to_owned(),
        since.unwrap_or_default(),
        document,
    ]
    .map(|text| text::one_line(&text))
}
