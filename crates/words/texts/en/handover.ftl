### The change of shift: one page, given by whoever goes and accepted by whoever comes.

handover-title = Change of shift
handover-span = What changed since { $since }, and what is due until { $until }.
handover-alarms = What cannot wait
handover-alarms-none = No danger is open, nobody is looked for, and every case has somebody who answers for it.
handover-alarm-danger = Imminent danger: nobody has taken over yet
handover-alarm-search = The person is missing and is being looked for
handover-alarms-cut = Only the { $count } cases with the least time left were looked through. See the list of cases
handover-more = { $count ->
    [one] One more case
   *[other] { $count } more cases
}
handover-due = Due until then
handover-due-none = Nothing is due until then.
handover-changed = What changed
handover-call = Whom to call
handover-note = From the colleague who hands over
handover-given = { $name } handed over on { $date }
handover-accepted = { $name } accepted on { $date }
handover-somebody = A colleague who has left
handover-ask-note = What should the next on duty know?
handover-ask-note-help = Say cases by their number, and no name. What belongs to a case goes into the case.
handover-give = Hand over
handover-accept = Accept the shift
handover-accept-means = From then on you answer for what is on this page. Until then the colleague who hands over does.
handover-wait = A colleague of your unit has to accept. Until then you answer for what is on this page.
handover-waits-on-desk = A colleague hands over the shift. Read it and accept it.
handover-error-long = Shorten the text: what belongs to a case goes into the case
handover-meanwhile-given = A colleague handed over a moment ago. What you wrote was not sent.
handover-meanwhile-accepted = A colleague accepted the shift a moment ago.
