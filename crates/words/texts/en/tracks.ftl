### The tracks of a case: identification, recovery, protection, age; steps and signatures.

## How tracks are shown
tracks-title = Tracks
tracks-lead = A case walks along several tracks at once. No deadline decides by itself: a person decides and writes reasons.
tracks-not-opened = not opened
tracks-closed-to-you = closed to you: { $reason }
tracks-since = { $state } since { $date }
tracks-since-plain = since { $date }
tracks-ended = ended on { $date }
tracks-picture-label = { $track }: { $state }
tracks-picture-passed = passed
tracks-picture-here = here
tracks-picture-ahead = ahead
tracks-history = How it came here

## The common meaning of states of identification
standing-signal = signal
standing-screening = being screened
standing-not-indicated = no indicators
standing-potential = potential victim
standing-deciding = decision open
standing-contested = the institutions differ
standing-identified = formally identified
standing-not-identified = not confirmed on the evidence so far
standing-declined = formal status declined for now

## One step
tracks-step-heading = { $step }
tracks-step-number = Step { $number } of the procedure
tracks-step-who = Who may take it
tracks-step-when = When it happened
tracks-step-reasons = Reasons
tracks-step-reasons-hint = Write what supports the decision and what does not.
tracks-step-starts = What begins to run
tracks-step-commits = Commitments that follow
tracks-step-take = Take the step
tracks-step-taken = Done: { $step }
tracks-step-form = Fill in the form

## Safeguards
tracks-safeguards-heading = Safeguards
tracks-safeguards-lead = Conditions and presences needed before an interview or a decision. None of them holds up care.
tracks-safeguard-present = in place: { $name }
tracks-safeguard-met = in place
tracks-safeguard-missing = still missing
tracks-safeguard-record = Record the safeguard
tracks-safeguard-not-companion = This presence cannot be the person's companion.
tracks-interview-count = { $count ->
    [0] No formal interview yet
    [one] { $count } formal interview
   *[other] { $count } formal interviews
}
tracks-interview-stop = The psychologist may stop the interview at any moment.

## Joint decision
tracks-joint-heading = Joint decision
tracks-joint-lead = Different institutions decide together, each with its own reasons.
tracks-joint-opened-by = Opened by { $institution }, { $date }
tracks-joint-waiting = waiting for: { $functions }
tracks-opinion-confirms = The evidence confirms it
tracks-opinion-does-not-confirm = Not confirmed on the evidence so far
tracks-opinion-sends-back = More is needed before deciding
tracks-outcome-confirmed = All confirm
tracks-outcome-not-confirmed = Not confirmed on the evidence so far
tracks-outcome-split = Opinions differ
tracks-outcome-back = Sent back for more
tracks-outcome-lapsed = Lapsed: the track moved on before all had signed
tracks-joint-own-reasons = Reasons of your institution
tracks-joint-signed = Signed by { $institution } on { $date }
tracks-joint-shown = You sign exactly what you see above.
tracks-joint-not-eidas = This signature is an authenticated act in Besa; it is not a qualified electronic signature.
tracks-joint-sign = Sign
tracks-joint-split = Opinions differ: the matter goes to the agenda of the Responsible Authority by itself.
tracks-joint-services-go-on = Services go on whatever the decision.
tracks-old-decision = Earlier decision, { $date }: it stays on file

## Recovery
tracks-recovery-heading = Recovery
tracks-recovery-why = Time to come to rest and to decide. While it runs nobody removes the person from the country.
tracks-recovery-length = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
tracks-recovery-told = The person was told of it on { $date }
tracks-recovery-ended = Ended on { $date }: { $reason }

## Deadlines
tracks-clock-law = by law: { $source }
tracks-clock-agreed = agreed, not law
tracks-clock-unset = the legal deadline is not set
tracks-clock-paused = paused on { $date }: { $reason }
tracks-clock-pause = Pause the deadline
tracks-clock-resume = Resume the deadline
tracks-clock-extend = Give it more time
tracks-clocks-title = Pause deadlines or give them more time
tracks-clocks-lead = A deadline decides nothing. A pause or more time is given by a person, with the reason; nothing makes a deadline shorter. Recovery is none: it lasts as long as the person needs.
tracks-clocks-none = No deadline is running.
tracks-clock-since = running since { $date }
tracks-clock-due = until { $date }
tracks-clock-may-pause = may be paused
tracks-clock-which = Which deadline?
tracks-clock-what = What happens to it?
tracks-clock-until = Until the end of which day?
tracks-clock-until-hint = Only where it is given more time.
tracks-clock-until-error = Choose a day after today
tracks-clock-why = Reason
tracks-clock-why-hint = Who cannot be reached, what is waited for, who agreed to it.
tracks-clock-at-expiry-warn = at its end: whoever is due is warned
tracks-clock-at-expiry-escalate = at its end: { $functions } is told
tracks-clock-escalated = The deadline has passed; { $functions } was told
