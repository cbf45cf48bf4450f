### Formulari i kërkesës drejt një vendi tjetër dhe pyetjet që dalin vetëm në të.
form-cross-border-request = Kërkesë drejt një vendi tjetër
section-cross-border-request-where-to = Ku
section-cross-border-request-need = Çfarë duhet atje
section-cross-border-request-person = Personi

question-destination-kind = Drejt cilit vend?
question-destination-kind-help = Kur personi kërkoi azil ose ka frikë, drejt vendit të vet nuk shkon asgjë.
option-destination-kind-home-country = Vendit të vet
option-destination-kind-third-country = Një vendi të tretë
question-destination-country = Cili vend?
question-destination-country-help = Vendi, jo qyteti.
question-request-needs = Çfarë i duhet personit atje?
question-request-needs-help = Vetëm kjo i thuhet vendit tjetër para se të pranojë: asnjë emër, asnjë histori, asnjë vend.
option-request-needs-safe-place = Vend i sigurt
option-request-needs-guardian = Kujdestar
option-request-needs-doctor = Mjek
option-request-needs-psychologist = Psikolog
option-request-needs-family-assessment = Vlerësim i familjes
option-request-needs-school = Shkollë
option-request-needs-work = Punë
option-request-needs-lawyer = Avokat
option-request-needs-reception-only = Vetëm pritje
question-request-haste = Sa shpejt?
question-request-haste-help = Sipas rrezikut, jo sipas nesh.
option-request-haste-days = Brenda pak ditësh
option-request-haste-weeks = Brenda disa javësh
option-request-haste-no-haste = Pa nxitim
