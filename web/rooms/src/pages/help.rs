//! How to use the page.

use ntm_model::Verdict;
use ntm_text::Language;
use yew::prelude::*;

use ntm_parts::{badge, heading, join, paragraph, section, terms, text, wide};

/// The help page.
pub(crate) fn help(language: Language) -> Html {
    join(vec![
        heading(language.pick("Trợ giúp", "Help")),
        steps(language),
        file_format(language),
        verdicts(language),
        privacy(language),
    ])
}

fn steps(language: Language) -> Html {
    let steps: &[&str] = language.pick(
        &[
            "Tải bảng mẫu Excel ở trang Bắt đầu, điền cột Kết quả thực hiện (và Tự đánh giá nếu muốn), rồi lưu.",
            "Chọn tệp ở trang Bắt đầu, kéo tệp vào trang, hoặc chép bảng trong Excel rồi dán. Excel, OpenDocument, CSV đều được; mỗi xã một trang tính hay nhiều tệp một lúc cũng được.",
            "Xem trang Kiểm tra tệp: trang hiểu từng trang tính, từng cột thế nào, ô nào cần sửa. Cột nào hiểu sai thì chọn lại ở danh sách; trang nhớ cho lần sau. Bấm “Sửa” để sửa giá trị.",
            "Xem Kết quả, bấm “Vì sao?” để biết lý do, ô trong tệp và căn cứ của từng chỉ tiêu.",
            "Xem Lộ trình và Phân công; in ra giấy A4 cho cuộc họp, mỗi đơn vị một trang.",
        ],
        &[
            "Download the Excel template on the start page, fill in the results (and your own claims if you like), and save it.",
            "Choose the file on the start page, drop it on the page, or copy the table in Excel and paste it. Excel, OpenDocument and CSV will do; so will one sheet for each commune, or several files at once.",
            "Look at “Check the file”: how each sheet and column was understood and what to mend. Where a column was taken for the wrong thing, choose another from its list; the page remembers. Press “Change” to mend a value.",
            "Look at the results; “Why?” shows the reason, the cell in your file and the source of the level.",
            "Look at the roadmap and the responsibilities; print them on A4, one page a unit.",
        ],
    );
    section(
        language.pick("Năm bước", "Five steps"),
        html! { <ol>{ for steps.iter().map(|step| html! { <li>{ *step }</li> }) }</ol> },
    )
}

fn file_format(language: Language) -> Html {
    let rows: [(&str, &str, &str); 11] = [
        (
            "chi_tieu",
            "Mã chỉ tiêu, ví dụ 3.10; nội dung của chỉ tiêu gộp có thêm chữ: 2.1.a",
            "The indicator's code, such as 3.10; parts have a letter: 2.1.a",
        ),
        (
            "ket_qua",
            "Kết quả: 67,05% · 1.059/4.532 hộ · 19,8% (449/2.268 hồ sơ) · 02 mô hình · 10,2%/năm · Đạt · Tốt",
            "The result: 67,05% · 1.059/4.532 hộ · 02 mô hình · Đạt · Tốt",
        ),
        (
            "tu_danh_gia",
            "Xã tự đánh giá: Đạt hoặc Chưa đạt",
            "The commune's own claim: Đạt or Chưa đạt",
        ),
        (
            "ly_do_khong_ap_dung",
            "Lý do, với chỉ tiêu có chữ “nếu có”",
            "The reason, for indicators with “nếu có” (if any)",
        ),
        ("minh_chung", "Số văn bản, hồ sơ", "Documents that support it"),
        ("ghi_chu", "Ghi chú", "Remarks"),
        ("nhom", "nhom-1, nhom-2 hoặc nhom-3", "nhom-1, nhom-2 or nhom-3"),
        ("ky", "Kỳ: 2026, Quý III/2026, 31/12/2026", "The period: 2026, Quý III/2026, 31/12/2026"),
        ("bo_tieu_chi", "xa-2026-2030", "xa-2026-2030"),
        ("ma_xa", "Mã xã", "The commune's code"),
        ("ten_xa", "Tên xã", "The commune's name"),
    ];
    let names = [language.pick("Cột", "Column"), language.pick("Nội dung", "Content")];
    let row = |(name, vietnamese, english): (&'static str, &'static str, &'static str)| {
        vec![html! { <code>{ name }</code> }, text(language.pick(vietnamese, english))]
    };
    section(
        language.pick("Tệp cần có gì", "What the file needs"),
        join(vec![
            paragraph("", language.pick(
                "Chỉ cần hai cột: mã chỉ tiêu và kết quả (hoặc tự đánh giá). Tiêu đề tiếng Việt thường gặp đều được: Mã chỉ tiêu, Kết quả thực hiện, Tự đánh giá, Minh chứng…; có thể có vài dòng tên bảng ở trên, tiêu đề hai dòng, ô gộp. Bảng nhiều xã cũng được: chỉ tiêu theo dòng và xã theo cột, hoặc ngược lại. Dưới đây là tên cột chuẩn.",
                "Two columns are enough: the codes and the results (or the claims). Common Vietnamese headers are understood; title rows may stand above them, headers may have two rows and merged cells. Tables of many communes will do too, communes across or down. These are the standard names of columns.",
            )),
            wide(
                language.pick("Các cột của tệp", "Columns of the file"),
                names.map(AttrValue::from).to_vec(),
                rows.into_iter().map(row).collect(),
            ),
            paragraph("", language.pick(
                "Bảng tính hay đổi mã 3.10 thành 3.1, hoặc 1.2 thành ngày tháng. Trước khi gõ, hãy định dạng cột mã là Văn bản (Text).",
                "Spreadsheets like to turn 3.10 into 3.1 and 1.2 into a date. Format the column of codes as Text before typing.",
            )),
        ]),
    )
}

fn verdicts(language: Language) -> Html {
    let words = |verdict| match verdict {
        Verdict::Met => language.pick(
            "Kết quả đạt mức, hoặc xã tự đánh giá Đạt với chỉ tiêu không có số.",
            "The result reaches the level, or it is declared met where there is no figure.",
        ),
        Verdict::NotMet => language.pick(
            "Kết quả chưa đến mức. “Cơ bản đạt” cũng là chưa đạt.",
            "The result does not reach the level. “Cơ bản đạt” (nearly) counts as not met.",
        ),
        Verdict::NotApplicable => language.pick(
            "Chỉ tiêu có chữ “nếu có” và xã nêu lý do không áp dụng.",
            "The indicator says “nếu có” and the commune gives a reason.",
        ),
        Verdict::NoData => {
            language.pick("Tệp chưa có kết quả cho chỉ tiêu.", "The file has no result.")
        }
        Verdict::NoLevel => language.pick(
            "Chưa có văn bản nào tại đây nêu mức cho nhóm xã này; trang không đoán.",
            "No document at hand states the level for this group; nothing is guessed.",
        ),
        Verdict::Unreadable => language.pick(
            "Có ghi nhưng chưa rõ là giá trị nào; trang hỏi lại chứ không đoán.",
            "Something is written, but its value is not clear; the page asks and does not guess.",
        ),
        Verdict::Conflict => language.pick(
            "Tệp nói hai điều dẫn đến hai kết luận khác nhau.",
            "The file says two things that lead to different verdicts.",
        ),
    };
    let explained = Verdict::ALL.map(|verdict| (badge(verdict, language), text(words(verdict))));
    section(
        language.pick("Các kết luận", "The verdicts"),
        join(vec![
            terms(explained.into()),
            paragraph("", language.pick(
                "Số liệu được so sánh chính xác, không làm tròn: 94,96 % là chưa đạt 95 %. Một tiêu chí đạt khi mọi chỉ tiêu có áp dụng đều đạt.",
                "Figures are compared exactly, without rounding: 94.96 % does not meet 95 %. A criterion is met when all of its indicators that apply are met.",
            )),
        ]),
    )
}

fn privacy(language: Language) -> Html {
    section(
        language.pick("Dữ liệu của bạn ở đâu", "Where your data is"),
        paragraph("", language.pick(
                "Chỉ ở trên máy này. Trang không có máy chủ, không có tài khoản. Sau khi mở, trang tự cấm mình kết nối (Content-Security-Policy: connect-src), chỉ còn được tải ba phần chương trình của chính trang theo đúng địa chỉ, nên không thể gửi tệp đi đâu. Để tải lại trang không mất việc, tệp và các giá trị sửa được giữ trong bộ nhớ của trình duyệt này; nút “Xóa dữ liệu khỏi máy này” xóa hết. Đừng để dữ liệu lại trên máy dùng chung.",
                "Only on this machine. There is no server and no account. Once it runs, the page forbids itself every connection (Content-Security-Policy: connect-src) but to the three parts of its own program, each by its whole address, so it cannot send the file anywhere. So that a reload loses nothing, the file and your changes are kept in this browser's storage; one button clears it. Do not leave data on a shared machine.",
            )),
    )
}
