//! The programmes, apart from the sets and plans: most pages never ask for them.

use std::sync::LazyLock;

use ntm_model::Programme;

static PROGRAMMES: LazyLock<Vec<Programme>> = LazyLock::new(|| {
    let baked = include_bytes!(concat!(env!("OUT_DIR"), "/programmes.postcard"));
    // Written and read by the same types in one build; a test proves that nothing is lost.
    postcard::from_bytes(baked).unwrap_or_default()
});

/// The programmes, in the order of their files' names.
pub fn programmes() -> &'static [Programme] {
    &PROGRAMMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programmes_are_there() {
        let ids: Vec<_> = programmes().iter().map(|programme| programme.id.as_str()).collect();
        let wanted = [
            "binh-giang-2026-2030",
            "binh-luong-2025",
            "binh-trung-2024",
            "khanh-hoa-2025",
            "thach-an-2025",
        ];
        assert_eq!(ids, wanted);
        let khanh_hoa = &programmes()[3];
        assert_eq!(khanh_hoa.roadmaps.len(), 3);
        let years: usize = khanh_hoa.roadmaps.iter().map(|roadmap| roadmap.years.len()).sum();
        assert_eq!(years, 12 + 6 + 2);
    }
}
