### Veprime që nuk janë hapa: mosha, kujdestari, dëshirat e personit, mbyllja.

act-list = Çfarë tjetër mund të bëhet
act-list-none = Këtu për momentin nuk ka asgjë për ju.

act-age = Shëno moshën
act-age-lead = Kush mund të jetë nën 18 vjeç mbrohet menjëherë si fëmijë. Këtë e ndryshon vetëm një vendim për moshën.
act-age-years = Sa vjeç, nëse u tha?

act-guardian = Kujdestari i fëmijës
act-guardian-lead = Kujdestari është i pavarur: jo nga familja, kur familja mund të jetë e përfshirë.
act-guardian-question = Çfarë ndodh?
act-guardian-name = Cakto kujdestar nga: { $institution }
act-guardian-cleared-why = Duhet kur hiqet një dyshim: shkruani çfarë u gjet nga verifikimi. Deri atëherë ajo që u mbyll mbetet e mbyllur.

act-views = Regjistro mendimin e fëmijës
act-views-lead = Mendimi i fëmijës dëgjohet, çfarëdo që të vendoset.
act-views-label = Çfarë mendon dhe dëshiron fëmija, me fjalët e veta?
act-views-hint = Mjaftojnë pak fjalë. Mos e kërkoni sërish historinë.

act-refuse = Regjistro çfarë nuk dëshiron personi
act-refuse-lead = Jo është përgjigje e plotë. Streha, mjeku, avokati dhe çdo shërbim tjetër mbeten të hapura dhe personi mund të mendohet sërish në çdo kohë.
act-refuse-question = Çfarë nuk dëshiron personi për momentin?

act-lift = Regjistro ndryshimin e mendimit
act-lift-lead = Personi tani pranon atë që më parë nuk e dëshironte. Pëlqimi regjistrohet në faqen e vet.
act-lift-question = Për çfarë ka ndryshuar mendim personi?

act-formal = Personi kërkon identifikimin formal
act-formal-lead = Regjistrohet që personi e kërkon. Kontakti me policinë kërkon ende pëlqimin e personit.

act-everything = Personi nuk dëshiron asgjë për momentin
act-everything-lead = Dosja mbyllet dhe çelësat e saj asgjësohen: nuk mbetet asnjë emër, tekst apo numër. Jepni kartën me numrat; rikthimi është gjithmonë i mundur.

act-close = Mbyll rastin
act-close-lead = Shërbimet mbarojnë vetëm pas një vlerësimi nevojash të bërë bashkë me personin. Dosja mbetet dhe mund të rihapet.

act-reopen = Rihap rastin
act-reopen-lead = Vendimi i vjetër mbetet; i riu shtohet pranë tij.

### Ku ndodhet personi.

act-arrived = Personi mbërriti
act-arrived-lead = Shtëpia juaj e pranoi personin. Që nga mbërritja vetëm shtëpia juaj e ruan vendndodhjen; ajo e mëparshmja nuk e lexon më.

act-left = Personi u largua nga vendi
act-left-lead = Rasti mbetet i hapur dhe çdo vendim qëndron. Asnjë shtëpi nuk e ruan më vendndodhjen.
act-left-question = Si u largua personi?
act-left-own-wish = siç dëshironte vetë
act-left-prepared = me një kthim të përgatitur bashkë me personin
act-left-removed = e largoi një autoritet
act-left-forced = e morën me vete, ose nën trysni
act-left-not-known = askush nuk e di
act-left-why = Si dihet kjo?
act-left-why-hint = Kush e tha dhe kur. Mos shkruani vend ku mund të jetë personi.

act-back = Personi u kthye në vend
act-back-lead = Kush kthehet ndihmohet si më parë. Pyesni së pari çfarë duhet sonte.

act-died = Personi vdiq
act-died-lead = Askujt nuk i kujtohet më ajo që priste personin dhe kërkesat e hapura tërhiqen. Vendimet qëndrojnë. Lajmëroni sportelin dhe mendoni për ata që mbetën: fëmijët, familjen, banorët e tjerë, kolegët.
act-died-why = Si dihet kjo?
act-died-why-hint = Kush e tha dhe kur. Nëse mund të ketë pasur dhunë, telefononi së pari policinë dhe prokurorin.

act-dependant = Një fëmijë erdhi bashkë ose lindi
act-dependant-lead = Fëmija që erdhi bashkë ose lindi ka nevojat e veta; kjo faqe nuk i jep status në procedurë. Nëse edhe fëmija mund të jetë shfrytëzuar, njoftoni një shqetësim: ai është një rast më vete, i lidhur me këtë.
act-dependant-question = Si erdhi fëmija?
act-dependant-born = lindi ndërkohë
act-dependant-accompanies = erdhi bashkë
act-dependant-who = Kush është fëmija dhe çfarë i duhet?
act-dependant-who-hint = Emri, mosha dhe ajo që duhet tani: një shtrat, qumësht, mjek, shkollë, dokumente.
