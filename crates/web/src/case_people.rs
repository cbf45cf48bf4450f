//! `/cases/{id}/people`: who may open the case and why, who answers for it, who is shut out.

mod bars;
mod sample;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::lead::Lead;
use casework::{CaseId, Command, ReferralId};
use mechanism::keys;
use office::case_people::{Accepter, CasePeople, PeopleLine};
use office::{Given, Particulars, Professional};

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::view::{Choice, Kind, Notice, Question, Table, Tone};
use crate::visit::Visit;

/// Before the id of a referral whose accepter is chosen.
const ACCEPTER: &str = "accepted:";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/people", get(show))
        .route("/cases/{id}/lead", get(ask_lead).post(name_lead))
        .route("/cases/{id}/bars", get(bars::ask).post(bars::set))
        .route(
            "/cases/{id}/bars/{bar}/lift",
            get(leads_up::<2>).post(bars::lift),
        )
}

/// Somebody who may open the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who, line by line: name, unit, institution.
    pub who: Vec<String>,
    /// Why.
    pub why: String,
    /// Since when.
    pub since: Option<String>,
    /// What opens.
    pub opens: String,
}

/// Somebody who is shut out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shut {
    /// Who.
    pub who: String,
    /// Where the bar is lifted; none for whoever may not, or where the other file sets it.
    pub lift: Option<String>,
    /// What the button to lift it says: the person's own word is lifted on the person's word.
    pub lift_says: String,
    /// On whose word, by whom it was written down and when; that the other file of the person says so, for
    /// whoever may open both.
    pub says: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "case_people/people.html")]
pub struct PeoplePage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Nobody answers for the case, or nobody stands in.
    pub alarm: Option<Notice>,
    /// The head of the table.
    pub table: Table,
    /// Everybody who may open it.
    pub lines: Vec<Line>,
    /// Who is shut out.
    pub bars: Vec<Shut>,
    /// Whether the lead may be named here.
    pub names_lead: bool,
    /// Where somebody may be shut out here, in words; none for whoever may not.
    pub sets_bar: Option<String>,
    /// The version of the case at which the page was drawn.
    pub drawn_at: u64,
}

impl PeoplePage {
    /// The page of these people.
    #[must_use]
    pub fn new(frame: Frame, view: &CasePeople) -> Self {
        let case = CaseFrame::of(&frame, &view.header, Section::People);
        Self {
            alarm: alarm(&frame, view),
            table: table(&frame),
            lines: view.lines.iter().map(|one| line(&frame, one)).collect(),
            bars: view
                .bars
                .iter()
                .map(|one| bars::shut(&frame, view, &case.href, one))
                .collect(),
            names_lead: view.candidates.is_some(),
            sets_bar: view.may_bar.is_some().then(|| bars::title(&frame, view)),
            drawn_at: view.header.version,
            case,
            frame,
        }
    }
}

/// A page that asks a few questions about the people of a case.
#[derive(Clone, Debug, Template)]
#[template(path = "case_people/ask.html")]
pub struct AskPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The page it comes from.
    pub back: String,
    /// The title.
    pub title: String,
    /// What follows from it.
    pub hint: String,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The questions.
    pub questions: Vec<Question>,
    /// The version of the case at which the page was drawn.
    pub drawn_at: u64,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let view = visit
        .office()
        .case_people(&visit.actor, &CaseId::new(id))
        .await?;
    Ok(Html(PeoplePage::new(visit.frame, &view).render()?).into_response())
}

async fn ask_lead(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let id = CaseId::new(id);
    let view = visit.office().case_people(&visit.actor, &id).await?;
    lead_page(visit.frame, &view, &typed, Mistakes::default())
}

async fn name_lead(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let id = CaseId::new(id);
    let view = visit.office().case_people(&visit.actor, &id).await?;
    let candidates = view.candidates.as_ref().ok_or(Problem::NotFound)?;
    let mut mistakes = Mistakes::default();
    let [lead_question, _] = lead_questions(&visit.frame, candidates, &view.accepters);
    mistakes.require(&visit.frame, &lead_question, &posted.form);
    let chosen = |field: &str| {
        candidates
            .iter()
            .find(|one| posted.form.one(field) == Some(one.person.as_str()))
    };
    let (lead, deputy) = (chosen("lead"), chosen("deputy"));
    if lead.is_some() && lead.map(|one| &one.person) == deputy.map(|one| &one.person) {
        mistakes.add("deputy", visit.frame.t("case-lead-same"));
    }
    let lead = match (lead, accepter(&view, &posted.form)) {
        (Some(lead), _) => Some(lead_of(lead)),
        (None, Some(referral)) => {
            let office = visit.office();
            Some(office.lead_by_referral(&visit.actor, &id, referral).await?)
        }
        (None, None) => None,
    };
    let (Some(lead), true) = (lead, mistakes.is_empty()) else {
        return lead_page(visit.frame.clone(), &view, &posted.form, mistakes);
    };
    let command = Command::NameLead {
        lead,
        deputy: deputy.map(lead_of),
    };
    act(&posted, &id, command).await
}

/// The referral whose accepter was chosen. INVARIANT: only one that was offered to this reader.
fn accepter<'a>(view: &'a CasePeople, form: &Form) -> Option<&'a ReferralId> {
    let id = form.one("lead")?.strip_prefix(ACCEPTER)?;
    let offered = view.accepters.iter();
    offered
        .map(|one| &one.referral)
        .find(|one| one.as_str() == id)
}

async fn act(posted: &Posted, id: &CaseId, command: Command) -> Result<Response, Problem> {
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: posted.form.one("drawn_at").and_then(|at| at.parse().ok()),
        draft: None,
        command,
        particulars: Particulars::none(),
    };
    let visit = &posted.visit;
    visit.office().act(&visit.actor, id, given).await?;
    Ok(Redirect::to(&format!("/cases/{id}/people")).into_response())
}

fn lead_of(one: &Professional) -> Lead {
    Lead {
        person: one.person.clone(),
        institution: one.institution.clone(),
        unit: one.unit.clone(),
    }
}

fn lead_page(
    frame: Frame,
    view: &CasePeople,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let candidates = view.candidates.as_ref().ok_or(Problem::NotFound)?;
    let questions =
        lead_questions(&frame, candidates, &view.accepters).map(|one| one.filled(typed, &mistakes));
    let page = AskPage {
        case: CaseFrame::of(&frame, &view.header, Section::People),
        back: format!("/cases/{}/people", view.header.case),
        title: frame.t("case-people-change-lead").into_owned(),
        hint: frame.t("case-lead-hint").into_owned(),
        mistakes,
        questions: questions.to_vec(),
        drawn_at: view.header.version,
        frame,
    };
    Ok((page.mistakes.status(), Html(page.render()?)).into_response())
}

fn lead_questions(
    frame: &Frame,
    candidates: &[Professional],
    accepters: &[Accepter],
) -> [Question; 2] {
    let choice = |one: &Professional| Choice::new(one.person.as_str(), whole(frame, one));
    let named: Vec<Choice> = candidates.iter().map(choice).collect();
    let mut leads = named.clone();
    leads.extend(accepters.iter().map(|one| accepted(frame, one)));
    // words: case-call-lead case-call-deputy
    [
        ("lead", leads, "case-call-lead"),
        ("deputy", named, "case-call-deputy"),
    ]
    .map(|(name, choices, key)| Question::new(name, Kind::Select { choices }, frame.t(key)))
}

/// *Whoever accepted the referral to emergency shelter on 3 November 2026.*
fn accepted(frame: &Frame, one: &Accepter) -> Choice {
    let need = frame.t(&keys::of("service", &one.need)).into_owned();
    let date = frame.words().date_of(one.at, frame.zone());
    let values = [("need", need.into()), ("date", date.into())];
    let said = frame.t_with("case-lead-accepter", &values);
    Choice::new(format!("{ACCEPTER}{}", one.referral), said)
}

/// The name of a colleague, with her unit.
fn whole(frame: &Frame, one: &Professional) -> String {
    format!("{}, {}", one.name, frame.t(&keys::of("unit", &one.unit)))
}

fn alarm(frame: &Frame, view: &CasePeople) -> Option<Notice> {
    use casework::lead::LeadAlarm;
    // words: case-lead-none case-lead-no-deputy case-lead-shut-out case-lead-away
    let key = match view.alarm? {
        LeadAlarm::NoLead => "case-lead-none",
        LeadAlarm::NoDeputy => "case-lead-no-deputy",
        LeadAlarm::LeadShutOut => "case-lead-shut-out",
        LeadAlarm::LeadAway => "case-lead-away",
    };
    Some(Notice::new(Tone::Care, frame.t(key)))
}

// words: case-people-who case-people-why case-people-opens
fn table(frame: &Frame) -> Table {
    Table {
        caption: frame.t("case-people-heading").into_owned(),
        heads: ["who", "why", "opens"]
            .map(|name| frame.t(&format!("case-people-{name}")).into_owned())
            .to_vec(),
    }
}

// words: case-relation-* compartment-*
fn line(frame: &Frame, line: &PeopleLine) -> Line {
    let mut who: Vec<String> = line.name.iter().cloned().collect();
    match &line.unit {
        Some(unit) => who.push(frame.t(&keys::of("unit", unit)).into_owned()),
        None => who.push(provider(frame, &line.who)),
    }
    let opens: Vec<String> = line
        .opens
        .iter()
        .map(|one| frame.t(&keys::of("compartment", one.as_str())).into_owned())
        .collect();
    let relation = keys::of("case-relation", line.relation.as_str());
    let since = line.since.map(|at| {
        let date = frame.words().date_of(at, frame.zone());
        frame.t_with("tracks-since-plain", &[("date", date.into())])
    });
    Line {
        who,
        why: frame.t(&relation).into_owned(),
        since,
        opens: if opens.is_empty() {
            frame.t("looked-notice-only").into_owned()
        } else {
            frame.words().list(&opens)
        },
    }
}
