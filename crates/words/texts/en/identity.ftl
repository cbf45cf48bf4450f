### Who the person is: particulars, what is missing and why, corrections.

identity-lead = You have opened who the person is; this was recorded before the page was shown.
identity-nothing = Nothing has been told yet.
identity-known = Told
identity-unknown = Not known
identity-declined = The person does not wish to say
identity-not-asked = Recorded as not asked
identity-never-asked = Nobody has asked yet
identity-gone = no longer kept
identity-recorded = recorded on { $date }, { $institution }
identity-why = changed because: { $reason }
identity-earlier = Earlier values
identity-correct = Correct
identity-correct-lead = The new value counts from now on. The old one stays in the file, sealed beside it.
identity-correct-why = Why is it corrected?
identity-correct-why-hint = For example: the person showed a document, or the name was misheard.
