### The page of a step, of a form and of a joint decision.

## A step
step-form = The form of this step
step-form-filled = filled in on { $date }
step-form-used = filled in on { $date } for an earlier step; this one needs its own
step-form-missing = not filled in yet
step-taken-before = Taken before
step-safeguards-tick = Tick what is in place
step-safeguards-record = Record the safeguards
step-present = Who was present. { $source }
step-found = Record who was found: also a voice on the telephone, which has no name
step-asked-interpreter-woman = Interpreter: a woman, as the person asks
step-asked-interpreter-man = Interpreter: a man, as the person asks
step-asked-officer-woman = Whoever asks the questions: a woman, as the person asks
step-asked-officer-man = Whoever asks the questions: a man, as the person asks
step-first = First come the form and the safeguards below.
step-safeguards-none = Tick a safeguard that is in place, or enter who was present
step-safeguards-signed = Who of them signed that they were there
step-safeguards-signed-hint = Signed by hand on the sheet of the form, which is kept as the mechanism keeps its papers. A name without a signature is not recorded.
step-safeguards-unsigned = Not signed yet: { $what }. Have them sign, then tick it; or take away the name.
step-safeguards-unnamed = Enter the name of who signed: { $what }
step-waits = A joint decision of this track is waiting for signatures.
step-waits-open = See the decision
step-own-wish = What does the person wish, in their own words?
step-own-wish-hint = This happens before its time only if the person wishes it. Nobody asks them to.
step-age-question = What was decided?
step-age-child = Under 18
step-age-adult = 18 or over

## A form
fill-go-on = Save and continue

## A joint decision
signature-what = What you sign
signature-what-signed = What was signed
signature-signed = Signed so far
signature-step = Decision
signature-age = Age
signature-from = Where it stands
signature-interviews = Interviews
signature-forms = Forms
signature-mark = Version and fingerprint of this summary
signature-opinion = What does your institution conclude?
signature-opinion-sealed = Opinion shown when all have signed
signature-proof-label = Confirm who you are
signature-proof = It is me, { $name }
signature-proof-hint = This is a practice, so a tick is enough. With real cases you prove it again by your sign-in.
