### The documents of a case.

documents-title = Documents
documents-lead = Each document is sealed on its own and opens only to those who have its compartment.
documents-none = No documents yet.
documents-column-what = Document
documents-column-compartment = Compartment
documents-column-added = Added
documents-column-size = Size

## Adding
documents-add = Add a document
documents-file = File
documents-file-hint = PDF, Word, OpenDocument or plain text, up to { $limit }. Photos and videos are not accepted; send scanned papers as PDF.
documents-name = What it is
documents-name-hint = For example: needs assessment. Write no names of people.
documents-taken-at = When and where it was taken
documents-taken-at-hint = Of a profile, a message or a device: the day, the hour, the platform. Never the address of a house. Leave it empty if it is no evidence.
documents-taken-by = Who took it
documents-taken-by-hint = The function and the institution, no name.
documents-kept-by = Who keeps the original
documents-kept-by-hint = The institution and its reference number.
documents-said-taken-at = Taken: { $text }
documents-said-taken-by = Taken by: { $text }
documents-said-kept-by = The original is kept by: { $text }
documents-digest = SHA-256: { $digest }
documents-compartment = Who needs to see it
documents-no-abuse-images = Images or videos of abuse are never kept here. Record only who holds them and the reference number.
documents-added = The document was added

## Opening and hiding
documents-open = Open the document
documents-open-recorded = Opening the document is recorded as a read.
documents-error = Entered in error
documents-gone = The document was hidden on { $date }; its key was destroyed.
documents-forms-heading = Forms filled in
documents-form-version = Filled in on { $date }, { $institution }

## Notes and mistakes
documents-files-heading = Files
documents-file-again = Choose the file again: a file is never kept in a draft.
documents-notes-heading = Notes
documents-notes-none = No notes yet.
documents-note = Note
documents-note-write = Write the note
documents-note-mistake = Write the note
documents-compartment-mistake = Choose who needs to see it
documents-name-mistake = Write what the document is
documents-file-mistake = Choose a PDF, Word, OpenDocument or plain text file
