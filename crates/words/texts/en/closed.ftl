### Why something is closed to the reader: fixed words, without any value.

closed-not-known = This is not yours to see.
closed-removal-notice = Do not remove the person: call the desk of the Responsible Authority.
closed-handed-over = Another institution has taken over; you see that it was accepted and done.
closed-focal-point = You work on one task, in neutral words; the rest of the case stays closed.
closed-location-sealed = Location opens only for whoever houses the person.
closed-own-pre-screening = Border police open their own pre-screenings only.
closed-protection-only = What was told in order to be protected does not open for prosecution.
closed-number-and-status = The desk and the chair work on the number and the status.
closed-identity-ground = Names open with consent to the national database, for a child, or after you sign in again for a stated task.
closed-police-contact = The person has not consented to contact with police.
closed-names-for-officer = Who looked, by name and hour, is for the officer who reviews.
closed-case-closed = The case is closed.
closed-not-shared = This part was not shared with your institution.
closed-not-your-function = Your function does not use this part of the case.
closed-not-your-act = This step belongs to somebody else on the case.
closed-missing-alert = You look for the person: you read what a search needs, the rest of the case stays closed.
