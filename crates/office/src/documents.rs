//! Notes and sealed files of a case, each for whoever may open its compartment.

use std::path::PathBuf;

use access::{Action, ClosedReason};
use casework::attachment::{Attachment, FILE_SIZE_BYTES_MAX};
use casework::context::slot;
use casework::{Actor, AttachmentId, CaseId, Command, Event, NoteId, Recorded};
use jiff::Timestamp;
use mechanism::Compartment;
use sha2::{Digest as _, Sha256};
use store::{AttachmentRow, Batch};
use tokio::io::AsyncWriteExt;

use crate::case_header::CaseHeader;
use crate::provider::{Provider, acted};
use crate::seal::Keys;
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// Most notes one page shows, newest first.
pub const NOTES_SHOWN_MAX: usize = 50;
/// The particular that says what a file is.
pub(crate) const TITLE: &str = "title";
/// The particular that keeps its media type.
pub(crate) const MEDIA_TYPE: &str = "media_type";
/// The particular that tells its bytes from any other's: the same form with another file is not the
/// same form.
pub(crate) const DIGEST: &str = "digest";
/// Where a file comes from, as far as somebody said: when and where it was taken, by whom, who keeps what it
/// was taken from. Names of particulars, in the order of the form and of the page.
pub const ORIGIN: [&str; 3] = ["taken_at", "taken_by", "kept_by"];
/// A file is sealed before its event has a version, and once only: its key is its own.
const FILE_VERSION: u64 = 0;

/// The page of notes and files.
#[derive(Clone, Debug)]
pub struct DocumentsView {
    /// The head of the page.
    pub header: CaseHeader,
    /// Files, newest first.
    pub files: Vec<FileLine>,
    /// Notes, newest first.
    pub notes: Vec<NoteLine>,
    /// Below which version older notes follow, if there are any.
    pub older: Option<u64>,
    /// Where the reader may write; empty when she may not.
    pub note_places: Vec<Compartment>,
    /// Where the reader may add files; empty when she may not.
    pub file_places: Vec<Compartment>,
    /// What is closed to the reader, and why: never a gap.
    pub closed: Vec<(Compartment, ClosedReason)>,
}

/// A file in the list.
#[derive(Clone, Debug)]
pub struct FileLine {
    /// Its id.
    pub id: AttachmentId,
    /// What it is.
    pub title: String,
    /// The SHA-256 of its bytes as the system found it when it was added, in hexadecimal.
    pub digest: Option<String>,
    /// What was said of where it comes from, by its name in [`ORIGIN`].
    pub origin: Vec<(&'static str, String)>,
    /// Compartment and size.
    pub file: Attachment,
    /// When it was added.
    pub at: Timestamp,
    /// By whom, as far as anybody may know.
    pub by: Provider,
    /// Whether the reader may mark it as entered in error.
    pub may_correct: bool,
}

/// A note.
#[derive(Clone)]
pub struct NoteLine {
    /// Where it is sealed.
    pub compartment: Compartment,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: Timestamp,
    /// By whom, as far as anybody may know.
    pub by: Provider,
    /// The version of the event, where the reader may mark it as entered in error.
    pub correct: Option<u64>,
}

/// Says nothing of what was written.
impl std::fmt::Debug for NoteLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NoteLine")
            .field("compartment", &self.compartment)
            .finish_non_exhaustive()
    }
}

/// A file on its way in.
pub struct Upload {
    /// Where it is to be sealed.
    pub compartment: Compartment,
    /// What it is, in words without names.
    pub title: String,
    /// What is said of where it comes from, by its name in [`ORIGIN`].
    pub origin: Vec<(&'static str, String)>,
    /// Its media type, found by looking at it.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file on its way out. Its read is recorded.
pub struct Document {
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Office {
    /// Notes and files of a case that open to the reader; of notes those below a version, if one is
    /// given.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn documents(
        &self,
        actor: &Actor,
        id: &CaseId,
        below: Option<u64>,
    ) -> Result<DocumentsView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let history = self.history(&opened.loaded).await?;
        let files = self.file_lines(actor, &opened, &history).await?;
        let (notes, older) = self.note_lines(actor, &opened, &history, below).await?;
        let open: Vec<Compartment> = places(&opened);
        let may = |action| match self.may(actor, &opened, action).allowed {
            true => open.clone(),
            false => Vec::new(),
        };
        let closed = Compartment::ALL
            .into_iter()
            .filter_map(|one| opened.closed(one).map(|reason| (one, reason)));
        let view = DocumentsView {
            header: self.case_header(actor, &opened),
            note_places: may(Action::WriteNote),
            file_places: may(Action::AttachFile),
            closed: closed.collect(),
            files,
            notes,
            older,
        };
        let shown = |one: &Compartment| {
            *one == Compartment::Course
                || view.files.iter().any(|file| file.file.compartment == *one)
                || view.notes.iter().any(|note| note.compartment == *one)
        };
        let read: Vec<Compartment> = Compartment::ALL.into_iter().filter(shown).collect();
        self.record_reads(actor, "documents", std::slice::from_ref(id), &read)
            .await?;
        Ok(view)
    }

    async fn file_lines(
        &self,
        actor: &Actor,
        opened: &Opened,
        history: &[Recorded],
    ) -> Result<Vec<FileLine>, OfficeError> {
        let mut lines = Vec::new();
        for (id, file) in &opened.case().attachments {
            let Some(recorded) = shown_at(opened, history, file.compartment, file.version) else {
                continue;
            };
            let kept = self
                .kept_with(opened, file.compartment, file.version)
                .await?;
            let said = |slot: &'static str| {
                let text = kept.get(file.compartment, slot)?;
                Some((slot, text.to_owned()))
            };
            lines.push(FileLine {
                id: id.clone(),
                digest: kept.get(file.compartment, DIGEST).map(str::to_owned),
                origin: ORIGIN.into_iter().filter_map(said).collect(),
                title: kept
                    .get(file.compartment, TITLE)
                    .unwrap_or_default()
                    .to_owned(),
                file: file.clone(),
                at: recorded.at,
                by: acted(&self.mechanism, &recorded.by),
                may_correct: self.may_correct(actor, opened, file.version),
            });
        }
        lines.sort_by_key(|line| std::cmp::Reverse(line.file.version));
        Ok(lines)
    }

    /// One page of the notes that open to the reader, and below which version the next one begins.
    async fn note_lines(
        &self,
        actor: &Actor,
        opened: &Opened,
        history: &[Recorded],
        below: Option<u64>,
    ) -> Result<(Vec<NoteLine>, Option<u64>), OfficeError> {
        let notes = opened.case().notes.values();
        let shown = notes.filter_map(|(compartment, version)| {
            let recorded = shown_at(opened, history, *compartment, *version)?;
            Some((*version, *compartment, recorded))
        });
        let mut shown: Vec<_> = shown
            .filter(|(version, ..)| below.is_none_or(|below| *version < below))
            .collect();
        shown.sort_by_key(|(version, ..)| std::cmp::Reverse(*version));
        let more = shown.len() > NOTES_SHOWN_MAX;
        shown.truncate(NOTES_SHOWN_MAX);
        let older = shown.last().filter(|_| more).map(|(version, ..)| *version);
        let mut lines = Vec::new();
        for (version, compartment, recorded) in shown {
            let kept = self.kept_with(opened, compartment, version).await?;
            let Some(text) = kept.get(compartment, slot::NOTE) else {
                continue;
            };
            lines.push(NoteLine {
                compartment,
                text: text.to_owned(),
                at: recorded.at,
                by: acted(&self.mechanism, &recorded.by),
                correct: Some(version).filter(|one| self.may_correct(actor, opened, *one)),
            });
        }
        Ok((lines, older))
    }

    /// What was sealed with one event in one compartment.
    pub(crate) async fn kept_with(
        &self,
        opened: &Opened,
        compartment: Compartment,
        version: u64,
    ) -> Result<Particulars, OfficeError> {
        let keys = &opened.loaded.keys;
        let versions = version..=version;
        let owner = opened.id().as_str();
        let mut found = self
            .open_particulars(keys, opened.case(), owner, versions, &[compartment])
            .await?;
        Ok(found.remove(&version).unwrap_or_default())
    }

    /// Writes a note where the writer may read.
    ///
    /// # Errors
    /// [`OfficeError`]; closed when the compartment is.
    pub async fn write_note(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: String,
        compartment: Compartment,
        text: &str,
    ) -> Result<Done, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        opened.ensure_open(compartment)?;
        let note = NoteId::new(self.new_id());
        let given = Given {
            key,
            drawn_at: None,
            draft: None,
            command: Command::WriteNote { note, compartment },
            particulars: Particulars::none().with(compartment, slot::NOTE, text),
        };
        self.act(actor, id, given).await
    }

    /// Seals a file under a key of its own and under the key of its compartment, and records it.
    ///
    /// INVARIANT: the sealed bytes are on the disk before the record that names them; a file whose
    /// record was not committed is taken away again.
    ///
    /// # Errors
    /// [`OfficeError`]; closed when the compartment is; too large above the limit.
    pub async fn attach(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: String,
        upload: Upload,
    ) -> Result<Done, OfficeError> {
        let size_bytes = upload.bytes.len() as u64;
        if size_bytes > FILE_SIZE_BYTES_MAX {
            return Err(OfficeError::TooLarge {
                limit: "the size of a file",
            });
        }
        let opened = self.open_course(actor, id).await?;
        opened.ensure_open(upload.compartment)?;
        let attachment = AttachmentId::new(self.new_id());
        let compartment = upload.compartment;
        let mut particulars = Particulars::none()
            .with(compartment, TITLE, &upload.title)
            .with(compartment, MEDIA_TYPE, upload.media_type)
            .with(compartment, DIGEST, &digest_of(&upload.bytes));
        for (slot, text) in &upload.origin {
            particulars = particulars.with(compartment, slot, text);
        }
        let command = Command::AttachFile {
            attachment: attachment.clone(),
            compartment,
            size_bytes,
            media_type: upload.media_type.to_owned(),
        };
        let given = Given {
            key,
            drawn_at: None,
            draft: None,
            command,
            particulars,
        };
        let mut keys = opened.loaded.keys;
        let sealed = self.seal_file(&mut keys, id, &attachment, compartment, &upload.bytes)?;
        let path = self.path_of(&attachment);
        write_durably(&path, &sealed).await?;
        let done = self.act_with(actor, id, &[given], &keys.made).await;
        if !matches!(&done, Ok(done) if !done.repeated) {
            // Nothing names these bytes: they are noise, and would only take room.
            let _ = tokio::fs::remove_file(&path).await;
        }
        done
    }

    fn seal_file(
        &self,
        keys: &mut Keys,
        id: &CaseId,
        attachment: &AttachmentId,
        compartment: Compartment,
        bytes: &[u8],
    ) -> Result<Vec<u8>, OfficeError> {
        let own = file_slot(attachment);
        let owner = id.as_str();
        let inner = self.seal(keys, owner, FILE_VERSION, &own, None, bytes)?;
        let slot = compartment.as_str();
        let outer = self.seal(keys, owner, FILE_VERSION, slot, Some(&own), &inner.bytes)?;
        Ok(outer.bytes)
    }

    /// A file for somebody who may open its compartment. INVARIANT (floor 10): the read is recorded
    /// before a byte is opened.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] when there is no such file or its key was destroyed;
    /// [`OfficeError::Closed`].
    pub async fn document(
        &self,
        actor: &Actor,
        id: &CaseId,
        attachment: &AttachmentId,
    ) -> Result<Document, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let case = opened.case();
        let file = case.attachments.get(attachment);
        let file = file.filter(|file| !case.hidden.contains(&file.version));
        let file = file.ok_or(OfficeError::NotHere)?;
        let compartment = file.compartment;
        opened.ensure_open(compartment)?;
        self.record_reads(actor, "document", std::slice::from_ref(id), &[compartment])
            .await?;
        let kept = self.kept_with(&opened, compartment, file.version).await?;
        let media_type = kept.get(compartment, MEDIA_TYPE);
        let sealed = tokio::fs::read(self.path_of(attachment)).await?;
        let own = file_slot(attachment);
        let (keys, owner) = (&opened.loaded.keys, id.as_str());
        let slot = compartment.as_str();
        let outer = self.unseal(keys, owner, FILE_VERSION, slot, Some(&own), &sealed)?;
        let outer = outer.ok_or(OfficeError::NotHere)?;
        let plain = self.unseal(keys, owner, FILE_VERSION, &own, None, outer.as_bytes())?;
        let plain = plain.ok_or(OfficeError::NotHere)?;
        Ok(Document {
            media_type: media_type.unwrap_or("application/octet-stream").to_owned(),
            bytes: plain.as_bytes().to_vec(),
        })
    }

    /// Where a sealed file lies. The id is one of ours, found in the case before.
    fn path_of(&self, attachment: &AttachmentId) -> PathBuf {
        self.files.join(attachment.as_str())
    }

    /// What the record keeps of the files of these events.
    pub(crate) fn add_files(&self, batch: &mut Batch, id: &CaseId, events: &[Event], keys: &Keys) {
        for event in events {
            let Event::FileAttached {
                attachment,
                compartment,
                size_bytes,
            } = event
            else {
                continue;
            };
            let key = keys.get(&file_slot(attachment));
            batch.attachments.extend(key.map(|key| AttachmentRow {
                attachment_id: attachment.to_string(),
                case_id: id.to_string(),
                compartment: compartment.as_str().to_owned(),
                key_id: key.key_id.to_string(),
                size_bytes: i64::try_from(*size_bytes).unwrap_or(i64::MAX),
                created_at: self.micros(),
                // Title and media type are particulars of the event.
                meta: Vec::new(),
            }));
        }
    }
}

impl Opened {
    /// Goes on only where the reader may open a compartment.
    pub(crate) fn ensure_open(&self, compartment: Compartment) -> Result<(), OfficeError> {
        match self.closed(compartment) {
            None => Ok(()),
            Some(reason) => Err(OfficeError::Closed(reason)),
        }
    }
}

fn digest_of(bytes: &[u8]) -> String {
    crate::hex(&Sha256::digest(bytes))
}

/// The slot of the key of one file.
pub(crate) fn file_slot(attachment: &AttachmentId) -> String {
    format!("attachment:{attachment}")
}

/// The compartments that hold texts and open to the reader. Never the course.
fn places(opened: &Opened) -> Vec<Compartment> {
    Compartment::ALL
        .into_iter()
        .filter(|one| *one != Compartment::Course && opened.opens(*one))
        .collect()
}

/// The record of an entry that opens to the reader and was not entered in error.
fn shown_at<'h>(
    opened: &Opened,
    history: &'h [Recorded],
    compartment: Compartment,
    version: u64,
) -> Option<&'h Recorded> {
    if !opened.opens(compartment) || opened.case().hidden.contains(&version) {
        return None;
    }
    let place = usize::try_from(version).ok()?.checked_sub(1)?;
    history.get(place)
}

/// Writes a file whole or not at all, and waits until it is on the disk.
async fn write_durably(path: &std::path::Path, bytes: &[u8]) -> Result<(), OfficeError> {
    let mut file = tokio::fs::File::create_new(path).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    Ok(())
}
