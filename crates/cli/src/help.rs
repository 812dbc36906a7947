//! How the program is used.

use ntm_text::Language;

/// The help text.
pub(crate) fn text(language: Language) -> &'static str {
    language.pick(VIETNAMESE, ENGLISH)
}

const VIETNAMESE: &str = "\
ntm: tự đánh giá xã theo bộ tiêu chí nông thôn mới. Tệp không rời khỏi máy này.

Cách dùng:
  ntm evaluate TỆP…   xét kết quả trong tệp (CSV; “-” là đầu vào chuẩn)
  ntm communes TỆP…   bảng tổng hợp nhiều xã: tỷ lệ theo tiêu chí, mức sàn, lộ trình
  ntm compare TỆP…    so các kỳ: tiêu chí đạt thêm, không còn đạt, chiều hướng số liệu
  ntm sets            các bộ tiêu chí có sẵn
  ntm template        tệp mẫu trống để điền kết quả

Tùy chọn của evaluate, communes và compare:
  --set MÃ            bộ tiêu chí, ví dụ xa-2026-2030; được ưu tiên hơn tệp
  --variant MÃ        nhóm xã hoặc vùng, ví dụ nhom-1; được ưu tiên hơn tệp
  --as-of NGÀY        xét theo mức có hiệu lực ngày này, ví dụ 2026-12-31;
                      không ghi thì lấy ngày cuối kỳ báo cáo, hoặc hôm nay
  --format KIỂU       text (bảng để đọc), json (cho chương trình khác), csv, xlsx
  --output TỆP        ghi vào tệp này thay cho màn hình; đuôi tệp cho biết kiểu
  --lang NGÔN_NGỮ     vi hoặc en

Tùy chọn riêng của communes:
  --base SỐ           số xã làm gốc tính tỷ lệ trong lộ trình; không ghi thì lấy số xã trong tệp
  --floor SỐ          mức sàn, ví dụ 15: nêu các xã dưới 15 tiêu chí
  --year NĂM          năm cuối của lộ trình, ví dụ 2030

Tùy chọn của sets:
  --format KIỂU       text hoặc json
  --lang NGÔN_NGỮ     vi hoặc en

Tùy chọn của template:
  --set MÃ            bộ tiêu chí
  --variant MÃ        nhóm xã hoặc vùng; không ghi thì lấy nhóm đầu tiên đã có mức
  --year NĂM          năm báo cáo ghi vào mẫu, ví dụ 2026; không ghi thì lấy năm nay
  --period KỲ         kỳ báo cáo khác, ví dụ \"6 tháng đầu năm 2026\"
  --unit TÊN          tên xã ghi vào mẫu, ví dụ \"Bình Giang\"
  --format KIỂU       csv hoặc xlsx (biểu để in và điền)
  --output TỆP        ghi vào tệp này; đuôi tệp cho biết kiểu; không ghi đè tệp cũ

Chung:
  -h, --help          trang này (tiếng Anh: ntm --help --lang en)
  -V, --version       số phiên bản

Ví dụ:
  ntm template --variant nhom-1 --year 2026 --unit \"Bình Giang\" --output mau.xlsx
  ntm template --year 2026 > ket-qua.csv
  ntm evaluate ket-qua.csv --output xet.xlsx
  ntm evaluate xa-1.csv xa-2.csv --format csv > tong-hop.csv

Mã kết thúc: 0 xong; 1 có tệp không xét được, lý do ở đầu ra lỗi; 2 dùng sai.
";

const ENGLISH: &str = "\
ntm: judges communes by the criteria of new rural development. Files never leave this machine.

Usage:
  ntm evaluate FILE…  judge the results in the file (CSV; “-” is standard input)
  ntm communes FILE…  many communes in one table: shares by criterion, floor, roadmap
  ntm compare FILE…   periods side by side: criteria won and lost, trends of values
  ntm sets            the criteria sets at hand
  ntm template        an empty file to fill in

Options of evaluate, communes and compare:
  --set ID            the criteria set, such as xa-2026-2030; goes before the file's own
  --variant ID        the group or region, such as nhom-1; goes before the file's own
  --as-of DATE        judge by the levels in force on this day, such as 2026-12-31;
                      otherwise the last day of the period, or today
  --format FORMAT     text (a table to read), json (for other programs), csv, xlsx
  --output FILE       write to this file; its ending tells the format
  --lang LANGUAGE     vi or en

Options of communes alone:
  --base NUMBER       communes that percentages of the roadmap are of; otherwise those of the file
  --floor NUMBER      name the communes that have met fewer criteria, such as 15
  --year YEAR         the last year of the roadmap, such as 2030

Options of sets:
  --format FORMAT     text or json
  --lang LANGUAGE     vi or en

Options of template:
  --set ID            the criteria set
  --variant ID        the group or region; otherwise the first one with known levels
  --year YEAR         the year to write into the file, such as 2026; otherwise this year
  --period PERIOD     another period, such as \"6 tháng đầu năm 2026\"
  --unit NAME         the name of the commune to write into the file
  --format FORMAT     csv or xlsx (a form to print and fill in)
  --output FILE       write to this file; its ending tells the format; never replaces a file

Common:
  -h, --help          this page (in Vietnamese: ntm --help --lang vi)
  -V, --version       the version

Examples:
  ntm template --variant nhom-1 --year 2026 --unit \"Bình Giang\" --output form.xlsx
  ntm template --year 2026 > results.csv
  ntm evaluate results.csv --output judged.xlsx --lang en
  ntm evaluate a.csv b.csv --format csv > all.csv

Exit codes: 0 done; 1 a file could not be judged, the reason is on standard error; 2 wrong usage.
";
