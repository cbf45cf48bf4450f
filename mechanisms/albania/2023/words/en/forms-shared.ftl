### Questions that stand in more than one form. A question always has the same words.

## A safe conversation
question-alone-now = Are you alone with the person, where nobody else can hear?
question-alone-now-help = If not, stop here. Find another place, or an ordinary reason to take the person aside: a form to fill in, a medical check, a glass of water. Ask nothing else until you are alone.
question-who-listens = Who might be listening now?
question-who-listens-help = Think of an open telephone in a pocket, and of a child sitting near. Whoever accompanies the person does not interpret and does not answer for the person.
option-who-listens-companion = Someone accompanying the person
option-who-listens-family-member = A member of the family
option-who-listens-partner = Partner or spouse
option-who-listens-employer = The employer or someone from work
option-who-listens-interpreter-unknown = An interpreter we do not know
option-who-listens-on-the-phone = Someone on the telephone
option-who-listens-others-around = Other people nearby
option-who-listens-child-of-person = The person's child

## What is needed now
question-needs-now = What does the person need now, before any other question?
question-needs-now-help = Ask simply: "Have you eaten? Would you like to sit down? Does anything hurt? Where are your children?" These are given at once and depend on nothing the person says later.
option-needs-now-food-water = Food or water
option-needs-now-rest-warmth = Rest, warmth, sleep
option-needs-now-toilet-wash = A toilet or a wash
option-needs-now-clothes = Clothes
option-needs-now-doctor = A doctor
option-needs-now-medicine = Medicine taken regularly
option-needs-now-child-brought = The child at their side
option-needs-now-safe-call = A safe telephone call
option-needs-now-someone-to-stay = Someone to stay with them
option-needs-now-nothing-now = Nothing at the moment
question-danger-now = Is anyone in danger now?
question-danger-now-help = The person, a child, a relative, someone else in the same place, or you. For example: someone is waiting outside, there is a ticket for tonight, there are wounds, the person speaks of ending their life. If yes, telephone first; the form can wait.
question-detained = Is the person held, or accused of something?
question-detained-help = At a police station, in prison, in a closed centre, or accused of anything. The same rights hold there, and some steps are taken the same day.

## Where
question-region = In which region?
question-region-help = The region where the person is now. It is how those on duty are found.
question-place-now = Where can the person be found now?
question-place-now-help = Enough to get there: "car park behind the market". Only those who must know the place can read this. Do not write the name of a shelter.

## What you suspect
question-exploitation = What kind of exploitation do you suspect?
question-exploitation-help = A suspicion is enough. Choose everything it could be; you are not deciding anything. If you do not know, say so.
option-exploitation-sexual = Sexual
option-exploitation-forced-labour = Forced labour
option-exploitation-domestic-work = Work in someone's home
option-exploitation-begging = Begging
option-exploitation-peddling = Selling in the street
option-exploitation-servitude = Held as a servant, with no way to leave
option-exploitation-forced-criminality = Forced to do something against the law
option-exploitation-forced-marriage = Forced marriage
option-exploitation-illegal-adoption = Illegal adoption
option-exploitation-surrogacy = Forced to carry a child for others
option-exploitation-organ-removal = Removal of organs
option-exploitation-forced-military = Forced to fight
option-exploitation-benefit-fraud = Used to draw state benefits
option-exploitation-other = Something else
question-since-when = Since when?
question-since-when-help = Roughly. Something easy to remember helps: "since school began".
option-since-when-today = Today
option-since-when-this-week = This week
option-since-when-this-month = This month
option-since-when-this-year = This year
option-since-when-longer = For more than a year
option-since-when-ended = It has ended

## Age
question-age-class = How old is the person?
question-age-class-help = If you have the slightest doubt, choose "may be under 18". The person is then treated as a child until there is a decision about age. No papers are needed for this.
option-age-class-under-18 = Under 18
option-age-class-maybe-under-18 = May be under 18
option-age-class-clearly-adult = Clearly an adult
question-age-class-reason = Why do you think so about the age?
question-age-class-reason-help = Needed when you choose "clearly an adult". For example: "has grown-up children", "passport seen, born in 1985". Looks alone are not enough.
question-age-years = How old does the person say they are?
question-age-years-help = Write the number the person says, even if you are not sure. Under 14, further care is needed.

## The person
question-known-as = What would the person like to be called?
question-known-as-help = It may be a short or a chosen name. The real name is not needed yet.
question-gender = Gender
question-gender-help = As the person says. It is needed so that a formal conversation is led by someone of the same gender.
option-gender-female = Female
option-gender-male = Male
option-gender-other = Other
question-citizenship = Citizenship
question-citizenship-help = As the person says; no papers are asked for. For a foreigner further protection begins, for example against being removed from the country.

## Language
question-language = In which language does the person speak most freely?
question-language-help = The language they would use with a friend. Not one they speak well enough.
question-interpreter-needed = Is an interpreter needed?
question-interpreter-needed-help = If you hesitate, yes. A companion, a child or someone from the same workplace never interprets.
question-interpreter-now = Who is interpreting now?
question-interpreter-now-help = Before you begin, ask whether the person is comfortable with this interpreter. They may ask for another, also of another gender.
option-interpreter-now-in-the-room = An interpreter here
option-interpreter-now-by-telephone = An interpreter by telephone
option-interpreter-now-by-video = An interpreter by video
option-interpreter-now-colleague = A colleague who speaks the language
option-interpreter-now-none-yet = Nobody yet
question-communication-support = What would help the person to understand and be understood?
question-communication-support-help = Ask: "What is easiest for you?" Many people do not say by themselves that reading is hard.
option-communication-support-sign-language = Sign language
option-communication-support-easy-words = Simple words
option-communication-support-larger-print = Larger print
option-communication-support-read-aloud = Reading aloud
option-communication-support-more-time = More time
option-communication-support-pictures = Pictures

## Reaching the person without risk
question-safe-contact = How can we reach the person without putting them at risk?
question-safe-contact-help = Ask about each way by itself: "May we call? May we leave a message? May we write?" What is not chosen is not used.
option-safe-contact-call = A telephone call
option-safe-contact-leave-message = A voice message if there is no answer
option-safe-contact-text-message = A text message
option-safe-contact-chat-message = A message in an app
option-safe-contact-email = E-mail
option-safe-contact-letter = A letter
option-safe-contact-trusted-person = Through someone trusted
option-safe-contact-in-person = Only face to face
option-safe-contact-none = Does not wish to be contacted
question-phone-number = Telephone number
question-phone-number-help = Only the number the person wants us to use.
question-phone-shared-with = Who else uses or sees this telephone?
question-phone-shared-with-help = Also someone who knows its code, or who sees the messages on another device.
option-phone-shared-with-nobody = Nobody
option-phone-shared-with-partner = Partner or spouse
option-phone-shared-with-family = Family
option-phone-shared-with-employer = Employer
option-phone-shared-with-housemates = People in the same home
option-phone-shared-with-suspected-exploiter = The suspected exploiter
option-phone-shared-with-not-sure = Not sure
question-if-another-answers = If someone else answers, what do we do?
question-if-another-answers-help = Agree this with the person now.
option-if-another-answers-hang-up = Hang up
option-if-another-answers-wrong-number = Say it is a wrong number
option-if-another-answers-agreed-words = Say the words we agreed

## Online
question-online-platforms = Where online?
question-online-platforms-help = Where the contact began, and where it went on afterwards.
option-online-platforms-facebook = Facebook
option-online-platforms-messenger = Messenger
option-online-platforms-instagram = Instagram
option-online-platforms-whatsapp = WhatsApp
option-online-platforms-viber = Viber
option-online-platforms-telegram = Telegram
option-online-platforms-snapchat = Snapchat
option-online-platforms-tiktok = TikTok
option-online-platforms-x-twitter = X (Twitter)
option-online-platforms-game-chat = Chat inside a game
option-online-platforms-dating-app = A dating app
option-online-platforms-job-site = A job site
option-online-platforms-other = Somewhere else
question-online-account = Under what name did the account appear?
question-online-account-help = Write the account's name or address as it is shown. Do not attach or open intimate pictures; say only where they are and who keeps them.

## Observations
question-professional-observations = What did you yourself see and hear?
question-professional-observations-help = Facts, in a few sentences: "bandaged hand; looked at the door before every answer". Not the person's story, and no conclusions.
question-person-key-words = The person's own words
question-person-key-words-help = Two or three words as they were said: "they did not let me out". Do not ask for the whole story. It is told once, to the right people.
question-told-before = Has the person told anyone about this before?
question-told-before-help = If yes, read what was written and do not ask the same again.
option-told-before-nobody = No, nobody
option-told-before-your-institution = Yes, us
option-told-before-another-institution = Yes, another institution
option-told-before-not-clear = Not clear
question-professional-reasons = Why do you think so?
question-professional-reasons-help = Link what you saw to what you decide, in a few sentences. Whoever takes the case after you reads this; the person has the right to read it.
question-act-observed = What was done to bring the person here?
question-act-observed-help = "Recruited": work, marriage or a journey was offered. "Harboured": kept in a house. There may be several. Choose only what you have seen or heard.
option-act-observed-recruitment = Recruited
option-act-observed-transport = Transported
option-act-observed-transfer = Passed on to someone else
option-act-observed-harbouring = Harboured or hidden
option-act-observed-receipt = Met and taken over by someone
option-act-observed-none-seen = Nothing like this so far
question-others-at-risk = May anyone else be in the same situation?
question-others-at-risk-help = A small sister at home, three workers in the same room. Each of them gets a case of their own.
option-others-at-risk-children = Other children
option-others-at-risk-adults = Other adults
option-others-at-risk-dependants = The person's child or others who depend on the person
option-others-at-risk-nobody-known = Nobody known

## The person's say
question-views-of-child = What does the child think and want?
question-views-of-child-help = In the child's words: "I want to stay with my sister". Silence, play or a drawing also say something. Identifying a child waits for no permission, but the child's word is always written down.
question-person-wants = What does the person want?
question-person-wants-help = Ask: "What would help you most right now?" Choose what the person said, not what seems right to you.
option-person-wants-safe-place = A safe place
option-person-wants-doctor = A doctor
option-person-wants-rest-and-think = To rest and think
option-person-wants-be-with-child = To be with their child
option-person-wants-contact-family = To speak with family
option-person-wants-no-contact-family = That family is not told
option-person-wants-lawyer = A lawyer
option-person-wants-talk-to-police = To speak with the police
option-person-wants-no-police = No police
option-person-wants-leave-work = To leave the work
option-person-wants-stay-in-country = To stay in Albania
option-person-wants-go-home = To go home
option-person-wants-school-or-work = School or work
option-person-wants-be-called-later = To be contacted later
option-person-wants-nothing-now = Nothing at the moment
question-refusal-reason = If the person says no for now: why?
question-refusal-reason-help = Only when an adult does not accept something. Do not ask for an explanation; note what was said. Help stays open and the person can think again at any time.
option-refusal-reason-needs-time = Needs time
option-refusal-reason-fear-of-exploiters = Fear of the exploiters
option-refusal-reason-fear-of-authorities = Fear of the authorities
option-refusal-reason-fear-for-family = Fear for the family
option-refusal-reason-fear-of-removal = Fear of being removed from the country
option-refusal-reason-wants-to-work = Wants to go on working
option-refusal-reason-does-not-see-as-victim = Does not see themselves as a victim
option-refusal-reason-does-not-trust = Does not trust
option-refusal-reason-bad-experience = A bad experience before
option-refusal-reason-shame-or-stigma = Shame, or fear of what people will say
option-refusal-reason-other-help-enough = The help they have is enough
option-refusal-reason-practical-obstacle = A practical obstacle, such as travel or children
option-refusal-reason-no-reason-given = Gave no reason
