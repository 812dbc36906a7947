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
  ntm crosswalk TỆP   tệp theo bộ 2021–2025 cho biết gì về 47 chỉ tiêu mới
  ntm samples [MẪU]   tệp kết quả thật lấy từ các kế hoạch, để thử
  ntm plan TỆP…       lộ trình, nhịp độ, việc gần nhất và ít nhất, tải từng đơn vị;
                      nhiều tệp của một xã là nhiều kỳ
  ntm scenario TỆP    xem nếu số liệu, mức hay thời hạn thay đổi thì sao
  ntm programme MÃ    mục tiêu, lộ trình, vốn của một chương trình và con số không khớp
  ntm calendar MÃ     lịch báo cáo và hồ sơ của một chương trình
  ntm levels TỆP      kiểm tra mức của tỉnh trong tệp, đặt cạnh mức chung
  ntm plans           các kế hoạch có sẵn; --template MÃ cho bảng để làm kế hoạch riêng
  ntm audit [KẾ_HOẠCH…]  soát kế hoạch: mã kế hoạch có sẵn, hoặc tệp bảng kế hoạch

Tùy chọn của evaluate, communes và compare:
  --set MÃ            bộ tiêu chí, ví dụ xa-2026-2030; được ưu tiên hơn tệp
  --variant MÃ        nhóm xã hoặc vùng, ví dụ nhom-1; được ưu tiên hơn tệp
  --as-of NGÀY        xét theo mức có hiệu lực ngày này, ví dụ 2026-12-31;
                      không ghi thì lấy ngày cuối kỳ báo cáo, hoặc hôm nay
  --overlay TỆP       mức của tỉnh: bảng CSV, bảng tính, hoặc tệp JSON đã xuất;
                      ghi được nhiều lần, tệp sau thay tệp trước
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

Tùy chọn của levels:
  --format KIỂU       text, hoặc csv (ghi lại thành bảng chuẩn)
  --output TỆP        ghi vào tệp này
  --lang NGÔN_NGỮ     vi hoặc en

Tùy chọn của template:
  --levels            bảng trống để tỉnh ghi mức của mình, có mức hiện nay bên cạnh
  --overlay TỆP       theo mức của tỉnh (dùng được cả với sets)
  --set MÃ            bộ tiêu chí
  --variant MÃ        nhóm xã hoặc vùng; không ghi thì lấy nhóm đầu tiên đã có mức
  --year NĂM          năm báo cáo ghi vào mẫu, ví dụ 2026; không ghi thì lấy năm nay
  --period KỲ         kỳ báo cáo khác, ví dụ \"6 tháng đầu năm 2026\"
  --unit TÊN          tên xã ghi vào mẫu, ví dụ \"Bình Giang\"
  --format KIỂU       csv hoặc xlsx (biểu để in và điền)
  --output TỆP        ghi vào tệp này; đuôi tệp cho biết kiểu; không ghi đè tệp cũ

Tùy chọn của crosswalk (và --overlay, --lang):
  --variant MÃ        nhóm xã của bộ mới, ví dụ nhom-1
  --year NĂM          năm của tệp mới, ví dụ 2026; không ghi thì lấy năm nay
  --take MÃ,MÃ        ghi tệp mới với những kết quả đã xác nhận, ví dụ 6.1,6.2
                      hoặc 6.1=11 để chỉ rõ chỉ tiêu cũ
  --format KIỂU       text hoặc json (khi không có --take)
  --output TỆP        ghi vào tệp này; không ghi đè tệp cũ

Tùy chọn của samples:
  --output TỆP        ghi mẫu vào tệp này; không ghi đè tệp cũ

Tùy chọn của plan (và --set, --variant, --as-of, --overlay, --lang):
  --plan MÃ           kế hoạch; không ghi thì lấy kế hoạch của xã, hoặc một kế hoạch
                      cùng bộ tiêu chí làm ví dụ
  --by KỲ             year hoặc quarter
  --goal ĐÍCH         next (thêm một tiêu chí), một số tiêu chí, hoặc recognition
  --who ĐƠN_VỊ        phiếu việc của một đơn vị (mã hoặc tên), hoặc all
  --raci              thêm chữ RACI vào phiếu việc
  --format KIỂU       text, json, csv, xlsx; --output TỆP

Tùy chọn của scenario (và --plan, --set, --variant, --as-of, --overlay, --lang):
  --with TỆP          tệp kịch bản; không ghi thì lấy kịch bản có sẵn
  --scenario MÃ       đi từng bước một kịch bản; không ghi thì so sánh tất cả
  --steps SỐ          chỉ làm ngần ấy bước
  --format KIỂU       text, json, csv, xlsx; --output TỆP

Tùy chọn của programme (không ghi MÃ thì liệt kê; MÃ có thể là tệp .toml):
  TỆP…                tệp kết quả của các xã, để đặt cạnh mục tiêu (CSV, XLSX)
  --set, --variant, --as-of, --overlay như của evaluate
  --format KIỂU       text hoặc json; --output TỆP

Tùy chọn của calendar (không ghi MÃ thì lấy mọi chương trình có sẵn):
  --year NĂM          cả năm này; hoặc --from NGÀY --to NGÀY; không ghi thì cả thời gian
  --unit TÊN          chỉ của một đơn vị, ví dụ ubnd-xa hoặc \"UBND các xã\"
  --format KIỂU       text, csv hoặc ics (mở bằng chương trình lịch)
  --output TỆP        ghi vào tệp này; đuôi tệp cho biết kiểu

Tùy chọn của plans:
  --template MÃ       bảng bắt đầu từ kế hoạch này, ví dụ binh-giang-2026-2030
  --duties MÃ         ai chủ trì, phối hợp, thẩm định gì theo kế hoạch, mọi bộ tiêu chí
  --deadlines MÃ      mức và thời hạn kế hoạch ghi cho từng nơi, ví dụ khanh-hoa-2025
  --format KIỂU       csv hoặc xlsx
  --output TỆP        ghi vào tệp này; không ghi đè tệp cũ

Tùy chọn của audit:
  --base MÃ           kế hoạch có sẵn mà tệp dùng chung đơn vị và bộ tiêu chí
  --overlay TỆP       soát cả theo mức của tỉnh
  --format KIỂU       text, json hoặc csv
  --output TỆP        ghi vào tệp này thay cho màn hình

Chung:
  --json              như --format json
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
  ntm crosswalk FILE  what a file of 2021–2025 tells about the 47 new indicators
  ntm samples [ID]    real results from the plans, to try
  ntm plan FILE…      roadmap, pace, nearest wins, least set, load of each organization;
                      several files of one commune are several periods
  ntm scenario FILE   what if figures, levels or deadlines change
  ntm programme ID    targets, roadmaps and money of a programme, and what does not add up
  ntm calendar ID     the days on which a programme wants reports and dossiers
  ntm levels FILE     check a province's own levels, beside the published ones
  ntm plans           the plans at hand; --template ID gives a table for one's own plan
  ntm audit [PLAN…]   audit plans: ids of plans at hand, or files with a plan table

Options of evaluate, communes and compare:
  --set ID            the criteria set, such as xa-2026-2030; goes before the file's own
  --variant ID        the group or region, such as nhom-1; goes before the file's own
  --as-of DATE        judge by the levels in force on this day, such as 2026-12-31;
                      otherwise the last day of the period, or today
  --overlay FILE      a province's own levels: CSV, a workbook, or an exported JSON;
                      may be given again, the later file applies
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

Options of levels:
  --format FORMAT     text, or csv (the table written anew)
  --output FILE       write to this file
  --lang LANGUAGE     vi or en

Options of template:
  --levels            an empty table for a province's own levels, with the present ones
  --overlay FILE      by a province's own levels (of sets, too)
  --set ID            the criteria set
  --variant ID        the group or region; otherwise the first one with known levels
  --year YEAR         the year to write into the file, such as 2026; otherwise this year
  --period PERIOD     another period, such as \"6 tháng đầu năm 2026\"
  --unit NAME         the name of the commune to write into the file
  --format FORMAT     csv or xlsx (a form to print and fill in)
  --output FILE       write to this file; its ending tells the format; never replaces a file

Options of crosswalk (and --overlay, --lang):
  --variant ID        the group of the new set, such as nhom-1
  --year YEAR         the year of the new file, such as 2026; otherwise this year
  --take CODES        write the new file with the results that you confirm: 6.1,6.2
                      or 6.1=11 to name the old indicator
  --format FORMAT     text or json (without --take)
  --output FILE       write to this file; never replaces a file

Options of samples:
  --output FILE       write the sample to this file; never replaces a file

Options of plan (and --set, --variant, --as-of, --overlay, --lang):
  --plan ID           the plan; otherwise the commune's own, or one for the same set as
                      an example
  --by TERM           year or quarter
  --goal GOAL         next (one criterion more), a number of criteria, or recognition
  --who UNIT          the sheet of one organization (id or name), or all
  --raci              adds the letters of RACI to the sheet
  --format FORMAT     text, json, csv, xlsx; --output FILE

Options of scenario (and --plan, --set, --variant, --as-of, --overlay, --lang):
  --with FILE         a file of scenarios; otherwise those at hand
  --scenario ID       walk through one of them; otherwise all are compared
  --steps NUMBER      do only so many steps
  --format FORMAT     text, json, csv, xlsx; --output FILE

Options of programme (without ID: the list; ID may be a .toml file):
  FILE…               results of communes, to stand beside the targets (CSV, XLSX)
  --set, --variant, --as-of, --overlay as for evaluate
  --format FORMAT     text or json; --output FILE

Options of calendar (without ID: every programme at hand):
  --year YEAR         this whole year; or --from DATE --to DATE; otherwise all years
  --unit NAME         one organization only, such as ubnd-xa or \"UBND các xã\"
  --format FORMAT     text, csv or ics (for calendar programs)
  --output FILE       write to this file; its ending tells the format

Options of plans:
  --template ID       a table that starts from this plan, such as binh-giang-2026-2030
  --duties ID         who leads, supports and appraises what by the plan, in all its sets
  --deadlines ID      levels and deadlines that the plan gives each place
  --format FORMAT     csv or xlsx
  --output FILE       write to this file; never replaces a file

Options of audit:
  --base ID           the plan at hand whose units and set a file means
  --overlay FILE      hold the plan against a province's own levels, too
  --format FORMAT     text, json or csv
  --output FILE       write to this file instead of the screen

Common:
  --json              the same as --format json
  -h, --help          this page (in Vietnamese: ntm --help --lang vi)
  -V, --version       the version

Examples:
  ntm template --variant nhom-1 --year 2026 --unit \"Bình Giang\" --output form.xlsx
  ntm template --year 2026 > results.csv
  ntm evaluate results.csv --output judged.xlsx --lang en
  ntm evaluate a.csv b.csv --format csv > all.csv

Exit codes: 0 done; 1 a file could not be judged, the reason is on standard error; 2 wrong usage.
";
