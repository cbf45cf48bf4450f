### When a rule stops an action: which rule, what makes it possible, who can help.

## Shared parts
refusal-title = This cannot be done now
refusal-rule = Rule
refusal-source = Source: { $source }
refusal-cure = What makes it possible
refusal-mended-by = Who can help: { $functions }
refusal-kept-draft = What you wrote is kept as a draft.

## Floors that no country can lower
refusal-care-unconditional = No condition may be put on care.
refusal-care-unconditional-cure = Take the condition out: shelter, emergency care and the protection of a child are given without it.
refusal-services-go-on = A decision about status does not end services.
refusal-services-go-on-cure = Make a needs assessment with the person.
refusal-child-rules = Whoever may be under 18 is treated as a child.
refusal-child-rules-cure = Go on under the rules for children, or record the age decision.
refusal-child-views = The child's views have to be recorded.
refusal-child-views-cure = Ask the child in a fitting way and record what the child thinks.
refusal-guardian-suspected = This guardian or parent is under suspicion; their consent does not count.
refusal-guardian-suspected-cure = Ask for an independent guardian.
refusal-recovery-running = The recovery period is not cut short.
refusal-recovery-running-cure = Wait at least until { $date }, or record the person's own wish.
refusal-removal-blocked = The person is not removed while recovery or identification runs.
refusal-removal-blocked-cure = Call the desk of the Responsible Authority.
refusal-human-decides = A person decides a status, with written reasons.
refusal-human-decides-cure = Write the reasons.
refusal-joint-decision = This decision needs signatures from different institutions.
refusal-joint-decision-cure = Waiting for the signature of: { $functions }
refusal-same-institution = Your institution has already signed this decision.
refusal-same-institution-cure = The other signature comes from another institution.
refusal-consent-missing = Consent is missing for: { $purpose }
refusal-consent-missing-cure = Ask the person and record the answer. No is a full answer.
refusal-person-declined = The person does not wish this.
refusal-person-declined-cure = Respect it. The person may change their mind at any time.
refusal-no-name-kept = The person wants nothing for now; no name is kept.
refusal-no-name-kept-cure = Record only the general codes.
refusal-no-abuse-images = Images of abuse are never kept.
refusal-no-abuse-images-cure = Record who holds them and the reference number.
refusal-companion-interpreter = A companion cannot be the interpreter.
refusal-companion-interpreter-cure = Ask for an interpreter, by telephone if need be.

## How the case moves
refusal-wrong-state = This step is not taken from where the case stands.
refusal-wrong-state-cure = See under tracks where the case stands.
refusal-wrong-function = This step does not belong to your function.
refusal-wrong-function-cure = It may be taken by: { $functions }
refusal-safeguard-missing = A safeguard is missing: { $safeguard }
refusal-safeguard-missing-cure = Arrange and record it before this step.
refusal-requirement-missing = Missing: { $requirement }
refusal-reasons-missing = Reasons have to be written.
refusal-reasons-missing-cure = Write what supports the step.
refusal-form-missing = A form is missing: { $form }
refusal-form-missing-cure = Fill it in before this step.
refusal-case-lead-required = An open case is never without a lead.
refusal-case-lead-required-cure = Name the new case lead first.
refusal-case-closed = The case is closed.
refusal-case-closed-cure = Reopen the case if there are new facts.
refusal-already-done = This was already done.
refusal-already-done-cure = See the timeline.
refusal-referral-answered = Somebody has already answered this referral.
refusal-referral-answered-cure = See the answer under referrals.
refusal-emergency-needs-human = An emergency referral counts as accepted only when somebody with a name accepts it.
refusal-emergency-needs-human-cure = Keep calling.
refusal-too-long = The text is too long.
refusal-too-long-cure = Shorten it to { $count } characters.
refusal-too-many = The case has reached its limit of events.
refusal-too-many-cure = Contact the desk of the Responsible Authority.
refusal-time-future = The time entered is in the future.
refusal-time-future-cure = Enter when it happened.
