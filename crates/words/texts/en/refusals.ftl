### When a rule stops an action: which rule, what makes it possible, who can help.
### $what names the safeguard, form, question, purpose or condition that is missing.

## Shared parts
refusal-title = This cannot be done now
refusal-rule = Rule
refusal-source = Source: { $source }
refusal-cure = What makes it possible
refusal-mended-by = Who can help: { $functions }
refusal-kept-draft = What you wrote is kept as a draft.

## The person: what no country can take away
refusal-consent-missing = Consent is missing for: { $what }
refusal-consent-missing-cure = Ask the person and record the answer. No is a full answer.
refusal-person-refused = The person does not wish it for now: { $what }
refusal-person-refused-cure = Respect it. If the person has a change of mind, record that.
refusal-shielded-from-abroad = The person asked for asylum or is afraid to return: no consulate is contacted.
refusal-shielded-from-abroad-cure = Respect it. If the person says otherwise later, record that answer.
refusal-guardian-suspected = A parent or guardian is under suspicion: only an independent guardian speaks for the child.
refusal-guardian-suspected-cure = Ask for an independent guardian, or write what the check of the suspicion found.
refusal-adults-only = This is for adults only. Whoever may be under 18 is protected as a child.
refusal-adults-only-cure = Go on under the rules for children.
refusal-children-only = This is only for a child, or for whoever may be one.
refusal-children-only-cure = If the person may be under 18, record the age.
refusal-recovery-runs = The recovery period is not cut short.
refusal-recovery-runs-cure = Wait until its shortest length is over, or record the person's own wish.
refusal-removal-blocked = The person is not removed while identification is open or recovery runs.
refusal-removal-blocked-cure = Call the desk of the Responsible Authority.
refusal-danger-open = Nobody with a name has taken the danger in hand yet.
refusal-danger-open-cure = Keep calling until somebody accepts.
refusal-person-missing = The person is missing: the case stays open.
refusal-person-missing-cure = When the person is found, record it under protection; then the case can close.
refusal-identification-open = Identification is open and nobody wrote why it ends without a decision.
refusal-identification-open-cure = Write why, or finish the identification first.
refusal-location-closed = Location cannot be part of this.
refusal-location-closed-cure = Take location out. Whoever keeps it shares it themselves.
refusal-barred = This recipient does not take part in this case.
refusal-barred-cure = Choose another recipient.

## The procedure
refusal-not-from-here = This step is not taken from where the case stands.
refusal-not-from-here-cure = See under tracks where the case stands.
refusal-not-your-function = This step does not belong to your function.
refusal-not-your-function-cure = Ask whoever has that function.
refusal-requirement = Missing: { $what }
refusal-safeguard-missing = A safeguard is missing: { $what }
refusal-safeguard-missing-cure = Arrange and record it before this step.
refusal-form-missing = A form is missing: { $what }
refusal-form-missing-cure = Fill it in before this step.
refusal-reasons-missing = Reasons have to be written.
refusal-reasons-missing-cure = Write what supports this step.
refusal-answer-unfit = The answer does not fit the question: { $what }
refusal-answer-unfit-cure = Choose one of the possible answers.
refusal-needs-signatures = Nobody can take this step alone.
refusal-needs-signatures-cure = Open it for signature: different institutions sign.
refusal-other-institution-signs = This signature comes from another institution.
refusal-other-institution-signs-cure = Wait for the other institution to sign.
refusal-already-signed = Your institution has already signed.
refusal-already-signed-cure = See the signatures under tracks.
refusal-signed-earlier = You signed the first decision. Others look at it now.
refusal-signed-earlier-cure = Let somebody else of your institution sign, who did not sign then.
refusal-shown-changed = What you are signing has changed in the meantime.
refusal-shown-changed-cure = Read it again and sign it as it is now.
refusal-step-up-first = For this you prove again who you are.
refusal-step-up-first-cure = Confirm who you are and try again.

## Referrals
refusal-referral-answered = This referral already has its answer.
refusal-referral-answered-cure = See the answer under referrals.
refusal-not-the-recipient = Only the institution it was offered to answers.
refusal-not-the-recipient-cure = Wait for its answer.
refusal-not-the-sender = Only the institution that offered it can do this.
refusal-not-the-sender-cure = Contact the sending institution.
refusal-no-such-recipient = There is no such institution with this function.
refusal-no-such-recipient-cure = Choose from the list of members.

## Deadlines, tasks and plan
refusal-clock-not-running = This deadline is not running, or may not be paused.
refusal-clock-not-running-cure = See the deadlines in the overview.
refusal-only-longer = This length can only grow.
refusal-only-longer-cure = Enter a later date.
refusal-not-expired = The deadline has not passed yet.
refusal-not-expired-cure = There is nothing to do.
refusal-already-ended = This has already ended.
refusal-already-ended-cure = See the timeline.
refusal-reason-code-missing = When something is not available the reason is needed.
refusal-reason-code-missing-cure = Choose the reason.

## Answering for the case
refusal-lead-needed = An open case is never without a lead.
refusal-lead-needed-cure = Name a case lead first.
refusal-lead-unfit = The lead is not of an institution that the person shut out.
refusal-lead-unfit-cure = Name a lead of another institution.
refusal-further-interview = The person was asked before.
refusal-further-interview-cure = Read who asked what, and write why it has to be asked again.
refusal-presence-tied = Whoever is present has no tie to the person's community, to a companion or to anybody under suspicion.
refusal-presence-tied-cure = Find somebody else.
refusal-presence-unfit = It is not whom the person asks for or, without a wish, somebody of the same gender.
refusal-presence-unfit-cure = Find somebody who fits, or ask the person again whom they want.
refusal-presence-unnamed = It is not said who was there: { $what }
refusal-presence-unnamed-cure = Enter the name of whoever was present.
refusal-presence-unsigned = Nobody signed that they were there: { $what }
refusal-presence-unsigned-cure = Have whoever was there sign the sheet, then record it.
refusal-telephone-nameless = A voice on the telephone is told no name and leaves none.
refusal-telephone-nameless-cure = Leave the name out.
refusal-other-language = It was told in another language than the person's.
refusal-other-language-cure = Write why, and how one knows that it was understood.
refusal-wish-unmet-officer = The person said who should ask the questions, and nobody who fits was found for this sitting.
refusal-wish-unmet-officer-cure = Find somebody, and record it on the page about meeting the person.
refusal-wish-unmet-interpreter = The person said who should interpret, and nobody who fits was found for this sitting.
refusal-wish-unmet-interpreter-cure = Find somebody, also by telephone, and record it on the page about meeting the person.
refusal-channel-unsafe = This way of contact is not safe any more.
refusal-channel-unsafe-cure = Ask the person for another one.
refusal-outside-reviewer = Only an officer of another institution reviews this.
refusal-outside-reviewer-cure = Wait for the outside reviewer.
refusal-case-closed = The case is closed.
refusal-case-closed-cure = Reopen it if there are new facts.
refusal-case-exists = This case is already open.
refusal-case-exists-cure = Open the case and go on there.
refusal-same-case = A case is not linked to itself.
refusal-same-case-cure = Enter the number of the other case.
refusal-not-found = Not here, or not yours to see.
refusal-not-found-cure = Contact the desk of the Responsible Authority.
refusal-limit = A limit of the system is reached.
refusal-limit-cure = Shorten or split it; otherwise contact the desk.
refusal-person-died = The person died: nobody is asked any more.
refusal-person-died-cure = If that was recorded in error, mark it in the timeline.
refusal-not-awaited = Your house has not accepted the person, or they have arrived already.
refusal-not-awaited-cure = Accept the referral first.
