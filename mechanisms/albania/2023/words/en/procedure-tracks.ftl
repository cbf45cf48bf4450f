### The tracks of residence, asylum, justice and across a border.

## Tracks
track-residence = Residence
track-asylum = Asylum
track-justice = Justice
track-cross-border = Across a border

## States of residence
state-residence-pre-screened = Foreign: options not yet explained
state-residence-options-told = Options to stay explained
state-residence-tolerated = Stays during protection
state-residence-applied = Permit applied for
state-residence-granted = Permit granted
state-residence-renewed = Permit renewed
state-residence-refused = Permit not granted
state-residence-appealed = Appealed
state-residence-ended = No longer needed

## States of asylum
state-asylum-asked = Asked for by word
state-asylum-lodged = Claim lodged
state-asylum-protected = Protection granted
state-asylum-not-granted = Protection not granted
state-asylum-appealed = Appealed
state-asylum-withdrawn = Withdrawn by the person

## States of justice
state-justice-no-report = No report
state-justice-reported-without-name = Reported without a name
state-justice-reported = Reported
state-justice-opened = Proceedings opened
state-justice-not-opened = Proceedings not opened
state-justice-appealed = Appealed
state-justice-investigation = Under investigation
state-justice-charged = Charges brought
state-justice-dismissed = Proceedings dismissed
state-justice-trial = On trial
state-justice-final = The judgment is final

## States across a border
state-cross-border-drafted = Request drafted
state-cross-border-agreed = Agreed with the person
state-cross-border-requested = Waiting for the other country
state-cross-border-accepted = The other country accepted
state-cross-border-risk-assessed = Risk there assessed
state-cross-border-travelling = Travelling
state-cross-border-handed-over = Handed over there
state-cross-border-declined-abroad = The other country did not accept
state-cross-border-postponed = Postponed
state-cross-border-announced = Return announced
state-cross-border-reception-arranged = Reception arranged
state-cross-border-arrived = Arrived
state-cross-border-followed-up = Heard from after the return
state-cross-border-closed = Ended

## Steps of identification
step-identification-screen-in-inspection = Start screening in an inspection
step-identification-name-labour-claim = Name the labour route: unpaid wages
step-identification-record-foreign-decision = Record a decision of another country
step-identification-weigh-foreign-decision = Record how the foreign decision was weighed

## Steps of protection
step-protection-assess-family = Assess the family
step-protection-follow-up = Record how it goes

## Steps of residence
step-residence-open = Record that the person is foreign
step-residence-tell-options = Explain the options to stay
step-residence-tolerate = Record that the person stays during protection
step-residence-apply = Record the application for a permit
step-residence-grant = Record that the permit was granted
step-residence-renew = Record that the permit was renewed
step-residence-refuse = Record that the permit was not granted
step-residence-appeal = Record the appeal
step-residence-withdraw-application = Record that the person withdrew the application
step-residence-end = Record that it is no longer needed

## Steps of asylum
step-asylum-ask = Record that the person asks for asylum
step-asylum-lodge = Record that the claim was lodged
step-asylum-grant = Record that protection was granted
step-asylum-refuse = Record that protection was not granted
step-asylum-appeal = Record the appeal
step-asylum-withdraw = Record that the person withdrew it

## Steps of justice
step-justice-open = Open the justice track
step-justice-report-without-name = Report without a name
step-justice-report = Record the report
step-justice-open-proceedings = Record that proceedings were opened
step-justice-leave-unopened = Record that proceedings were not opened
step-justice-appeal = Record the appeal
step-justice-investigate = Record that the investigation began
step-justice-charge = Record the charges
step-justice-dismiss = Record that proceedings were dismissed
step-justice-start-trial = Record that the trial began
step-justice-finish = Record the final judgment
step-justice-set-hearing = Record a hearing that is set, put off or called off
step-justice-record-hearing = Record a hearing that was held
step-justice-record-protection-measure = Record a protection measure
step-justice-tell-of-release = Record the notice of arrest or release
step-justice-claim-damages = Record the claim for damages
step-justice-note-damages = Record what came of the claim
step-justice-give-non-punishment-notice = Hand in the non-punishment notice
step-justice-check-non-punishment = Record the non-punishment check

## Steps across a border
step-cross-border-draft = Draft a request to another country
step-cross-border-draft-again = Draft another request to another country
step-cross-border-agree = Record that it is agreed
step-cross-border-send-request = Send the request, without a name
step-cross-border-note-acceptance = Record that the other country accepted
step-cross-border-note-refusal = Record that the other country did not accept
step-cross-border-assess-abroad = Assess the risk there
step-cross-border-travel = Record the departure
step-cross-border-hand-over = Record the handover
step-cross-border-postpone = Postpone
step-cross-border-come-back = Record that the person comes back
step-cross-border-announce-return = Record an announced return
step-cross-border-arrange-reception = Record that reception is arranged
step-cross-border-receive = Record the arrival
step-cross-border-follow-up = Record how it goes
step-cross-border-close = End the track

## What must hold first
requirement-is-foreign = This step is for foreign citizens and stateless persons
requirement-stay-wanted = It is not recorded that the person wishes to stay
requirement-stay-wanted-cure = Explain the options to stay and record what the person wishes
requirement-asylum-on-record = It is not recorded that the person asks for asylum or fears return
requirement-asylum-on-record-cure = Record it in the residence form; from then on no embassy is contacted
requirement-police-agreed-to-report = The person has not consented to contact with police
requirement-police-agreed-to-report-cure = Explain that reporting is the person's choice and that no service depends on it; record consent only if the person wishes it
requirement-family-known = The family has not been assessed yet
requirement-family-known-cure = The child protection unit or the social service fills in the family assessment
requirement-not-towards-home = The person asked for asylum or is afraid: nothing goes to the home country
requirement-not-towards-home-cure = If the request is for a third country, record that in the request
requirement-crossing-wanted = The person has not consented to a request to another country
requirement-crossing-wanted-cure = Explain what the other country will be told and what not; record consent only if the person wishes it
requirement-foreign-decision-recorded = The foreign decision is not recorded yet
requirement-foreign-decision-recorded-cure = Fill in the form of the foreign decision

## Safeguards
safeguard-outcome-told = The person was told what was decided, why, and what can be done
safeguard-receipt-received = The receipt of whoever received the person has come

## Deadlines
clock-justice-appeal = Appeal against not opening or dismissing
clock-detention-alert = Alert that the person is held or accused
clock-detention-alert-note = The same day.
clock-foreign-review = Weighing the decision of another country
clock-foreign-review-note = A foreign decision binds nobody by itself.
clock-residence-answer = Answer about the permit
clock-residence-appeal = Appeal against the permit not granted
clock-reception-arrange = Arranging reception
clock-reception-arrange-note = Before the day of arrival.
clock-followup-report = News after the return

## Commitments
commitment-detention-alert = The person is held or accused: find a lawyer today, if the person wants one
commitment-find-interpreter = Find an interpreter who is no companion, in the person’s language
