### Formulari i qëndrimit dhe pyetjet që dalin vetëm në të.
form-residence = Mundësitë e qëndrimit
section-residence-told = Çfarë iu shpjegua
section-residence-protection = Azili dhe frika
section-residence-wish = Çfarë dëshiron personi

question-residence-wish = Çfarë dëshiron personi?
question-residence-wish-help = Pyesni vetëm pasi t'i keni shpjeguar mundësitë për të qëndruar. Përgjigjja mund të ndryshojë.
option-residence-wish-stay = Të qëndrojë
option-residence-wish-return-home = Të kthehet në vendin e vet
option-residence-wish-third-country = Të shkojë në një vend tjetër
option-residence-wish-not-decided = Nuk ka vendosur
