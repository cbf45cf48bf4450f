### A mechanism told as prose: `besa mechanism show`.
show-title = National Referral Mechanism of { $country }, edition { $edition }
show-hash = Fingerprint of the pack: { $hash }
show-source = ({ $source })
show-not-set = not set

show-members = Members
show-reconstructed = reconstructed, not read in the signed text
show-protected = protected: reached through the desk

show-bodies = Bodies
show-chairs = chair
show-secretariat = Secretariat: { $names }
show-invitees = May be invited: { $names }
show-quorum = Quorum: { $value }
show-voting = Voting: { $value }
show-meetings = Days between meetings: { $value }
show-figures-only = This body sees figures only, no case.

show-procedure = Procedure
show-may-rest = may rest here
show-from = From: { $names }
show-to = Leads to: { $names }
show-by = Taken by: { $names }
show-signed = Signed by one of: { $names }
show-other-signers = Nobody signs who signed an earlier decision
show-refused-when = Not possible while: { $names }
show-needs-safeguards = Safeguards, where they apply: { $names }
show-starts = Starts the deadlines: { $names }
show-safeguards = Safeguards
show-clocks = Deadlines
show-by-law = { $length }, by law ({ $source })
show-at-least = at least { $length }, by law ({ $source })
show-agreed = not set by law; working reminder after { $length }, agreed, not law

show-services = Services
show-commitments = What each institution commits to
show-forms = Forms
show-indicators = Indicators
show-indicator-count = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
show-absent = the list exists and could not be read

show-unset = What nobody could verify
show-unset-clocks = Deadlines without a length in law: { $names }
show-unset-interviews = Interviews: no source says how often a person is asked at most.
show-unset-holidays = Public holidays: no list was read, so working days skip days of rest only.
show-unset-duties = Duty to report not set for: { $names }
show-unset-absent = Lists of indicators that could not be read: { $names }
show-unset-members = { $count ->
    [one] { $count } membership is reconstructed.
   *[other] { $count } memberships are reconstructed.
}
show-sources = Documents, and what was read of them
