### The gallery of components, in a practice only. Everything here is invented.

gallery-title = Components in every state
gallery-mechanism = Sample country
gallery-run-by = Sample authority
gallery-institution = Sample service, Sampletown
gallery-function = case work
gallery-side = Parts of the sample
gallery-overview = Overview
gallery-plan = Plan
gallery-referrals = Referrals
gallery-timeline = Timeline
gallery-stands = Where it stands
gallery-call = Who to call
gallery-desk = What waits
gallery-table = Cases
gallery-notices = Notices
gallery-form = A form

gallery-identity-closed = identity: closed
gallery-lead = Child · case lead: sample service
gallery-recovery = Recovery: day 9, at least until 3 December
gallery-do-not-remove = Do not remove: call the desk
gallery-interpreter = Interpreter: Pashto

gallery-track-identification = identification
gallery-track-identification-state = potential
gallery-track-identification-text = since 3 November 2026
gallery-track-recovery = recovery
gallery-track-recovery-state = day 9
gallery-track-recovery-text = at least until 3 December 2026
gallery-track-residence = residence
gallery-track-residence-state = not opened
gallery-track-residence-text = nothing to do

gallery-phone-who = Person on duty, sample service
gallery-phone-note = day and night

gallery-desk-row = Answer the referral from the border police
gallery-desk-for = for your institution · X-7KM4-2Q
gallery-empty-title = Nothing waits for you
gallery-empty-text = When a concern arises, raise it: the page asks the fewest questions it can.

gallery-table-caption = Cases that wait
gallery-table-number = Number
gallery-table-state = State
gallery-table-left = Time left

gallery-status-not-begun = not begun
gallery-status-running = going on
gallery-status-waiting = waits for an answer
gallery-status-done = done
gallery-status-late = overdue
gallery-status-care = needs care
gallery-status-ended = ended without being done
gallery-status-closed = closed to you

gallery-closed-name = Justice
gallery-closed-reason = the person has not consented to contact with the police

gallery-not-yet-step = Formal interview: not yet.
gallery-not-yet-missing = A psychologist must be named.
gallery-not-yet-rule = Rule and article stand here, with their source.
gallery-not-yet-mender = The case lead can name one.

gallery-notice-plain-title = To know
gallery-notice-plain = Two people are working on this case at the moment.
gallery-notice-done = The referral was sent. The institution has until tomorrow to answer.
gallery-notice-care-title = May be under 18
gallery-notice-care = Until an age decision, every rule for children applies.
gallery-notice-danger-title = In danger now
gallery-notice-danger = Telephone before anything else.

gallery-row-language = Language
gallery-row-language-value = Pashto, with an interpreter who is no companion
gallery-row-need = Need

gallery-happening-what = Referral accepted
gallery-happening-who = Sample service, shelter
gallery-happening-edition = edition 2023
gallery-happening-line = Answered after 2 hours.

gallery-question-place = Where did you meet the person?
gallery-question-place-help = A town or a border crossing. Never an address.
gallery-question-since = Since when?
gallery-question-danger = Is anyone in danger now?
gallery-question-children = How many children are with the person?
gallery-question-unit = children
gallery-question-need-one = What is needed first?
gallery-question-need-any = What is needed today?
gallery-question-words = In the person's own key words
gallery-question-before = Asked before: sample service, 3 November 2026
gallery-choice-rest = Rest
gallery-choice-food = Food
gallery-choice-doctor = A doctor
gallery-choice-help = A quiet place, also without a bed.
