### Who is away: absent, suspended or gone.

away-title = Who is away
away-means = From now on the alarm rings for every case for which this colleague answers, until another lead is named.
away-none = Nobody of your unit is entered as away.
away-enter = Enter that somebody is away
away-enter-action = Enter it
away-ask-person = Who?
away-ask-why = Why?
away-ask-back = Back on which day?
away-ask-back-help = Leave it empty if nobody knows.
away-why-absent = Absent: ill, on leave, at court
away-why-suspended = Suspended from work
away-why-left = Works here no more
away-until = since { $from }, back on { $until }
away-since = since { $from }
away-back = Is back
away-error-back = Enter a day after today
