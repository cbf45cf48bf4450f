### Urgent access: opening what is closed, for life or health only, and its review.

urgent-title = Urgent access
urgent-link = Life or health in danger: open what is needed
urgent-lead = For life or health only. It opens only the part that is needed, for one hour. The desk of the Responsible Authority and the case lead are told at once, and somebody of another institution reviews it.
urgent-never = The place where the person is never opens this way. If somebody must go there, call the desk.
urgent-nothing = There is nothing here that urgent access would open to you.
urgent-what = What do you need to see?
urgent-reason = What is at risk, and why can it not wait?
urgent-reason-hint = No names and no places. Whoever reviews it reads this.
urgent-action = Open it
urgent-open-until = Open to you until { $time }: { $what }
urgent-openings = What was opened
urgent-when = { $from }, until { $until }
urgent-not-reviewed = Not reviewed yet
urgent-justified = Reviewed: it was justified
urgent-not-justified = Reviewed: it was not justified
urgent-review = Was it justified?
urgent-review-yes = It was justified
urgent-review-no = It was not justified
urgent-review-mistake = Choose whether it was justified.
