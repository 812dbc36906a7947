//! How the form is filled in, as a sheet of its own.

use crate::workbook::{CellSpec, Print, SheetSpec, Style};

/// Short lines, one thing each. They have no columns, so no reader takes them for a table.
const LINES: [&str; 11] = [
    "Ghi tên đơn vị và kỳ báo cáo vào hai ô nền vàng ở đầu trang “Kết quả”.",
    "Ghi số liệu đúng như hồ sơ, không làm tròn: 94,96% chưa đạt mức 95%.",
    "Tỷ lệ: ghi 67,05%. Nên kèm tử số và mẫu số, ví dụ 62,5% (20/32 vụ việc): khi chưa đạt, chương trình tính được còn thiếu bao nhiêu.",
    "Số lượng: ghi số và đơn vị, ví dụ 02 mô hình; không có thì ghi 0.",
    "Đạt hoặc Chưa đạt, mức xếp loại: chọn trong danh sách của ô. “Cơ bản đạt” không phải là đạt.",
    "Chỉ tiêu có nhiều phần (ví dụ 2.1.a, 2.1.b): ghi kết quả ở dòng của từng phần. Nếu chỉ có kết luận chung thì chọn ở cột Tự đánh giá của dòng chỉ tiêu.",
    "Chỉ tiêu “nếu có” mà địa phương không có đối tượng đó: ghi Không áp dụng và nêu lý do. Ở chỉ tiêu khác, cột lý do có nền xám.",
    "Chưa có số liệu thì để trống, không ghi 0.",
    "Cột Yêu cầu chỉ để tra cứu. “Chưa có văn bản nêu mức” nghĩa là trong các văn bản đã có không nêu mức cho nhóm này.",
    "Không sửa cột Mã chỉ tiêu và dòng tên cột. Các cột bên phải cột Ghi chú dành cho máy đọc, không in ra.",
    "Ghi xong thì lưu tệp rồi mở bằng chương trình. Tệp không rời khỏi máy.",
];

pub(super) fn guide_sheet() -> SheetSpec {
    let mut sheet = SheetSpec {
        name: "Hướng dẫn".to_owned(),
        widths: vec![88],
        print: Print::default(),
        ..SheetSpec::default()
    };
    sheet.push(vec![CellSpec::text("HƯỚNG DẪN GHI BIỂU", Style::Title)]);
    for (index, line) in LINES.into_iter().enumerate() {
        sheet.push(vec![CellSpec::text(format!("{}. {line}", index + 1), Style::Guide)]);
    }
    sheet
}
