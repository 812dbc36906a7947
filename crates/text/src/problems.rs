//! Problems with the input: what is wrong and what to do.

use ntm_model::{Expected, ProblemKind, WhyUnreadable};

use crate::notes::list;
use crate::{Language, place};

/// The problem as one or two sentences. Its place is not part of them, and of a long text only
/// the beginning is.
pub fn problem(kind: &ProblemKind, language: Language) -> String {
    let kind = &with_short_texts(kind.clone());
    match language {
        Language::Vietnamese => vietnamese(kind),
        Language::English => english(kind),
    }
}

/// The problem with the beginnings of the texts that the file gave.
fn with_short_texts(mut kind: ProblemKind) -> ProblemKind {
    use ProblemKind as Kind;
    match &mut kind {
        Kind::ColumnTwice { header: text }
        | Kind::ColumnNotUsed { header: text }
        | Kind::ExtraFields { text }
        | Kind::MissingCode { text }
        | Kind::SheetNotUsed { sheet: text, .. }
        | Kind::TotalNotUsed { text }
        | Kind::MissingUnit { text }
        | Kind::LostZero { text, .. }
        | Kind::UnknownCode { text, .. }
        | Kind::UnknownSet { text }
        | Kind::UnknownVariant { text }
        | Kind::UnknownPeriod { text }
        | Kind::Unreadable { text, .. }
        | Kind::WrongKind { text, .. }
        | Kind::TwoReadings { text, .. }
        | Kind::ImpossibleShare { text, .. }
        | Kind::BoundNotEnough { text, .. }
        | Kind::UnitDiffers { text, .. }
        | Kind::FigureNeedsParts { text, .. }
        | Kind::FractionDisagrees { text, .. } => shorten(text),
        Kind::TwoValues { first_text: first, text, .. }
        | Kind::MixedRows { first, text, .. }
        | Kind::OldFont { before: first, after: text, .. }
        | Kind::DeclarationDiffers { declared: first, text, .. } => {
            shorten(first);
            shorten(text);
        }
        _ => {}
    }
    kind
}

/// Cuts a text down to what a sentence can hold.
fn shorten(text: &mut String) {
    const LONGEST: usize = 120;
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
}

fn vietnamese(kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    let here = |at| place(at, Language::Vietnamese);
    match kind {
        Kind::EmptyFile => "Tệp rỗng. Hãy chọn tệp có bảng kết quả, hoặc tải bảng mẫu về để điền.".into(),
        Kind::FileTooLarge { bytes, limit } => format!(
            "Tệp nặng {} MB, vượt giới hạn {} MB. Hãy xóa hình ảnh và các cột không cần, hoặc tách tệp theo xã.",
            megabytes(*bytes), megabytes(*limit),
        ),
        Kind::NotText { format: "" } => "Tệp không phải là văn bản. Hãy mở bảng tính và lưu lại dưới dạng CSV UTF-8, rồi chọn tệp CSV đó.".into(),
        Kind::NotText { format } => format!(
            "Đây là tệp {format}, không phải bảng tính nên không đọc được. Hãy chọn tệp Excel (.xlsx, .xls), OpenDocument (.ods) hoặc CSV UTF-8."
        ),
        Kind::UnknownEncoding => "Bảng mã của tệp không phải UTF-8 nên chữ Việt sẽ bị sai. Hãy lưu lại dưới dạng “CSV UTF-8”.".into(),
        Kind::UnclosedQuote => "Có dấu ngoặc kép (\") mở mà không đóng. Riêng dòng này được đọc mà không kể dấu ngoặc kép; hãy xóa hoặc đóng dấu ấy.".into(),
        Kind::NoHeader => "Không tìm thấy dòng tiêu đề. Tệp cần ít nhất cột mã chỉ tiêu (chi_tieu) và cột kết quả (ket_qua), như trong bảng mẫu.".into(),
        Kind::MissingColumn { column: "chi_tieu" } => "Thiếu cột mã chỉ tiêu (chi_tieu, ví dụ 1.1, 3.10). Hãy thêm cột này như trong bảng mẫu.".into(),
        Kind::MissingColumn { .. } => "Thiếu cột kết quả. Cần ít nhất một trong hai cột: ket_qua (kết quả thực hiện) hoặc tu_danh_gia (tự đánh giá).".into(),
        Kind::ColumnTwice { header } => format!("Cột “{header}” trùng ý nghĩa với một cột khác. Cột có tên khớp hơn được dùng; hãy xóa hoặc đổi tên một cột."),
        Kind::ColumnNotUsed { header } if header.is_empty() => "Cột không có tiêu đề nên không được dùng để xét. Hãy ghi tiêu đề nếu cần dùng.".into(),
        Kind::ColumnNotUsed { header } => format!("Cột “{header}” không được dùng để xét."),
        Kind::NoRows => "Có dòng tiêu đề nhưng không có dòng số liệu nào bên dưới.".into(),
        Kind::TooManyRows { limit } => format!("Tệp có hơn {limit} dòng; các dòng sau không được đọc. Hãy tách tệp."),
        Kind::TooManyColumns { limit } => format!("Có dòng hơn {limit} cột; các cột sau không được đọc. Hãy kiểm tra dấu phân cách của tệp."),
        Kind::ExtraFields { text } => format!("Dòng có nhiều ô hơn dòng tiêu đề (“{text}”). Có thể trong ô có dấu phân cách; hãy đặt ô đó trong dấu ngoặc kép."),
        // A workbook.
        Kind::WorkbookDamaged => "Tệp bảng tính bị hỏng hoặc chép, tải về chưa trọn vẹn nên không mở được. Hãy chép lại tệp gốc, hoặc mở bằng Excel/LibreOffice rồi lưu lại.".into(),
        Kind::SheetDamaged => "Trang tính bị hỏng từ ô này; phần đã đọc được vẫn dùng. Hãy mở tệp bằng Excel/LibreOffice, kiểm tra rồi lưu lại.".into(),
        Kind::WorkbookLocked => "Bảng tính có mật khẩu nên không đọc được. Hãy mở tệp, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi chọn tệp đó.".into(),
        Kind::WorkbookEmpty => "Bảng tính không có ô nào có nội dung. Hãy chọn tệp có bảng kết quả, hoặc tải bảng mẫu về để điền.".into(),
        Kind::NotAWorkbook { format } if format.is_empty() => "Tệp không phải là bảng tính. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv.".into(),
        Kind::NotAWorkbook { format } => format!("Đây là tệp {format}, không phải bảng tính. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv; nếu số liệu nằm trong văn bản, hãy chép bảng đó sang bảng tính."),
        Kind::WorkbookNotRead { format } => format!("Bảng tính dạng {format} không đọc được. Hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại dưới dạng .xlsx."),
        Kind::UnpackedTooLarge { limit } => format!("Nội dung của tệp sau khi giải nén vượt giới hạn {} MB nên không được đọc hết. Hãy chép riêng bảng kết quả sang một tệp mới.", megabytes(*limit)),
        Kind::TooManySheets { limit } => format!("Tệp có hơn {limit} trang tính; các trang sau không được đọc. Hãy tách tệp."),
        Kind::SheetTooManyRows { limit } => format!("Trang tính có hơn {limit} dòng; từ dòng này trở đi không được đọc. Hãy xóa nội dung thừa ở dưới bảng hoặc tách tệp."),
        Kind::SheetTooManyColumns { limit } => format!("Trang tính có hơn {limit} cột; từ cột này trở đi không được đọc. Hãy xóa nội dung thừa ở bên phải bảng."),
        Kind::TooManyCells { limit } => format!("Bảng tính có hơn {limit} ô; từ ô này trở đi không được đọc. Hãy tách tệp."),
        Kind::NotCalculated { others } => {
            let others = if *others > 0 { format!(" Còn {others} ô khác của trang tính cũng vậy.") } else { String::new() };
            format!("Ô có công thức nhưng tệp không lưu kết quả (tệp chưa được tính lần nào). Hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại.{others}")
        }

        // The encoding.
        Kind::EncodingGuessed { name, sure: true } => format!("Tệp không phải Unicode; chữ được đọc theo bảng mã {name}. Nếu chữ hiện sai, hãy chọn bảng mã khác."),
        Kind::EncodingGuessed { name, sure: false } => format!("Không chắc tệp dùng bảng mã nào; chữ được đọc thử theo {name}. Hãy xem lại: nếu chữ hiện sai, chọn bảng mã khác hoặc lưu lại thành “CSV UTF-8”."),
        Kind::BrokenBytes { column, more: 0 } => format!("Ký tự thứ {column} của dòng bị hỏng nên hiện thành �. Hãy gõ lại ký tự đó."),
        Kind::BrokenBytes { column, more } => format!("Ký tự thứ {column} của dòng bị hỏng nên hiện thành �. Còn {more} chỗ hỏng khác ở phía sau. Hãy lưu lại tệp thành “CSV UTF-8”."),
        Kind::MoreUnclosedQuotes { count } => format!("Từ dòng này còn {count} dòng khác có dấu nháy kép (\") mở mà không đóng. Mỗi dòng đó được đọc không theo dấu nháy; hãy xóa hoặc đóng các dấu nháy."),
        Kind::QuotesIgnored => "Quá nhiều dấu nháy kép (\") không đóng nên từ dòng sau, dấu nháy được đọc như chữ thường. Hãy sửa các dấu nháy rồi chọn lại tệp.".into(),
        Kind::OldFont { font, before, after } => format!("Chữ trong tệp gõ theo phông cũ {font}: “{before}” nghĩa là “{after}”. Hãy đồng ý chuyển sang Unicode; chưa chuyển thì chữ chưa đọc được."),

        // The shape of a table.
        Kind::SheetNotUsed { sheet, is_hidden: true, could_be } => format!("Trang tính “{sheet}” bị ẩn nên không được dùng.{}", if *could_be { " Nếu đó là số liệu, hãy chọn trang tính này ở phần Các trang tính." } else { "" }),
        Kind::SheetNotUsed { sheet, could_be: true, .. } => format!("Trang tính “{sheet}” có bảng kết quả nhưng khác dạng với các trang được dùng, hoặc không được chọn, nên không được dùng. Nếu cần, hãy chọn trang tính này."),
        Kind::SheetNotUsed { sheet, .. } => format!("Trang tính “{sheet}” không có bảng kết quả nên không được dùng."),
        Kind::NoSheetUsed => "Không có trang tính nào được dùng. Hãy chọn trang tính có bảng kết quả.".into(),
        Kind::SheetsBeyondLimit { limit } => format!("Tệp có hơn {limit} trang tính; các trang sau không được đọc. Hãy tách tệp."),
        Kind::HiddenRows { count } => format!("{count} dòng đang bị ẩn vẫn được đọc như các dòng khác, bắt đầu từ đây. Nếu không muốn xét, hãy xóa các dòng đó."),
        Kind::HiddenColumns { count } => format!("{count} cột đang bị ẩn vẫn được dùng, bắt đầu từ đây. Nếu không muốn dùng, hãy xóa các cột đó."),
        Kind::RowsBelowTable { count } => format!("{count} dòng bên dưới bảng (ghi chú, chữ ký…) không có mã chỉ tiêu nên được bỏ qua, bắt đầu từ đây. Nếu đó là kết quả, hãy điền mã."),
        Kind::TotalNotUsed { text } => format!("Dòng “{text}” là dòng cộng hoặc bình quân nên không được xét như một xã."),
        Kind::MissingUnit { text } => format!("Dòng có kết quả “{text}” nhưng không có tên xã nên chưa được xét. Hãy điền tên xã."),
        Kind::LostZero { code, text } => format!("Mã “{text}” được hiểu là {code}, vì bảng tính đã lưu mã thành số và bỏ mất số 0. Hãy định dạng cột mã là Văn bản (Text) và ghi {code}."),
        Kind::CriteriaCountDiffers { met, total, listed } => format!("Ghi đạt {met}/{total} tiêu chí nhưng nêu {listed} tiêu chí chưa đạt: {met} + {listed} không bằng {total}, hoặc số nêu khác số liệt kê. Hãy kiểm tra lại."),

        // A row.
        Kind::MissingCode { text } => format!("Dòng có kết quả “{text}” nhưng không có mã chỉ tiêu nên chưa được xét. Hãy điền mã, ví dụ 3.10."),
        Kind::UnknownCode { text, suggestion: Some(code) } => format!("Mã “{text}” không có trong bộ tiêu chí nên dòng này chưa được xét. Có phải {code}?"),
        Kind::UnknownCode { text, suggestion: None } => format!("Mã “{text}” không có trong bộ tiêu chí nên dòng này chưa được xét. Mã đúng có dạng 3.10 hoặc 2.1.a; nếu bảng tính đã đổi mã thành ngày tháng, hãy định dạng cột mã là Văn bản (Text)."),
        Kind::RepeatedCode { code, first } => format!("Chỉ tiêu {code} đã có ở {} với cùng kết quả; dòng lặp lại không làm đổi kết luận.", here(first)),
        Kind::TwoValues { code, first, first_text, text, lost_zero } => {
            let question = match lost_zero {
                Some(meant) => format!(" Có thể bảng tính đã đổi mã {meant} thành {code}: hãy kiểm tra lại mã."),
                None => " Hãy giữ lại một giá trị đúng.".to_owned(),
            };
            format!("Chỉ tiêu {code} có hai giá trị khác nhau: “{first_text}” ở {} và “{text}” ở đây.{question}", here(first))
        }
        Kind::UnknownSet { text } => format!("Không có bộ tiêu chí “{text}”. Bộ tiêu chí mặc định được dùng; hãy chọn lại nếu không đúng."),
        Kind::SetAssumed { set } => format!("Tệp không ghi bộ tiêu chí; đang xét theo {set}."),
        Kind::UnknownVariant { text } => format!("Không hiểu nhóm xã “{text}”. Hãy ghi nhom-1, nhom-2 hoặc nhom-3."),
        Kind::VariantAssumed { name } => format!("Tệp không ghi nhóm xã; đang xét theo {name}, là nhóm duy nhất đã có mức. Hãy chọn lại nếu xã thuộc nhóm khác."),
        Kind::VariantMissing => "Chưa biết xã thuộc nhóm nào nên chưa có mức để so sánh. Hãy điền cột nhom hoặc chọn nhóm trên trang.".into(),
        Kind::UnknownPeriod { text } => format!("Không hiểu kỳ báo cáo “{text}”. Hãy ghi năm (2026), quý (Quý III/2026) hoặc ngày (31/12/2026)."),
        Kind::MixedRows { column, text, first } => format!("Cùng một xã nhưng cột {column} ghi “{first}” ở dòng đầu và “{text}” ở đây. Giá trị ở dòng đầu được dùng."),
        Kind::NotReported { codes } => format!("Tệp không có dòng cho {} chỉ tiêu: {}. Hãy bổ sung để xét đủ.", codes.len(), list(codes)),
        Kind::EmptyResult { code } => format!("Chỉ tiêu {code} chưa có kết quả. Hãy điền kết quả, hoặc lý do nếu không áp dụng."),
        Kind::Unreadable { code, text, why, expected } => format!("Chỉ tiêu {code}: chưa đọc được “{text}” ({}). Hãy ghi {}.", why_vietnamese(*why), expected_vietnamese(*expected)),
        Kind::WrongKind { code, text, expected } => format!("Chỉ tiêu {code}: “{text}” không phải loại kết quả cần có. Hãy ghi {}.", expected_vietnamese(*expected)),
        Kind::TwoReadings { code, text, first, second } => format!("Chỉ tiêu {code}: “{text}” đọc được hai cách, {first} hoặc {second}. Hãy ghi rõ là giá trị nào."),
        Kind::ImpossibleShare { code, text } => format!("Chỉ tiêu {code}: “{text}” không thể là một tỷ lệ (phải từ 0 đến 100 %, tử số không lớn hơn mẫu số, mẫu số khác 0). Hãy kiểm tra lại số liệu."),
        Kind::BoundNotEnough { code, text } => format!("Chỉ tiêu {code}: “{text}” chỉ là một giới hạn, chưa đủ để so với mức. Hãy ghi số liệu thật."),
        Kind::UnitDiffers { code, text, expected } => format!("Chỉ tiêu {code}: đơn vị trong “{text}” khác với “{expected}”. Con số vẫn được dùng; hãy kiểm tra lại."),
        Kind::FigureNeedsParts { code, text, parts } => format!("Chỉ tiêu {code} gồm nhiều nội dung có mức khác nhau nên một số “{text}” chưa đủ. Hãy ghi riêng từng dòng: {}.", list(parts)),
        Kind::FractionDisagrees { code, text, computed, same_verdict } => {
            let outcome = if *same_verdict { "Hai cách cho cùng một kết luận nên kết luận vẫn giữ." } else { "Hai cách cho hai kết luận khác nhau nên chưa kết luận được." };
            format!("Chỉ tiêu {code}: trong “{text}”, phân số bằng {computed} %, không khớp với tỷ lệ đã ghi. {outcome} Hãy kiểm tra lại.")
        }
        Kind::DeclarationDiffers { code, declared, text, met } if declared == text => {
            let verb = if *met { "đạt" } else { "không đạt" };
            format!("Chỉ tiêu {code}: trong ô “{text}”, kết quả {verb} mức, khác với lời tự đánh giá. Kết luận theo kết quả.")
        }
        Kind::DeclarationDiffers { code, declared, text, met } => {
            let (verb, verdict) = if *met { ("đạt", "đạt") } else { ("không đạt", "chưa đạt") };
            format!("Chỉ tiêu {code}: tự đánh giá “{declared}” nhưng kết quả “{text}” {verb} mức. Kết luận theo kết quả: {verdict}.")
        }
        Kind::PartDiffers { code, part } => format!("Chỉ tiêu {code} tự đánh giá Đạt nhưng nội dung {part} chưa đạt. Kết luận theo nội dung {part}."),
        Kind::MustApply { code } => format!("Chỉ tiêu {code} áp dụng cho mọi xã (không có chữ “nếu có”) nên không thể ghi không áp dụng. Hãy điền kết quả."),
        Kind::ReasonMissing { code } => format!("Chỉ tiêu {code} ghi không áp dụng nhưng chưa nêu lý do. Hãy điền cột ly_do_khong_ap_dung."),
        Kind::ReasonAndResult { code } => format!("Chỉ tiêu {code} vừa có kết quả vừa có lý do không áp dụng. Kết quả được dùng; hãy xóa lý do nếu chỉ tiêu có áp dụng."),
        Kind::CrossAsTick { code } => format!("Chỉ tiêu {code}: dấu x được hiểu là Đạt. Nếu muốn nói chưa đạt, hãy ghi “Chưa đạt”."),
        other => other.code().to_owned(),
    }
}

fn english(kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    let here = |at| place(at, Language::English);
    match kind {
        Kind::EmptyFile => "The file is empty. Choose a file with a table of results, or download the template.".into(),
        Kind::FileTooLarge { bytes, limit } => format!("The file has {} MB; the limit is {} MB. Remove pictures and unneeded columns, or split it by commune.", megabytes(*bytes), megabytes(*limit)),
        Kind::NotText { format: "" } => "The file is not text. Open it in a spreadsheet, save it as CSV UTF-8 and choose that file.".into(),
        Kind::NotText { format } => format!("This is a {format} file and no table, so it cannot be read. Choose an Excel (.xlsx, .xls), OpenDocument (.ods) or CSV UTF-8 file."),
        Kind::UnknownEncoding => "The file is not UTF-8, so Vietnamese letters would be wrong. Save it again as “CSV UTF-8”.".into(),
        Kind::UnclosedQuote => "A quotation mark (\") is opened and never closed. Only this line was read without quoting; remove or close the mark.".into(),
        Kind::NoHeader => "No header row was found. The file needs at least a column with the indicator's code (chi_tieu) and one with the result (ket_qua), as in the template.".into(),
        Kind::MissingColumn { column: "chi_tieu" } => "The column with the indicators' codes (chi_tieu, such as 1.1, 3.10) is missing. Add it as in the template.".into(),
        Kind::MissingColumn { .. } => "There is no column of results. At least one of ket_qua (result) and tu_danh_gia (self-assessment) is needed.".into(),
        Kind::ColumnTwice { header } => format!("The column “{header}” means the same as another one. The one whose header fits better is used; remove or rename one."),
        Kind::ColumnNotUsed { header } if header.is_empty() => "The column has no header and was not used. Give it one if it is needed.".into(),
        Kind::ColumnNotUsed { header } => format!("The column “{header}” is not used for judging."),
        Kind::NoRows => "There is a header and no row under it.".into(),
        Kind::TooManyRows { limit } => format!("The file has more than {limit} rows; the rest was not read. Split the file."),
        Kind::TooManyColumns { limit } => format!("A row has more than {limit} columns; the rest was not read. Check the file's separator."),
        Kind::ExtraFields { text } => format!("The row has more fields than the header (“{text}”). A field may hold the separator; put it in quotation marks."),
        // A workbook.
        Kind::WorkbookDamaged => "The workbook is damaged, or was not copied or downloaded in full, and cannot be opened. Copy the original again, or open it in Excel or LibreOffice and save it anew.".into(),
        Kind::SheetDamaged => "The sheet is damaged from this cell on; what was read of it is used. Open the file in Excel or LibreOffice, check it and save it anew.".into(),
        Kind::WorkbookLocked => "The workbook has a password and cannot be read. Open it, remove the password (File → Info → Protect Workbook), save it and choose that file.".into(),
        Kind::WorkbookEmpty => "No cell of the workbook holds anything. Choose a file with a table of results, or download the template.".into(),
        Kind::NotAWorkbook { format } if format.is_empty() => "The file is not a workbook. Choose an .xlsx, .xls, .ods or .csv file.".into(),
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
        Kind::OldFont { font, before, after } => format!("The text is typed for an old font, {font}: “{before}” means “{after}”. Agree to turn it into Unicode; until then its words cannot be read."),

        // The shape of a table.
        Kind::SheetNotUsed { sheet, is_hidden: true, could_be } => format!("The sheet “{sheet}” is hidden and was not used.{}", if *could_be { " If it holds data, choose it among the sheets." } else { "" }),
        Kind::SheetNotUsed { sheet, could_be: true, .. } => format!("The sheet “{sheet}” holds results but lies differently from those that are used, or was not chosen, so it was not used. Choose it if you need it."),
        Kind::SheetNotUsed { sheet, .. } => format!("The sheet “{sheet}” holds no table of results and was not used."),
        Kind::NoSheetUsed => "No sheet was used. Choose the sheet that holds the results.".into(),
        Kind::SheetsBeyondLimit { limit } => format!("The file has more than {limit} sheets; the rest was not read. Split the file."),
        Kind::HiddenRows { count } => format!("{count} hidden rows were read like all others, from here on. Delete them if they should not count."),
        Kind::HiddenColumns { count } => format!("{count} hidden columns were used, from here on. Delete them if they should not count."),
        Kind::RowsBelowTable { count } => format!("{count} rows below the table (notes, signatures …) have no code and were passed over, from here on. Fill in the code if they are results."),
        Kind::TotalNotUsed { text } => format!("The row “{text}” is a sum or a mean and was not judged as a commune."),
        Kind::MissingUnit { text } => format!("The row has the result “{text}” and no commune, so it was not judged. Fill in the commune's name."),
        Kind::LostZero { code, text } => format!("The code “{text}” was taken for {code}: the spreadsheet stored the code as a number and dropped its zero. Format the column as Text and write {code}."),
        Kind::CriteriaCountDiffers { met, total, listed } => format!("It says {met}/{total} criteria are met and names {listed} that are not: {met} + {listed} is not {total}, or the number differs from the list. Check it."),

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
        Kind::Unreadable { code, text, why, expected } => format!("Indicator {code}: “{text}” cannot be read ({}). Write {}.", why_english(*why), expected_english(*expected)),
        Kind::WrongKind { code, text, expected } => format!("Indicator {code}: “{text}” is not the kind of result it takes. Write {}.", expected_english(*expected)),
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
        Kind::CrossAsTick { code } => format!("Indicator {code}: the mark x was read as a tick (Đạt). Write “Chưa đạt” if you mean the opposite."),
        other => other.code().to_owned(),
    }
}

/// Whole megabytes, rounded up, so that a file just over the limit does not seem to fit it.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

fn why_vietnamese(why: WhyUnreadable) -> &'static str {
    match why {
        WhyUnreadable::NotUnderstood => "không có số hay từ kết luận rõ ràng",
        WhyUnreadable::SeveralNumbers => "có nhiều số, không rõ số nào là kết quả",
        WhyUnreadable::Approximate => "chỉ là số ước chừng",
        WhyUnreadable::Time => "đây là thời gian, không phải kết quả",
        WhyUnreadable::TooManyDigits => "số có quá nhiều chữ số",
        WhyUnreadable::Separators => "dấu chấm, dấu phẩy đặt không đúng chỗ",
        WhyUnreadable::SpreadsheetError => "ô bị lỗi công thức hoặc bị tràn",
        WhyUnreadable::Contradiction => "vừa ghi đạt vừa ghi chưa đạt",
    }
}

fn why_english(why: WhyUnreadable) -> &'static str {
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

fn expected_vietnamese(expected: Expected) -> &'static str {
    match expected {
        Expected::PassFail => "“Đạt” hoặc “Chưa đạt”",
        Expected::Rating => "mức xếp loại, ví dụ “Tốt”",
        Expected::Percent => "tỷ lệ, ví dụ “67,05%” hoặc “1.059/4.532 hộ”",
        Expected::PercentPerYear => "tốc độ tăng, ví dụ “10,2%/năm”",
        Expected::Count => "số lượng, ví dụ “1” hoặc “02 mô hình”",
    }
}

fn expected_english(expected: Expected) -> &'static str {
    match expected {
        Expected::PassFail => "“Đạt” (met) or “Chưa đạt” (not met)",
        Expected::Rating => "the grade, such as “Tốt” (good)",
        Expected::Percent => "a rate, such as “67,05%” or “1.059/4.532 hộ”",
        Expected::PercentPerYear => "a yearly rate, such as “10,2%/năm”",
        Expected::Count => "a number, such as “1” or “02 mô hình”",
    }
}

#[cfg(test)]
mod tests {
    use ntm_model::Code;

    use super::*;

    #[track_caller]
    fn check(kind: &ProblemKind, vietnamese: &str, english: &str) {
        assert_eq!(problem(kind, Language::Vietnamese), vietnamese);
        assert_eq!(problem(kind, Language::English), english);
    }

    #[test]
    fn a_cell_of_megabytes_is_not_quoted_in_full() {
        let kind = ProblemKind::UnknownCode { text: "ạ".repeat(5_000_000), suggestion: None };
        for language in [Language::Vietnamese, Language::English] {
            let sentence = problem(&kind, language);
            assert!(sentence.contains(&format!("“{}…”", "ạ".repeat(120))), "{language:?}");
            assert!(sentence.len() < 1000, "{language:?}");
        }
    }

    #[test]
    fn words_and_figure_of_one_cell_are_not_called_two_cells() {
        let text = "Chưa đạt (95,5%)".to_owned();
        let code = Code::new(6, 2);
        let kind =
            ProblemKind::DeclarationDiffers { code, declared: text.clone(), text, met: true };
        check(
            &kind,
            "Chỉ tiêu 6.2: trong ô “Chưa đạt (95,5%)”, kết quả đạt mức, khác với lời tự đánh giá. Kết luận theo kết quả.",
            "Indicator 6.2: in “Chưa đạt (95,5%)” the result meets the level, unlike the words beside it. The result decides.",
        );
    }
}
