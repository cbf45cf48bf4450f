### Raising a concern: few questions, one a page, going back always safe.

## Before any question
concern-title = Raise a concern
concern-lead = You need not be certain. Record what you know; the rest can come later.
concern-duty-heading = What you must report
concern-duty-tell = Tell the person before you ask: who you are, what you must report and to whom.
concern-duty-text = { $duty }
concern-duty-unset = For your function no verified source sets a duty to report. Ask the desk before you promise confidentiality.
concern-duty-may-stop = After hearing this the person may stop here. Care does not depend on going on.
concern-duty-told = I have told the person
concern-duty-not-present = The person is not with me now
concern-stop = The person wishes to stop
concern-start = Start
concern-steps-label = Where you are
concern-step-of = Page { $number } of { $total }

## Is the person alone
concern-alone-question = Is the person alone with you?
concern-alone-hint = Look who is listening: a companion, an employer, a relative, an open telephone.
concern-alone-yes = Yes, nobody hears us
concern-alone-no = No, somebody is present
concern-alone-who = Who is listening
concern-alone-advice = Find a reason to be alone with the person before you go on. Do not let the companion interpret.
concern-needs-question = What does the person need now?
concern-needs-food = food or water
concern-needs-rest = rest
concern-needs-doctor = a doctor
concern-needs-child = their child near them
concern-needs-warm = warm clothes
concern-needs-none = nothing at the moment
concern-needs-advice = These come before any question.

## The first questions
concern-where-question = Where?
concern-what-question = What concerns you?
concern-what-hint = What you saw or heard. A few words are enough.
concern-since-question = Since when?
concern-danger-question = Is anyone in danger now?
concern-danger-yes = Yes
concern-danger-no = No
concern-danger-unknown = I do not know
concern-age-question = Is the person under 18, or might they be?
concern-age-under-18 = Under 18
concern-age-maybe = May be under 18
concern-age-adult = Clearly adult
concern-age-adult-reason = What makes you certain that the person is an adult?
concern-child-heading = From here on the rules for children apply
concern-child-why = Whoever may be under 18 is treated as a child until the age is decided. Nobody loses protection by waiting.
concern-child-guardian = An independent guardian is asked for. Parents are not told before the risk has been examined.

## Danger now: the telephone first
concern-danger-heading = Telephone first
concern-danger-lead = Keep calling until somebody with a name says yes. The form can wait.
concern-danger-care-heading = Help without police
concern-danger-emergency-numbers = Emergency numbers
concern-danger-on-duty = On duty now
concern-call-heading = Calls
concern-call-whom = Whom you called
concern-call-when = When
concern-call-answer = What the answer was
concern-call-answer-no-answer = Nobody answered
concern-call-answer-calls-back = Will call back
concern-call-answer-no-place = No free place: the chair on duty is called next
concern-call-answer-takes-over = Takes over
concern-call-accepted-by = Name of whoever accepted
concern-call-add = Record the call
concern-call-goes-on = Nobody has accepted yet. Where there is no free place, the chair on duty is called.
concern-call-done = Accepted by { $name }, { $unit }, at { $time }
concern-emergency-referral = Make the emergency referral

## Language and safe contact
concern-language-question = Which language does the person speak?
concern-interpreter-question = Is an interpreter needed?
concern-interpreter-rule = The interpreter is never the companion, a relative or the employer.
concern-contact-heading = How we may contact the person safely
concern-contact-call = May we call?
concern-contact-message = May we leave a message?
concern-contact-write = May we write?
concern-contact-who-else = Who else reads or hears it?
concern-contact-none = No way is safe at the moment

## Signs and observations
concern-signs-heading = Signs
concern-signs-lead = Record only what you have seen or heard. Findings decide nothing.
concern-observations-question = What did you notice, and what makes you think so?
concern-key-words-question = The person's own key words
concern-key-words-hint = A few words, not the story: it would be told again and could be read out in court.
concern-asked-before-heading = Who asked before
concern-asked-before = { $function }, { $date }: { $topic }
concern-asked-before-advice = Read these before you ask again.

## What the person wants
concern-wants-question = What does the person want?
concern-wants-child = What does the child think and want?
concern-consent-heading = Consent, purpose by purpose
concern-consent-lead = Read each purpose out in the person's own language. No is a full answer.
concern-consent-child = A child's identification asks no consent; the child's views are always recorded.
concern-refuses-all = The person wants nothing for now
concern-refuses-all-text = No name is kept. Hand over the card with the numbers and say that coming back is always possible.

## The end: what is shared and what is not
concern-check-heading = Check before you send
concern-shared-heading = What will be shared, and with whom
concern-shared-row = { $what }: { $recipient }
concern-shared-all = Everything you wrote
concern-shared-status = Number and status only
concern-shared-task = Their task in neutral words
concern-consent-next = After sending comes consent: each purpose is read out in the person's own language, and nothing is shared on it before.
concern-consent-now = The case is open. Next comes consent: read each purpose out in the person's own language.
concern-not-shared-heading = What will not be shared
concern-not-shared-police = Police see nothing without an adult's consent.
concern-send = Send the concern
concern-sent-heading = Case { $number } is open
concern-sent-next = What happens now
concern-sent-text = { $unit } sees the case at once. You will see when it is accepted.

## Draft and paper
concern-draft-saved = Kept as draft at { $time }
concern-leave-warning = Some answers are not kept yet. Leave anyway?
concern-print-blank = Print the blank form
concern-print-serial = Serial number: { $serial }
concern-from-paper = I am entering this from paper
concern-from-paper-when = When the paper was filled in

## One page after another
concern-nothing-yet = Not answered yet
concern-danger-now = Open the case now and record the calls
concern-danger-then-calls = Open the case as soon as you can: what is not answered yet stays open, and whoever may be under 18 is treated as a child. Then record each call.
concern-signs-absent = This list of signs exists and could not be read by anyone here. Use the other lists and write what you noticed.
concern-shared-own = Within your unit this holds until another institution accepts a referral.
concern-not-shared-names = Names, account, health: nobody else sees them before they accept a referral.
concern-not-shared-parents = Parents and guardians are not told before the risk has been examined.
concern-not-shared-place = Where the person is: only whoever houses the person.
concern-paper-heading = I am entering this from paper
concern-paper-day = On which day was the paper filled in?
concern-paper-time = At what time (for example 14:30)?
concern-paper-serial = Serial number on the paper
concern-paper-mistake = Enter a day and a time that have passed.
concern-blank-link = Print the blank form
concern-blank-title = Concern, on paper
concern-blank-serial = Serial number: { $serial }
concern-blank-lead = Fill in what you know. Enter it as soon as you can, with the day and time below, then destroy the paper.
concern-blank-when = Day and time:

## Calls of a case in danger
concern-danger-taken = Accepted. A named person has taken over.
concern-danger-none = No danger was recorded in this case.
concern-danger-record = Somebody is in danger now
concern-number-unset = No number is set in the mechanism: use your institution's list, or ask the desk.
concern-nobody-on-duty = Nobody is entered on the roster
concern-call-name-mistake = Enter the name of whoever accepted.
concern-call-whom-mistake = Choose whom you called.
concern-call-answer-mistake = Choose what the answer was.
