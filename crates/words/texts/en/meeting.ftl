### Meeting the person: who is there, what was asked before, safe contact, what the person was told.

meeting-heading = Before speaking with the person
meeting-not-offered = Choose again: what was chosen is not offered any more

## What was decided
meeting-told-heading = Tell the person what was decided
meeting-untold-none = The person has heard every decision.
meeting-untold-closed = Something else was decided that the person has not heard yet. It stands in a part of the case that is closed to you: whoever works there tells it.
meeting-told-line = { $decision } · told on { $date }, language: { $language }
meeting-ask-told = Record that the person was told
meeting-ask-told-hint = In the person's own language, in plain words, at a moment that is safe.
meeting-decision = Which decision?
meeting-language-help = Two letters, such as sq, en or ps
meeting-other-language = Why in another language than the person's?
meeting-other-language-help = Only where it was another one: why nobody told it in the person's own language, and how one knows that it was understood.
meeting-telling = How was it told?
meeting-telling-spoken = By somebody who speaks the language
meeting-telling-interpreted = With an interpreter
meeting-telling-written = Read out, and given to keep where keeping it is safe
meeting-review = Was it said how the decision can be looked at again?
meeting-review-yes = Yes
meeting-review-no = Not yet

## Who is there
meeting-present-heading = Who is there
meeting-part = In which part?
meeting-part-interpreter = Interpreter
meeting-part-officer = Officer who asks
meeting-wanted-anybody = The person does not mind who comes
meeting-wanted-woman = The person asks for a woman
meeting-wanted-man = The person asks for a man
meeting-wanted-law-woman = A woman, unless the person asks for somebody else ({ $source })
meeting-wanted-law-man = A man, unless the person asks for somebody else ({ $source })
meeting-wanted-nothing = Ask the person whom they want
meeting-telephone-nameless = Say no name, no case number and no place on the telephone.
meeting-somebody-else = The person wants somebody else
meeting-ask-wish = Record whom the person wants
meeting-ask-wish-hint = Nobody is asked for a reason, not now and not when it changes.
meeting-wish = Whom does the person want?
meeting-wish-woman = A woman
meeting-wish-man = A man
meeting-wish-anybody = The person does not mind
meeting-ask-found = Record who was found
meeting-ask-found-hint = Ask before: from which community, and does this person know anybody in the case?
meeting-gender = A woman or a man?
meeting-gender-woman = A woman
meeting-gender-man = A man
meeting-means = How?
meeting-means-in-person = In the room
meeting-means-telephone = By telephone
meeting-untied = Is it certain that there is no tie?
meeting-untied-help = No tie to the person's community, to a companion or to anybody under suspicion.
meeting-untied-yes = Yes, asked and certain
meeting-untied-no = No, or not certain
meeting-name = Name of whoever comes
meeting-name-help = Only for somebody who comes to the room. By telephone no name is given and none is kept.

## Interviews
meeting-interviews-heading = Who asked what before
meeting-interviews-none = Nobody has recorded an interview yet.
meeting-interview-line = Interview { $number }, { $date }: { $who }, about { $about }
meeting-interview-closed = Interview { $number }: counted in a part of the case that is closed to you
meeting-interviews-max-unset = Asked { $held } times. How often at most is not set: no source says it.
meeting-interviews-max = Asked { $held } times; { $most } times at most.
meeting-interviews-max-reached = Asked { $held } times already; { $most } times at most. Read what was said before anybody asks again.
meeting-interview-formal = the formal interview, or a hearing
meeting-ask-interview = Record an interview
meeting-ask-interview-hint = Every institution counts into the same number, so that the person does not have to tell it again.
meeting-about = What was asked?
meeting-topic-facts = what happened
meeting-topic-suspects = who did it
meeting-topic-route = the way here
meeting-topic-work = work and money
meeting-topic-family = family and home
meeting-topic-health = health
meeting-topic-needs = what the person needs
meeting-interview-again = Why did it have to be asked again?
meeting-interview-again-help = What was missing in the interviews above.
meeting-interview-again-first = The person was asked before. Read it first; a further interview needs its reason.

## Safe contact
meeting-contact-heading = Safe contact
meeting-contact-none = No way of contact is recorded. Do not call and do not write.
meeting-confirmed = Last confirmed on { $date }
meeting-unconfirmed = A form holds a number. Nobody has asked yet whether using it is safe.
meeting-unsafe-since = Not safe since { $date }: do not use it
meeting-asked-question = Ask before each use: is it still safe now?
meeting-asked-safe = It is safe: show it
meeting-asked-unsafe = It is not safe
meeting-rule-message-yes = A message may be left
meeting-rule-message-no = Leave no message
meeting-rule-say-who-yes = You may say from where you call or write
meeting-rule-say-who-no = Do not say from where you call or write
meeting-rule-shared-yes = Somebody else reads or hears it too
meeting-rule-shared-no = Nobody else reads or hears it
meeting-ask-channel = Set a way of contact
meeting-ask-channel-hint = Ask the person about each way by itself.
meeting-channel = Which way?
meeting-channel-call = Call
meeting-channel-text = Text message
meeting-channel-chat = Chat
meeting-channel-email = Email
meeting-channel-letter = Letter
meeting-channel-trusted = Through somebody the person trusts
meeting-address = Number or address
meeting-message = May a message be left?
meeting-message-yes = Yes
meeting-message-no = No
meeting-say-who = May one say from where one calls or writes?
meeting-say-who-yes = Yes
meeting-say-who-no = No
meeting-shared = Does somebody else read or hear it?
meeting-shared-yes = Yes, or it is possible
meeting-shared-no = No

## Turning eighteen
meeting-adult-at = The person turns eighteen on { $date }: consents are asked again then, and a guardian's part ends.
meeting-ask-again = The person is an adult now. Ask again about: { $what }.
meeting-ask-birthday = Record a document that says the date of birth
meeting-ask-birthday-hint = While the age is in doubt the person stays a child in every rule, whatever a document says.
meeting-born = Date of birth in the document
meeting-born-help = Only a date that a document says, not one that is guessed.
meeting-born-error = Enter a date of birth by which the person is not eighteen yet
