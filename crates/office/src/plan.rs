//! The service plan by pillar, and the tasks of institutions with what came of them.

use std::collections::BTreeMap;

use access::Action;
use casework::commitment::{Task, TaskResult, wish_allows};
use casework::context::slot;
use casework::dependant::Coming;
use casework::plan::{PlanEntry, ServiceStatus};
use casework::{Actor, CaseId, Event, PlanEntryId, TaskId};
use jiff::Timestamp;
use mechanism::{
    CommitmentId, Compartment, InstitutionId, Pillar, PillarId, ServiceId, ServiceKind,
};

use crate::case_header::{CaseHeader, Reading};
use crate::provider::{Part, Provider, owed, places, provider};
use crate::view::Opened;
use crate::{Office, OfficeError, Particulars};

/// The page of the plan.
#[derive(Clone, Debug)]
pub struct PlanView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The pillars; none for whoever knows the case by a task only.
    pub pillars: Vec<PillarView>,
    /// Whether the reader may put services into the plan and move them on.
    pub may_plan: bool,
    /// Children who came along or were born: they have needs, and no status of victim.
    pub dependants: Vec<DependantView>,
    /// Tasks, open ones first. Only the reader's own institution's for whoever has no more to do.
    pub tasks: Vec<TaskView>,
    /// What tasks the reader may give: template and who owes it. Empty when she may give none.
    pub templates: Vec<(CommitmentId, InstitutionId)>,
}

/// A child who came along or was born.
#[derive(Clone)]
pub struct DependantView {
    /// How.
    pub coming: Coming,
    /// Who it is and what it needs, for whoever opens identity.
    pub says: Option<String>,
}

/// Says nothing of the child.
impl std::fmt::Debug for DependantView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("DependantView").field(&self.coming).finish()
    }
}

/// One pillar.
#[derive(Clone, Debug)]
pub struct PillarView {
    /// Which.
    pub pillar: PillarId,
    /// What is in the plan.
    pub services: Vec<ServiceView>,
    /// What can be asked for.
    pub kinds: Vec<ServiceId>,
}

/// One service of the plan.
#[derive(Clone, Debug)]
pub struct ServiceView {
    /// Its id.
    pub id: PlanEntryId,
    /// Who provides it, as far as the reader may know.
    pub provider: Option<Provider>,
    /// Where it stands and how it came there.
    pub entry: PlanEntry,
    /// The coded reason why it is not to be had.
    pub why_not: Option<String>,
    /// Who may be named as its provider.
    pub providers: Vec<InstitutionId>,
}

/// One task.
#[derive(Clone, Debug)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// What is owed; not told of protected accommodation.
    pub what: Option<CommitmentId>,
    /// Who owes it, as far as the reader may know.
    pub owed_by: Provider,
    /// When it was given.
    pub given_at: Timestamp,
    /// When it is due; none while no length is set.
    pub due_at: Option<Timestamp>,
    /// How and when it ended.
    pub ended: Option<(Timestamp, TaskResult)>,
    /// Why it could not be done, for whoever opens the account.
    pub reason: Option<String>,
    /// With which results the reader may end it.
    pub results: Vec<TaskResult>,
}

/// Reasons that stand with moves and ends, by what they belong to.
#[derive(Default)]
struct Reasons {
    services: BTreeMap<PlanEntryId, String>,
    tasks: BTreeMap<TaskId, String>,
}

impl Office {
    /// The plan of a case, or of whoever knows it by a task only, that task.
    ///
    /// # Errors
    /// [`OfficeError`]; closed for whoever has neither.
    pub async fn plan(&self, actor: &Actor, id: &CaseId) -> Result<PlanView, OfficeError> {
        let opened = self.open_case(actor, id).await?;
        let header = self.case_header(actor, &opened);
        let whole = matches!(header.reading, Reading::Course(_));
        let reasons = match whole {
            true => self.reasons(&opened).await?,
            false => Reasons::default(),
        };
        let tasks = self.task_views(actor, &opened, whole, &reasons);
        if let Some(reason) = self.course_closed(&opened)
            && (tasks.is_empty() || !matches!(header.reading, Reading::TasksOnly))
        {
            return Err(OfficeError::Closed(reason));
        }
        let dependants = match whole {
            true => self.dependants(&opened).await?,
            false => Vec::new(),
        };
        let tells = dependants.iter().any(|one| one.says.is_some());
        let view = PlanView {
            dependants,
            pillars: match whole {
                true => self.pillars(actor, &opened, &reasons),
                false => Vec::new(),
            },
            may_plan: whole && self.may(actor, &opened, Action::Plan).allowed,
            templates: match whole && self.may(actor, &opened, Action::GiveTask).allowed {
                true => self.templates(&opened),
                false => Vec::new(),
            },
            tasks,
            header,
        };
        let read = [
            (Compartment::Course, whole),
            (Compartment::Account, whole && !reasons.tasks.is_empty()),
            (Compartment::Identity, tells),
        ];
        let read = read.into_iter().filter(|(_, shown)| *shown);
        let read: Vec<Compartment> = read.map(|(one, _)| one).collect();
        self.record_reads(actor, "plan", std::slice::from_ref(id), &read)
            .await?;
        Ok(view)
    }

    /// The children who came along or were born, with their needs where identity opens.
    async fn dependants(&self, opened: &Opened) -> Result<Vec<DependantView>, OfficeError> {
        let mut views = Vec::new();
        for one in opened.case().standing_dependants() {
            let identity = Compartment::Identity;
            let kept = match opened.opens(identity) {
                true => self.kept_with(opened, identity, one.version).await?,
                false => Particulars::none(),
            };
            views.push(DependantView {
                coming: one.coming,
                says: kept.get(identity, slot::REASONS).map(str::to_owned),
            });
        }
        Ok(views)
    }

    /// Why services are not to be had and tasks could not be done. The last word of each counts.
    async fn reasons(&self, opened: &Opened) -> Result<Reasons, OfficeError> {
        let mut reasons = Reasons::default();
        let history = self.history(&opened.loaded).await?;
        for (version, recorded) in (1..).zip(&history) {
            match &recorded.event {
                Event::ServiceMoved {
                    entry,
                    status: ServiceStatus::NotAvailable,
                    ..
                } => {
                    let found = self.reason(opened, version, Compartment::Course).await?;
                    reasons
                        .services
                        .extend(found.map(|text| (entry.clone(), text)));
                }
                Event::TaskEnded { task, result } if *result != TaskResult::Done => {
                    let found = self.reason(opened, version, Compartment::Account).await?;
                    reasons.tasks.extend(found.map(|text| (task.clone(), text)));
                }
                _ => {}
            }
        }
        Ok(reasons)
    }

    /// The reason sealed with one event; none when its compartment is closed or nothing was said.
    async fn reason(
        &self,
        opened: &Opened,
        version: u64,
        compartment: Compartment,
    ) -> Result<Option<String>, OfficeError> {
        if !opened.opens(compartment) {
            return Ok(None);
        }
        let keys = &opened.loaded.keys;
        let owner = opened.id().as_str();
        let found = self
            .open_particulars(
                keys,
                opened.case(),
                owner,
                version..=version,
                &[compartment],
            )
            .await?;
        let kept = found.get(&version);
        let text = kept.and_then(|kept| kept.get(compartment, slot::REASONS));
        Ok(text.map(str::to_owned))
    }

    fn pillars(&self, actor: &Actor, opened: &Opened, reasons: &Reasons) -> Vec<PillarView> {
        let of = |pillar: &Pillar| PillarView {
            pillar: pillar.id.clone(),
            services: pillar
                .services
                .iter()
                .flat_map(|kind| self.services_of(actor, opened, kind, reasons))
                .collect(),
            kinds: pillar.services.iter().map(|kind| kind.id.clone()).collect(),
        };
        self.mechanism.pillars.iter().map(of).collect()
    }

    fn services_of(
        &self,
        actor: &Actor,
        opened: &Opened,
        kind: &ServiceKind,
        reasons: &Reasons,
    ) -> Vec<ServiceView> {
        let part = Part::Service(&kind.id);
        let plan = opened.case().plan.iter();
        let of_kind = plan.filter(|(_, entry)| entry.service == kind.id);
        of_kind
            .map(|(id, entry)| ServiceView {
                id: id.clone(),
                provider: entry
                    .provider
                    .as_ref()
                    .map(|one| provider(&self.mechanism, actor, opened, one, part)),
                why_not: match entry.status {
                    ServiceStatus::NotAvailable => reasons.services.get(id).cloned(),
                    _ => None,
                },
                providers: self.providers(actor, opened, kind),
                // INVARIANT (floor 7): the institution stands in `provider` only.
                entry: PlanEntry {
                    provider: None,
                    ..entry.clone()
                },
            })
            .collect()
    }

    /// Who may be named as provider of a kind of service. INVARIANT (floor 7): where that places the
    /// person, whoever may not open location can name the own institution only.
    fn providers(&self, actor: &Actor, opened: &Opened, kind: &ServiceKind) -> Vec<InstitutionId> {
        let closed = places(&self.mechanism, Part::Service(&kind.id))
            && !opened.opens(Compartment::Location);
        let left = |id: &InstitutionId| {
            let mut functions = kind.provided_by.iter();
            functions.any(|one| opened.case().leaves_a_unit(&self.mechanism, id, *one))
        };
        let institutions = self.mechanism.institutions.iter();
        institutions
            .map(|one| one.id.clone())
            .filter(left)
            .filter(|id| !closed || *id == actor.institution)
            .collect()
    }

    fn task_views(
        &self,
        actor: &Actor,
        opened: &Opened,
        whole: bool,
        reasons: &Reasons,
    ) -> Vec<TaskView> {
        let may_end = self.may(actor, opened, Action::EndTask).allowed;
        let case = opened.case();
        let own = |task: &Task| task.is_owed_by(actor);
        let reads = |task: &Task| whole && self.reads_task(opened, task);
        let shown = case.tasks.iter();
        let shown = shown.filter(|(_, task)| own(task) || reads(task));
        let mut tasks: Vec<TaskView> = shown
            .map(|(id, task)| {
                let (owed_by, what) = owed(&self.mechanism, actor, opened, task);
                TaskView {
                    id: id.clone(),
                    what,
                    owed_by,
                    given_at: task.given_at,
                    due_at: task.due_at,
                    ended: task.ended,
                    reason: reasons.tasks.get(id).cloned(),
                    results: match may_end && task.ended.is_none() {
                        true if own(task) => TaskResult::ALL.to_vec(),
                        true if case.is_led_by(&actor.person) && task.asks_to_stop() => {
                            TaskResult::ALL.to_vec()
                        }
                        true if case.is_led_by(&actor.person) => vec![TaskResult::NotNeeded],
                        _ => Vec::new(),
                    },
                }
            })
            .collect();
        tasks.sort_by_key(|one| {
            let undated = one.due_at.is_none();
            (one.ended.map(|(at, _)| at), undated, one.due_at)
        });
        tasks
    }

    /// What may be asked of whom as the person wishes now: nothing is offered that would be refused.
    fn templates(&self, opened: &Opened) -> Vec<(CommitmentId, InstitutionId)> {
        let case = opened.case();
        let now = self.now();
        let templates = self.mechanism.commitments.iter();
        templates
            .filter(|one| {
                let allowed =
                    wish_allows(case, &self.mechanism, one.function, &one.institution, now);
                allowed.is_ok()
            })
            .map(|one| (one.id.clone(), one.institution.clone()))
            .collect()
    }
}
