//! What guards of a pack may read of a case.

use mechanism::Purpose;
use mechanism::guard::GuardFacts;

use crate::{Answer, Case, Context};

/// The question of citizenship, in every pack.
const CITIZENSHIP: &str = "citizenship";

/// The declared names with their values now. Missing entries read as false, zero or empty.
pub fn guard_facts(case: &Case, ctx: &Context<'_>) -> GuardFacts {
    let mut facts = GuardFacts::default();
    let mut truth = |name: &str, value: bool| {
        if value {
            facts.truths.insert(name.to_owned(), true);
        }
    };
    truth("person.child", case.is_child());
    truth("person.under_14", case.is_under_14());
    truth("person.age_open", case.age.is_open());
    truth("person.foreign", is_foreign(case, ctx));
    truth("person.national", is_national(case, ctx));
    truth("person.detained", case.answer_word("detained") == "yes");
    truth("asked.formal", case.asked_formal);
    let other = crate::presence::asks_other_officer(case);
    truth("asked.other_gender_officer", other);
    truth("views.recorded", case.views_recorded());
    truth("guardian.suspected", case.suspects_guardian());
    truth(
        "safe_contact.recorded",
        matches!(case.standing_answer("safe_contact"), Some(Answer::Known(_))),
    );
    for purpose in Purpose::ALL {
        truth(
            &format!("consent.{}", purpose.as_str()),
            case.consents_to(*purpose, None, ctx.now),
        );
        truth(
            &format!("refused.{}", purpose.as_str()),
            case.refuses(*purpose),
        );
    }
    for safeguard in case.safeguards.keys().filter(|id| case.has_safeguard(id)) {
        truth(&format!("safeguard.{safeguard}"), true);
    }
    for form in case.forms.keys().filter(|id| case.has_form(id)) {
        truth(&format!("recorded.{form}"), true);
    }
    facts
        .counts
        .insert("interviews.held".to_owned(), i64::from(case.interviews));
    for (track, record) in &case.tracks {
        facts
            .words
            .insert(format!("track.{track}"), record.state.to_string());
    }
    for question in case.answers.keys() {
        let word = case.answer_word(question.as_str()).to_owned();
        facts.words.insert(format!("answer.{question}"), word);
    }
    // One truth about the age: what a form says of it counts as far as the case took it up.
    facts
        .words
        .insert("answer.age_class".to_owned(), case.age.word().to_owned());
    facts
}

/// A citizen of another country, or stateless. Not known is not foreign.
pub fn is_foreign(case: &Case, ctx: &Context<'_>) -> bool {
    !case.answer_word(CITIZENSHIP).is_empty() && !is_national(case, ctx)
}

/// Known to be a citizen of the mechanism's country. Not known, not asked and not wished to be said are
/// none of it: a rule that protects a foreigner asks for this one.
pub fn is_national(case: &Case, ctx: &Context<'_>) -> bool {
    let citizenship = case.answer_word(CITIZENSHIP);
    citizenship.eq_ignore_ascii_case(&ctx.mechanism.country)
}
