### Referimet: kutia e institucionit, oferta pa emër, përgjigjja.

## Kutia hyrëse
referral-inbox-title = Referimet
referral-inbox-heading = Referimet për { $institution }
referral-inbox-lead = Kutia i përket institucionit: kushdo në gatishmëri mund të përgjigjet.
referral-inbox-empty = Asnjë referim nuk pret përgjigje.
referral-inbox-waiting = Presin përgjigje
referral-inbox-accepted = Të pranuara
referral-inbox-answered = Të përgjigjura
referral-roster-heading = Gatishmëria
referral-roster-now = Tani: { $name }
referral-roster-none = Askush nuk është shënuar: referimet shkojnë te sekretariati.
referral-column-need = Nevoja
referral-column-urgency = Urgjenca
referral-column-from = Nga
referral-column-due = Përgjigja deri

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
referral-accept-who = Kush e merr përsipër
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
referral-sent-title = Referimet e dërguara
referral-make = Refero te
referral-to = Institucioni
referral-service = Shërbimi
referral-preview = Shih si do të duket oferta
referral-send = Dërgo referimin
referral-withdraw = Tërhiq referimin
referral-withdraw-reason = Pse tërhiqet
referral-state-offered = e ofruar
referral-state-accepted = e pranuar
referral-state-declined = nuk pranohet për momentin
referral-state-withdrawn = e tërhequr
referral-state-unanswered = pa përgjigje në kohë
referral-state-passed-on = kaloi te gatishmëria tjetër
referral-state-done = e kryer
referral-turn-offered = { $institution } e ofroi
referral-turn-accepted = { $institution } e pranoi
referral-turn-declined = { $institution } nuk e pranon për momentin: { $reason }
referral-turn-withdrawn = { $institution } e tërhoqi
referral-turn-passed-on = Askush nuk u përgjigj në kohë: kaloi te { $unit } dhe u njoftua sekretariati
referral-turn-late = { $institution } u përgjigj pas afatit
referral-turn-done = { $institution } e kreu
referral-mark-done = Shëno si të kryer
referral-none = Ende asnjë referim.
