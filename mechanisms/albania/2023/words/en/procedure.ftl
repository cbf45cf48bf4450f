### The procedure: tracks, states, steps, requirements, safeguards, clocks.

## Tracks
track-identification = Identification
track-recovery = Recovery
track-protection = Protection
track-age = Age

## States of identification
state-identification-concern = Concern raised
state-identification-duplicate = The same person has a case already
state-identification-other-route = Another route was named
state-identification-screening = Being screened
state-identification-no-indicators = No signs found
state-identification-potential = Initial identification made
state-identification-declined = Formal identification: not for now
state-identification-interview-set = Formal interview set
state-identification-interviewed = Interview held, decision awaited
state-identification-contested = The institutions differ, the Responsible Authority settles
state-identification-formal = Formal identification made
state-identification-not-confirmed = Not confirmed on the evidence so far
state-identification-review = Under review

## States of recovery
state-recovery-running = Recovery period running
state-recovery-extended = Recovery period extended
state-recovery-ended = Recovery period over

## States of protection
state-protection-emergency = First help
state-protection-risk-assessed = Risk assessed
state-protection-interests-assessed = Best interests of the child assessed
state-protection-needs-assessed = Needs assessed
state-protection-planned = Plan agreed
state-protection-delivering = Services being delivered
state-protection-reviewed = Plan reviewed
state-protection-reintegration = Reintegrating
state-protection-monitoring = Followed up after reintegration
state-protection-ended = Protection ended
state-protection-missing = Whereabouts not known
state-protection-shelter-declined = Without a shelter, with other services
state-protection-transferred = Passing to another institution
state-protection-returned = Returned to the place the person chose

## States of age
state-age-stated = Age as stated
state-age-doubt = Age not certain: the rules for children apply
state-age-child = Decided: under 18
state-age-adult = Decided: 18 or over

## Steps of identification
step-identification-raise = Raise the concern
step-identification-mark-duplicate = Join with the case that exists
step-identification-name-other-route = Name the other route
step-identification-start-screening = Start the screening
step-identification-pre-screen = Start the pre-screening at the border
step-identification-find-no-indicators = Record that no signs were found
step-identification-identify-adult = Make the initial identification
step-identification-identify-child = Make the initial identification of a child
step-identification-set-interview = Set the formal interview
step-identification-call-off-interview = Call off the interview
step-identification-hold-interview = Record the formal interview
step-identification-decide = Decide together on identification
step-identification-settle = Record the decision of the Responsible Authority
step-identification-decline = Record: no formal status for now
step-identification-ask-review = Ask for a review
step-identification-hold-review-interview = Record the interview in review
step-identification-decide-review = Decide together in review
step-identification-reopen = Reopen identification

## Steps of recovery
step-recovery-start = Start the recovery period
step-recovery-extend = Extend the recovery period
step-recovery-end = End the recovery period
step-recovery-start-again = Start the recovery period again

## Steps of protection
step-protection-give-first-help = Give first help
step-protection-confirm-first-help = Confirm who has taken over
step-protection-assess-risk = Assess the risk
step-protection-assess-best-interests = Assess the best interests of the child
step-protection-assess-needs = Assess the needs
step-protection-agree-plan = Record the agreed plan
step-protection-start-delivery = Start the services
step-protection-review-plan = Review the plan
step-protection-start-reintegration = Start reintegration
step-protection-start-monitoring = Start the follow-up
step-protection-help-again = Give first help again
step-protection-end = End the protection
step-protection-note-missing = Record that whereabouts are not known
step-protection-record-return = Record that the person is found
step-protection-note-shelter-declined = Record: no shelter for now
step-protection-plan-without-shelter = Plan without a shelter
step-protection-accept-shelter = Record that the person accepts a shelter
step-protection-transfer = Pass to another institution
step-protection-take-over = Take over
step-protection-return-home = Record the return

## Steps of age
step-age-doubt = Record that the age is not certain
step-age-decide = Decide the age

## What must hold first
requirement-safe-contact-agreed = How the person can be reached safely is not recorded yet
requirement-safe-contact-agreed-cure = Ask the person about each way of contact and record the answer
requirement-interpreter-need-asked = Whether an interpreter is needed is not recorded yet
requirement-interpreter-need-asked-cure = Ask which language the person speaks best and record whether an interpreter is needed
requirement-interpreter-is-apart = The one who interprets accompanies the person
requirement-interpreter-is-apart-cure = Look for another interpreter, by telephone too, and record who interprets now
requirement-signs-looked-at = The signs have not been looked at yet
requirement-signs-looked-at-cure = Fill in the screening with the person, apart from companions
requirement-is-adult = This step is for adults; the person is, or may be, under 18
requirement-is-adult-cure = Use the step for children; the rules for children hold until the age is decided
requirement-is-child = This step is for persons who are, or may be, under 18
requirement-is-child-cure = If the age is not certain, record that on the age track
requirement-information-given = It is not recorded yet that the person was informed and can choose
requirement-information-given-cure = Explain, in the person's language, what identification means, which services there are and that the person may say no; then record it
requirement-formal-agreed = The person has not asked for the formal interview yet, nor consented to it
requirement-formal-agreed-cure = When the person wishes it, record the request or the consent; services go on in any case
requirement-police-agreed = The person has not agreed to contact with the police
requirement-police-agreed-cure = Explain that police and social service hold the formal interview together; record the consent only if the person wishes it. No service depends on it
requirement-best-interests-known = The best interests of the child are not assessed yet
requirement-best-interests-known-cure = The child protection unit or the social service fills in the assessment
requirement-views-heard = The child's own views are not recorded yet
requirement-views-heard-cure = Ask the child in simple words, with a trusted person beside, and record what the child thinks
requirement-needs-looked-at = The needs have not been assessed with the person yet
requirement-needs-looked-at-cure = Fill in the needs assessment with the person, or record that the person wants no services for now
requirement-risk-known = The risk at the place of return is not assessed yet
requirement-risk-known-cure = Fill in the risk assessment with the institution that knows the place of return
requirement-return-wanted = It is not recorded yet that the person wants to return
requirement-return-wanted-cure = Explain the options of staying and of returning; record the consent only if the person wishes it

## Safeguards: Criminal Procedure Code, article 58
safeguard-rights-told = The person was told of the rights: language, lawyer, state of the proceedings, damages
safeguard-interpreter = An interpreter is present
safeguard-interpreter-not-companion = The interpreter is not a companion of the person
safeguard-spoken-to-alone = The person was spoken to apart from companions

## Safeguards: Criminal Procedure Code, article 58/b
safeguard-same-gender-officer = The interviewer is of the same gender as the person
safeguard-private-life-right-told = The person was told that questions about private life unrelated to the offence need no answer
safeguard-audio-visual-link-offered = Being heard by audio-visual link was offered

## Safeguards: Criminal Procedure Code, article 58/a
safeguard-trusted-person = A trusted person is with the child, or it is recorded why that was not possible
safeguard-confidentiality-told = The child was told that personal data are confidential and that the hearing can be closed
safeguard-specialised-interviewer = The questions are asked by a specialist for children
safeguard-audio-visual-recording = The interview was recorded with sound and picture, or it is recorded why that was not possible
safeguard-adapted-premises = Premises adapted for a child under 14

## Safeguards: Code of Criminal Justice for Children, articles 34, 35, 39, 43
safeguard-legal-representative = The child's legal representative is present
safeguard-defence-lawyer = The child's lawyer is present
safeguard-psychologist = The psychologist is present
safeguard-child-told = The child was told, in words the child understands, all that the child must know
safeguard-independent-guardian = An independent guardian, because the parent or guardian is under suspicion
safeguard-support-person = The representative of the child-rights unit supports the child
safeguard-same-interviewer = The interviewer is the same as before, or it is recorded why that was not possible
safeguard-further-interview-justified = It is recorded why one more interview is needed
safeguard-no-confrontation = No confrontation takes place
safeguard-name-protection-told = The representative was told that the court may strike the name from the record and give the child a number

## Safeguards of decisions and endings
safeguard-return-explained = The person was told that coming back is possible at any time
safeguard-evidence-listed = The evidence is listed
safeguard-review-explained = The person was told how a review can be asked for
safeguard-conflicts-checked = It was checked who had a part in this case before
safeguard-minutes-written = The minutes are written
safeguard-residence-information-given = The options of staying were explained before any talk of return

## Clocks
clock-signal-ack = Answer to the sender of the signal
clock-signal-triage = First look at the concern
clock-screen-start = Start of the screening with the person
clock-initial-complete = Initial identification
clock-refer-emergency = Emergency referral
clock-refer-answer = Answer to a referral
clock-ra-notify = Notice to the Responsible Authority
clock-guardian-appoint = Guardian named
clock-age-before-adulthood = Before the eighteenth birthday: plan what changes
clock-missing-report = Report of a missing person
clock-missing-report-note = For a child: at once. The clock does not wait until somebody is certain.
clock-recovery-length = Recovery period
clock-recovery-length-note = At least 30 days. It can only grow; it ends earlier only by the person's own wish.
clock-formal-start = Formal interview
clock-formal-start-note = The Criminal Procedure Code says without delay for a child and for a victim of trafficking, and gives no number.
clock-formal-decide = Decision and signatures
clock-ra-contested = Decision of the Responsible Authority
clock-review-window = Request for a review
clock-review-window-note = No verified text sets a limit. A later request is taken too, with its reason.
clock-police-reply = Answer of the police: proceedings opened or not, and why
clock-plan-first = First service plan
clock-plan-review = Review of the plan
clock-crossborder-answer = Answer to another country
clock-report-quarterly = Quarterly figures
clock-breach-notice = Notice of a data breach
