//! How each style looks: calm, on paper as on the screen, in the typeface of official documents.

use ntm_report::Style;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The typeface that Vietnamese official documents are written in.
const TYPEFACE: &str = "Times New Roman";

const HEADING_FILL: Color = Color::RGB(0x00D9_E5EE);
const GROUP_FILL: Color = Color::RGB(0x00EE_F3F7);
const INPUT_FILL: Color = Color::RGB(0x00FF_FBE6);
const LOCKED_FILL: Color = Color::RGB(0x00EF_EFEF);
const LINE: Color = Color::RGB(0x008A_939B);
const GREY: Color = Color::RGB(0x0059_5F65);
const GREEN: Color = Color::RGB(0x001B_6E3C);
const RED: Color = Color::RGB(0x00A6_1B1B);
const AMBER: Color = Color::RGB(0x007A_5200);

/// The format of every style, made once for a workbook.
pub(crate) struct Formats {
    text: Vec<(Style, Format)>,
}

impl Formats {
    pub(crate) fn new() -> Self {
        let text = STYLES.into_iter().map(|style| (style, format(style))).collect();
        Self { text }
    }

    /// The format of texts in this style. They are kept as text, whatever is typed over them.
    pub(crate) fn text(&self, style: Style) -> Format {
        let known = self.text.iter().find(|(known, _)| *known == style);
        known.map_or_else(|| format(style), |(_, format)| format.clone())
    }

    /// The format of numbers in this style.
    pub(crate) fn number(&self, style: Style) -> Format {
        self.text(style).set_num_format("General")
    }

    /// The format of percentages in this style.
    pub(crate) fn percent(&self, style: Style) -> Format {
        self.text(style).set_num_format("0.00%")
    }
}

/// The styles that tables use in every row.
const STYLES: [Style; 10] = [
    Style::Data,
    Style::Heading,
    Style::Group,
    Style::Text,
    Style::Short,
    Style::Input,
    Style::ShortInput,
    Style::Met,
    Style::NotMet,
    Style::Open,
];

fn format(style: Style) -> Format {
    let plain = Format::new().set_num_format("@").set_font_name(TYPEFACE).set_font_size(12);
    let boxed = || {
        let boxed = plain.clone().set_border(FormatBorder::Thin).set_border_color(LINE);
        boxed.set_text_wrap().set_align(FormatAlign::Top)
    };
    let centred = || boxed().set_align(FormatAlign::Center);
    match style {
        Style::Data => plain.set_align(FormatAlign::Top),
        Style::Title => plain
            .set_bold()
            .set_font_size(15)
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter),
        Style::Subtitle => plain.set_align(FormatAlign::Center),
        Style::Label => plain.set_bold().set_align(FormatAlign::Top),
        Style::Heading => centred()
            .set_bold()
            .set_background_color(HEADING_FILL)
            .set_align(FormatAlign::VerticalCenter),
        Style::Group => boxed().set_bold().set_background_color(GROUP_FILL),
        Style::Text => boxed(),
        Style::ShortGroup => centred().set_bold().set_background_color(GROUP_FILL),
        Style::Short => centred(),
        Style::Input => boxed().set_background_color(INPUT_FILL),
        Style::ShortInput => centred().set_background_color(INPUT_FILL),
        Style::Locked => boxed().set_background_color(LOCKED_FILL).set_font_color(GREY),
        Style::Note => plain.set_italic().set_font_color(GREY).set_font_size(11),
        Style::Guide => plain.set_text_wrap().set_align(FormatAlign::Top),
        Style::Met => centred().set_font_color(GREEN),
        Style::NotMet => centred().set_bold().set_font_color(RED),
        Style::Open => centred().set_font_color(AMBER),
        Style::SignatureNote => plain.set_italic().set_align(FormatAlign::Center),
        Style::Signature => plain.set_bold().set_align(FormatAlign::Center),
    }
}
