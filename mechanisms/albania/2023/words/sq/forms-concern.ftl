### Formulari i shqetësimit.
form-concern = Ngri një shqetësim
section-concern-first = Së pari: kush po dëgjon
section-concern-needs = Nevojat e tanishme
section-concern-where = Ku
section-concern-what = Çfarë
section-concern-since = Që kur
section-concern-danger = Rreziku tani
section-concern-age = Mosha
section-concern-person = Personi
section-concern-language = Gjuha
section-concern-contact = Kontakti i sigurt
section-concern-signs = Shenjat që vutë re
section-concern-online = Në internet
section-concern-observations = Çfarë patë dhe çfarë tha personi
section-concern-wishes = Çfarë dëshiron personi
