### Links between cases.

case-links-heading = Linked cases
case-link-siblings = brothers and sisters
case-link-same-event = same event
case-link-parent-and-child = parent and child
case-links-none = There are no linked cases you may see.
case-link-add = Link to another case
links-lead = One person, one case. Siblings, people of the same event, or files that may be of one person are linked. A link is shown only to those who may open both cases; nobody else learns that there is one.
links-number = Number of the other case
links-number-hint = For example X-7KM4-2Q. You can link cases that you may open.
links-number-unknown = Enter the number of a case that is open to you
links-alike = Somebody goes by the same name
links-alike-lead = A name alone says little. Look first; link the cases only if they may be of one person.
links-kind = What they have in common
links-why = Why do you link them?
links-why-hint = For example: both told of the same journey. Write no names.
links-send = Link the cases
links-error-lead = The link goes from both cases. Both timelines keep that it stood and why it was taken back, for those who may open both.
links-error-hint = For example: the number of another case was meant. Write no names.
case-link-same-person-suspected = perhaps the same person

### Two files of one person: joined by two people, parted by one.

twin-title = Two files of one person
twin-lead = Two people look at both files and say the same. Nothing is moved or lost; from then on each file heeds what the other forbids: a refusal, a consent withdrawn, a bar, a closure. It can be parted again at any time.
twin-first = Say that both are of one person
twin-waits = Somebody else has to say the same before it counts.
twin-second = Confirm that both are of one person
twin-joined = Both are of one person, as two people said.
twin-part = Say that they are two people
twin-why = Why?
twin-why-hint = What you compared. Write no names.
twin-says = as the other file of the person says
twin-taken-back = taken back, as the other file of the person says
twin-consent-held = given on { $date }, does not count, as the other file of the person says
event-twin-proposed = Another file may be of the same person
event-twin-confirmed = Two files of one person were joined
event-twin-changed = The other file of the person changed what it forbids
event-twin-parted = Two files were parted: they are of two people
refusal-second-person = You said so already; somebody else has to say the same.
refusal-second-person-cure = Ask a colleague who may open both cases.
