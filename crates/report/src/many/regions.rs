//! The totals of districts, provinces and years.

use ntm_plan::{CommunesAnswer, CommunesRoadmap, RegionSummary};
use ntm_text::Language;

use super::{Words, columns, sheet, short, text};
use crate::workbook::{CellSpec, SheetSpec};

/// One row for each region and set.
pub(super) fn region_sheet(
    name: Words,
    regions: &[RegionSummary],
    language: Language,
) -> SheetSpec {
    const HEADER: [(Words, u16); 7] = [
        (("Địa bàn", "Region"), 24),
        (("Tỉnh", "Province"), 20),
        (("Bộ tiêu chí", "Criteria set"), 16),
        (("Số xã", "Communes"), 10),
        (("Xã đạt đủ tiêu chí", "Communes with all criteria"), 12),
        (("Bình quân tiêu chí/xã", "Mean criteria a commune"), 14),
        (("Kết luận theo bộ tiêu chí của cấp mình", "Own verdict"), 44),
    ];
    let (mut sheet, header) = sheet(name, &columns(&HEADER, language), language);
    for region in regions {
        let own = region.own.iter().map(|own| {
            let (met, total) = (own.criteria.met, own.criteria.total());
            let said = ntm_text::recognition(own.recognition, language);
            format!("{}: {met}/{total}. {said}", own.set)
        });
        sheet.push(vec![
            text(region.name.as_str()),
            text(region.province.as_deref().unwrap_or_default()),
            short(region.set.as_str()),
            CellSpec::count(region.communes),
            short(ntm_text::count_range(region.complete.low, region.complete.high)),
            short(ntm_text::mean_range(region.average.low, region.average.high, language)),
            text(own.collect::<Vec<_>>().join("; ")),
        ]);
    }
    sheet.close_table(header);
    sheet
}

/// One row for each year.
pub(super) fn years_sheet(
    roadmap: &CommunesRoadmap,
    answer: &CommunesAnswer,
    language: Language,
) -> SheetSpec {
    const HEADER: [(Words, u16); 6] = [
        (("Năm", "Year"), 8),
        (("Số xã", "Communes"), 10),
        (("Lũy kế", "Cumulative"), 10),
        (("Tỷ lệ lũy kế", "Cumulative share"), 14),
        (("Đã đủ tiêu chí", "All criteria met now"), 12),
        (("Các xã", "Which"), 80),
    ];
    let (mut sheet, header) = sheet(("Lộ trình", "Roadmap"), &columns(&HEADER, language), language);
    let label = |unit: &u32| {
        let row = answer.rows.iter().find(|row| row.commune.unit == *unit);
        row.and_then(|row| row.commune.name.clone()).unwrap_or_else(|| format!("#{}", unit + 1))
    };
    for year in &roadmap.years {
        let share = year.share.map(|share| {
            let share = ntm_text::share_range(share, share, language);
            format!("{share} ({}/{})", year.cumulative, roadmap.base)
        });
        sheet.push(vec![
            short(year.year.to_string()),
            CellSpec::count(number(year.communes.len())),
            CellSpec::count(year.cumulative),
            short(share.unwrap_or_default()),
            CellSpec::count(year.met_now),
            text(year.communes.iter().map(label).collect::<Vec<_>>().join(", ")),
        ]);
    }
    sheet.close_table(header);
    sheet
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
