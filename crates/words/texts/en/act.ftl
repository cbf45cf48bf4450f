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
act-guardian-cleared-why = Needed when a suspicion is cleared: write what the check found. Until then access stays closed.

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
