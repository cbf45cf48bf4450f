//! `/cases/{id}/bars`: the person or whoever answers for the case shuts somebody out.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use casework::bar::{Barred, SaidBy};
use casework::{BarId, CaseId, Command};
use mechanism::{InstitutionId, RegionId, UnitId, keys};
use office::case_people::{BarLine, Barrable, BarredSaid, CasePeople};
use office::staff_named::NAMED_MAX;
use office::{OfficeError, Professional};

use super::{AskPage, Shut, act, whole};
use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::view::{Choice, Kind, Question};
use crate::visit::Visit;

/// The field of who is shut out.
const WHOM: &str = "barred";
/// The field of the name of somebody who stands in no list.
const NAMED: &str = "named";
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
    let (view, _) = offered(&visit, &id, &typed).await?;
    page(visit.frame, &view, &typed, Mistakes::default())
}

pub(super) async fn set(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let id = CaseId::new(id);
    let (view, found) = offered(visit, &id, &posted.form).await?;
    let may = view.may_bar.as_ref().ok_or(Problem::NotFound)?;
    let barred = posted.form.one(WHOM).and_then(|code| parse(may, code));
    let said_by = said_by(&view, &posted.form);
    let mistakes = to_mend(&visit.frame, (&barred, &said_by), &found, &posted.form);
    let (Some(barred), Some(said_by), true) = (barred, said_by, mistakes.is_empty()) else {
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

/// Who may be shut out, with whoever has the name that was written, and those by themselves.
async fn offered(
    visit: &Visit,
    id: &CaseId,
    form: &Form,
) -> Result<(CasePeople, Vec<Professional>), Problem> {
    let office = visit.office();
    let mut view = office.case_people(&visit.actor, id).await?;
    let may = view.may_bar.as_mut().ok_or(Problem::NotFound)?;
    let name = form.one(NAMED).unwrap_or_default();
    let found = office.staff_named(&visit.actor, id, name).await?;
    may.add(&found);
    Ok((view, found))
}

/// All that is to mend at once. Of a name that was written it is said what was found: nobody is shut out
/// by a likeness, and no name that was written is passed over.
fn to_mend(
    frame: &Frame,
    (barred, said_by): (&Option<Barred>, &Option<SaidBy>),
    found: &[Professional],
    form: &Form,
) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let is_named = form.one(NAMED).is_some_and(|name| !name.trim().is_empty());
    let is_one = |one: &Professional| *barred == Some(Barred::Person(one.person.clone()));
    // words: case-bar-named-nobody case-bar-named-many case-bar-named-choose case-bar-named-other
    let key = match found.len() {
        _ if !is_named => None,
        0 => Some((NAMED, "case-bar-named-nobody")),
        number if number > NAMED_MAX && barred.is_none() => Some((NAMED, "case-bar-named-many")),
        _ if barred.is_none() => Some((WHOM, "case-bar-named-choose")),
        _ if !found.iter().any(is_one) => Some((NAMED, "case-bar-named-other")),
        _ => None,
    };
    match key {
        Some((field, key)) => mistakes.add(field, frame.t(key)),
        None if barred.is_none() => {
            let whom = whom_question(frame, &Barrable::default());
            mistakes.require(frame, &whom, &Form::default());
        }
        None => {}
    }
    if said_by.is_none() {
        mistakes.require(frame, &said_by_question(frame), &Form::default());
    }
    mistakes
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
    let mut asked = vec![whom_question(frame, may), named_question(frame)];
    if view.judges {
        asked.push(said_by_question(frame));
    }
    asked
}

pub(super) fn named_question(frame: &Frame) -> Question {
    Question::new(NAMED, Kind::Text, frame.t("case-bar-named"))
        .with_help(frame.t("case-bar-named-hint"))
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
    Question::new(WHOM, Kind::Select { choices }, frame.t("case-bar-whom"))
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
