//! The one road on which anything happens to a case.

use std::slice;

use casework::{
    Actor, Case, CaseId, CaseNumber, Command, Context, Event, Recorded, decide, evolve,
};
use mechanism::Compartment;
use store::{Append, Batch, CommitError, IdempotencyRow, NewEvent};

use crate::envelope::{Head, json, new_event};
use crate::given::{Act, own_place};
use crate::load::Loaded;
use crate::once::same_record;
use crate::seal::{ERASURE_SLOT, Keys, key_rows};
use crate::{Done, Given, Office, OfficeError, Particulars};

/// How often a conflict is decided again before the user is asked.
const ATTEMPTS_MAX: u32 = 3;
/// How long a form's key is kept, in days.
const IDEMPOTENCY_KEPT_DAYS: i64 = 7;
const MICROS_PER_DAY: i64 = 86_400_000_000;
/// One word for every act: what was done must not stand in a clear column.
const OPERATION: &str = "act";

impl Office {
    /// Raises a concern: a new case.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn raise(
        &self,
        actor: &Actor,
        key: &str,
        make: impl Fn(CaseId, CaseNumber) -> Command,
        particulars: Particulars,
        draft: Option<String>,
    ) -> Result<Done, OfficeError> {
        let and = Vec::new();
        self.raise_with(actor, key, make, particulars, draft, and)
            .await
    }

    /// The same with what else the form said of the new case: all of it, or nothing.
    pub(crate) async fn raise_with(
        &self,
        actor: &Actor,
        key: &str,
        make: impl Fn(CaseId, CaseNumber) -> Command,
        particulars: Particulars,
        draft: Option<String>,
        mut and: Vec<Given>,
    ) -> Result<Done, OfficeError> {
        let id = CaseId::new(self.new_id());
        let command = make(id.clone(), self.new_number());
        let given = Given {
            key: key.to_owned(),
            drawn_at: None,
            draft,
            command,
            particulars,
        };
        and.insert(0, given);
        if let Some(earlier) = self.repeated(actor, &and).await? {
            return Ok(earlier);
        }
        let empty = Loaded {
            id,
            case: Default::default(),
            keys: Keys::default(),
        };
        self.commit_decided(actor, empty, &and).await
    }

    /// What came of a form that this person sent with that key, if she did.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn done_before(&self, actor: &Actor, key: &str) -> Result<Option<Done>, OfficeError> {
        let person = actor.person.as_str();
        let row = self.store.idempotency(person, OPERATION, key).await?;
        Ok(row.map(|row| Done {
            case: CaseId::new(row.result),
            repeated: true,
        }))
    }

    /// Does something to a case. Authorises, loads, decides, seals, projects and commits; decides
    /// again up to three times when somebody else was faster.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn act(
        &self,
        actor: &Actor,
        case: &CaseId,
        given: Given,
    ) -> Result<Done, OfficeError> {
        self.act_with(actor, case, &[given], &[]).await
    }

    /// Does everything one form asks of a case: all of it, or nothing. Key, draft and the version it
    /// was drawn at are the first one's.
    pub(crate) async fn act_all(
        &self,
        actor: &Actor,
        case: &CaseId,
        given: &[Given],
    ) -> Result<Done, OfficeError> {
        self.act_with(actor, case, given, &[]).await
    }

    /// The same with keys that were made before, for what they sealed outside of the record.
    pub(crate) async fn act_with(
        &self,
        actor: &Actor,
        case: &CaseId,
        given: &[Given],
        made: &[vault::WrappedKey],
    ) -> Result<Done, OfficeError> {
        if let Some(done) = self.repeated(actor, given).await? {
            return Ok(done);
        }
        for attempt in 1.. {
            let mut loaded = self.load(case).await?;
            loaded.keys.adopt(made)?;
            for given in given {
                if let Some(drawn_at) = given.drawn_at {
                    self.still_as_drawn(&loaded, drawn_at, &given.command)
                        .await?;
                }
            }
            match self.commit_decided(actor, loaded, given).await {
                Err(OfficeError::Changed) if attempt < ATTEMPTS_MAX => {}
                other => return other,
            }
        }
        Err(OfficeError::Changed)
    }

    /// Does something to two cases: to both or to neither. The key of the form is the first one's.
    pub(crate) async fn act_on_both(
        &self,
        actor: &Actor,
        [(case, given), (other, given_other)]: [(&CaseId, &Given); 2],
    ) -> Result<Done, OfficeError> {
        if let Some(done) = self.repeated(actor, slice::from_ref(given)).await? {
            return Ok(done);
        }
        for attempt in 1.. {
            let acts = [(case, given), (other, given_other)];
            match self.try_on_both(actor, acts, None).await {
                Err(OfficeError::Changed) if attempt < ATTEMPTS_MAX => {}
                outcome => return outcome,
            }
        }
        Err(OfficeError::Changed)
    }

    /// Does something to two cases once, where `seen` are their versions, if they matter.
    pub(crate) async fn try_on_both(
        &self,
        actor: &Actor,
        [(case, given), (other, given_other)]: [(&CaseId, &Given); 2],
        seen: Option<[u64; 2]>,
    ) -> Result<Done, OfficeError> {
        let (first, second) = (self.load(case).await?, self.load(other).await?);
        let stands = [first.case.version, second.case.version];
        if seen.is_some_and(|seen| seen != stands) {
            return Err(OfficeError::Changed);
        }
        let (id, batch) = self.decided(actor, first, slice::from_ref(given)).await?;
        let (_, and) = self
            .decided(actor, second, slice::from_ref(given_other))
            .await?;
        self.committed(id, batch.and(and)).await
    }

    /// Whether nobody changed the very record the form edits since it was drawn.
    async fn still_as_drawn(
        &self,
        loaded: &Loaded,
        drawn_at: u64,
        command: &Command,
    ) -> Result<(), OfficeError> {
        if loaded.case.version <= drawn_at {
            return Ok(());
        }
        let since = usize::try_from(drawn_at).unwrap_or(usize::MAX);
        let history = self.history(loaded).await?;
        let touched = history
            .iter()
            .skip(since)
            .any(|one| same_record(&one.event, command));
        if touched {
            Err(OfficeError::Changed)
        } else {
            Ok(())
        }
    }

    /// What came of the same form before, if it was sent before with the same input.
    async fn repeated(&self, actor: &Actor, given: &[Given]) -> Result<Option<Done>, OfficeError> {
        let person = actor.person.as_str();
        let Some(first) = given.first() else {
            return Ok(None);
        };
        let row = self.store.idempotency(person, OPERATION, &first.key);
        let Some(row) = row.await? else {
            return Ok(None);
        };
        if row.digest != self.digest(given)? {
            return Err(OfficeError::KeyReused);
        }
        Ok(Some(Done {
            case: CaseId::new(row.result),
            repeated: true,
        }))
    }

    /// Authorise, decide, seal, project, commit.
    async fn commit_decided(
        &self,
        actor: &Actor,
        loaded: Loaded,
        given: &[Given],
    ) -> Result<Done, OfficeError> {
        let (id, batch) = self.decided(actor, loaded, given).await?;
        self.committed(id, batch).await
    }

    /// Everything that would be written, as one value.
    async fn decided(
        &self,
        actor: &Actor,
        loaded: Loaded,
        given: &[Given],
    ) -> Result<(CaseId, Batch), OfficeError> {
        if given.iter().any(|one| !one.particulars.within_limits()) {
            return Err(OfficeError::TooLarge {
                limit: "the length of a text",
            });
        }
        let mut acts = Vec::with_capacity(given.len());
        let mut ahead: Option<Case> = None;
        for one in given {
            let case = ahead.as_ref().unwrap_or(&loaded.case);
            if case.version > 0 {
                self.authorise(actor, case, &one.command)?;
            }
            let events = self.decide(actor, case, one)?;
            // What follows of the same form is decided on the case as it will stand; one act needs none.
            if acts.len() + 1 < given.len() {
                ahead = Some(self.evolved(actor, case.clone(), one, &events));
            }
            acts.push((one, events));
        }
        self.batch(actor, loaded, &acts).await
    }

    /// Decide, seal, project, commit, for whoever was asked already or is the keeper.
    pub(crate) async fn commit_allowed(
        &self,
        actor: &Actor,
        loaded: Loaded,
        given: &Given,
    ) -> Result<Done, OfficeError> {
        let events = self.decide(actor, &loaded.case, given)?;
        let (id, batch) = self.batch(actor, loaded, &[(given, events)]).await?;
        self.committed(id, batch).await
    }

    fn decide(&self, actor: &Actor, case: &Case, given: &Given) -> Result<Vec<Event>, OfficeError> {
        if let Some(name) = given.particulars.unlisted() {
            let why = format!("{name} is on no list of particulars");
            return Err(OfficeError::Sealed(why));
        }
        let kept = given.particulars.kept();
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &kept,
        };
        Ok(decide(case, given.command.clone(), &context)?)
    }

    /// A case as it would stand, without anything being written.
    pub(crate) fn as_decided(
        &self,
        actor: &Actor,
        case: Case,
        given: &Given,
    ) -> Result<Case, OfficeError> {
        let events = self.decide(actor, &case, given)?;
        Ok(self.evolved(actor, case, given, &events))
    }

    fn evolved(&self, actor: &Actor, case: Case, given: &Given, events: &[Event]) -> Case {
        let recorded = self.recorded(actor, given, events);
        recorded.iter().fold(case, evolve)
    }

    /// What was decided as it is recorded. What was written stands with the event it belongs to.
    fn recorded(&self, actor: &Actor, given: &Given, events: &[Event]) -> Vec<Recorded> {
        let at = self.now();
        let own = own_place(&given.command, events);
        let record = |(place, event): (usize, &Event)| Recorded {
            at,
            by: actor.stamp(),
            edition: self.mechanism.hash.to_string(),
            kept: match place == own {
                true => given.particulars.kept(),
                false => Vec::new(),
            },
            event: event.clone(),
        };
        events.iter().enumerate().map(record).collect()
    }

    async fn committed(&self, id: CaseId, batch: Batch) -> Result<Done, OfficeError> {
        let ends_files = !batch.attachments_ended.is_empty();
        match self.store.commit(batch).await {
            Ok(_) => {
                if ends_files && let Err(error) = self.remove_ended_files().await {
                    tracing::warn!(%error, "files without a key are left: the keeper removes them");
                }
                Ok(Done {
                    case: id,
                    repeated: false,
                })
            }
            Err(CommitError::Repeated { result }) => Ok(Done {
                case: CaseId::new(result),
                repeated: true,
            }),
            Err(CommitError::Conflict { .. } | CommitError::Taken { .. }) => {
                Err(OfficeError::Changed)
            }
            Err(CommitError::KeyReused) => Err(OfficeError::KeyReused),
            Err(other) => Err(OfficeError::Unavailable(other.to_string())),
        }
    }

    /// The one question, before a decision.
    fn authorise(&self, actor: &Actor, case: &Case, command: &Command) -> Result<(), OfficeError> {
        let view = access::CaseView::of(case, &self.mechanism, actor, self.now());
        let knows = self
            .access
            .ask(actor, &view, access::Question::Know)
            .allowed;
        let filling = match command {
            Command::FillForm { form, .. } => Some(self.act_of_filling(actor, case, form)),
            _ => None,
        };
        let raised = match filling {
            Some(act) => vec![access::Question::Do(act)],
            None => access::Question::raised_by(command),
        };
        let refused = raised
            .into_iter()
            .chain(self.must_open(case, command))
            .map(|question| self.access.ask(actor, &view, question))
            .find(|answer| !answer.allowed);
        let Some(answer) = refused else {
            return Ok(());
        };
        Err(match answer.reason {
            Some(reason) if knows => OfficeError::Closed(reason),
            _ => OfficeError::NotHere,
        })
    }

    /// Seals events and particulars, evolves the case, projects it: all in one value.
    pub(crate) async fn batch(
        &self,
        actor: &Actor,
        loaded: Loaded,
        acts: &[Act<'_>],
    ) -> Result<(CaseId, Batch), OfficeError> {
        let Loaded { id, case, mut keys } = loaded;
        let mut after = (*case).clone();
        let mut sealed = Vec::new();
        for (given, events) in acts {
            let own = own_place(&given.command, events);
            for (place, recorded) in self.recorded(actor, given, events).iter().enumerate() {
                after = evolve(after, recorded);
                let words = (place == own).then_some(&given.particulars);
                sealed.push(self.seal_event(&mut keys, &id, after.version, recorded, words)?);
            }
        }
        let mut batch = Batch::named("act_on_case", self.micros());
        batch.appends.push(Append {
            stream: id.to_string(),
            expected: i64::try_from(case.version).unwrap_or(i64::MAX),
            events: sealed,
        });
        batch.idempotency = self.idempotency_row(actor, acts, &id)?;
        let drafts = acts.iter().filter_map(|(given, _)| given.draft.clone());
        let end = |draft_id| store::DraftWrite::End {
            draft_id,
            author: actor.person.to_string(),
        };
        batch.drafts.extend(drafts.map(end));
        if after.everything_refused.is_some() && case.everything_refused.is_none() {
            self.end_by_refusal(&mut batch, &id, &mut after, &mut keys, actor)?;
        } else {
            let card = self.name_card(&id, &after, &mut keys, Some(acts)).await?;
            self.project(&mut batch, &id, &after, &mut keys, card)?;
            for (_, events) in acts {
                self.destroy_hidden(&mut batch, &case, events, &keys);
                self.add_files(&mut batch, &id, events, &keys);
            }
        }
        batch.keys.extend(key_rows(&keys));
        let again = self.absences_again(&case, &after).await?;
        batch.absences.extend(again);
        let batch = self.mirrored(actor, batch, (&case, &after), acts).await?;
        Ok((id, batch))
    }

    /// One sealed event with its envelope's hash.
    pub(crate) fn seal_event(
        &self,
        keys: &mut Keys,
        id: &CaseId,
        version: u64,
        recorded: &Recorded,
        particulars: Option<&Particulars>,
    ) -> Result<NewEvent, OfficeError> {
        let erasure = matches!(recorded.event, Event::Erased { .. });
        let slot = if erasure {
            ERASURE_SLOT
        } else {
            Compartment::Course.as_str()
        };
        let plain = json(recorded)?;
        let facts = self.seal(keys, id.as_str(), version, slot, None, &plain)?;
        let mut sealed_parts = Vec::new();
        for (compartment, texts) in particulars
            .into_iter()
            .flat_map(Particulars::by_compartment)
        {
            let piece = self.seal_entry(keys, id.as_str(), version, compartment, &json(texts)?)?;
            sealed_parts.push((compartment, piece));
        }
        let head = Head {
            stream: id.as_str(),
            version,
            at: recorded.at,
            by: recorded.by.person.as_str(),
            edition: &recorded.edition,
        };
        new_event(&head, facts, sealed_parts)
    }

    fn idempotency_row(
        &self,
        actor: &Actor,
        acts: &[Act<'_>],
        id: &CaseId,
    ) -> Result<Option<IdempotencyRow>, OfficeError> {
        let Some((first, _)) = acts.first() else {
            return Ok(None);
        };
        Ok(Some(IdempotencyRow {
            person: actor.person.to_string(),
            operation: OPERATION.to_owned(),
            key: first.key.clone(),
            digest: self.digest(acts.iter().map(|(given, _)| *given))?,
            result: id.to_string(),
            kept_until: self.micros() + IDEMPOTENCY_KEPT_DAYS * MICROS_PER_DAY,
        }))
    }

    /// A number people can say to each other: random with a check letter, X first for practice.
    pub(crate) fn new_number(&self) -> CaseNumber {
        const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        let mut random = [0_u8; 6];
        self.entropy.fill(&mut random);
        let signs: Vec<u8> = random
            .iter()
            .map(|byte| LETTERS[usize::from(*byte) % 32])
            .collect();
        let check = signs
            .iter()
            .enumerate()
            .map(|(place, sign)| (place + 1) * usize::from(*sign));
        let check = LETTERS[check.sum::<usize>() % 31];
        let text = String::from_utf8_lossy(&signs);
        let first = if self.practice { "X-" } else { "" };
        CaseNumber::new(format!(
            "{first}{}-{}{}",
            &text[..4],
            &text[4..],
            char::from(check)
        ))
    }
}
