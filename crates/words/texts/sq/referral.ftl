### Referimet: kutia e institucionit, oferta pa emër, përgjigjja.

## Kutia hyrëse
referral-inbox-title = Referimet
referral-inbox-lead = Kutia i përket institucionit: kushdo në gatishmëri mund të përgjigjet.
referral-roster-heading = Gatishmëria
referral-roster-now = Tani: { $name }
referral-roster-none = Askush nuk është shënuar: referimet shkojnë te sekretariati.
referral-column-urgency = Urgjenca
referral-column-from = Nga

## Oferta: kurrë një emër
referral-offer-title = Referim i ofruar
referral-offer-no-name = Oferta nuk tregon emër. Pranimi hap vetëm atë që u nda.
referral-offer-need = Nevoja
referral-offer-region = Rajoni
referral-offer-age-band = Grupmosha
referral-offer-languages = Gjuhët
referral-offer-opens = Çfarë hapet kur pranohet
referral-age-child = fëmijë, ose mund të jetë
referral-age-adult = i rritur
referral-urgency-emergency = menjëherë: strehë ose mjek sonte
referral-urgency-soon = brenda pak ditësh
referral-urgency-ordinary = sipas radhës së zakonshme

## Përgjigjja
referral-accept = Prano referimin
referral-accepted-banner = Referimi u pranua. Më poshtë është çfarë u nda me ju.
referral-decline = Mos e prano për momentin
referral-decline-heading = Pse nuk pranohet për momentin?
referral-decline-reason-no-place = nuk ka vend të lirë
referral-decline-reason-not-ours = nuk është punë e institucionit tonë
referral-decline-reason-cannot-meet-need = nuk e plotësojmë dot këtë nevojë
referral-decline-reason-not-safe = te ne personi nuk do të ishte i sigurt
referral-decline-reason-conflict-of-interest = njohim dikë të përfshirë në rast
referral-decline-suggest = Kush mund ta pranojë
referral-decline-suggest-hint = Nëse dini, emërtoni një institucion.
referral-emergency-no-decline = Kur nuk ka vend për një urgjencë, thirret kryetari në gatishmëri: urgjenca nuk mbetet pa përgjigje.

## Çfarë sheh dërguesi
referral-to = Institucioni
referral-preview = Shih si do të duket oferta
referral-send = Dërgo referimin
referral-withdraw = Tërhiq referimin
referral-state-offered = e ofruar
referral-state-accepted = e pranuar
referral-state-declined = nuk pranohet për momentin
referral-state-withdrawn = e tërhequr
referral-state-done = e kryer
referral-turn-offered = { $institution } e ofroi
referral-turn-accepted = { $institution } e pranoi
referral-turn-declined = { $institution } nuk e pranon për momentin: { $reason }
referral-turn-withdrawn = { $institution } e tërhoqi
referral-turn-late = { $institution } u përgjigj pas afatit
referral-turn-done = { $institution } e kreu
referral-mark-done = Shëno si të kryer
referral-none = Ende asnjë referim.

## Lists and turns
referral-list-waiting = Presin përgjigje
referral-list-answered = Të përgjigjura
referral-list-sent = Të dërguara, presin përgjigje
referral-list-sent-answered = Të dërguara dhe të përgjigjura
referral-line-from = nga { $who }
referral-line-to = për { $who }
referral-roster-link = Kush është në gatishmëri
referral-unanswered = Askush nuk u përgjigj në kohë. Telefononi ata që janë në gatishmëri, ose Sekretariatin Teknik.
referral-open-case = Hap rastin { $number }
referral-message = Mesazhi
referral-turns = Çfarë ndodhi me të
referral-find-another = Gjej një vend tjetër
referral-turn-suggests = Mund ta pranojë: { $institution }

## Oferta nga një rast
referral-offer-action = Ofro një referim
referral-ask-need = Çfarë nevojitet?
referral-ask-need-help = Një referim i kërkon një institucioni një gjë të vetme.
referral-other-need = Nevojitet diçka tjetër
referral-ask-to = Kujt i kërkohet?
referral-ask-urgency = Sa shpejt?
referral-ask-language = Cilën gjuhë flet personi?
referral-ask-shares = Çfarë hapet kur pranohet?
referral-ask-shares-help = Ndahet vetëm ajo që hapni vetë. Mos shënoni asgjë që nuk nevojitet për këtë punë.
referral-ask-message = Mesazh për atë që pranon
referral-ask-message-help = Hapet me pranimin, jo më parë. Pa adresë dhe pa emër.
referral-preview-title = Çfarë do të lexojnë
referral-preview-to = Para se të pranojë, { $who } lexon vetëm çfarë është më poshtë.
referral-message-on-acceptance = Mesazhi, që hapet me pranimin
referral-preview-refused = Nuk mund të dërgohet ende
