//! The one road on which anything happens to a case.

use casework::{
    Actor, Case, CaseId, CaseNumber, Command, Context, Event, Recorded, decide, evolve,
};
use jiff::Timestamp;
use journal::{Digest, Envelope, Name, SealedPart};
use mechanism::Compartment;
use store::{Append, Batch, CommitError, IdempotencyRow, NewEvent, NewParticular};

use crate::given::own_place;
use crate::load::Loaded;
use crate::once::{digest, same_record};
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
        let id = CaseId::new(self.new_id());
        let command = make(id.clone(), self.new_number());
        let given = Given {
            key: key.to_owned(),
            drawn_at: None,
            draft,
            command,
            particulars,
        };
        if let Some(earlier) = self.repeated(actor, &given).await? {
            return Ok(earlier);
        }
        let empty = Loaded {
            id,
            case: Default::default(),
            keys: Keys::default(),
        };
        self.commit_decided(actor, empty, &given).await
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
        self.act_with(actor, case, given, &[]).await
    }

    /// The same with keys that were made before, for what they sealed outside of the record.
    pub(crate) async fn act_with(
        &self,
        actor: &Actor,
        case: &CaseId,
        given: Given,
        made: &[vault::WrappedKey],
    ) -> Result<Done, OfficeError> {
        if let Some(done) = self.repeated(actor, &given).await? {
            return Ok(done);
        }
        for attempt in 1.. {
            let mut loaded = self.load(case).await?;
            loaded.keys.adopt(made)?;
            if let Some(drawn_at) = given.drawn_at {
                self.still_as_drawn(&loaded, drawn_at, &given.command)
                    .await?;
            }
            match self.commit_decided(actor, loaded, &given).await {
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
        if let Some(done) = self.repeated(actor, given).await? {
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
        let (id, batch) = self.decided(actor, first, given).await?;
        let (_, and) = self.decided(actor, second, given_other).await?;
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
    async fn repeated(&self, actor: &Actor, given: &Given) -> Result<Option<Done>, OfficeError> {
        let person = actor.person.as_str();
        let Some(row) = self
            .store
            .idempotency(person, OPERATION, &given.key)
            .await?
        else {
            return Ok(None);
        };
        if row.digest != digest(given) {
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
        given: &Given,
    ) -> Result<Done, OfficeError> {
        let (id, batch) = self.decided(actor, loaded, given).await?;
        self.committed(id, batch).await
    }

    /// Everything that would be written, as one value.
    async fn decided(
        &self,
        actor: &Actor,
        loaded: Loaded,
        given: &Given,
    ) -> Result<(CaseId, Batch), OfficeError> {
        if !given.particulars.within_limits() {
            return Err(OfficeError::TooLarge {
                limit: "the length of a text",
            });
        }
        if loaded.case.version > 0 {
            self.authorise(actor, &loaded.case, &given.command)?;
        }
        self.decided_allowed(actor, loaded, given).await
    }

    /// Decide, seal, project, commit, for whoever was asked already or is the keeper.
    pub(crate) async fn commit_allowed(
        &self,
        actor: &Actor,
        loaded: Loaded,
        given: &Given,
    ) -> Result<Done, OfficeError> {
        let (id, batch) = self.decided_allowed(actor, loaded, given).await?;
        self.committed(id, batch).await
    }

    async fn decided_allowed(
        &self,
        actor: &Actor,
        loaded: Loaded,
        given: &Given,
    ) -> Result<(CaseId, Batch), OfficeError> {
        let now = self.now();
        let kept = given.particulars.kept();
        let context = Context {
            now,
            actor,
            mechanism: &self.mechanism,
            kept: &kept,
        };
        let events = decide(&loaded.case, given.command.clone(), &context)?;
        self.batch(actor, loaded, given, events).await
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
        let refused = access::Question::raised_by(command)
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
        given: &Given,
        events: Vec<Event>,
    ) -> Result<(CaseId, Batch), OfficeError> {
        let Loaded { id, case, mut keys } = loaded;
        let before = case.version;
        let now = self.now();
        let mut after = (*case).clone();
        let mut sealed = Vec::with_capacity(events.len());
        let own = own_place(&given.command, &events);
        for (place, event) in events.iter().enumerate() {
            let first = place == own;
            let recorded = Recorded {
                at: now,
                by: actor.stamp(),
                edition: self.mechanism.hash.to_string(),
                kept: if first {
                    given.particulars.kept()
                } else {
                    Vec::new()
                },
                event: event.clone(),
            };
            after = evolve(after, &recorded);
            let particulars = if first {
                Some(&given.particulars)
            } else {
                None
            };
            sealed.push(self.seal_event(&mut keys, &id, after.version, &recorded, particulars)?);
        }
        let mut batch = Batch::named("act_on_case", now.as_microsecond());
        batch.appends.push(Append {
            stream: id.to_string(),
            expected: i64::try_from(before).unwrap_or(i64::MAX),
            events: sealed,
        });
        batch.idempotency = Some(self.idempotency_row(actor, given, &id));
        if let Some(draft) = &given.draft {
            batch.drafts.push(store::DraftWrite::End {
                draft_id: draft.clone(),
                author: actor.person.to_string(),
            });
        }
        if after.everything_refused.is_some() && case.everything_refused.is_none() {
            self.end_by_refusal(&mut batch, &id, &mut after, &mut keys, actor)?;
        } else {
            let card = self
                .name_card(&id, &after, &mut keys, Some((&given.particulars, &events)))
                .await?;
            self.project(&mut batch, &id, &after, &mut keys, card)?;
            self.destroy_hidden(&mut batch, &case, &events, &keys);
            self.add_files(&mut batch, &id, &events, &keys);
        }
        batch.keys.extend(key_rows(&keys));
        let again = self.absences_again(&case, &after).await?;
        batch.absences.extend(again);
        let batch = self.mirrored(actor, batch, (&case, &after), given).await?;
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

    fn idempotency_row(&self, actor: &Actor, given: &Given, id: &CaseId) -> IdempotencyRow {
        IdempotencyRow {
            person: actor.person.to_string(),
            operation: OPERATION.to_owned(),
            key: given.key.clone(),
            digest: digest(given),
            result: id.to_string(),
            kept_until: self.micros() + IDEMPOTENCY_KEPT_DAYS * MICROS_PER_DAY,
        }
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

pub(crate) fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, OfficeError> {
    serde_json::to_vec(value).map_err(|error| OfficeError::Sealed(error.to_string()))
}

/// What of an event stands in clear.
pub(crate) struct Head<'a> {
    /// Its stream.
    pub(crate) stream: &'a str,
    /// Its place in it.
    pub(crate) version: u64,
    /// When.
    pub(crate) at: Timestamp,
    /// By whom, a pseudonym.
    pub(crate) by: &'a str,
    /// Under which edition.
    pub(crate) edition: &'a str,
}

/// A sealed event with the hash of its envelope.
pub(crate) fn new_event(
    head: &Head<'_>,
    facts: crate::seal::SealedPiece,
    parts: Vec<(Compartment, crate::seal::SealedPiece)>,
) -> Result<NewEvent, OfficeError> {
    let envelope = envelope(head, &facts, &parts)?;
    let particulars = parts.into_iter().map(|(compartment, piece)| NewParticular {
        compartment: compartment.as_str().to_owned(),
        key_id: piece.key_id.to_string(),
        sealed: piece.bytes,
    });
    Ok(NewEvent {
        recorded_at: head.at.as_microsecond(),
        actor: head.by.to_owned(),
        edition: head.edition.to_owned(),
        facts_key: facts.key_id.to_string(),
        leaf: envelope.leaf_hash().as_bytes().to_vec(),
        particulars: particulars.collect(),
        facts: facts.bytes,
    })
}

fn envelope(
    head: &Head<'_>,
    facts: &crate::seal::SealedPiece,
    parts: &[(Compartment, crate::seal::SealedPiece)],
) -> Result<Envelope, OfficeError> {
    let malformed = |error: journal::JournalError| OfficeError::Sealed(error.to_string());
    let name = |text: &str| Name::new(text).map_err(malformed);
    let part = |piece: &crate::seal::SealedPiece| SealedPart {
        key_id: *piece.key_id.as_bytes(),
        ciphertext: Digest::of_ciphertext(&piece.bytes),
    };
    let named: Result<Vec<_>, OfficeError> = parts
        .iter()
        .map(|(compartment, piece)| Ok((name(compartment.as_str())?, part(piece))))
        .collect();
    let version = std::num::NonZeroU64::new(head.version)
        .ok_or_else(|| OfficeError::Sealed("an event has a version".to_owned()))?;
    Ok(Envelope {
        stream: name(head.stream)?,
        version,
        recorded_at_micros: head.at.as_microsecond(),
        actor: name(head.by)?,
        edition: edition_digest(head.edition),
        facts: part(facts),
        particulars: journal::Particulars::new(named?).map_err(malformed)?,
    })
}

/// The edition's hash as bytes.
fn edition_digest(hex: &str) -> Digest {
    let mut bytes = [0_u8; 32];
    for (place, byte) in bytes.iter_mut().enumerate() {
        let pair = hex.get(place * 2..place * 2 + 2).unwrap_or("00");
        *byte = u8::from_str_radix(pair, 16).unwrap_or(0);
    }
    Digest::from_bytes(bytes)
}
