//! What comes last comes after something that the same form asks: otherwise it could be chosen never, or at once.

use crate::pack::ledger::Ledger;
use crate::{Form, LastResort, Mechanism, Question};

/// Compares every last resort with its form.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for form in &draft.forms {
        for question in form.questions() {
            let Some(last) = &question.last_resort else {
                continue;
            };
            for cause in causes(form, question, last) {
                ledger.mistake(
                    &ledger.place_of_question(form.id.as_str(), question.id.as_str()),
                    cause,
                    "name options of this question, and closed questions of this form that come before it",
                );
            }
        }
    }
}

fn causes(form: &Form, question: &Question, last: &LastResort) -> Vec<String> {
    let mut causes = Vec::new();
    if last.options.is_empty() || last.after.is_empty() {
        causes.push("a last resort names no option, or nothing to look at first".to_owned());
    }
    let unknown = last.options.iter();
    let unknown = unknown.filter(|one| !question.kind.options().contains(one));
    causes.extend(unknown.map(|one| format!("`{one}` is no option of `{}`", question.id)));
    for first in &last.after {
        let before = form.questions().take_while(|one| one.id != question.id);
        let asked = before.into_iter().find(|one| one.id == first.question);
        let fits = asked.is_some_and(|one| one.kind.options().contains(&first.unless));
        if !fits {
            let (asked, unless) = (&first.question, &first.unless);
            causes.push(format!(
                "`{asked}` is not asked before `{}`, or has no option `{unless}`",
                question.id
            ));
        }
    }
    causes
}
