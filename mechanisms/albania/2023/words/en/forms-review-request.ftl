### The form and the questions that stand only in it.
form-review-request = Request for review
section-review-request-ground = Why a review is asked for

question-review-ground = What does the request rest on?
question-review-ground-help = It may be both. A late request is taken too: the reasons of the step say why it comes now.
option-review-ground-new-evidence = Evidence that was not seen the first time
option-review-ground-procedure-not-followed = The procedure was not followed
