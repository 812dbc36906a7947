//! Numbers that read two ways, settled by what other communes write for the same indicator.
//!
//! `36.750` alone is a question: 36,750 or 36.75? Where others write `41.2` for the same indicator,
//! the dot stands before decimals in this file. It is said which cell settled it.

use ntm_model::{Cell, Code, Decimal, Figure, Numeral, Problem, ProblemKind, Submission, Value};

use crate::value::{NumberStyle, read_value_in};

/// Settles what can be settled, and says so for each cell. Reading a file does it; whoever makes
/// results of other things does it here.
pub fn settle(submission: &mut Submission, problems: &mut Vec<Problem>) {
    for code in doubtful_codes(submission) {
        let results = || {
            let all = submission.units.iter().flat_map(|unit| &unit.observations);
            all.filter(move |one| one.code == code).filter_map(|one| one.result.as_ref())
        };
        let texts = results().map(|cell| cell.text.as_str());
        let Some(evidence) = NumberStyle::from_texts(texts) else { continue };
        let Some(proof) = results().nth(evidence.proof_index).cloned() else { continue };
        let all = submission.units.iter_mut().flat_map(|unit| &mut unit.observations);
        let cells = all.filter(|one| one.code == code).filter_map(|one| one.result.as_mut());
        for cell in cells.filter(|cell| doubtful(&cell.value).is_some()) {
            let value = read_value_in(&cell.text, Some(&evidence));
            let (None, Some(number)) = (doubtful(&value), number(&value)) else { continue };
            let kind = ProblemKind::SeparatorSettled {
                code,
                text: cell.text.clone(),
                taken: number.customary,
                proof: proof.text.clone(),
                proof_place: proof.place.clone(),
            };
            problems.push(Problem { kind, place: cell.place.clone() });
            *cell = Cell::new(cell.place.clone(), cell.text.clone(), value);
        }
    }
}

/// The indicators for which some result reads two ways.
fn doubtful_codes(submission: &Submission) -> Vec<Code> {
    let mut codes = Vec::new();
    for one in submission.units.iter().flat_map(|unit| &unit.observations) {
        let is_doubtful = one.result.as_ref().is_some_and(|cell| doubtful(&cell.value).is_some());
        if is_doubtful && !codes.contains(&one.code) {
            codes.push(one.code);
        }
    }
    codes
}

/// A number that reads two ways, by its other reading. Percentages and fractions are left alone:
/// only one reading of them is a share that can be, and the evaluator sees which.
fn doubtful(value: &Value) -> Option<Decimal> {
    number(value)?.other
}

fn number(value: &Value) -> Option<Numeral> {
    let Value::Statement { quantity: Some(quantity), .. } = value else { return None };
    match quantity.figure {
        Figure::Number(number) => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::read;

    /// What the last commune's result is said to be, and by which cell; `None` when it stays a
    /// question.
    #[track_caller]
    fn check(results: &[&str], expected: Option<(&str, &str)>) {
        let rows: Vec<String> = results
            .iter()
            .enumerate()
            .map(|(index, result)| format!("Xã {index};3.1;{result}"))
            .collect();
        let text = format!("ten_xa;chi_tieu;ket_qua\n{}\n", rows.join("\n"));
        let reading = read(text.as_bytes());
        let settled = reading.problems.iter().find_map(|problem| match &problem.kind {
            ntm_model::ProblemKind::SeparatorSettled { taken, proof, .. } => {
                Some((taken.to_string(), proof.clone()))
            }
            _ => None,
        });
        let expected = expected.map(|(taken, proof)| (taken.to_owned(), proof.to_owned()));
        assert_eq!(settled, expected, "{results:?}");
    }

    #[test]
    fn others_settle_what_reads_two_ways() {
        check(&["41.2", "38.9", "36.750"], Some(("36.750", "41.2")));
        check(&["1.234,5", "2.268"], Some(("2268", "1.234,5")));
    }

    #[test]
    fn without_a_proof_or_at_another_size_it_stays_a_question() {
        check(&["42", "36.750"], None);
        check(&["41.2", "41,2", "36.750"], None);
        check(&["42,5", "38,9", "36.750"], None);
    }
}
