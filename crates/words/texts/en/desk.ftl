### My desk: what waits, by time left.

## Title and list
desk-title = My desk
desk-waiting-heading = What waits
desk-waiting-count = { $count ->
    [0] Nothing waits
    [one] { $count } thing waits
   *[other] { $count } things wait
}
desk-waiting-more = More than { $count } things wait
desk-waiting-order = What has the least time left comes first.
desk-column-what = What to do
desk-column-case = Case
desk-column-for = For whom
desk-column-due = Due
desk-for-me = for me
desk-for-unit = for my unit
desk-for-institution = for my institution
desk-filter-label = Show
desk-filter-all = everything
desk-filter-mine = mine only
desk-take = Take this on
desk-taken-by = Taken on by { $name }

## Rows: a verb for every task
desk-row-referral-answer = Answer the referral from { $institution }
desk-row-referral-fallback = Nobody answered the referral: take it on
desk-row-emergency-call = Keep calling until somebody accepts
desk-row-find-place = Find a place: no place was free in an emergency
desk-row-step = { $step }
desk-row-clock = { $clock }
desk-row-overdue = Follow up what is overdue: { $what }
desk-row-recovery-least = Ask the person what they want after recovery
desk-row-commitment = Carry out the commitment: { $commitment }
desk-row-signature = Examine and sign: { $step }
desk-row-settle = Settle it in the Responsible Authority: the institutions differ
desk-row-consent-renew = Renew the consent: { $purpose }
desk-row-consent-withdrawn = Stop using it: consent for { $purpose } was withdrawn
desk-row-safeguard = Arrange: { $safeguard }
desk-row-lead-no-lead = Name a case lead
desk-row-lead-no-deputy = Name a deputy of the case lead
desk-row-lead-lead-shut-out = Name another case lead: the present one was shut out
desk-row-lead-lead-away = Name another case lead: the present one is away
desk-row-tell = Tell the person what was decided: { $decision }
desk-row-clock-apart = A deadline in a part of the case that is sealed apart
desk-row-overdue-apart = Follow up what is overdue in a part of the case that is sealed apart
desk-row-tell-decided = See to it that the person hears what was decided
desk-row-ask-again = Ask again for consent: the person is an adult now
desk-row-find-another = Find another place: { $need }
desk-row-draft = Finish the draft: { $form }
desk-row-urgent-access = Review the urgent access
desk-row-urgent-opened = Know of an urgent access in your case

## When nothing waits
desk-empty-heading = Nothing waits for you now
desk-empty-text = When you are concerned about someone, even slightly, raise it here. You need not be certain.
desk-empty-action = Raise a concern

## Beside the list
desk-meeting-heading = Next meeting
desk-meeting-none = No meeting is set.
desk-duty-heading = Who is on duty
desk-duty-roster = The roster
desk-duty-none = Nobody is entered as on duty. Tell the Technical Secretariat.
desk-drafts-heading = My drafts
desk-drafts-count = { $count ->
    [one] { $count } draft, kept for 72 hours and visible to you only
   *[other] { $count } drafts, kept for 72 hours and visible to you only
}
desk-draft-open = Go on with the draft
desk-draft-discard = Discard the draft

## Cases
desk-cases-title = Cases
desk-cases-heading = Cases of my institution
desk-cases-column-number = Number
desk-cases-column-state = Where it stands
desk-cases-column-next = Next due
desk-cases-column-lead = Case lead
desk-cases-none = No case is open to you.
desk-cases-open = Open
desk-cases-closed = Closed
desk-cases-count = { $count ->
    [one] { $count } case.
   *[other] { $count } cases.
}
desk-cases-count-more = More than { $count } cases.
desk-cases-no-names = The list shows numbers, not names: showing a name is recorded as a read.
