### The form of a request to another country and the questions that are only in it.
form-cross-border-request = Request to another country
section-cross-border-request-where-to = Where to
section-cross-border-request-need = What is needed there
section-cross-border-request-person = The person

question-destination-kind = To which country?
question-destination-kind-help = Where the person asked for asylum or is afraid, nothing goes to the home country.
option-destination-kind-home-country = The home country
option-destination-kind-third-country = A third country
question-destination-country = Which country?
question-destination-country-help = The country, not the town.
question-request-needs = What does the person need there?
question-request-needs-help = Only this is told before the other country accepts: no name, no story, no place.
option-request-needs-safe-place = A safe place
option-request-needs-guardian = A guardian
option-request-needs-doctor = A doctor
option-request-needs-psychologist = A psychologist
option-request-needs-family-assessment = A family assessment
option-request-needs-school = School
option-request-needs-work = Work
option-request-needs-lawyer = A lawyer
option-request-needs-reception-only = Reception only
question-request-haste = How soon?
question-request-haste-help = By the risk, not by us.
option-request-haste-days = Within days
option-request-haste-weeks = Within weeks
option-request-haste-no-haste = No haste
