### Forms: questions come from the mechanism's pack, these texts hold them together.

## Answers
forms-answer-choose-one = Choose one
forms-answer-choose-many = Choose all that apply
forms-answer-none-of-these = None of these
forms-answer-other = Other
forms-missing-label = If there is no answer
forms-missing-written = Answer above
forms-missing-unknown = Asked, but not known
forms-missing-not-asked = Not asked
forms-missing-declined = The person does not wish to say
forms-not-answered = No answer

## Fields
forms-day = Day
forms-month = Month
forms-year = Year
forms-date-hint = For example 3 11 2026
forms-time = Time
forms-time-hint = For example 14:05
forms-number-hint = In digits
forms-country = Country
forms-language = Language
forms-region = Region
forms-telephone-hint = With the country prefix, for example +355 69 000 0000
forms-text-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}

## Walking through a form
forms-section-of = Part { $number } of { $total }
forms-why-asked = Why this is asked
forms-sealed-in = Kept in: { $compartment }
forms-check-heading = Check the answers
forms-send = Send
forms-sent = The form was sent
forms-answered-before = Answered on { $date }, { $function }
forms-keep-answer = The answer still holds
forms-stop-asking = Stop here
forms-stop-asking-hint = Answers so far are kept. The person need not go on.

## Findings
forms-findings-heading = Findings
forms-findings-lead = Findings show where the signs are. They decide nothing: a person decides.
forms-findings-dimension-shown = enough signs
forms-findings-dimension-some = some signs
forms-findings-dimension-none = no signs
forms-findings-list-absent = This list of indicators is not loaded: its source was not read.

## On paper
forms-paper-print = Print blank
forms-paper-serial = Serial number { $serial }
forms-paper-original-time = When the paper was filled in
