//! Things that a document states more than once.

use ntm_model::{Finding, FindingKind, Statement, fold};

use super::sources::{Groups, Sources, finding, put};

pub(super) fn audit(sources: Sources<'_>, findings: &mut Vec<Finding>) {
    let mut subjects: Groups<&str, &Statement> = Vec::new();
    for statement in &sources.facts().statements {
        put(&mut subjects, statement.subject.as_str(), statement);
    }
    for (subject, said) in subjects {
        let first = said.first().map(|statement| fold(&statement.value));
        if said.iter().any(|statement| Some(fold(&statement.value)) != first) {
            let passages =
                said.iter().map(|one| sources.passage(&one.place, one.printed.as_str())).collect();
            let kind = FindingKind::StatementsDiffer { subject: subject.to_owned() };
            findings.push(finding(kind, passages));
        }
    }
}
