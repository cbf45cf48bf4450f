### Who looked: every read is recorded before the data leaves.

looked-title = Who looked
looked-lead = Every read of personal data is recorded before the page is shown.
looked-members-see = Members of the case see function and day. Names and times are for the data protection officer, the reviewer of urgent access and the person.
looked-none = Nobody has looked yet.
looked-notice-only = number and notice only
looked-printed = printed: sheet { $serial }
looked-column-who = Who
looked-column-what = What was seen
looked-column-when = When
looked-row = { $function }, { $institution }
looked-reading = looked
looked-search = searched
looked-urgent = urgent access: { $reason }
looked-document = opened a document
looked-older = Earlier reads
looked-report = Does something look wrong? Write to the data protection officer.

## By name, for the data protection officer
looked-name-lead = Names and times of everybody a case was shown to. What stood there is not told, and your own look is recorded too.
looked-name-number = Case number
looked-name-show = Show who looked
looked-name-none = Nobody has looked at a case with this number.
