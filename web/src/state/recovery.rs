//! What the page does when the engine breaks off, cannot be loaded, or is stopped.

use std::rc::Rc;

use super::{Source, Stage, Workspace, storage};

impl Workspace {
    /// What follows from a failure of the engine. Nothing of the user's is lost by one.
    pub(super) fn after_failure(self: Rc<Self>, number: Option<u32>, loaded: bool) -> Self {
        let mut next = (*self).clone();
        if !loaded {
            let sentence = next.language.pick(
                "Chưa tải được một phần chương trình của trang (mất mạng?). Hãy nối mạng rồi thử lại hoặc tải lại trang; dữ liệu của bạn không mất.",
                "A part of the page's program could not be loaded (no network?). Connect and try again, or reload the page; nothing of yours is lost.",
            );
            // Files that were never read must not stand over the results of others.
            if number.is_some() && self.before.is_some() {
                return self.back(sentence);
            }
            next.failure = Some(sentence);
            next.stage = Stage::Answered;
            return next;
        }
        match number {
            // An old question is no matter of the present files.
            Some(number) if number < next.asked => next,
            // The files were read before, so that it was the last change.
            Some(_) if self.before.is_none() && !self.judged.answer.files.is_empty() => {
                next.failure = Some(next.language.pick(
                    "Trang không xét được thay đổi vừa rồi; kết quả đang hiện là của trước đó.",
                    "The page could not judge the last change; what is shown is from before it.",
                ));
                next.stage = Stage::Answered;
                next
            }
            Some(_) => self.back(next.language.pick(
                "Trang không đọc được tệp này (có thể tệp hỏng hoặc quá lớn cho máy). Hãy mở tệp, lưu lại dưới dạng CSV UTF-8 hoặc tách nhỏ, rồi chọn lại.",
                "The page could not read this file (it may be broken, or too large for this machine). Open it, save it as CSV UTF-8 or in parts, and choose it again.",
            )),
            None => {
                next.failure = Some(next.language.pick(
                    "Không tạo được tệp tải về. Hãy thử dạng khác (CSV hoặc Excel).",
                    "The file could not be made. Try the other form (CSV or Excel).",
                ));
                // The thread is gone, and with it a question that still waited.
                if next.stage != Stage::Answered {
                    next.ask();
                }
                next
            }
        }
    }

    /// Back to the state before the present files; to the sample where there was none.
    pub(super) fn back(self: Rc<Self>, failure: &'static str) -> Self {
        let sample = || {
            let (edits, choice) = Default::default();
            Self::new(Source::first(), edits, choice, self.language)
        };
        let mut before = self.before.as_deref().cloned().unwrap_or_else(sample);
        before.failure = Some(failure);
        before.language = self.language;
        before.asked = self.asked;
        before.stage = Stage::Answered;
        if before.source != self.source {
            storage::keep_files(&before.source);
            before.kept = storage::keep(&before);
        }
        before
    }
}
