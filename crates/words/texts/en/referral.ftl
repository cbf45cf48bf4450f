### Referrals: an institution's inbox, the offer without a name, the answer.

## Inbox
referral-inbox-title = Referrals
referral-inbox-lead = The inbox belongs to the institution: whoever is on duty may answer.
referral-roster-heading = On duty
referral-roster-now = Now: { $name }
referral-roster-none = Nobody is entered: referrals go to the secretariat.
referral-column-urgency = Urgency
referral-column-from = From

## The offer: never a name
referral-offer-title = Referral offered
referral-offer-no-name = The offer shows no name. Accepting opens only what was shared.
referral-offer-need = Need
referral-offer-region = Region
referral-offer-age-band = Age band
referral-offer-languages = Languages
referral-offer-opens = What opens when it is accepted
referral-age-child = child, or may be one
referral-age-adult = adult
referral-urgency-emergency = at once: shelter or a doctor tonight
referral-urgency-soon = within days
referral-urgency-ordinary = in the ordinary course

## The answer
referral-accept = Accept the referral
referral-accepted-banner = The referral is accepted. Below is what was shared with you.
referral-decline = Decline for now
referral-decline-heading = What is the reason for declining for now?
referral-decline-reason-no-place = no free place
referral-decline-reason-not-ours = not what our institution does
referral-decline-reason-cannot-meet-need = we cannot meet this need
referral-decline-reason-not-safe = the person would not be safe with us
referral-decline-reason-conflict-of-interest = we know somebody involved
referral-decline-suggest = Who could accept it
referral-decline-suggest-hint = Name an institution if you know one.
referral-emergency-no-decline = Where there is no free place for an emergency the chair on duty is called: an emergency is never left without an answer.

## What the sender sees
referral-to = Institution
referral-preview = See what the offer will look like
referral-send = Send the referral
referral-withdraw = Withdraw the referral
referral-state-offered = offered
referral-state-accepted = accepted
referral-state-declined = declined for now
referral-state-withdrawn = withdrawn
referral-state-done = done
referral-turn-offered = Offered by { $institution }
referral-turn-accepted = Accepted by { $institution }
referral-turn-declined = Declined for now by { $institution }: { $reason }
referral-turn-withdrawn = Withdrawn by { $institution }
referral-turn-late = { $institution } answered after the deadline
referral-turn-done = Done by { $institution }
referral-mark-done = Record as done
referral-none = No referrals yet.

## Lists and turns
referral-list-waiting = Waiting for an answer
referral-list-answered = Answered
referral-list-sent = Sent, waiting for an answer
referral-list-sent-answered = Sent and answered
referral-line-from = from { $who }
referral-line-to = to { $who }
referral-roster-link = Who is on duty
referral-unanswered = Nobody has answered in time. Telephone those on duty, or the Technical Secretariat.
referral-open-case = Open the case { $number }
referral-message = Message
referral-turns = What happened to it
referral-find-another = Find another place
referral-turn-suggests = Could accept it: { $institution }

## Offering one from a case
referral-offer-action = Offer a referral
referral-ask-need = What is needed?
referral-ask-need-help = One referral asks one institution for one thing.
referral-other-need = Something else is needed
referral-ask-to = Who is asked?
referral-ask-urgency = How soon?
referral-ask-language = Which language does the person speak?
referral-ask-shares = What opens when they accept?
referral-ask-shares-help = Only what you open yourself can be shared. Tick nothing that is not needed for this.
referral-ask-message = Message for whoever accepts
referral-ask-message-help = It opens on acceptance, not before. No address and no name.
referral-preview-title = What they will read
referral-preview-to = Before accepting, { $who } reads only what stands below.
referral-message-on-acceptance = Message, which opens on acceptance
referral-preview-refused = It cannot be sent yet
