### The procedure as a picture.
picture-all = The procedure as a picture
picture-all-lead = Read each line from top to bottom. A ring is where a case can stand, a dot is a step that leads on, and the line on the left shows where to. Each name leads to its text and its source.
picture-title = The track { $track } as a picture
picture-title-all = The procedure as a picture
picture-desc = { $states } places to stand and { $steps } steps. The text on the page says the same.
picture-in-words = The same in words
picture-opens-with-case = Opens with the case
picture-opened-by = Opened by: { $names }
picture-opens = Opens: { $names }
picture-signed = Signed together: { $names }
picture-stays = the track stays where it stands
picture-needs = Not possible while: { $names }
picture-safeguards = Safeguards, where they apply: { $names }
picture-words-to = Leads to: { $names }
picture-words-by = Taken by: { $names }
picture-words-form = Form: { $names }
picture-who-more = { $names } and { $count } more
picture-clock-law = { $clock }: { $length }, by law
picture-clock-at-least = { $clock }: at least { $length }, by law
picture-clock-agreed = { $clock }: not set by law; reminder after { $length }
picture-clock-unset = { $clock }: not set
picture-quorum-unset = Not set: how many must be present
picture-voting-unset = Not set: how they vote
picture-interviews-unset = Not set: how often the person may be asked at most
picture-here = The case stands here

## What the marks mean
picture-legend = What the marks mean
picture-legend-state = A place where a case can stand
picture-legend-rest = It may rest here for good
picture-legend-here = Here the case stands
picture-legend-walked = It came through here
picture-legend-step = A step, with who takes it
picture-legend-back = It leads back
picture-legend-unset = A deadline that no law sets

## On a case
picture-case = The case on the picture
picture-case-lead = Where the case stands on each track, and where it can go from there.
picture-case-see = See it as a picture
picture-not-opened = Show the track: it is not opened yet
