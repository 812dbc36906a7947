//! The status files that the page offers, with what is said about each before it is opened.

/// A status file that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Stable name.
    pub id: &'static str,
    /// The name under which it is saved.
    pub file_name: &'static str,
    /// What it is, in Vietnamese.
    pub title: &'static str,
    /// What it is, in English.
    pub title_en: &'static str,
    /// The place or places that it is about.
    pub place: &'static str,
    /// The id of the criteria set that it names.
    pub set: &'static str,
    /// The document that its figures are taken from, in Vietnamese; empty where they are made up.
    pub source: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// Whether its figures are made up to show how the page works, and labelled so.
    pub illustrative: bool,
}

/// The status files, the illustrative one first. Empty templates are not among them: they are made
/// from the criteria sets.
pub fn samples() -> &'static [Sample] {
    SAMPLES
}

const KHANH_HOA: &str = "Kế hoạch thực hiện Chương trình nông thôn mới tỉnh Khánh Hòa đến năm 2025 (003_785c661cd5823983.txt)";
const BINH_TRUNG: &str =
    "Kế hoạch nông thôn mới năm 2024 xã Bình Trung, tỉnh Lạng Sơn (002_523b71e2553a5e48.txt)";
const BINH_LUONG: &str =
    "Kế hoạch duy trì 19 tiêu chí năm 2025 xã Bình Lương (004_e3acc5db40b65444.txt)";
const THACH_AN: &str = "Kế hoạch nông thôn mới năm 2025 huyện Thạch An (001_3132669d4b4a709d.txt)";

const BASE: &str = "xa-2021-2025";
const ADVANCED: &str = "xa-nang-cao-2021-2025";

const SAMPLES: &[Sample] = &[
    Sample {
        id: "binh-giang-2026",
        file_name: "binh-giang-2026-minh-hoa.csv",
        title: "Bình Giang 2026: ví dụ đủ 47 chỉ tiêu, số liệu minh họa",
        title_en: "Bình Giang 2026: an example with all 47 indicators, made-up figures",
        place: "Bình Giang",
        set: "xa-2026-2030",
        source: "",
        bytes: include_bytes!("../../../seeds/status/binh-giang-2026-minh-hoa.csv"),
        illustrative: true,
    },
    Sample {
        id: "son-binh-2024",
        file_name: "son-binh-2024.csv",
        title: "Sơn Bình 2024: xã xét theo mức miền núi, có một số liệu đọc được hai cách",
        title_en: "Sơn Bình 2024: judged by the mountain levels, with a figure that reads two ways",
        place: "Sơn Bình",
        set: BASE,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/son-binh-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "ninh-tan-2024",
        file_name: "ninh-tan-2024.csv",
        title: "Ninh Tân 2024: đường thôn, đường nội đồng còn thiếu bao nhiêu km",
        title_en: "Ninh Tân 2024: how many kilometres of village and field roads are missing",
        place: "Ninh Tân",
        set: BASE,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/ninh-tan-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "ninh-tan-nang-cao-2024",
        file_name: "ninh-tan-nang-cao-2024.csv",
        title: "Ninh Tân 2024: theo bộ nâng cao",
        title_en: "Ninh Tân 2024: by the advanced set",
        place: "Ninh Tân",
        set: ADVANCED,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/ninh-tan-nang-cao-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "cam-tan-2024",
        file_name: "cam-tan-2024.csv",
        title: "Cam Tân 2024: năm tiêu chí chưa đạt",
        title_en: "Cam Tân 2024: five criteria not met",
        place: "Cam Tân",
        set: BASE,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/cam-tan-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "cam-tan-nang-cao-2024",
        file_name: "cam-tan-nang-cao-2024.csv",
        title: "Cam Tân 2024: theo bộ nâng cao, có tỷ lệ in không khớp phân số",
        title_en: "Cam Tân 2024: by the advanced set, with a share that contradicts its fraction",
        place: "Cam Tân",
        set: ADVANCED,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/cam-tan-nang-cao-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "cam-hai-dong-2025",
        file_name: "cam-hai-dong-2025.csv",
        title: "Cam Hải Đông 2025: mức thu nhập của năm 2025",
        title_en: "Cam Hải Đông 2025: the income level of 2025",
        place: "Cam Hải Đông",
        set: BASE,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/cam-hai-dong-2025.csv"),
        illustrative: false,
    },
    Sample {
        id: "cam-hai-dong-nang-cao-2025",
        file_name: "cam-hai-dong-nang-cao-2025.csv",
        title: "Cam Hải Đông 2025: theo bộ nâng cao",
        title_en: "Cam Hải Đông 2025: by the advanced set",
        place: "Cam Hải Đông",
        set: ADVANCED,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/cam-hai-dong-nang-cao-2025.csv"),
        illustrative: false,
    },
    Sample {
        id: "ninh-quang-ninh-dong",
        file_name: "ninh-quang-ninh-dong-kieu-mau.csv",
        title: "Ninh Quang 2024 và Ninh Đông 2025: điều kiện xã kiểu mẫu",
        title_en: "Ninh Quang 2024 and Ninh Đông 2025: the conditions of model communes",
        place: "Ninh Quang, Ninh Đông",
        set: "xa-kieu-mau-2021-2025",
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/ninh-quang-ninh-dong-kieu-mau.csv"),
        illustrative: false,
    },
    Sample {
        id: "khanh-hoa-2024",
        file_name: "khanh-hoa-danh-sach-2024.csv",
        title: "Tỉnh Khánh Hòa 2024: danh sách xã với số tiêu chí đạt, như kế hoạch in",
        title_en: "Khánh Hòa province 2024: communes with their counts of criteria, as printed",
        place: "Sơn Bình, Vạn Thắng, Ninh Tân, Cam Tân, Cam Hải Đông, Ninh Giang",
        set: BASE,
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/khanh-hoa-danh-sach-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "khanh-hoa-tinh-huyen-2024",
        file_name: "khanh-hoa-tinh-huyen-2024.csv",
        title: "Tỉnh Khánh Hòa, huyện Vạn Ninh và huyện Cam Lâm 2024",
        title_en: "Khánh Hòa province, Vạn Ninh and Cam Lâm districts 2024",
        place: "Khánh Hòa, Vạn Ninh, Cam Lâm",
        set: "tinh-2021-2025",
        source: KHANH_HOA,
        bytes: include_bytes!("../../../seeds/status/khanh-hoa-tinh-huyen-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "binh-trung-2024",
        file_name: "binh-trung-2024.csv",
        title: "Bình Trung 2024: mười hai tiêu chí đã đạt",
        title_en: "Bình Trung 2024: twelve criteria met",
        place: "Bình Trung",
        set: BASE,
        source: BINH_TRUNG,
        bytes: include_bytes!("../../../seeds/status/binh-trung-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "binh-luong-2024",
        file_name: "binh-luong-2024.csv",
        title: "Bình Lương 2024: tự đánh giá đạt cả 19 tiêu chí",
        title_en: "Bình Lương 2024: claims to have met all 19 criteria",
        place: "Bình Lương",
        set: BASE,
        source: BINH_LUONG,
        bytes: include_bytes!("../../../seeds/status/binh-luong-2024.csv"),
        illustrative: false,
    },
    Sample {
        id: "duc-xuan-2025",
        file_name: "duc-xuan-2025.csv",
        title: "Đức Xuân 2025: còn nhà ở và thu nhập",
        title_en: "Đức Xuân 2025: housing and income are left",
        place: "Đức Xuân",
        set: BASE,
        source: THACH_AN,
        bytes: include_bytes!("../../../seeds/status/duc-xuan-2025.csv"),
        illustrative: false,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sets;

    #[test]
    fn the_first_is_illustrative_and_no_other() {
        let flags: Vec<_> = samples().iter().map(|sample| sample.illustrative).collect();
        assert!(flags[0] && flags[1..].iter().all(|flag| !flag));
    }

    #[test]
    fn every_sample_says_where_it_comes_from() {
        for sample in samples() {
            let text = std::str::from_utf8(sample.bytes).unwrap();
            let id = sample.id;
            assert!(sets().iter().any(|set| set.id == sample.set), "{id}");
            assert!(text.contains(sample.set), "{id}");
            assert_eq!(sample.source.is_empty(), sample.illustrative, "{id}");
            for place in sample.place.split(", ") {
                assert!(text.contains(place), "{id} {place}");
            }
            if let Some((_, file)) = sample.source.split_once('(') {
                let file = file.trim_end_matches(')');
                let rows = text.lines().skip(1);
                let missing: Vec<_> = rows.filter(|row| !row.contains(file)).collect();
                assert!(missing.is_empty(), "{id}: {missing:?}");
            }
            let twice = samples().iter().filter(|one| one.id == id || one.file_name == id).count();
            assert_eq!(twice, 1, "{id}");
        }
    }

    /// They travel with the engine, so that their size is watched.
    #[test]
    fn the_samples_are_small() {
        let bytes: usize = samples().iter().map(|sample| sample.bytes.len()).sum();
        assert!(bytes < 32_000, "{bytes}");
    }
}
