### Acts that are no steps: age, guardian, wishes of the person, closing.

act-list = More that can be done
act-list-none = Nothing here is yours at the moment.

act-age = State the age
act-age-lead = Whoever may be under 18 is protected as a child at once. Only an age decision changes that.
act-age-years = How many years, if it was said?

act-guardian = Guardian of the child
act-guardian-lead = The guardian is independent: not of the family where the family may be involved.
act-guardian-question = What happens?
act-guardian-name = Name a guardian of: { $institution }
act-guardian-cleared-why = Needed when a suspicion is cleared: write what the check found. Until then what was closed stays closed.

act-views = Record the child's own views
act-views-lead = The child's views are heard whatever is decided.
act-views-label = What does the child think and wish, in the child's own words?
act-views-hint = A few words are enough. Do not ask for the story again.

act-refuse = Record what the person does not wish
act-refuse-lead = No is a full answer. Shelter, doctor, lawyer and every other service stay open, and the person may think again at any time.
act-refuse-question = What does the person not wish for now?

act-lift = Record a change of mind
act-lift-lead = The person now agrees to what was not wished before. Consent is recorded on its own page.
act-lift-question = What has the person thought again about?

act-formal = The person asks for formal identification
act-formal-lead = It is recorded that the person asks for it. Police contact still needs the person's consent.

act-everything = The person wants nothing for now
act-everything-lead = The file ends and its keys are destroyed: no name, no text and no number stay. Hand over the card with the numbers; coming back is always possible.

act-close = Close the case
act-close-lead = Services end only after a needs assessment made with the person. The file stays and can be reopened.

act-reopen = Reopen the case
act-reopen-lead = The old decision stays; the new one is added.

### Where the person is.

act-arrived = The person has arrived
act-arrived-lead = Your house accepted the person. From the arrival on, only your house holds the location; the house before no longer reads it.

act-left = The person left the country
act-left-lead = The case stays open, and everything that was decided stands. No house holds the location any longer.
act-left-question = How did the person leave?
act-left-own-wish = as the person wished
act-left-prepared = by a return prepared with the person
act-left-removed = removed by an authority
act-left-forced = taken away, or under pressure
act-left-not-known = nobody knows
act-left-why = How is it known?
act-left-why-hint = Who said so, and when. Write no place where the person may be.

act-back = The person is back in the country
act-back-lead = Whoever comes back is helped as before. Ask first what is needed tonight.

act-died = The person died
act-died-lead = Nobody is reminded of what waited for the person, and open requests are taken back. Decisions stay. Tell the desk, and think of those left behind: children, family, the other residents, your colleagues.
act-died-why = How is it known?
act-died-why-hint = Who said so and when. If violence is possible, call the police and the prosecutor first.

act-dependant = A child came along or was born
act-dependant-lead = A child who came along or was born has needs of its own; this page gives it no status in the procedure. If the child may be exploited too, raise a concern: that is a case of its own, linked to this one.
act-dependant-question = How did the child come?
act-dependant-born = born since
act-dependant-accompanies = came along
act-dependant-who = Who is the child, and what does it need?
act-dependant-who-hint = Name, age, and what is needed now: a bed, milk, a doctor, school, papers.
