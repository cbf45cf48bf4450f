### The form for a concern.
form-concern = Raise a concern
section-concern-first = First: who is listening
section-concern-needs = What is needed now
section-concern-where = Where
section-concern-what = What
section-concern-since = Since when
section-concern-danger = Danger now
section-concern-age = Age
section-concern-person = The person
section-concern-language = Language
section-concern-contact = Safe contact
section-concern-signs = Signs you noticed
section-concern-online = Online
section-concern-observations = What you saw and what the person said
section-concern-wishes = What the person wants
