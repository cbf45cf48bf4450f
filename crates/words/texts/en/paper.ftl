### On paper: blank forms, what is entered late, a case printed for a hand-over.
paper-blank-title = { $form }, on paper
paper-blank-all = Forms on paper
paper-blank-all-lead = Each form prints blank with a serial number of its own. Enter what was written as soon as you can, with the day and time of the paper, and then destroy the paper.
paper-destroyed = Is the paper destroyed?
paper-destroyed-hint = If not, send this first. Then destroy the paper, and say so in the timeline of the case.
paper-serial-hint = Eight figures and letters, at the foot of each page. Leave this empty for a paper that has no number of ours, such as a note of your own: day and time are enough.
paper-serial-mistake = This cannot be one of our serial numbers: those have eight signs, figures and the letters A to F. Compare it with the foot of the page, or leave it empty if the paper has none.
paper-time-mistake = Enter the time as hours and minutes, for example 14:30.
paper-only-children = Only of a child, or of a person who may be under 18.
paper-only-adults = Only of a person who is clearly an adult.
paper-only-if = Only where this holds: { $guard }

## What a page says of the paper something was entered from
paper-late = Entered late: filled in on paper on { $date }.
paper-number = Paper with the serial number { $serial }.
paper-number-none = Paper without a serial number of ours.
paper-closed = Which paper, and whether it is destroyed: { $reason }
paper-destroyed-yes = Whoever entered it said that the paper is destroyed.
paper-destroyed-no = Whoever entered it said that the paper is not destroyed yet.
paper-destroyed-unanswered = Whether the paper is destroyed: not answered.
paper-destroyed-on = The paper was destroyed on { $date }, { $institution }.
paper-answered-before = Asked on { $date }, { $function }, on paper; entered late on { $entered }

## That a paper is destroyed
paper-destroyed-mark = Is the paper destroyed?
paper-destroyed-title = The paper is destroyed
paper-destroyed-lead = First make sure that everything on it is entered. The timeline then says when it was destroyed, and that you say so.
paper-destroyed-day = On which day was the paper destroyed?
paper-destroyed-time = At what time was it destroyed (for example 14:30)?
paper-destroyed-before = Enter a day and a time after the paper was filled in.
paper-destroyed-send = Record that it is destroyed
event-paper-destroyed = The paper was destroyed: { $what }

## For a hand-over
summary-title = Print for a hand-over
summary-link = Print for a hand-over
summary-lead = One sheet with what is due, whom to call, where the case stands and what is in the plan: only what you may read yourself, and no name.
summary-recorded = That you print it is recorded, with the time.
summary-hand = Hand it over in person.
summary-destroy = Destroy it when it is no longer needed. What is on it soon is no longer so.
summary-print = Show the sheet
summary-printed = Printed by { $name }, { $institution }, { $function }, on { $date }.
summary-browser = Print it from your browser.
summary-serial = Sheet { $serial }
summary-plan = What is in the plan
paper-signature = Signature
paper-signature-name = Name
paper-signatures = Signed by whoever was there
