### The timeline: one line an event.
### $what names the form, step, track, purpose, service, deadline or task.

## Opening and forms
event-opened = The case was opened
event-form-filled = Filled in: { $what }
event-indicators-ticked = Signs were recorded: { $what }
event-age-stated = The age was stated
event-age-decided = The age was decided
event-lead-named = The case lead was named
event-lead-away = The case lead or the deputy is away
event-lead-back = The case lead or the deputy is back
event-interview-held = An interview was held
event-presence-wished = The person said whom they want present
event-presence-found = Somebody was found to be present
event-presence-ended = The person wants somebody else present
event-channel-set = A way of safe contact was set
event-channel-checked = It was asked again whether contact is safe
event-person-told = The person was told a decision
event-statement-taken = A statement was sealed
event-statement-changed = A statement was withdrawn or changed
event-birthday-stated = A document says when the person turns eighteen
event-came-of-age = The person turned eighteen

## Tracks and decisions
event-track-opened = Track opened: { $what }
event-step-taken = { $what }
event-step-recorded = { $what }
event-interview-counted = A formal interview was held
event-safeguard-recorded = In place: { $what }
event-proposal-opened = Opened for signature: { $what }
event-signed = Signed: { $what }
event-proposal-settled = Settled: { $what }
event-formal-asked = The person asked for formal identification
event-formal-declined = The person does not want formal identification for now
event-views-recorded = The person's own views were recorded

## Consents
event-consent-given = Consent to: { $what }
event-consent-withdrawn = Consent withdrawn: { $what }
event-consent-ended = Consent ended on its date: { $what }
event-refused = The person does not wish it for now: { $what }
event-refusal-lifted = The person had a change of mind about: { $what }
event-everything-refused = The person wants nothing for now

## Referrals and calls
event-referral-offered = Referral offered: { $what }
event-referral-accepted = Referral accepted: { $what }
event-referral-declined = Referral declined for now: { $what }
event-referral-withdrawn = Referral withdrawn: { $what }
event-referral-done = Referral done: { $what }
event-call-made = A call was made
event-danger-recorded = Immediate danger was recorded
event-danger-taken = The danger was taken in hand

## Deadlines and tasks
event-clock-started = Deadline started: { $what }
event-clock-paused = Deadline paused: { $what }
event-clock-resumed = Deadline resumed: { $what }
event-clock-stopped = Deadline met: { $what }
event-clock-expired = Deadline passed: { $what }
event-clock-extended = Deadline extended: { $what }
event-task-given = Task given: { $what }
event-task-overdue = Task not done in time: { $what }
event-task-ended = Task ended: { $what }
event-service-requested = Service requested: { $what }
event-service-moved = { $what }: { $came-to }

## Notes, documents, links
event-note-written = A note was written
event-file-attached = A document was added
event-linked = Linked to another case
event-unlinked = The link to another case was removed
event-entered-in-error = An entry was marked as entered in error

## Access
event-bar-set = Somebody was shut out of the case
event-bar-lifted = A bar was lifted
event-guardian-changed = Guardian: { $what }
event-urgently-opened = Urgent access: { $what }
event-urgent-reviewed = An urgent access was reviewed

## Closing
event-closed = The case was closed
event-reopened = The case was reopened
event-erased = Data was destroyed
event-arrived = The person arrived at protected accommodation
event-left-country = The person left the country
event-came-back = The person is back in the country
event-died = The person died
event-dependant-recorded = A child came along or was born

## What was written with an event
said-reasons = Written with it: { $words }
said-undecided = Why nothing was decided: { $words }
said-own-wish = In the person’s own words: { $words }
said-danger = The danger: { $words }
said-present = Present: { $words }
timeline-safeguard-signed = { $name }, with a signature
said-spoke-to = Spoken to: { $words }
