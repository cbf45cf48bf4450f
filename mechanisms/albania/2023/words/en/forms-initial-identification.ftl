### The form for initial identification and the questions that stand only there.
form-initial-identification = Initial identification
section-initial-identification-information = What the person is told
section-initial-identification-identity = Who the person is
section-initial-identification-age = Age and family
section-initial-identification-act = How it began
section-initial-identification-means = How the person was controlled
section-initial-identification-exploitation = The exploitation
section-initial-identification-reasons = Your reasons and the person's choice

question-given-name = Given name
question-given-name-help = Only if the person wishes to say it. Help does not depend on a name.
question-family-name = Family name
question-birth-day = Date of birth
question-birth-day-help = As the person says. If only the year is known, leave it empty and write the age.
question-second-citizenship = Another citizenship
