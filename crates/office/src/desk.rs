//! What waits: computed from a case, addressed to units, functions or one person.

use std::collections::HashMap;

use casework::clock::ClockRun;
use casework::reach::Relation;
use casework::referral::{Offer, ReferralState, Urgency};
use casework::{Actor, Case, CaseNumber, ProposalId, ReferralId, TaskId};
use jiff::Timestamp;
use mechanism::{
    Act, ClockKey, CommitmentId, Compartment, Function, InstitutionId, Mechanism, StepId, TrackId,
    UnitId,
};
use serde::{Deserialize, Serialize};
use store::Cursor;

use crate::actor::{unit_address, viewer};
use crate::escalation::{self, Overdue, QUIET};
use crate::provider::{Provider, acted};
use crate::seal::Keys;
use crate::{Office, OfficeError};

/// Something that waits. Codes only; a row of the desk names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields of a variant are told by the variant's sentence"
)]
pub enum Waiting {
    /// Answer a referral.
    AnswerReferral {
        referral: ReferralId,
        need: mechanism::ServiceId,
        urgency: Urgency,
        /// Who asks. Whoever is asked has not accepted: location is never open to them.
        from: Provider,
    },
    /// Do a task.
    DoTask {
        task: TaskId,
        template: CommitmentId,
    },
    /// Sign a joint step.
    Sign {
        proposal: ProposalId,
        track: TrackId,
        step: StepId,
    },
    /// Settle what the institutions differ about.
    Settle { track: TrackId, step: StepId },
    /// A clock of a case one leads.
    Clock { run: ClockRun, key: ClockKey },
    /// A clock of a sealed track, of which a desk says no more.
    ClockApart,
    /// Something ran out; the reader is told so that it does not stay so.
    Overdue(Overdue),
    /// Nobody has taken over a danger yet.
    TakeOverDanger,
    /// An emergency found no free place: find one, or say who does. For the chair.
    FindPlace,
    /// Nobody answers for the case, nobody stands in, or the lead was shut out.
    NameLead { alarm: String },
    /// A referral was declined: another place is needed.
    FindAnother {
        referral: ReferralId,
        need: mechanism::ServiceId,
    },
    /// Review an urgent access.
    ReviewUrgent { urgent: casework::UrgentId },
    /// Tell the person what was decided.
    TellPerson { track: TrackId, step: StepId },
    /// Tell the person what was decided, in a part of the case of which a desk says no more.
    TellDecided,
    /// Ask the person, who is an adult now, what somebody else agreed to before.
    AskConsentAgain,
    /// Know of an urgent access that somebody else reviews.
    UrgentOpened { urgent: casework::UrgentId },
    /// Look for a missing person.
    LookFor,
    /// The person is found: stop looking, and say so.
    StopLooking,
}

/// To whom it is addressed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address {
    pub(crate) institution: InstitutionId,
    /// A function or a unit; empty for all.
    pub(crate) function: String,
    /// One person; empty for all.
    pub(crate) person: String,
}

/// One line that waits, before it is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Stable name inside the case.
    pub(crate) name: String,
    pub(crate) to: Address,
    pub(crate) due_at: Option<Timestamp>,
    pub(crate) since: Timestamp,
    pub(crate) waiting: Waiting,
    /// True when the reader may not know of the case yet: no link to it.
    pub(crate) caseless: bool,
}

/// A row of *my desk*.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskItem {
    /// Its id.
    pub id: String,
    /// The case, when the reader may know of it.
    pub case: Option<casework::CaseId>,
    /// The number of that case.
    pub number: Option<CaseNumber>,
    /// By when.
    pub due_at: Option<Timestamp>,
    /// Since when.
    pub since: Timestamp,
    /// For me, my unit or my institution.
    pub for_whom: ForWhom,
    /// What.
    pub waiting: Waiting,
}

/// For whom a row waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForWhom {
    /// Only me.
    Me,
    /// My unit or my function.
    Unit,
    /// Anybody of my institution.
    Institution,
}

/// A page of the desk.
#[derive(Clone, Debug)]
pub struct DeskPage {
    /// The rows by time left.
    pub items: Vec<DeskItem>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// The sealed body of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Body {
    /// Which line of the case.
    #[serde(default)]
    pub(crate) name: String,
    pub(crate) waiting: Waiting,
}

impl Office {
    /// What waits for the actor, her unit and her institution, by time left. Each row is opened, and recorded
    /// as read before it leaves (floor 10), an offer included.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn desk(
        &self,
        actor: &Actor,
        after: Option<&str>,
        limit: u32,
    ) -> Result<DeskPage, OfficeError> {
        let viewer = viewer(actor);
        let after: Option<Cursor> = after.and_then(|text| text.parse().ok());
        let page = self.store.desk(&viewer, after, limit).await?;
        let streams: Vec<&str> = page.rows.iter().map(|row| row.stream.as_str()).collect();
        let course = Compartment::Course.as_str();
        let keys = self.keys_in_slot(course, &streams).await?;
        let cases: Vec<&str> = page
            .rows
            .iter()
            .filter_map(|row| row.case_id.as_deref())
            .collect();
        let cases = self.store.cases_in_reach_among(&viewer, &cases).await?;
        let mut items = Vec::with_capacity(page.rows.len());
        for row in &page.rows {
            let case = cases
                .iter()
                .find(|case| row.case_id.as_ref() == Some(&case.case_id));
            items.extend(self.desk_item(row, case, &keys)?);
        }
        let shown = page.rows.iter().map(|row| row.stream.as_str());
        self.record_list(actor, "desk", shown).await?;
        Ok(DeskPage {
            items,
            next: page.next.map(|cursor| cursor.to_string()),
        })
    }

    fn desk_item(
        &self,
        row: &store::DeskRow,
        case: Option<&store::CaseRow>,
        keys: &HashMap<String, Keys>,
    ) -> Result<Option<DeskItem>, OfficeError> {
        let Some(keys) = keys.get(&row.stream) else {
            return Ok(None);
        };
        let course = Compartment::Course.as_str();
        let version = u64::try_from(row.version).unwrap_or_default();
        let part = Some("desk");
        let Some(plain) = self.unseal(keys, &row.stream, version, course, part, &row.body)? else {
            return Ok(None);
        };
        let body: Body = serde_json::from_slice(plain.as_bytes())
            .map_err(|error| OfficeError::Sealed(error.to_string()))?;
        let for_whom = match (row.person.is_empty(), row.function.is_empty()) {
            (false, _) => ForWhom::Me,
            (true, false) => ForWhom::Unit,
            (true, true) => ForWhom::Institution,
        };
        Ok(Some(DeskItem {
            id: row.item_id.clone(),
            number: case.map(|case| CaseNumber::new(case.number.as_str())),
            case: case.map(|case| casework::CaseId::new(case.case_id.as_str())),
            due_at: row
                .due_at
                .and_then(|at| Timestamp::from_microsecond(at).ok()),
            since: crate::instant(row.created_at),
            for_whom,
            waiting: body.waiting,
        }))
    }
}

/// Everything a case puts on desks now. INVARIANT: no line for whoever is shut out, and none for an
/// institution that may not know of the case, but for an offer. Within an institution the list asks again,
/// by unit and person.
pub(crate) fn lines(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Line> {
    if case.closure.is_some() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    lines.extend(referral_lines(case, mechanism));
    lines.extend(task_lines(case, mechanism, now));
    lines.extend(signature_lines(case, mechanism, now));
    lines.extend(crate::settlement::lines(case, mechanism));
    lines.extend(clock_lines(case, mechanism));
    lines.extend(escalation::lines(case, mechanism, now));
    lines.extend(crate::alarm::lines(case, mechanism, now));
    lines.extend(crate::meeting::lines(case, mechanism));
    lines.extend(crate::urgent::lines(case, mechanism));
    lines.extend(crate::missing::lines(case, mechanism));
    let reach = casework::reach::reach(case, mechanism, now);
    let knows = |line: &Line| {
        reach
            .iter()
            .any(|one| one.institution == line.to.institution)
    };
    lines.retain(|line| line.caseless || knows(line));
    lines.retain(|line| !case.bars_institution(&line.to.institution));
    lines
}

pub(crate) fn to_function(institution: &InstitutionId, function: Function) -> Address {
    Address {
        institution: institution.clone(),
        function: function.as_str().to_owned(),
        person: String::new(),
    }
}

pub(crate) fn to_lead(case: &Case) -> Option<Address> {
    case.lead.as_ref().map(to_person)
}

pub(crate) fn to_deputy(case: &Case) -> Option<Address> {
    case.deputy.as_ref().map(to_person)
}

fn to_person(lead: &casework::lead::Lead) -> Address {
    Address {
        institution: lead.institution.clone(),
        function: String::new(),
        person: lead.person.to_string(),
    }
}

pub(crate) fn to_desk(mechanism: &Mechanism) -> Option<Address> {
    let (institution, unit) = mechanism.units_with(Function::Secretariat).next()?;
    Some(Address {
        institution: institution.id.clone(),
        function: unit_address(&unit.id),
        person: String::new(),
    })
}

/// The units of the chair of the Responsible Authority, each with its address.
pub(crate) fn to_chairs(mechanism: &Mechanism) -> impl Iterator<Item = (&UnitId, Address)> {
    let chairs = mechanism.units_with(Function::AuthorityChair);
    chairs.map(|(institution, unit)| {
        let to = Address {
            institution: institution.id.clone(),
            function: unit_address(&unit.id),
            person: String::new(),
        };
        (&unit.id, to)
    })
}

fn referral_lines(case: &Case, mechanism: &Mechanism) -> Vec<Line> {
    let mut lines = Vec::new();
    for (id, referral) in &case.referrals {
        let Offer {
            to,
            function,
            need,
            urgency,
            ..
        } = &referral.offer;
        let since = referral
            .turns
            .last()
            .map_or(Timestamp::UNIX_EPOCH, |turn| turn.at);
        match &referral.state {
            ReferralState::Offered => lines.push(Line {
                name: format!("referral-{id}"),
                to: to_function(to, *function),
                due_at: referral.answer_due_at,
                since,
                waiting: Waiting::AnswerReferral {
                    referral: id.clone(),
                    need: need.clone(),
                    urgency: *urgency,
                    from: acted(mechanism, &referral.from),
                },
                caseless: true,
            }),
            ReferralState::Declined(..) if !answered_elsewhere(case, need, since) => {
                lines.extend(to_lead(case).map(|to| Line {
                    name: format!("another-{id}"),
                    to,
                    due_at: None,
                    since,
                    waiting: Waiting::FindAnother {
                        referral: id.clone(),
                        need: need.clone(),
                    },
                    caseless: false,
                }));
            }
            _ => {}
        }
    }
    lines
}

/// Whether the same need was offered again after a decline.
pub(crate) fn answered_elsewhere(
    case: &Case,
    need: &mechanism::ServiceId,
    since: Timestamp,
) -> bool {
    case.referrals.values().any(|other| {
        other.offer.need == *need && other.turns.first().is_some_and(|turn| turn.at >= since)
    })
}

fn task_lines(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Line> {
    let open = case.tasks.iter().filter(|(_, task)| task.ended.is_none());
    open.filter_map(|(id, task)| {
        Some(Line {
            name: format!("task-{id}"),
            to: task_address(case, mechanism, task, now)?,
            due_at: task.due_at,
            since: task.given_at,
            waiting: Waiting::DoTask {
                task: id.clone(),
                template: task.template.clone(),
            },
            caseless: false,
        })
    })
    .collect()
}

/// On whose desk a task waits: that of the institution which owes it. To whom a withdrawal has closed
/// the case, the lead says by word of mouth to stop, and records the answer.
fn task_address(
    case: &Case,
    mechanism: &Mechanism,
    task: &casework::commitment::Task,
    now: Timestamp,
) -> Option<Address> {
    let mut address = Address {
        institution: task.institution.clone(),
        function: String::new(),
        person: String::new(),
    };
    if !task.asks_to_stop() {
        let template = mechanism.commitment(task.template.as_str());
        address.function = template.map_or(String::new(), |one| one.function.as_str().to_owned());
        return Some(address);
    }
    let reach = casework::reach::reach(case, mechanism, now);
    let works = |one: &casework::reach::Reach| {
        one.institution == task.institution && one.relation != Relation::RemovalNotice
    };
    if !reach.iter().any(works) {
        return to_lead(case);
    }
    // Whoever was shut out since is not asked.
    let left = |unit: &UnitId| !case.is_shut_out(mechanism, &task.institution, unit, None);
    if let Some(unit) = task.unit.as_ref().filter(|unit| left(unit)) {
        address.function = unit_address(unit);
        return Some(address);
    }
    // Of several units of one institution the one that joined last holds what was received last.
    let parts = case.members_of(&task.institution);
    let parts = parts.filter(|(unit, _)| left(unit));
    let last = parts.max_by_key(|(_, member)| member.since);
    address.function = last.map_or(String::new(), |(unit, _)| unit_address(unit));
    Some(address)
}

/// Missing signatures go to every institution that can give them and may know of the case.
fn signature_lines(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Line> {
    let mut lines = Vec::new();
    for (id, proposal) in case
        .proposals
        .iter()
        .filter(|(_, one)| one.outcome.is_none())
    {
        let Some(step) = mechanism.step(proposal.track.as_str(), proposal.step.as_str()) else {
            continue;
        };
        let (Act::Decide(outcomes) | Act::Settle(outcomes)) = &step.act else {
            continue;
        };
        let since = proposal.signatures.first().map_or(now, |one| one.at);
        for (place, group) in outcomes.signatures.iter().enumerate() {
            if proposal.signatures.iter().any(|one| one.group == place) {
                continue;
            }
            for function in &group.functions {
                let police = function.is_law_enforcement() && !case.police_may_know(now);
                for institution in mechanism.institutions_with(*function) {
                    if police
                        || proposal
                            .signatures
                            .iter()
                            .any(|one| one.by.institution == institution.id)
                    {
                        continue;
                    }
                    lines.push(Line {
                        name: format!("sign-{id}-{}-{}", institution.id, function.as_str()),
                        to: to_function(&institution.id, *function),
                        due_at: due_of(case, "formal.decide"),
                        since,
                        waiting: Waiting::Sign {
                            proposal: id.clone(),
                            track: proposal.track.clone(),
                            step: proposal.step.clone(),
                        },
                        caseless: false,
                    });
                }
            }
        }
    }
    lines
}

pub(crate) fn due_of(case: &Case, key: &str) -> Option<Timestamp> {
    let running = case
        .clocks
        .values()
        .filter(|clock| clock.key.as_str() == key && clock.runs());
    running.filter_map(|clock| clock.due_at).min()
}

/// Clocks wait on the lead's desk. Those that ran out: see [`escalation::lines`].
fn clock_lines(case: &Case, mechanism: &Mechanism) -> Vec<Line> {
    let runs = |(_, clock): &(&ClockRun, &casework::clock::Clock)| {
        clock.runs() && clock.due_at.is_some() && !QUIET.contains(&clock.key.as_str())
    };
    let line = |(run, clock): (&ClockRun, &casework::clock::Clock)| {
        Some(Line {
            name: format!("clock-{}", run.0),
            to: to_lead(case)?,
            due_at: clock.due_at,
            since: clock.started_at,
            waiting: match escalation::is_of_course(mechanism.compartment_of_clock(&clock.key)) {
                true => Waiting::Clock {
                    run: run.clone(),
                    key: clock.key.clone(),
                },
                false => Waiting::ClockApart,
            },
            caseless: false,
        })
    };
    case.clocks.iter().filter(runs).filter_map(line).collect()
}
