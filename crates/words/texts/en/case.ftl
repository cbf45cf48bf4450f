### The page of a case: header, sections, timeline, what is closed.

## Header
case-title = Case { $number }
case-identity-open = identity: open to you
case-identity-closed = identity: closed
case-identity-show = Show the name
case-identity-show-hint = Showing the name is recorded as a read.
case-no-name = No name recorded
case-child = Child
case-child-presumed = Treated as a child until the age is decided
case-adult = Adult
case-lead = Case lead: { $unit }
case-lead-deputy = Deputy: { $unit }
case-lead-none = This case has no lead: name one now
case-lead-no-deputy = Nobody stands in for the case lead: name a deputy
case-lead-shut-out = The case lead was shut out of the case: name another one now
case-lead-away = The case lead is away: name another one now
case-lead-same = Choose another person as deputy
case-lead-accepter = Whoever accepted this referral: { $need }, { $date }
case-lead-hint = The case lead answers for the case; the deputy stands in. Both are of institutions that take part.
case-recovery = Recovery: { $recovery }
case-do-not-remove = Do not remove: call the desk
case-shielded-from-abroad = Do not contact the embassy
case-do-not-remove-short = Do not remove
case-overdue = { $count ->
    [one] { $count } deadline has passed and was reported
   *[other] { $count } deadlines have passed and were reported
}
case-interpreter = Interpreter: { $language }
case-interpreter-not-companion = A companion is never the interpreter.
case-edition = Under edition { $edition }
case-closed-banner = This case was closed on { $date }
case-closed-held = Closed for now: only help for the person goes on
case-practice-number = The number begins with X: this is a practice case.

## Sections
case-section-label = Sections of the case
case-section-overview = Overview
case-section-tracks = Tracks
case-section-plan = Plan
case-section-referrals = Referrals
case-section-consents = Consents
case-section-identity = Who the person is
case-section-people = People
case-section-meeting = Meeting the person
case-section-documents = Documents
case-section-timeline = Timeline
case-section-looked = Who looked

## Overview
case-due-told = told: { $names }
case-due-heading = What is due
case-due-none = No deadline is running.
case-due-by = { $what }, { $who }
case-due-pause = the deadline is paused: { $reason }
case-due-paused = paused
case-due-others = others
case-due-answer = Answer to the referral: { $need }
case-call-heading = Who to call
case-call-none = No number is recorded; ask the desk.
case-call-desk = Desk of the Responsible Authority
case-call-lead = Case lead
case-call-deputy = Deputy case lead
case-call-interpreter = Interpreter line
case-stands-heading = Where it stands
case-first-contact = First contact on { $date }
case-steps-heading = Next steps you may take
case-steps-none = No step is yours at the moment.
case-steps-refer = Refer to another institution
case-step-open = See this step
case-step-cannot = Cannot yet: { $step }
case-step-missing = Missing: { $requirement }
case-step-mended-by = Who can help: { $functions }
case-step-source = Rule: { $source }

## Names of compartments
compartment-course = Course
compartment-identity = Identity
compartment-account = Account and signs
compartment-health = Health
compartment-justice = Justice
compartment-location = Location

## What is closed: a grey band with its reason, never a gap
case-closed-to-you = Closed to you: { $compartment }
case-closed-reason-function = Your function does not use this part of the case.
case-closed-reason-consent = The person has not consented to share this with you.
case-closed-reason-no-police = The person has not consented to contact with police.
case-closed-reason-handed-over = Another institution has taken over; you see that it was accepted and done.
case-closed-reason-location = Location is seen only by the institution that keeps it.
case-closed-reason-erased = This was destroyed on { $date }: { $basis }.
case-closed-reason-error = Entered in error and hidden on { $date }.
case-closed-ask = Ask the desk of the Responsible Authority.
case-closed-heading = What is closed to you

## For whoever reads only a part of the case
case-part-handed-over = You raised this concern and another institution has taken over. You see here that it was accepted and done.
case-part-removal = The person is not removed from the country and not returned. Call the desk before any other step.
case-part-accepted = accepted on { $date }
case-part-done = done on { $date }
case-part-waiting = no answer yet
case-row-handed-over = handed over
case-row-task = a task of your institution
case-row-danger = danger: nobody has taken it in hand
case-row-no-lead = no lead

## Timeline
case-timeline-heading = Timeline
case-timeline-lead = One line an event: who, what, when and under which edition.
case-timeline-entry = { $function }, { $institution }
case-timeline-by-date = By its date, nobody acted
case-timeline-edition = edition { $edition }
case-timeline-entered-later = happened on { $date }, recorded later
case-timeline-older = Earlier events
case-timeline-empty = No events yet.

## People with access
case-people-heading = Who may open this case, and why
case-people-who = Who
case-people-why = Why
case-people-opens = What it opens
case-people-bar = Shut out of the case
case-people-bar-hint = The person may shut out someone, a unit, an institution or a region: whoever takes part in the case writes it down at once. On a judgement of their own only the case lead or the deputy does so.
case-people-barred = Shut out since { $date }
case-bar-person = one professional
case-bar-unit = a unit
case-bar-institution = a whole institution
case-bar-region = every unit of a region
case-bar-lift = Lift the bar
case-bar-set = Shut someone out of the case
case-bar-whom = Who is shut out
case-bar-named = Or somebody who is not in the list, by name
case-bar-named-hint = As the person says it, with the family name if they know it. You choose on the next page who is meant. Who works in protected accommodation is found only by colleagues there; others shut out the institution.
case-bar-named-nobody = Nobody of that name was found. Look at how it is written, or shut out their unit or institution.
case-bar-named-many = Many people have that name. Write the family name as well.
case-bar-named-choose = Whoever was found by that name stands in the list now. Choose who is meant.
case-bar-named-other = You chose one and wrote the name of another. Take away the name, or choose again: each is shut out by a form of its own.
case-bar-none = Nobody is shut out.
case-bar-record = The person asks that somebody gets nothing of this
case-bar-record-hint = Write down only what the person said themselves. It counts at once and everywhere. With an institution all its units and everybody who works there are shut out. The case lead reads that it is the person's own word.
case-bar-judge-hint = It counts at once and everywhere. With an institution all its units and everybody who works there are shut out.
case-bar-said-by = On whose word?
case-bar-said-by-person = The person asked for it
case-bar-said-by-lead = My judgement, as whoever answers for the case
case-bar-said-person = The person's own word, written down by { $institution } on { $date }
case-bar-said-lead = The judgement of whoever answers for the case, written down by { $institution } on { $date }
case-bar-lift-own = The person lets them in again
case-relation-lead = answers for the case
case-relation-part = takes part
case-relation-opener = raised the concern
case-relation-handed-over = raised the concern and handed over: sees only accepted and done
case-relation-removal-notice = sees only: do not remove, call the desk
case-relation-tasked = owes a task: sees only the task
case-relation-guardian = guardian of the child
case-relation-desk = the desk: number and status
case-relation-chair = the chair: number and status
case-people-none = Nobody else has access.
case-people-change-lead = Change the case lead

## The child's guardian
case-guardian-heading = Guardian
case-guardian-asked = an independent guardian was asked for
case-guardian-named = named: { $institution }
case-guardian-suspected = under suspicion: access is closed
case-guardian-cleared = The suspicion of the guardian was cleared
case-guardian-cleared-keeper = The suspicion of the parent, or of whoever keeps the child, was cleared
case-guardian-change-asked = asked for
case-guardian-change-named = named
case-guardian-change-suspected = under suspicion
case-guardian-change-suspected-keeper = a parent, or whoever keeps the child, is under suspicion
case-guardian-change-suspected-guardian = the guardian is under suspicion
case-guardian-change-cleared = the suspicion was cleared
case-guardian-change-cleared-keeper = the suspicion of the parent, or of whoever keeps the child, was cleared
case-guardian-change-cleared-guardian = the suspicion of the guardian was cleared
case-guardian-ask = Ask for an independent guardian
case-guardian-suspect = The guardian is under suspicion
case-guardian-suspect-keeper = A parent, or whoever keeps the child, is under suspicion
case-guardian-suspect-hint = Under any suspicion consents count only from an independent guardian, after being named. The guardian's own access closes only where the guardian is under suspicion: at once, before any notice.

## Notes
case-note-heading = Note
case-note-add = Add a note
case-note-hint = Write what you saw and why it matters. Do not write down the person's story again.
case-note-compartment = Who needs to see it
case-note-correct = Entered in error
case-note-correct-hint = The note disappears from every view, its key is destroyed and every recipient is told.

## Closing and reopening
case-close = Close the case
case-closure-question = What is the reason for closing?
case-closure-untold = The person has not heard this yet
case-closure-untold-tell = Tell it first, or after the closing: a closed case can be told too
case-closure-undecided = Why does identification end without a decision?
case-closure-undecided-hint = Identification is still open. The person keeps every service by need, and it can be taken up again.
case-closure-reintegrated = the plan is fulfilled, the person lives independently
case-closure-other-route = no indicators; another route was named
case-closure-persons-wish = the person wishes it to end
case-closure-other-country = the case goes on in another country
case-closure-duplicate = the same person has another file, which goes on
case-close-warning = Services end only after a needs assessment made with the person.
case-reopen = Reopen the case
case-reopen-question = What is the reason for reopening?
case-reopen-new-facts = new facts
case-reopen-new-exploitation = new exploitation
case-reopen-person-returns = the person came back
case-reopen-mistake = it was closed by mistake
case-reopen-hint = The old decision stays; the new one is added.
case-closure-death = the person died
case-died = The person died
case-abroad = Left the country
