### The form of residence and the questions that are only in it.
form-residence = Options to stay
section-residence-told = What was explained
section-residence-protection = Asylum and fear
section-residence-wish = What the person wishes

question-residence-wish = What does the person wish?
question-residence-wish-help = Ask only after the options to stay were explained. The answer may change.
option-residence-wish-stay = To stay
option-residence-wish-return-home = To go back home
option-residence-wish-third-country = To go to another country
option-residence-wish-not-decided = Not decided
