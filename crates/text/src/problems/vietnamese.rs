//! Problems in Vietnamese.

use ntm_model::{Expected, ProblemKind, WhyUnreadable};

use super::megabytes;
use crate::notes::list;
use crate::{Language, place};

/// What is wrong and what to do.
pub(super) fn sentence(kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    let here = |at| place(at, Language::Vietnamese);
    match kind {
        Kind::EmptyFile => "Tệp rỗng. Hãy chọn tệp có bảng kết quả, hoặc tải bảng mẫu về để điền.".into(),
        Kind::FileTooLarge { bytes, limit } => format!(
            "Tệp nặng {} MB, vượt giới hạn {} MB. Hãy xóa hình ảnh và các cột không cần, hoặc tách tệp theo xã.",
            megabytes(*bytes), megabytes(*limit),
        ),
        Kind::NotText { format: "" } => "Tệp không phải là văn bản nên không đọc được. Hãy mở bảng kết quả bằng Excel hoặc LibreOffice, lưu lại dưới dạng CSV UTF-8 rồi dùng tệp đó.".into(),
        Kind::NotText { format: format @ ("XLSX" | "XLSB" | "XLS" | "ODS") } => format!(
            "Đây là bảng tính {format}, mà ở đây chỉ đọc được CSV. Hãy mở bảng tính, lưu lại dưới dạng CSV UTF-8 rồi dùng tệp đó."
        ),
        Kind::NotText { format: "HTML" } => "Đây là tệp HTML hoặc XML (một số phần mềm xuất ra dưới tên .xls), không phải bảng tính. Hãy mở bằng Excel hoặc LibreOffice, lưu lại dưới dạng .xlsx hoặc CSV UTF-8 rồi dùng tệp đó.".into(),
        Kind::NotText { format: format @ ("ZIP" | "RAR" | "7Z") } => format!("Đây là tệp nén {format}. Hãy giải nén rồi chọn các tệp .xlsx, .xls, .ods hoặc .csv bên trong; có thể chọn nhiều tệp cùng lúc."),
        Kind::NotText { format } => format!(
            "Đây là tệp {format}, không phải bảng kết quả nên không đọc được. Hãy chép bảng kết quả sang bảng tính, lưu lại dưới dạng .xlsx hoặc CSV UTF-8 rồi dùng tệp đó."
        ),
        Kind::OwnExport { format } => format!("Đây là tệp {format} do chương trình này ghi ra cho phần mềm khác, không phải bảng kết quả. Hãy mở tệp kết quả đã dùng để xét, hoặc tệp số liệu đã sửa tải từ trang này (CSV, XLSX)."),
        Kind::FromAssessment { levels } => {
            let levels = levels.as_ref().map_or_else(String::new, |levels| format!(" Khi đó đã xét theo mức của tỉnh “{levels}”; muốn xét lại theo mức đó, thêm --overlay và tên tệp này."));
            format!("Kết quả được đọc lại từ một tệp kết luận đã lưu, chỉ có những gì đã xét: không có minh chứng, ghi chú, huyện, tỉnh và dòng ngoài bộ tiêu chí. Muốn giữ đủ, hãy dùng tệp kết quả gốc.{levels}")
        }
        Kind::UnclosedQuote => "Có dấu ngoặc kép (\") mở mà không đóng. Dòng này được đọc như không có dấu ngoặc kép; hãy xóa hoặc đóng dấu đó.".into(),
        Kind::NoHeader => "Không tìm thấy dòng tiêu đề. Tệp cần ít nhất cột mã chỉ tiêu (chi_tieu) và cột kết quả (ket_qua), như trong bảng mẫu.".into(),
        Kind::MissingColumn { column: "chi_tieu" } => "Thiếu cột mã chỉ tiêu (chi_tieu, ví dụ 1.1, 3.10). Hãy thêm cột này như trong bảng mẫu.".into(),
        Kind::MissingColumn { .. } => "Thiếu cột kết quả. Cần ít nhất một trong hai cột: ket_qua (kết quả thực hiện) hoặc tu_danh_gia (tự đánh giá).".into(),
        Kind::ColumnTwice { header } => format!("Cột “{header}” trùng ý nghĩa với một cột khác. Cột có tên khớp hơn được dùng; hãy xóa hoặc đổi tên một cột."),
        Kind::ColumnNotUsed { header } if header.is_empty() => "Cột không có tiêu đề nên không được dùng để xét. Nếu cần dùng, hãy ghi tiêu đề cho cột.".into(),
        Kind::ColumnNotUsed { header } => format!("Cột “{header}” không được dùng để xét."),
        Kind::NoRows => "Có dòng tiêu đề nhưng không có dòng số liệu nào bên dưới. Hãy điền kết quả, hoặc chọn lại dòng tiêu đề nếu không đúng.".into(),
        Kind::TooManyRows { limit } => format!("Tệp có hơn {limit} dòng; các dòng sau không được đọc. Hãy tách tệp."),
        Kind::TooManyColumns { limit } => format!("Có dòng hơn {limit} cột; các cột sau không được đọc. Hãy kiểm tra dấu phân cách của tệp."),
        Kind::ExtraFields { text } => format!("Dòng có nhiều ô hơn dòng tiêu đề (“{text}”). Có thể trong ô có dấu phân cách; hãy đặt ô đó trong dấu ngoặc kép."),
        // A workbook.
        Kind::WorkbookDamaged => "Tệp bảng tính bị hỏng hoặc chép, tải về chưa trọn vẹn nên không mở được. Hãy chép lại tệp gốc, hoặc mở bằng Excel/LibreOffice rồi lưu lại.".into(),
        Kind::SheetDamaged => "Trang tính bị hỏng từ ô này; phần đọc được trước đó vẫn được dùng. Hãy mở tệp bằng Excel/LibreOffice, kiểm tra rồi lưu lại.".into(),
        Kind::WorkbookLocked => "Bảng tính có mật khẩu nên không đọc được. Hãy mở tệp, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi chọn tệp đó.".into(),
        Kind::WorkbookEmpty => "Bảng tính không có ô nào có nội dung. Hãy chọn tệp có bảng kết quả, hoặc tải bảng mẫu về để điền.".into(),
        Kind::NotAWorkbook { format } if format.is_empty() => "Tệp không phải là bảng tính. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv.".into(),
        Kind::NotAWorkbook { format } if format == "HTML" => "Đây là trang web không có bảng nào (có thể là trang đăng nhập hoặc trang báo lỗi của phần mềm). Hãy đăng nhập và xuất lại tệp từ phần mềm đó, hoặc chép bảng sang bảng tính rồi lưu thành .xlsx.".into(),
        Kind::NotAWorkbook { format } if format == "XML" => "Đây là tệp XML không phải bảng tính. Hãy xuất lại từ phần mềm dưới dạng .xlsx hoặc CSV UTF-8 rồi dùng tệp đó.".into(),
        Kind::NotAWorkbook { format } if format == "ZIP" => "Đây là tệp nén ZIP. Hãy giải nén (bấm chuột phải, chọn Giải nén hoặc Extract) rồi chọn các tệp .xlsx, .xls, .ods hoặc .csv bên trong; có thể chọn nhiều tệp cùng lúc.".into(),
        Kind::NotAWorkbook { format } => format!("Đây là tệp {format}, không phải bảng tính. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv; nếu số liệu nằm trong văn bản, hãy chép bảng đó sang bảng tính."),
        Kind::WorkbookNotRead { format } => format!("Bảng tính dạng {format} không đọc được. Hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại dưới dạng .xlsx."),
        Kind::UnpackedTooLarge { limit } => format!("Nội dung của tệp sau khi giải nén vượt giới hạn {} MB nên không được đọc hết. Hãy chép riêng bảng kết quả sang một tệp mới.", megabytes(*limit)),
        Kind::TooManySheets { limit } => format!("Tệp có hơn {limit} trang tính; các trang tính sau không được đọc. Hãy tách tệp."),
        Kind::SheetTooManyRows { limit } => format!("Trang tính có hơn {limit} dòng; từ dòng này trở đi không được đọc. Hãy xóa nội dung thừa ở dưới bảng hoặc tách tệp."),
        Kind::SheetTooManyColumns { limit } => format!("Trang tính có hơn {limit} cột; từ cột này trở đi không được đọc. Hãy xóa nội dung thừa ở bên phải bảng."),
        Kind::TooManyCells { limit } => format!("Bảng tính có hơn {limit} ô; từ ô này trở đi không được đọc. Hãy tách tệp."),
        Kind::NotCalculated { others } => {
            let others = if *others > 0 { format!(" Còn {others} ô khác của trang tính cũng vậy.") } else { String::new() };
            format!("Ô có công thức nhưng tệp không lưu kết quả (tệp chưa được tính lần nào). Hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại.{others}")
        }

        // The encoding.
        Kind::EncodingGuessed { name, sure: true } => format!("Tệp không phải Unicode; chữ được đọc theo bảng mã {name}. Nếu chữ hiện sai, hãy chọn bảng mã khác."),
        Kind::EncodingGuessed { name, sure: false } => format!("Không chắc tệp dùng bảng mã nào; chữ được đọc thử theo {name}. Hãy xem lại: nếu chữ hiện sai, hãy chọn bảng mã khác hoặc lưu lại tệp thành “CSV UTF-8”."),
        Kind::BrokenBytes { column, more: 0 } => format!("Ký tự thứ {column} của dòng bị hỏng nên hiện thành �. Hãy gõ lại ký tự đó."),
        Kind::BrokenBytes { column, more } => format!("Ký tự thứ {column} của dòng bị hỏng nên hiện thành �. Còn {more} chỗ hỏng khác ở phía sau. Hãy lưu lại tệp thành “CSV UTF-8”."),
        Kind::MoreUnclosedQuotes { count } => format!("Từ dòng này trở đi còn {count} dòng khác có dấu ngoặc kép (\") mở mà không đóng. Các dòng đó được đọc như không có dấu ngoặc kép; hãy xóa hoặc đóng các dấu đó."),
        Kind::QuotesIgnored => "Quá nhiều dấu ngoặc kép (\") mở mà không đóng, nên từ dòng sau dấu ngoặc kép được đọc như một ký tự thường. Hãy sửa các dấu đó rồi chọn lại tệp.".into(),
        Kind::OldFont { font, before, after } => format!("Chữ trong tệp gõ bằng phông cũ {font}: “{before}” nghĩa là “{after}”. Hãy đồng ý chuyển sang Unicode, hoặc tự chuyển mã bằng bộ gõ tiếng Việt rồi chọn lại tệp; chưa chuyển thì chữ chưa đọc được."),

        // The shape of a table.
        Kind::SheetNotUsed { sheet, is_hidden: true, could_be } => format!("Trang tính “{sheet}” bị ẩn nên không được dùng.{}", if *could_be { " Nếu đó là số liệu, hãy chọn trang tính này ở phần Các trang tính." } else { "" }),
        Kind::SheetNotUsed { sheet, could_be: true, .. } => format!("Trang tính “{sheet}” có bảng kết quả nhưng không được dùng, vì khác dạng với các trang tính được dùng hoặc vì không được chọn. Nếu cần, hãy chọn trang tính này."),
        Kind::SheetNotUsed { sheet, .. } => format!("Trang tính “{sheet}” không có bảng kết quả nên không được dùng."),
        Kind::NoSheetUsed => "Không có trang tính nào được dùng. Hãy chọn trang tính có bảng kết quả.".into(),
        Kind::SheetsBeyondLimit { limit } => format!("Tệp có hơn {limit} trang tính; các trang tính sau không được đọc. Hãy tách tệp."),
        Kind::HiddenRows { count } => format!("{count} dòng đang bị ẩn vẫn được đọc như các dòng khác, bắt đầu từ đây. Nếu không muốn xét, hãy xóa các dòng đó."),
        Kind::HiddenColumns { count } => format!("{count} cột đang bị ẩn vẫn được dùng, bắt đầu từ đây. Nếu không muốn dùng, hãy xóa các cột đó."),
        Kind::RowsBelowTable { count } => format!("{count} dòng bên dưới bảng (ghi chú, chữ ký…) không có mã chỉ tiêu nên được bỏ qua, bắt đầu từ đây. Nếu đó là kết quả, hãy điền mã."),
        Kind::TotalNotUsed { text } => format!("Dòng “{text}” là dòng cộng hoặc bình quân nên không được xét như một xã."),
        Kind::RowOfNoCommune { text } => format!("Dòng “{text}” ghi mức yêu cầu, kế hoạch hoặc đơn vị tính, không phải kết quả của một xã, nên không được xét."),
        Kind::VillagesNotUsed { count, text, has_whole: true } => format!("{count} thôn, xóm (từ “{text}”) không được xét như xã; chỉ số liệu toàn xã được dùng."),
        Kind::VillagesNotUsed { count, text, .. } => format!("Bảng ghi số liệu của {count} thôn, xóm (từ “{text}”), không được xét như xã. Hãy thêm số liệu toàn xã (dòng hoặc cột “Toàn xã”)."),
        Kind::FurtherTable { count } => format!("Từ đây là một bảng khác: {count} dòng của bảng này được đọc theo tiêu đề riêng của nó. Nếu không đúng, hãy sửa tiêu đề hoặc chép bảng sang trang tính riêng."),
        Kind::TableNotUsed { count } => format!("Từ đây là một bảng khác với tiêu đề riêng, thiếu cột mã chỉ tiêu hoặc cột kết quả, nên {count} dòng của bảng này không được xét. Nếu là kết quả, hãy sửa tiêu đề hoặc chép bảng sang trang tính riêng."),
        Kind::MergedResult { code, range, text, of_criterion: true } => format!("Chỉ tiêu {code}: ô gộp {range} ghi “{text}” cho nhiều chỉ tiêu nên chỉ được tính cho cả tiêu chí, chưa biết chỉ tiêu nào chưa đạt. Hãy bỏ gộp các ô {range} và ghi kết quả riêng cho từng chỉ tiêu."),
        Kind::MergedResult { code, range, text, .. } => format!("Chỉ tiêu {code}: ô gộp {range} ghi “{text}” cho nhiều chỉ tiêu nên chỉ được tính cho dòng đầu của ô gộp. Hãy bỏ gộp các ô {range} và ghi kết quả riêng cho từng chỉ tiêu."),
        Kind::MergedApplied { range, text } => format!("“{text}” trong ô gộp {range} được tính cho mọi chỉ tiêu mà ô gộp trải qua. Nếu không phải, hãy bỏ gộp và ghi riêng cho từng chỉ tiêu."),
        Kind::MixedSeparators { count, separator } => format!("{count} dòng ngăn cách các cột bằng {} trong khi tiêu đề dùng dấu khác; các dòng đó được đọc theo dấu của chúng, bắt đầu từ đây. Hãy kiểm tra lại và lưu tệp với một loại dấu.", sign(*separator)),
        Kind::MissingUnit { text } => format!("Dòng có kết quả “{text}” nhưng không có tên xã nên chưa được xét. Hãy điền tên xã."),
        Kind::LostZero { code, text } => format!("Mã “{text}” được hiểu là {code}, vì bảng tính đã lưu mã thành số và bỏ mất số 0. Hãy định dạng cột mã là Văn bản (Text) và ghi {code}."),
        Kind::CriteriaCountDiffers { met, total, listed } if met.checked_add(*listed) == Some(*total) => format!("Ghi đạt {met}/{total} tiêu chí, nhưng số tiêu chí chưa đạt đã ghi khác với {listed} tiêu chí được liệt kê. Hãy kiểm tra lại."),
        Kind::CriteriaCountDiffers { met, total, listed } => format!("Ghi đạt {met}/{total} tiêu chí nhưng nêu {listed} tiêu chí chưa đạt: {met} + {listed} không bằng {total}. Hãy kiểm tra lại."),

        // A province's own levels.
        Kind::Overlay(problem) => crate::overlay::vietnamese(problem),
        Kind::TakenFromOtherSet { code, set, recognition, met, total } => {
            let follows = crate::recognition(*recognition, Language::Vietnamese);
            format!("Điều kiện {code} được xét theo số liệu của cùng xã, cùng kỳ về bộ {set}: đạt {met}/{total} tiêu chí. {follows}")
        }
        Kind::ConditionNotInRule { code } => format!("Dòng {code} được ghi lại nhưng không dùng để kết luận: văn bản quy định điều kiện công nhận của bộ tiêu chí này chưa có tại đây."),

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
        Kind::Unreadable { code, text, why, expected } => format!("Chỉ tiêu {code}: chưa đọc được “{text}” ({}). Hãy ghi {}.", why_not(*why), expected_text(*expected)),
        Kind::WrongKind { code, text, expected } => format!("Chỉ tiêu {code}: “{text}” không phải loại kết quả cần có. Hãy ghi {}.", expected_text(*expected)),
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
        Kind::SeparatorSettled { code, text, taken, proof, proof_place } => format!(
            "Chỉ tiêu {code}: “{text}” được hiểu là {}, vì cùng chỉ tiêu này ở {} ghi “{proof}”. Nếu không đúng, hãy sửa lại ô này.",
            crate::number(*taken, Language::Vietnamese), here(proof_place),
        ),
        Kind::CrossAsTick { code } => format!("Chỉ tiêu {code}: dấu x được hiểu là Đạt. Nếu muốn nói chưa đạt, hãy ghi “Chưa đạt”."),
    }
}

fn why_not(why: WhyUnreadable) -> &'static str {
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

fn expected_text(expected: Expected) -> &'static str {
    match expected {
        Expected::PassFail => "“Đạt” hoặc “Chưa đạt”",
        Expected::Rating => "mức xếp loại, ví dụ “Tốt”",
        Expected::Percent => "tỷ lệ, ví dụ “67,05%” hoặc “1.059/4.532 hộ”",
        Expected::PercentPerYear => "tốc độ tăng, ví dụ “10,2%/năm”",
        Expected::Count => "số lượng, ví dụ “1” hoặc “02 mô hình”",
    }
}

/// What separates fields, in words.
fn sign(separator: char) -> &'static str {
    match separator {
        ',' => "dấu phẩy (,)",
        ';' => "dấu chấm phẩy (;)",
        '\t' => "dấu tab",
        _ => "gạch đứng (|)",
    }
}
