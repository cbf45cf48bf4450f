### On paper: blank forms, what is entered late, a case printed for a hand-over.
paper-blank-title = { $form }, on paper
paper-blank-all = Forms on paper
paper-blank-all-lead = Each form prints blank with a serial number of its own. Enter what was written as soon as you can, with the day and time of the paper, and then destroy the paper.
paper-destroyed = Is the paper destroyed?
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
