### Skicat: çfarë u nis e nuk u dërgua.

drafts-title = Skicat e mia
drafts-lead = I shihni vetëm ju. Skica mbaron kur dërgoni formularin, ose vetë pas 72 orësh.
drafts-none-title = Asnjë skicë
drafts-none-text = Këtu gjendet ajo që ruani si skicë, ose ajo që po shkruanit kur mbaroi koha e hyrjes.
drafts-begun = E nisur më { $date }
drafts-ends = Mbaron vetë:
drafts-typed = Çfarë është shkruar
drafts-go-on = Vazhdo
drafts-throw-away = Hidhe
drafts-form = Një formular
drafts-written = E shkruar
