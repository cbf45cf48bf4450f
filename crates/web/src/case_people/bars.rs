//! `/cases/{id}/bars`: the person or whoever answers for the case shuts somebody out.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use casework::bar::{Barred, SaidBy};
use casework::{BarId, CaseId, Command};
use mechanism::{InstitutionId, RegionId, UnitId, keys};
use office::OfficeError;
use office::case_people::{BarLine, Barrable, BarredSaid, CasePeople};

use super::{AskPage, Shut, act, whole};
use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::view::{Choice, Kind, Question};
use crate::visit::Visit;

/// The field of whose word it is.
const SAID_BY: &str = "said_by";

/// A bar that stands, for a reader.
pub(super) fn shut(frame: &Frame, view: &CasePeople, case: &str, one: &BarLine) -> Shut {
    let lifts = one.bar.as_ref().filter(|_| view.judges);
    Shut {
        who: barred(frame, &one.barred),
        lift: lifts.map(|bar| format!("{case}/bars/{bar}/lift")),
        lift_says: lift_says(frame, one),
        says: says(frame, view, one),
    }
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let id = CaseId::new(id);
    let view = visit.office().case_people(&visit.actor, &id).await?;
    page(visit.frame, &view, &typed, Mistakes::default())
}

pub(super) async fn set(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let id = CaseId::new(id);
    let view = visit.office().case_people(&visit.actor, &id).await?;
    let may = view.may_bar.as_ref().ok_or(Problem::NotFound)?;
    let mut mistakes = Mistakes::default();
    let asked = questions(&visit.frame, &view, may);
    for question in &asked {
        mistakes.require(&visit.frame, question, &posted.form);
    }
    let barred = posted.form.one("barred").and_then(|code| parse(may, code));
    let said_by = said_by(&view, &posted.form);
    let (Some(barred), Some(said_by)) = (barred, said_by) else {
        if mistakes.is_empty() {
            for question in &asked {
                mistakes.require(&visit.frame, question, &Form::default());
            }
        }
        return page(visit.frame.clone(), &view, &posted.form, mistakes);
    };
    // The key of the form names the bar: the same form sent twice sets one.
    let bar = BarId::new(posted.once()?.as_str());
    let command = Command::SetBar {
        bar,
        barred,
        said_by,
    };
    let answer = act(&posted, &id, command).await?;
    // Whoever was asked to shut out her own house finds nothing here any more.
    match visit.office().case_people(&visit.actor, &id).await {
        Err(OfficeError::NotHere) => Ok(Redirect::to("/desk").into_response()),
        _ => Ok(answer),
    }
}

/// On whose word: whoever does not answer for the case writes down the person's alone.
fn said_by(view: &CasePeople, form: &Form) -> Option<SaidBy> {
    if !view.judges {
        return Some(SaidBy::Person);
    }
    match form.one(SAID_BY)? {
        "person" => Some(SaidBy::Person),
        "lead" => Some(SaidBy::Lead),
        _ => None,
    }
}

/// What the page is called on which somebody is shut out.
pub(super) fn title(frame: &Frame, view: &CasePeople) -> String {
    // words: case-bar-set case-bar-record
    let key = if view.judges {
        "case-bar-set"
    } else {
        "case-bar-record"
    };
    frame.t(key).into_owned()
}

fn lift_says(frame: &Frame, one: &BarLine) -> String {
    // words: case-bar-lift case-bar-lift-own
    let key = match &one.recorded {
        Some((SaidBy::Person, ..)) => "case-bar-lift-own",
        _ => "case-bar-lift",
    };
    frame.t(key).into_owned()
}

fn says(frame: &Frame, view: &CasePeople, one: &BarLine) -> Option<String> {
    let Some((said_by, by, at)) = &one.recorded else {
        return view.tells_twin.then(|| frame.t("twin-says").into_owned());
    };
    // words: case-bar-said-person case-bar-said-lead
    let key = match said_by {
        SaidBy::Person => "case-bar-said-person",
        SaidBy::Lead => "case-bar-said-lead",
    };
    let date = frame.words().date_of(*at, frame.zone());
    let values = [
        ("institution", provider(frame, by).into()),
        ("date", date.into()),
    ];
    Some(frame.t_with(key, &values))
}

pub(super) async fn lift(
    Path((id, bar)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let bar = BarId::new(bar);
    act(&posted, &CaseId::new(id), Command::LiftBar { bar }).await
}

fn page(
    frame: Frame,
    view: &CasePeople,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let may = view.may_bar.as_ref().ok_or(Problem::NotFound)?;
    let asked = questions(&frame, view, may).into_iter();
    let asked = asked.map(|one| one.filled(typed, &mistakes)).collect();
    let page = AskPage {
        case: CaseFrame::of(&frame, &view.header, Section::People),
        back: format!("/cases/{}/people", view.header.case),
        title: title(&frame, view),
        hint: hint(&frame, view),
        mistakes,
        questions: asked,
        drawn_at: view.header.version,
        frame,
    };
    Ok((page.mistakes.status(), Html(page.render()?)).into_response())
}

fn hint(frame: &Frame, view: &CasePeople) -> String {
    match view.judges {
        true => frame.t("case-bar-judge-hint"),
        false => frame.t("case-bar-record-hint"),
    }
    .into_owned()
}

/// Who, and on whose word: that is asked of whoever may judge.
fn questions(frame: &Frame, view: &CasePeople, may: &Barrable) -> Vec<Question> {
    let mut asked = vec![whom_question(frame, may)];
    if view.judges {
        asked.push(said_by_question(frame));
    }
    asked
}

pub(super) fn said_by_question(frame: &Frame) -> Question {
    // words: case-bar-said-by-person case-bar-said-by-lead
    let choices = ["person", "lead"].map(|code| {
        let said = frame.t(&format!("case-bar-said-by-{code}")).into_owned();
        Choice::new(code, said)
    });
    let choices = choices.to_vec();
    Question::new(
        SAID_BY,
        Kind::Radios { choices },
        frame.t("case-bar-said-by"),
    )
}

pub(super) fn whom_question(frame: &Frame, may: &Barrable) -> Question {
    let mut choices = Vec::new();
    let mut add = |kind: &str, code: &str, said: &str, kind_key: &str| {
        let label = format!("{said} ({})", frame.t(kind_key));
        choices.push(Choice::new(format!("{kind}:{code}"), label));
    };
    // words: case-bar-person case-bar-unit case-bar-institution case-bar-region
    for one in &may.people {
        add(
            "person",
            one.person.as_str(),
            &whole(frame, one),
            "case-bar-person",
        );
    }
    for one in &may.units {
        add(
            "unit",
            one.as_str(),
            &frame.t(&keys::of("unit", one)),
            "case-bar-unit",
        );
    }
    for one in &may.institutions {
        let said = frame.t(&keys::of("institution", one));
        add("institution", one.as_str(), &said, "case-bar-institution");
    }
    for one in &may.regions {
        add(
            "region",
            one.as_str(),
            &frame.t(&keys::of("region", one)),
            "case-bar-region",
        );
    }
    Question::new("barred", Kind::Select { choices }, frame.t("case-bar-whom"))
}

/// Reads a choice back. INVARIANT: only what was offered to this reader.
fn parse(may: &Barrable, code: &str) -> Option<Barred> {
    let (kind, id) = code.split_once(':')?;
    match kind {
        "person" => {
            let one = may.people.iter().find(|one| one.person.as_str() == id)?;
            Some(Barred::Person(one.person.clone()))
        }
        "unit" => {
            let unit = UnitId::from(id);
            may.units.contains(&unit).then_some(Barred::Unit(unit))
        }
        "institution" => {
            let institution = InstitutionId::from(id);
            may.institutions
                .contains(&institution)
                .then_some(Barred::Institution(institution))
        }
        "region" => {
            let region = RegionId::from(id);
            may.regions
                .contains(&region)
                .then_some(Barred::Region(region))
        }
        _ => None,
    }
}

fn barred(frame: &Frame, barred: &BarredSaid) -> String {
    match barred {
        BarredSaid::Person(Some(name)) => name.clone(),
        BarredSaid::Person(None) => frame.t("case-bar-person").into_owned(),
        BarredSaid::Unit(Some(unit)) => frame.t(&keys::of("unit", unit)).into_owned(),
        BarredSaid::Unit(None) => frame.t("case-bar-unit").into_owned(),
        BarredSaid::Institution(one) => frame.t(&keys::of("institution", one)).into_owned(),
        BarredSaid::Region(one) => frame.t(&keys::of("region", one)).into_owned(),
    }
}
