//! Which rooms there are.

use ntm_text::Language;
use serde::{Deserialize, Serialize};

/// A room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Page {
    /// All communes of the files side by side.
    Communes,
    /// What each of the other rooms is for.
    Tools,
    /// What to do first: pace, nearest wins, the least set.
    Pace,
    /// What would be if.
    Scenario,
    /// The province's own levels.
    Levels,
    /// What is wrong in a plan.
    Audit,
    /// Targets, roadmaps and money of a programme beside the data.
    Programme,
    /// Reports and deadlines.
    Calendar,
    /// Two periods side by side.
    Periods,
    /// From the old set to the new one.
    Crosswalk,
    /// The criteria with their levels and citations.
    Library,
    /// How to use the page.
    Help,
}

impl Page {
    /// Every room, the tools in the order of their list.
    pub const ALL: [Self; 12] = [
        Self::Communes,
        Self::Tools,
        Self::Pace,
        Self::Scenario,
        Self::Levels,
        Self::Audit,
        Self::Programme,
        Self::Calendar,
        Self::Periods,
        Self::Crosswalk,
        Self::Library,
        Self::Help,
    ];

    /// Whether the room stands in the list of tools and not in the menu.
    pub fn is_tool(self) -> bool {
        !matches!(self, Self::Communes | Self::Tools | Self::Library | Self::Help)
    }

    /// Whether the room shows something of the user's files.
    pub fn needs_answer(self) -> bool {
        !matches!(self, Self::Tools | Self::Help)
    }

    /// Its address, to be used in links.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Communes => "#/cac-xa",
            Self::Tools => "#/cong-cu",
            Self::Pace => "#/viec-lam-truoc",
            Self::Scenario => "#/thu",
            Self::Levels => "#/muc-cua-tinh",
            Self::Audit => "#/soat-ke-hoach",
            Self::Programme => "#/chuong-trinh",
            Self::Calendar => "#/lich",
            Self::Periods => "#/so-sanh-ky",
            Self::Crosswalk => "#/doi-chieu",
            Self::Library => "#/tieu-chi",
            Self::Help => "#/tro-giup",
        }
    }

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Communes => language.pick("Các xã", "Communes"),
            Self::Tools => language.pick("Công cụ", "Tools"),
            Self::Pace => language.pick("Việc nên làm trước", "What to do first"),
            Self::Scenario => language.pick("Thử tình huống", "What if"),
            Self::Levels => language.pick("Mức của tỉnh", "Provincial levels"),
            Self::Audit => language.pick("Soát kế hoạch", "Audit of a plan"),
            Self::Programme => language.pick("Chương trình", "Programmes"),
            Self::Calendar => language.pick("Lịch báo cáo", "Calendar"),
            Self::Periods => language.pick("So sánh các kỳ", "Periods side by side"),
            Self::Crosswalk => language.pick("Từ bộ 2021–2025", "From the set of 2021–2025"),
            Self::Library => language.pick("Bộ tiêu chí", "Criteria"),
            Self::Help => language.pick("Trợ giúp", "Help"),
        }
    }
}
