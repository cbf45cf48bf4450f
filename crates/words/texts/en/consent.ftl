### Consents: one for each purpose and recipient.

## Page
consent-title = Consents
consent-lead = One consent for each purpose and each recipient. None implies another.
consent-none = No consent has been asked for yet.
consent-care-unconditional = Shelter, emergency care and the protection of a child depend on no consent here.

## Purposes
purpose-services = referral to services
purpose-shelter = accommodation in a shelter
purpose-police = contact with police
purpose-formal-identification = formal interview and decision
purpose-national-database = entry with a name in the national database
purpose-sharing = sharing with one named institution
purpose-cross-border = a request to or from another country
purpose-contact = contact through a channel
purpose-research = research and evaluation

## State
consent-state-given = given on { $date }
consent-state-given-until = given on { $date }, valid until { $until }
consent-state-refused = not wished, said on { $date }
consent-state-withdrawn = withdrawn on { $date }
consent-state-expired = ended on { $date }
consent-state-suspended = does not count: given by someone under suspicion
consent-state-held = given on { $date }, does not count now
consent-state-not-asked = not asked

## Recording a consent
consent-record = Record the answer
consent-purpose = Purpose
consent-recipient = With whom
consent-by-whom = Given by
consent-by-person = the person
consent-by-guardian = the independent guardian
consent-by-parent = a parent
consent-answer = The person's answer
consent-answer-yes = Yes
consent-answer-no = No
consent-answer-later = Wants time to think
consent-how-informed = How the person was informed
consent-informed-read-out = read out in the person's language
consent-informed-given-to-read = given to read
consent-informed-interpreted = explained with an interpreter
consent-language = In which language
consent-interpreter = Interpreter
consent-until = Valid until
consent-until-help = The last day on which it counts. Leave it empty when it holds until it is withdrawn.
consent-until-mistake = Enter a day that is still to come, or leave it empty.
consent-understood = The person said in their own words what they understood

## What is read out to the person
consent-read-out-heading = Read this out to the person
consent-read-out-free = You may say yes or no, and you may change your mind whenever you like.
consent-read-out-no-loss = If you say no you lose neither shelter, nor a doctor, nor help.
consent-read-out-who = Only { $recipient } will know.

## Withdrawal
consent-withdraw = Withdraw the consent
consent-withdraw-lead = Sharing stops at once. Whoever received the data is told to stop or to delete it.
consent-withdrawal-question = Who withdraws it
consent-withdrawal-by-person = the person
consent-withdrawal-by-representative = the guardian or representative
consent-withdrawal-mistaken = it was recorded by mistake
consent-withdraw-tasks = Who has to stop
consent-withdrawn-banner = The consent was withdrawn; { $count ->
    [one] { $count } recipient was told
   *[other] { $count } recipients were told
}

## Children
consent-child-identification = A child's identification asks no consent.
consent-child-views = The child's views
consent-child-views-required = Record what the child thinks and wants.
consent-child-turned-18 = The person has turned 18: consents are asked again, of the person.

## The page of consents
consent-recipient-help = Leave it open when the consent holds for everybody who serves that purpose.
consent-reason = The person's reason, if the answer is no
consent-choose-mistake = Choose an answer.
consent-refused-heading = Not wished for now
consent-refused-unsaid = no reason is written here
consent-received-heading = Who has received what already

## Who has to stop
consent-stop-waits = asked to stop, no answer yet
consent-stop-done = stopped on { $date }
consent-stop-cannot = cannot stop, said on { $date }: the reason is in the plan
consent-stop-not-needed = not needed, { $date }
commitment-stop-using-sharing = Stop using what was shared: the consent to share was withdrawn
commitment-stop-using-services = Stop using what was shared: the consent to services was withdrawn
commitment-stop-using-shelter = Stop using what was shared: the consent to accommodation was withdrawn
commitment-stop-using-police = Stop using what was shared: the consent to police contact was withdrawn
commitment-stop-using-error = Stop using an entry that was an error, and take it out of your papers
