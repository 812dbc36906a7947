//! A programme as the page shows it: targets beside the open files, roadmaps, money, and what does
//! not add up.

mod roadmaps;
mod targets;
mod view;

pub use view::{
    FundingView, FundingViewRow, NumberFindingView, ProgrammeView, RoadmapView, RoadmapViewRow,
    TargetGroupView, TargetView,
};

use ntm_model::{Programme, Stated, Text};
use ntm_text::Language;

use crate::Desk;
use crate::communes::in_short;
use crate::message::Input;

impl Desk {
    /// The bundled programme with this id, or the first one that the open files can be held
    /// against when there is none; `None` when nothing is bundled.
    pub fn programme(&mut self, id: &str, input: &Input) -> Option<ProgrammeView> {
        let language = input.language;
        let all = ntm_bundled::programmes();
        let sets = self.laid(input).shared();
        let communes = in_short(self.judged(input));
        let asks_of = |one: &&Programme| {
            let mut sets = one.targets.iter().filter_map(|target| target.set.as_ref());
            sets.any(|set| communes.iter().any(|commune| commune.set == *set))
        };
        let most = |one: &&Programme| one.targets.len();
        let programme = all
            .iter()
            .find(|one| one.id == id)
            .or_else(|| all.iter().filter(asks_of).max_by_key(most))
            .or_else(|| all.iter().max_by_key(most))?;
        let beside = ntm_plan::targets_beside(programme, &communes);
        Some(ProgrammeView {
            programmes: names(language),
            id: programme.id.clone(),
            title: programme.title.clone(),
            file: programme.file.clone(),
            note: programme.note.clone(),
            counted: ntm_text::targets_counted(&beside, language),
            targets: targets::groups(&beside, sets.all(), language),
            roadmaps: roadmaps::roadmaps(programme, language),
            funding: roadmaps::funding(programme, language),
            findings: targets::findings(programme, language),
            repairs: programme
                .repairs
                .iter()
                .map(|one| {
                    format!("“{}” → “{}” ({}; {})", one.printed, one.mended, one.place, one.reason)
                })
                .collect(),
        })
    }
}

/// Ids and names of the programmes.
pub(crate) fn names(language: Language) -> Vec<(String, String)> {
    let name = |one: &Programme| {
        let (place, start, end) = (&one.unit_name, one.start, one.end);
        let years = if start == end { start.to_string() } else { format!("{start}–{end}") };
        let province = match one.province == one.unit_name {
            true => language.pick("tỉnh", "province").to_owned(),
            false => one.province.clone(),
        };
        (one.id.clone(), format!("{place} ({province}), {years}"))
    };
    ntm_bundled::programmes().iter().map(name).collect()
}

/// The place of a number: `dòng 25`.
fn line_of(line: u16, language: Language) -> String {
    language.pick(format!("dòng {line}"), format!("line {line}"))
}

fn number(stated: &Stated, language: Language) -> String {
    ntm_text::number(stated.value, language)
}

fn pick(text: &Text, language: Language) -> String {
    language.pick(&text.vi, &text.en).clone()
}
