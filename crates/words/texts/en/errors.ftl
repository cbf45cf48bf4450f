### When something goes wrong: what happened, what was kept, what to do.

## At the top of a form
error-summary-title = Still to be filled in
error-prefix = Attention:
error-field-adult-unexplained = Write what shows that the person is clearly an adult, or choose that the person may be under 18
error-field-too-early = This comes last. First answer, with what was found: { $first }
error-field-required = Enter: { $field }
error-field-choose = Choose an answer: { $field }
error-field-too-long = { $field }: shorten it to { $count } characters
error-field-date = { $field }: enter day, month and year, for example 3 11 2026
error-field-date-future = { $field }: enter a date that is not in the future
error-field-time = { $field }: enter the time, for example 14:05
error-field-number = { $field }: enter a number in digits
error-field-telephone = { $field }: enter a telephone number, for example +355 69 000 0000
error-field-unknown-choice = { $field }: choose from the list
error-reasons-required = Enter the reasons: a person decides this and explains it.

## Session ended
error-session-title = Sign in again
error-session-text = For safety the session ended after a time without any action.
error-session-draft-kept = What you wrote is not lost: it is kept as a draft, visible to you only, for 72 hours.
error-session-action = Sign in and go on with the draft
error-signed-out-text = Nobody is signed in here any more, so Besa did not take the form: nothing was done. Sign in and send it again.
error-signed-out-action = Sign in

## The page was out of date
error-stale-title = Somebody changed this in the meantime
error-stale-text = The record was different when you opened the page. Nothing was overwritten.
error-stale-theirs = How it stands now
error-stale-yours = What you wrote
error-typed-copy = Besa does not keep this. Copy what you need before you leave this page.
error-stale-changed-by = Changed by { $institution }, { $date }
error-stale-action = Look at the change and send again

## Sent twice
error-twice-title = This was already sent
error-twice-text = The first sending was carried out; the second changed nothing.
error-twice-action = See the result

## 404
error-not-found-title = Not here, or not yours to see
error-not-found-text = The address may be mistyped, or the page belongs to others. Besa does not say which of the two.
error-not-found-action = If you need it for your work, contact the desk of the Responsible Authority.

## 403
error-forbidden-title = This action is not open to you
error-forbidden-text = Below it says which rule closes it and who can help.

## 409
error-conflict-title = This can no longer be done
error-conflict-text = The case has moved on and this step is no longer possible. What you wrote is kept as a draft.
error-conflict-key-text = The same form was sent with other contents. Only the first was kept.

## 413
error-too-large-title = The file is too large
error-too-large-text = The limit is { $limit }. Split the file or scan it at a lower quality.
error-type-title = This type of file is not accepted
error-type-text = Send PDF, Word, OpenDocument or plain text. Photos and videos are not accepted: images of abuse are never kept here.

## 429
error-too-many-title = Too many requests at once
error-too-many-text = Wait { $length } and try again. Nothing is lost.
error-too-many-urgent = If someone is in danger now, telephone whoever is on duty.

## 500 and 503
error-internal-title = Something went wrong on our side
error-internal-text = We do not know whether it was saved. Open the case and look before you send it again.
error-internal-reference = Reference number: { $reference }
error-internal-action = Give this number to the administrator; it says nothing about the case.
error-unavailable-title = Besa does not answer at the moment
error-unavailable-text = Try again in a few minutes. For emergencies use the telephone: care does not wait for the system.

## A request that makes no sense
error-bad-request-title = The request could not be understood
error-bad-request-text = Go back to the previous page and try again.

## A step that is no longer possible
error-conflict-shown = The case has moved on and this step is no longer possible. What you wrote stands below, so that you can copy it.

## A form that does not belong to this session
error-forged-title = Open the form again
error-forged-text = This form was opened in another session, so Besa did not take it: nothing was done. Load the page again and send it from there.

## A form that is too long
error-form-too-large-title = This is too long
error-form-too-large-text = One field takes at most 20,000 characters. Go back and shorten it; what you wrote is still in the browser.
