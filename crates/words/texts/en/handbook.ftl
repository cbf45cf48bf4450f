### The handbook of the mechanism: procedure, deadlines, services, signs, and what nobody verified.

## The first page
handbook-heading = How the mechanism works
handbook-lead = The National Referral Mechanism of { $country }, edition { $edition }: what its members do together, where that is written, and what nobody has verified.
handbook-own = For you
handbook-own-steps = { $count ->
    [one] { $count } step you may take
   *[other] { $count } steps you may take
}
handbook-calls = Numbers to call
handbook-more = More
handbook-contents = On this page
handbook-source = Source

## Ways in
handbook-procedure = How a case goes
handbook-procedure-hint = Where a case can stand, which step leads on, who takes it
handbook-procedure-lead = A case runs on several tracks at once. People move it, by steps; no deadline and no finding decides anything.
handbook-members = Who is who
handbook-members-hint = Institutions and what each is for, the Responsible Authority and its seats
handbook-members-lead = Who belongs to the mechanism, and what for.
handbook-deadlines = Deadlines
handbook-deadlines-hint = What the law sets, what was agreed, what is not set
handbook-deadlines-lead = A deadline that runs out warns or tells somebody. It never decides, and it never stops care.
handbook-services = Services
handbook-services-hint = What there is for the person, by pillar, and who provides it
handbook-services-lead = No service depends on contact with the police, on a decision or on a status.
handbook-indicators = Signs to look for
handbook-indicators-hint = The lists of signs, for adults and for children
handbook-indicators-lead = Signs help to look; they decide nothing. A professional decides and writes the reasons.
handbook-reporting = What I must report
handbook-reporting-hint = To be told to the person before any question
handbook-reporting-lead = Tell the person what you must report before you ask anything. The person may stop after hearing it.
handbook-commitments = Who must do what
handbook-commitments-lead = The tasks of each institution. Some have a deadline.
handbook-safeguards = Safeguards
handbook-unset = What nobody has verified
handbook-sources = What all this rests on
handbook-sources-lead = The documents behind the pages, and how much rests on each. Where a text was not read, its title says so.
handbook-editions = Editions
handbook-editions-lead = Which editions of the mechanism were in force here, and what each says otherwise than the one before. Everything that happens in a case is kept with the edition of its day.
handbook-edition = Edition { $edition }
handbook-edition-since = In force here since { $date }
handbook-edition-now = in force
handbook-edition-first = The first one here.
handbook-edition-read = To read
handbook-edition-changes = What it says otherwise than the one before
handbook-edition-hash = SHA-256 of its files
handbook-edition-than = What it says otherwise than edition { $edition }, clause by clause. Protected accommodation is left out.
handbook-edition-unreadable = One of the two is written in a form that this version of Besa reads no longer.

## Members and bodies
handbook-members-party = Parties to the agreement
handbook-members-subordinate = Bodies that act through a party
handbook-members-partner = Partners and local bodies
handbook-members-reconstructed = A reconstruction from other documents: the signed agreement was not read.
handbook-reconstructed = reconstruction
handbook-member-about = What it is for
handbook-member-belonging = How it belongs
handbook-member-parent = Acts through
handbook-member-children = Acting through it
handbook-member-valid = Member
handbook-member-seats = Its seats
handbook-member-owes = What it has committed to
handbook-seats = Seats
handbook-chairs = chair
handbook-body-leads = This body leads every case.
handbook-body-rules = How it works
handbook-body-how = Rules
handbook-body-regions = One in each of
handbook-body-meetings = Days between meetings

## Tracks, states, steps
handbook-tracks = Tracks
handbook-states = Can stand at
handbook-opens-with-case = Opens with the case.
handbook-beside = Beside the tracks
handbook-track-lead = Find where the case stands: under it are the steps that lead on.
handbook-track-opens = How it opens
handbook-state-rests = The track may rest here.
handbook-state-clocks = Running here: { $clocks }
handbook-steps-in-full = Each step in full
handbook-step-yours = yours to take
handbook-step-from = From
handbook-step-to = Leads to
handbook-step-by = Taken by
handbook-step-signed = Needs a signature of
handbook-step-form = Form
handbook-step-not-while = Not possible while
handbook-step-opens = Opens the track
handbook-step-commits = Gives the tasks
handbook-step-reasons = Needs reasons in writing.
handbook-step-records = Recorded where the track stands; it moves nothing.

## Safeguards and deadlines
handbook-safeguard-applies = Only where it applies.
handbook-safeguard-presence = Somebody must be named as present.
handbook-safeguard-signed = Somebody must be named as present, and sign that they were.
handbook-safeguard-before = Before
handbook-safeguard-by = Recorded by
handbook-clock-law = Length in law
handbook-clock-at-least = at least { $length }
handbook-clock-reminder = In its place a reminder after { $length }: agreed by the mechanism, not law.
handbook-clock-no-reminder = There is no reminder in its place: nobody is warned.
handbook-clock-starts = Starts with
handbook-clock-runs = Runs while the case stands at
handbook-clock-stops = Ends with
handbook-clock-starts-here = Starts
handbook-clock-stops-here = Ends

## Services and tasks
handbook-service-by = Provided by
handbook-service-places = Who provides it is told only to those who may know where the person is.
handbook-commitment-by = In the function
handbook-commitment-due = Deadline

## Signs
handbook-sign = Sign
handbook-weight-adult = Adults
handbook-weight-child = Children
handbook-weight-strong = strong
handbook-weight-medium = medium
handbook-weight-weak = weak
handbook-weight-none = not in this list
handbook-element-act = Speaks to the act: recruitment, transport, transfer, harbouring, receipt.
handbook-element-means = Speaks to the means. For a child no means is needed.
handbook-element-exploitation = Speaks to exploitation.
handbook-list-absent = not here
handbook-list-absent-why = This list exists, but its text could not be read. The same sign weighs differently in it than in other lists, so nothing was copied from them.
handbook-list-absent-instead = Until it is read, describe what you see in your own words and use the other lists. A missing list says nothing about the person.
handbook-list-from = Where the list comes from
handbook-list-adults = { $count ->
    [one] { $count } sign for adults.
   *[other] { $count } signs for adults.
}
handbook-list-children = { $count ->
    [one] { $count } sign for children.
   *[other] { $count } signs for children.
}

## Reporting
handbook-reporting-own = Your function
handbook-reporting-others = Other functions
handbook-duty-unset = Duty to report: not set. No verified source was read; ask the desk before you promise confidentiality.

## What nobody has verified: what it blocks, who could tell
handbook-unset-clocks = Deadlines without a length in law
handbook-unset-clocks-blocks = Blocks nothing: a reminder agreed by the mechanism warns in its place, and pages say that it is not law.
handbook-unset-clocks-who = Who could tell: whoever holds the standard operating procedures in force, with their annexes.
handbook-unset-rules = Rules of the bodies
handbook-unset-rules-blocks = Besa cannot say whether a meeting is able to decide, nor when the next one is due. The chair says so.
handbook-unset-rules-who = Who could tell: the secretariat of the body, from the act that set it up.
handbook-unset-duties = Duties to report
handbook-unset-duties-blocks = Professionals in these functions read *not set* before they ask, and are sent to the desk.
handbook-unset-duties-who = Who could tell: a lawyer of the institution, from the law on its own work.
handbook-unset-lists = Lists of indicators
handbook-unset-lists-blocks = The screening goes without them, by the other lists and the professional's own words.
handbook-unset-lists-who = Who could tell: whoever published the list.
handbook-unset-members = Memberships
handbook-unset-members-blocks = Blocks nothing: these members take part like all others, and are marked.
handbook-unset-members-who = Who could tell: whoever holds the signed cooperation agreement.
handbook-unset-holidays = Public holidays
handbook-unset-holidays-what = Days on which nobody works
handbook-unset-holidays-blocks = A deadline in working days may end on a public holiday: only days of rest are left out.
handbook-unset-holidays-who = Who could tell: the law on public holidays.
handbook-unset-interviews = Number of interviews
handbook-unset-interviews-what = How often a person is asked at most
handbook-unset-interviews-blocks = Interviews are counted and each further one needs its reason, but nothing says from which number on there are too many.
handbook-unset-interviews-who = Who could tell: the standard operating procedures, or the members by agreement.
handbook-unset-telephones = Telephone numbers
handbook-unset-telephones-blocks = Pages that say whom to call show no number here. The roster of those on duty stands in its place.
handbook-unset-telephones-who = Who could tell: each institution, for its own.
handbook-unset-units = { $count ->
    [one] { $count } unit without a number
   *[other] { $count } units without a number
}

## Sources
handbook-source-rests = Rest on it
handbook-source-title = Full title
handbook-source-unused = Nothing here rests on it.
handbook-rests-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
handbook-rests-bodies = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
handbook-rests-steps = { $count ->
    [one] { $count } rule of a step
   *[other] { $count } rules of steps
}
handbook-rests-safeguards = { $count ->
    [one] { $count } safeguard
   *[other] { $count } safeguards
}
handbook-rests-clocks = { $count ->
    [one] { $count } deadline
   *[other] { $count } deadlines
}
handbook-rests-commitments = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
handbook-rests-lists = { $count ->
    [one] { $count } list of signs
   *[other] { $count } lists of signs
}
handbook-rests-duties = { $count ->
    [one] { $count } duty to report
   *[other] { $count } duties to report
}
handbook-rests-telephones = { $count ->
    [one] { $count } telephone number
   *[other] { $count } telephone numbers
}
