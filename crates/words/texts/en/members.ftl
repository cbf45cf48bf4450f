### The mechanism: members, functions, who is on duty, bodies.

## Page
members-title = Mechanism
members-heading = Members of the mechanism
members-lead = Who belongs to it, what for, and who is on duty now.
members-column-institution = Institution
members-column-functions = Functions
members-column-duty = On duty
members-column-telephone = Telephone
members-units = Units
members-region = Region
members-whole-country = whole country
members-telephone-unset = number not set
members-through = acts through { $institution }
members-reconstructed = reconstruction: the signed text was not read
members-valid-from = since { $date }
members-valid-until = until { $date }
members-source = Source: { $source }

## Kinds
kind-state = state
kind-non-state = non-state
kind-international = international
kind-coalition = coalition
membership-party = party to the agreement
membership-subordinate = subordinate to a party
membership-partner = partner

## Functions
function-trafficking-police = police against illicit trafficking
function-border-police = border and migration police
function-child-police = police for domestic violence and minors
function-cyber-police = police against cybercrime
function-prosecution = prosecution
function-social-service = state social service
function-child-protection = child protection
function-guardian = independent guardian
function-health = health
function-education = education
function-employment = employment and skills
function-labour-inspection = labour inspection
function-consular = consular service
function-legal-aid = legal aid
function-compensation = compensation
function-shelter = shelter
function-outreach = mobile unit
function-helpline = helpline
function-secretariat = technical secretariat
function-authority-chair = chair of the Responsible Authority
function-policy = policy and supervision
function-international = international organisation
function-data-protection = data protection
function-system-administration = system administration

## Roles
role-professional = case worker
role-duty-officer = duty officer
role-manager = manager of the unit
role-focal-point = focal point
role-data-protection-officer = data protection officer
role-system-administrator = system administrator

## Bodies
members-bodies-heading = Bodies
members-body-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
members-body-chair = Chaired by
members-body-secretariat = Secretariat
members-body-invited = May be invited
members-body-quorum = Quorum
members-body-voting = Voting
members-body-no-cases = This body sees figures only, no case.
members-seat-deputy = deputy

## Procedure and editions
members-procedure-heading = Procedure
members-unset-heading = What is not set
members-unset-lead = No verified source gives these values. Besa does not guess them.
members-unset-count = { $count ->
    [0] Everything is set
    [one] { $count } value is not set
   *[other] { $count } values are not set
}
members-editions-heading = Editions
members-edition-in-force = in force
members-edition-cases = { $count ->
    [one] { $count } case follows it
   *[other] { $count } cases follow it
}
