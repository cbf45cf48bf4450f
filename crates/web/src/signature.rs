//! `/cases/{id}/proposals/{proposal}`: a joint decision. What is signed, who signed, who is waited
//! for, how it ended; and the form by which the next institution signs.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::signature::{JointOutcome, Opinion};
use casework::{Actor, CaseId};
use mechanism::{Function, keys};
use office::OfficeError;
use office::signature::{ProposalView, SignatureLine, Signing};

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::sign_in::SignIn;
use crate::step::{DRAFT, REASONS, why};
use crate::view::{Choice, Happening, Kind, NotYet, Notice, Question, Row, Tone};
use crate::visit::{OpenVisit, Visit};
use crate::{refusal, shown};

/// The field of the opinion.
const OPINION: &str = "opinion";
/// The field by which the signer proves again who she is.
const PROOF: &str = "proof";
/// The field of the mark of what was shown.
const SHOWN: &str = "shown";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/proposals/{proposal}", get(show).post(send))
}

/// What a signer is asked: her opinion, her own reasons, and that it is her.
#[must_use]
pub fn questions(frame: &Frame, sends_back: bool) -> Vec<Question> {
    // words: tracks-opinion-*
    let opinions = [
        (Opinion::Confirms, true),
        (Opinion::DoesNotConfirm, true),
        (Opinion::SendsBack, sends_back),
    ];
    let choices = opinions.into_iter().filter(|(_, offered)| *offered);
    let choices: Vec<Choice> = choices
        .map(|(opinion, _)| Choice::new(code(opinion), frame.t(opinion_key(opinion))))
        .collect();
    vec![
        Question::new(
            OPINION,
            Kind::Radios { choices },
            frame.t("signature-opinion"),
        ),
        why(frame, "tracks-joint-own-reasons"),
        proof(frame),
    ]
}

/// The question by which somebody proves again who she is.
pub(crate) fn proof(frame: &Frame) -> Question {
    let name = frame.who().map(|who| who.name.clone()).unwrap_or_default();
    let said = frame.t_with("signature-proof", &[("name", name.into())]);
    let kind = Kind::Checkboxes {
        choices: vec![Choice::new("yes", said)],
    };
    Question::new(PROOF, kind, frame.t("signature-proof-label"))
        .with_help(frame.t("signature-proof-hint"))
}

const fn code(opinion: Opinion) -> &'static str {
    match opinion {
        Opinion::Confirms => "confirms",
        Opinion::DoesNotConfirm => "does_not_confirm",
        Opinion::SendsBack => "sends_back",
    }
}

const fn opinion_key(opinion: Opinion) -> &'static str {
    match opinion {
        Opinion::Confirms => "tracks-opinion-confirms",
        Opinion::DoesNotConfirm => "tracks-opinion-does-not-confirm",
        Opinion::SendsBack => "tracks-opinion-sends-back",
    }
}

/// Whether somebody began to write.
pub(crate) fn typed(form: &Form) -> bool {
    form.has(REASONS) || form.has(OPINION)
}

/// The signature as it was posted. Call after [`questions`] found no mistake.
///
/// # Errors
/// An opinion that was not offered, or a form that was not drawn by us.
pub(crate) fn read(posted: &Posted) -> Result<Signing, Problem> {
    let form = &posted.form;
    let opinion = match form.one(OPINION) {
        Some("confirms") => Opinion::Confirms,
        Some("does_not_confirm") => Opinion::DoesNotConfirm,
        Some("sends_back") => Opinion::SendsBack,
        _ => return Err(Problem::Unreadable),
    };
    Ok(Signing {
        key: posted.once()?.as_str().to_owned(),
        draft: form.one(DRAFT).map(str::to_owned),
        opinion,
        reasons: form.one(REASONS).unwrap_or_default().to_owned(),
        mark: form.one(SHOWN).unwrap_or_default().to_owned(),
    })
}

/// The signer proved again who she is. In a practice the ticked box is the proof.
///
/// # Errors
/// Failures of the record.
pub(crate) async fn proved(open: &OpenVisit, actor: &Actor) -> Result<Actor, Problem> {
    let SignIn::PersonChooser(_) = open.app.sign_in();
    let token = open.token.as_ref().ok_or(Problem::SignInFirst)?;
    open.app.office().step_up(token.expose()).await?;
    Ok(Actor {
        stepped_up: true,
        ..actor.clone()
    })
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "signature/proposal.html")]
pub struct ProposalPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Its address.
    pub href: String,
    /// The step's name.
    pub title: String,
    /// How it ended, or who is waited for.
    pub standing: Notice,
    /// Whether it has ended: nobody signs any more.
    pub over: bool,
    /// Who signed, with opinion and reasons where they may be read.
    pub signatures: Vec<Happening>,
    /// What is signed.
    pub shown: Vec<Row>,
    /// Its mark.
    pub mark: String,
    /// Why it is not the reader's to sign.
    pub closed: Option<String>,
    /// Which rules refuse the reader's signature.
    pub refused: Vec<NotYet>,
    /// What the signer is asked; empty when the reader cannot sign.
    pub questions: Vec<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

impl ProposalPage {
    /// The page of a joint decision, with what was typed so far.
    #[must_use]
    pub fn new(visit: &Visit, view: &ProposalView, form: &Form, mistakes: &Mistakes) -> Self {
        let frame = &visit.frame;
        let case = CaseFrame::of(frame, &view.header, Section::Tracks);
        // What was typed is never lost: the form stays when a rule refused it.
        let can_sign = view.closed.is_none() && (view.refused.is_none() || typed(form));
        let asked = questions(frame, view.sends_back);
        let asked = asked.into_iter().filter(|_| can_sign);
        let refused = view.refused.as_ref();
        let refused = refused.filter(|_| view.outcome.is_none() || typed(form));
        Self {
            href: format!("{}/proposals/{}", case.href, view.proposal),
            title: frame.t(&keys::step(&view.track, &view.step)).into_owned(),
            standing: standing(frame, view),
            over: view.outcome.is_some(),
            signatures: view
                .signatures
                .iter()
                .map(|one| signed(frame, one))
                .collect(),
            shown: shown::rows(frame, visit.office().mechanism(), &view.shown),
            mark: view.shown.mark.clone(),
            closed: view
                .closed
                .map(|reason| frame.t(&reason.key()).into_owned()),
            refused: refused
                .map(|one| refusal::reasons(frame, one))
                .unwrap_or_default(),
            questions: asked
                .map(|question| question.filled(form, mistakes))
                .collect(),
            mistakes: mistakes.clone(),
            draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
            case,
            frame: frame.clone(),
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// How it ended; before that, who is waited for.
// words: tracks-outcome-*
fn standing(frame: &Frame, view: &ProposalView) -> Notice {
    let Some(outcome) = view.outcome else {
        let groups = view.waits_for.iter().map(|group| functions(frame, group));
        let lines = groups.map(|functions| {
            frame.t_with("tracks-joint-waiting", &[("functions", functions.into())])
        });
        return Notice {
            tone: Tone::Plain,
            title: Some(frame.t("tracks-joint-lead").into_owned()),
            lines: lines.collect(),
        };
    };
    let (tone, key) = match outcome {
        JointOutcome::Confirmed => (Tone::Done, "tracks-outcome-confirmed"),
        JointOutcome::NotConfirmed => (Tone::Plain, "tracks-outcome-not-confirmed"),
        JointOutcome::Split => (Tone::Care, "tracks-outcome-split"),
        JointOutcome::Back => (Tone::Plain, "tracks-outcome-back"),
        JointOutcome::Lapsed => (Tone::Plain, "tracks-outcome-lapsed"),
    };
    let split = (outcome == JointOutcome::Split).then(|| frame.t("tracks-joint-split"));
    let lines = split
        .into_iter()
        .chain([frame.t("tracks-joint-services-go-on")]);
    Notice {
        tone,
        title: Some(frame.t(key).into_owned()),
        lines: lines.map(std::borrow::Cow::into_owned).collect(),
    }
}

fn functions(frame: &Frame, functions: &[Function]) -> String {
    let names = functions
        .iter()
        .map(|one| frame.t(&keys::of("function", one.as_str())));
    let names: Vec<String> = names.map(std::borrow::Cow::into_owned).collect();
    names.join(", ")
}

/// One signature.
fn signed(frame: &Frame, line: &SignatureLine) -> Happening {
    let opinion = match line.opinion {
        Some(opinion) => frame.t(opinion_key(opinion)),
        None => frame.t("signature-opinion-sealed"),
    };
    let institution = provider(frame, &line.institution);
    let who = match line.function {
        Some(function) => {
            let function = frame
                .t(&keys::of("function", function.as_str()))
                .into_owned();
            format!("{institution}, {function}")
        }
        None => institution,
    };
    Happening {
        what: opinion.into_owned(),
        who,
        instant: line.at.to_string(),
        date: frame.words().date_and_time(line.at, frame.zone()),
        edition: None,
        lines: line
            .reasons
            .iter()
            .flat_map(|text| text.lines())
            .map(str::to_owned)
            .collect(),
    }
}

async fn show(
    Path((id, proposal)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office
        .proposal_page(&visit.actor, &CaseId::new(id), &proposal)
        .await?;
    let form = visit.drafted().await?;
    ProposalPage::new(&visit, &view, &form, &Mistakes::default()).answer(StatusCode::OK)
}

async fn send(
    Path((id, proposal)): Path<(String, String)>,
    open: OpenVisit,
    posted: Posted,
) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let visit = &posted.visit;
    let office = visit.office();
    let view = office.proposal_page(&visit.actor, &case, &proposal).await?;
    let mut mistakes = Mistakes::default();
    for question in questions(&visit.frame, view.sends_back) {
        mistakes.require(&visit.frame, &question, &posted.form);
    }
    if !mistakes.is_empty() {
        let page = ProposalPage::new(visit, &view, &posted.form, &mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let signing = read(&posted)?;
    let actor = proved(&open, &visit.actor).await?;
    match office.sign(&actor, &case, &proposal, signing).await {
        Ok(_) => {
            let href = format!("/cases/{case}/proposals/{proposal}");
            Ok(Redirect::to(&href).into_response())
        }
        Err(OfficeError::Refused(refusal)) => {
            let refused = Some(refusal);
            let view = ProposalView { refused, ..view };
            let page = ProposalPage::new(visit, &view, &posted.form, &mistakes);
            page.answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

impl Sample for ProposalPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let case = crate::case_header::sample(frame);
        let waiting = Self {
            href: format!("{}/proposals/sample", case.href),
            title: "A step".to_owned(),
            standing: Notice::new(Tone::Plain, "Waiting"),
            over: false,
            signatures: vec![Happening {
                what: frame.t("signature-opinion-sealed").into_owned(),
                who: "An institution".to_owned(),
                instant: frame.now().to_string(),
                date: "3 November 2026, 14:05".to_owned(),
                edition: None,
                lines: vec!["Reasons".to_owned()],
            }],
            shown: vec![Row::new("A fact", "An answer")],
            mark: "3:0f".to_owned(),
            closed: None,
            refused: Vec::new(),
            questions: questions(frame, true),
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            case,
            frame: frame.clone(),
        };
        let over = Self {
            over: true,
            questions: Vec::new(),
            draft: None,
            closed: Some("Not yours".to_owned()),
            refused: vec![NotYet {
                step: "Missing".to_owned(),
                missing: "Mend it".to_owned(),
                rule: None,
                mender: None,
            }],
            ..waiting.clone()
        };
        vec![waiting, over]
    }
}
