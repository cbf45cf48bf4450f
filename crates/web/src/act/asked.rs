//! What each act asks, and the command its answers make.

use casework::Command;
use casework::age::AgeClass;
use casework::closure::{ClosureReason, ReopenGround};
use casework::dependant::Coming;
use casework::guardian::{GuardianChange, Suspect};
use casework::whereabouts::Leaving;
use mechanism::{InstitutionId, OptionId, Purpose, keys};
use office::wishes::StandsView;

use super::Act;
use crate::form::Form;
use crate::frame::Frame;
use crate::pack_form;
use crate::step::{REASONS, why};
use crate::view::{Choice, Kind, Question};
use crate::visit::Visit;

/// The field of the one choice an act asks for.
const CHOICE: &str = "choice";
/// The field of the age in years.
const YEARS: &str = "years";
/// The field of why a case closes without a decision.
pub(super) const UNDECIDED: &str = casework::context::slot::UNDECIDED;
/// The question of the pack whose options code why somebody refuses.
const REASON: &str = "refusal_reason";
/// The choices of a guardian that name an institution begin with this.
const NAMED: &str = "named.";
/// What an adult may refuse or take back here; consents have pages of their own.
const PURPOSES: [Purpose; 2] = [Purpose::Police, Purpose::FormalIdentification];

/// Whether the act has a meaning for this case now.
pub(super) fn fits(act: Act, view: &StandsView) -> bool {
    let closed = view.closure.is_some();
    match act {
        Act::Reopen => closed,
        _ if closed => false,
        Act::Guardian => view.age.is_child(),
        Act::Views => view.child,
        Act::Refuse => PURPOSES.iter().any(|one| !view.refused.contains_key(one)),
        Act::Lift => !view.refused.is_empty(),
        Act::Formal => !view.asked_formal,
        Act::Everything => !view.child,
        Act::Arrived => view.awaited,
        Act::Left => !view.abroad && !view.dead,
        Act::Back => view.abroad,
        Act::Died => !view.dead,
        Act::Age | Act::Dependant | Act::Close => true,
    }
}

/// The questions of an act.
// words: act-* case-closure-* case-reopen-* concern-age-* purpose-*
pub(super) fn questions(visit: &Visit, act: Act, view: &StandsView) -> Vec<Question> {
    let frame = &visit.frame;
    let reasons = || why(frame, "tracks-step-reasons");
    match act {
        Act::Age => vec![
            ages(frame),
            Question::new(YEARS, Kind::Number { unit: None }, frame.t("act-age-years")),
            reasons().with_help(frame.t("concern-age-adult-reason")),
        ],
        Act::Guardian => vec![
            guardians(frame, view),
            reasons().with_help(frame.t("act-guardian-cleared-why")),
        ],
        Act::Views => vec![reasons_as(frame, "act-views-label", "act-views-hint")],
        Act::Refuse => {
            let open = PURPOSES
                .iter()
                .filter(|one| !view.refused.contains_key(one));
            let mut asked = vec![purposes(frame, "act-refuse-question", open)];
            asked.extend(coded_reason(visit));
            asked
        }
        Act::Lift => vec![purposes(frame, "act-lift-question", view.refused.keys())],
        Act::Formal | Act::Arrived | Act::Back => Vec::new(),
        Act::Everything => coded_reason(visit).into_iter().collect(),
        Act::Left => {
            let codes = Leaving::ALL.map(|one| ("act-left", one.as_str()));
            let how = coded(frame, "act-left-question", &codes);
            vec![how, reasons_as(frame, "act-left-why", "act-left-why-hint")]
        }
        Act::Died => vec![reasons_as(frame, "act-died-why", "act-died-why-hint")],
        Act::Dependant => {
            let codes = Coming::ALL.map(|one| ("act-dependant", one.as_str()));
            let how = coded(frame, "act-dependant-question", &codes);
            let who = reasons_as(frame, "act-dependant-who", "act-dependant-who-hint");
            vec![how, who]
        }
        Act::Close => {
            // Nobody who lives is offered that reason.
            let fits = |one: &ClosureReason| *one != ClosureReason::Death || view.dead;
            let codes = ClosureReason::ALL.into_iter().filter(fits);
            let codes: Vec<_> = codes.map(|one| ("case-closure", one.as_str())).collect();
            let mut asked = vec![coded(frame, "case-closure-question", &codes), reasons()];
            asked.extend(view.undecided.then(|| undecided(frame)));
            asked
        }
        Act::Reopen => {
            let codes = ReopenGround::ALL.map(|one| ("case-reopen", one.as_str()));
            vec![coded(frame, "case-reopen-question", &codes), reasons()]
        }
    }
}

/// Whether a question cannot stay blank.
pub(super) fn needs(question: &Question, form: &Form) -> bool {
    match question.id.as_str() {
        YEARS => false,
        REASONS => form.one(CHOICE).is_none_or(needs_reasons),
        _ => true,
    }
}

/// Reasons are needed where the person is said to be an adult, and where a suspicion is cleared:
/// protection never waits for a text.
fn needs_reasons(choice: &str) -> bool {
    let protects = [
        "under_18",
        "maybe_under_18",
        "asked",
        "suspected",
        "keeper_suspected",
    ];
    !protects.contains(&choice) && !choice.starts_with(NAMED)
}

/// The command the answers make; nothing for an answer that was not offered.
pub(super) fn command(act: Act, form: &Form) -> Option<Command> {
    let choice = form.one(CHOICE);
    let purpose = || choice.and_then(Purpose::parse);
    let reason = || form.one(REASON).map(OptionId::new);
    Some(match act {
        Act::Age => Command::StateAge {
            class: match choice? {
                "under_18" => AgeClass::Under18,
                "maybe_under_18" => AgeClass::MaybeUnder18,
                "clearly_adult" => AgeClass::ClearlyAdult,
                _ => return None,
            },
            years: form.one(YEARS).and_then(|years| years.parse().ok()),
        },
        Act::Guardian => Command::ChangeGuardian {
            change: guardian(choice?)?,
        },
        Act::Views => Command::RecordViews,
        Act::Refuse => Command::Refuse {
            purpose: purpose()?,
            reason: reason()?,
        },
        Act::Lift => Command::LiftRefusal {
            purpose: purpose()?,
        },
        Act::Formal => Command::AskFormal,
        Act::Everything => Command::RefuseEverything { reason: reason()? },
        Act::Close => Command::Close {
            reason: ClosureReason::ALL
                .into_iter()
                .find(|one| Some(one.as_str()) == choice)?,
        },
        Act::Arrived => Command::RecordArrival,
        Act::Left => Command::RecordLeaving {
            leaving: Leaving::ALL
                .into_iter()
                .find(|one| Some(one.as_str()) == choice)?,
        },
        Act::Back => Command::RecordComingBack,
        Act::Died => Command::RecordDeath,
        Act::Dependant => Command::RecordDependant {
            coming: Coming::ALL
                .into_iter()
                .find(|one| Some(one.as_str()) == choice)?,
        },
        Act::Reopen => Command::Reopen {
            ground: ReopenGround::ALL
                .into_iter()
                .find(|one| Some(one.as_str()) == choice)?,
        },
    })
}

fn guardian(choice: &str) -> Option<GuardianChange> {
    match choice {
        "asked" => Some(GuardianChange::Asked),
        "suspected" => Some(GuardianChange::SuspectedOf(Suspect::Guardian)),
        "keeper_suspected" => Some(GuardianChange::SuspectedOf(Suspect::Keeper)),
        "cleared" => Some(GuardianChange::ClearedOf(Suspect::Guardian)),
        "keeper_cleared" => Some(GuardianChange::ClearedOf(Suspect::Keeper)),
        other => {
            let named = other.strip_prefix(NAMED)?;
            Some(GuardianChange::Named(InstitutionId::new(named)))
        }
    }
}

fn radios(frame: &Frame, key: &str, choices: Vec<Choice>) -> Question {
    Question::new(CHOICE, Kind::Radios { choices }, frame.t(key))
}

fn ages(frame: &Frame) -> Question {
    let choices = [
        ("under_18", "concern-age-under-18"),
        ("maybe_under_18", "concern-age-maybe"),
        ("clearly_adult", "concern-age-adult"),
    ];
    let choices = choices.map(|(code, key)| Choice::new(code, frame.t(key)));
    radios(frame, "concern-age-question", choices.to_vec())
}

fn guardians(frame: &Frame, view: &StandsView) -> Question {
    let mut choices = Vec::new();
    if !view.guardian.asked && view.guardian.named.is_none() {
        choices.push(Choice::new("asked", frame.t("case-guardian-ask")));
    }
    choices.extend(view.guardians.iter().map(|one| {
        let name = frame.t(&keys::of("institution", one)).into_owned();
        let values = [("institution", name.into())];
        Choice::new(
            format!("{NAMED}{one}"),
            frame.t_with("act-guardian-name", &values),
        )
    }));
    choices.extend(suspicions(frame, view));
    radios(frame, "act-guardian-question", choices).with_help(frame.t("case-guardian-suspect-hint"))
}

/// What can be said of a suspicion: whatever is not said yet, and that what was said is cleared. The
/// words of the guardian are the plain ones: this is the guardian's page.
// words: case-guardian-suspect* case-guardian-cleared*
fn suspicions(frame: &Frame, view: &StandsView) -> Vec<Choice> {
    let (keeper, guardian) = (Suspect::Keeper, Suspect::Guardian);
    let may = |one| view.guardian.may_suspect(one);
    let stands = |one| view.guardian.suspected.is_of(one);
    let choices = [
        ("keeper_suspected", "suspect-keeper", may(keeper)),
        ("suspected", "suspect", may(guardian)),
        ("keeper_cleared", "cleared-keeper", stands(keeper)),
        ("cleared", "cleared", stands(guardian)),
    ];
    let offered = choices.into_iter().filter(|(_, _, open)| *open);
    offered
        .map(|(code, word, _)| Choice::new(code, frame.t(&keys::of("case-guardian", word))))
        .collect()
}

fn purposes<'p>(frame: &Frame, key: &str, open: impl Iterator<Item = &'p Purpose>) -> Question {
    let choice =
        |one: &Purpose| Choice::new(one.as_str(), frame.t(&keys::of("purpose", one.as_str())));
    radios(frame, key, open.map(choice).collect())
}

fn coded(frame: &Frame, key: &str, codes: &[(&str, &str)]) -> Question {
    let choice = |(kind, code): &(&str, &str)| Choice::new(*code, frame.t(&keys::of(kind, code)));
    radios(frame, key, codes.iter().map(choice).collect())
}

/// Why the person does not wish it: one of the pack's codes, since a text could say who it was.
fn coded_reason(visit: &Visit) -> Option<Question> {
    let (_, asked) = visit.app.office().mechanism().question(REASON)?;
    let question = pack_form::one(&visit.frame, asked);
    Some(Question {
        apart: Vec::new(),
        ..question
    })
}

fn undecided(frame: &Frame) -> Question {
    let label = frame.t("case-closure-undecided");
    Question::new(UNDECIDED, Kind::LongText { rows: 4 }, label)
        .with_help(frame.t("case-closure-undecided-hint"))
}

fn reasons_as(frame: &Frame, label: &str, hint: &str) -> Question {
    Question::new(REASONS, Kind::LongText { rows: 6 }, frame.t(label)).with_help(frame.t(hint))
}
