### Doracaku i mekanizmit: procedura, afatet, shërbimet, shenjat dhe çfarë nuk është verifikuar.

## Faqja e parë
handbook-heading = Si funksionon mekanizmi
handbook-lead = Mekanizmi Kombëtar i Referimit, { $country }, edicioni { $edition }: çfarë bëjnë bashkë anëtarët, ku është shkruar dhe çfarë nuk është verifikuar ende.
handbook-own = Për ju
handbook-own-steps = { $count ->
    [one] { $count } hap që mund ta ndërmerrni
   *[other] { $count } hapa që mund t'i ndërmerrni
}
handbook-calls = Numra për të telefonuar
handbook-more = Më shumë
handbook-contents = Në këtë faqe
handbook-source = Burimi

## Hyrjet
handbook-procedure = Si ecën një rast
handbook-procedure-hint = Ku mund të gjendet rasti, cili hap e çon më tej, kush e ndërmerr
handbook-procedure-lead = Rasti ecën në disa linja njëherësh. E lëvizin njerëzit, me hapa; asnjë afat dhe asnjë gjetje nuk vendos vetë.
handbook-members = Kush është kush
handbook-members-hint = Institucionet dhe për çfarë shërben secili, Autoriteti Përgjegjës dhe vendet e tij
handbook-members-lead = Kush bën pjesë në mekanizëm dhe për çfarë.
handbook-deadlines = Afatet
handbook-deadlines-hint = Çfarë cakton ligji, çfarë është rënë dakord, çfarë nuk është caktuar
handbook-deadlines-lead = Afati që mbaron paralajmëron ose njofton dikë. Ai nuk vendos asgjë dhe nuk e ndal kurrë kujdesin.
handbook-services = Shërbimet
handbook-services-hint = Çfarë ka për personin, sipas shtyllave, dhe kush e jep
handbook-services-lead = Asnjë shërbim nuk varet nga kontakti me policinë, nga një vendim apo nga një status.
handbook-indicators = Shenjat që duhen vënë re
handbook-indicators-hint = Listat e shenjave, për të rritur dhe për fëmijë
handbook-indicators-lead = Shenjat ndihmojnë për të parë; ato nuk vendosin. Vendos profesionisti dhe shkruan arsyet.
handbook-reporting = Çfarë duhet të raportoj
handbook-reporting-hint = T'i thuhet personit para çdo pyetjeje
handbook-reporting-lead = Thuajini personit çfarë jeni i detyruar të raportoni para se të pyesni. Pasi ta dëgjojë, personi mund të ndalet.
handbook-commitments = Kush çfarë ka për detyrë
handbook-commitments-lead = Detyrat e çdo institucioni. Disa kanë afat.
handbook-safeguards = Garancitë
handbook-unset = Çfarë nuk është verifikuar
handbook-sources = Ku mbështetet e gjitha kjo
handbook-sources-lead = Dokumentet pas këtyre faqeve dhe sa mbështetet te secili. Ku teksti nuk u lexua, e thotë vetë titulli.
handbook-editions = Botimet
handbook-editions-lead = Cilat botime të mekanizmit kanë qenë në fuqi këtu dhe çfarë thotë secili ndryshe nga ai përpara tij. Çdo gjë që ndodh në një çështje ruhet bashkë me botimin e asaj dite.
handbook-edition = Botimi { $edition }
handbook-edition-since = Në fuqi këtu që nga { $date }
handbook-edition-now = në fuqi
handbook-edition-first = I pari këtu.
handbook-edition-read = Për të lexuar
handbook-edition-changes = Çfarë thotë ndryshe nga ai përpara
handbook-edition-hash = SHA-256 i skedarëve të tij
handbook-edition-than = Çfarë thotë ndryshe nga botimi { $edition }, nen për nen. Strehimi i mbrojtur nuk tregohet.
handbook-edition-unreadable = Njëri nga të dy është shkruar në një formë që ky version i Besës nuk e lexon më.

## Anëtarët dhe organet
handbook-members-party = Palët e marrëveshjes
handbook-members-subordinate = Organet që veprojnë përmes një pale
handbook-members-partner = Partnerët dhe organet vendore
handbook-members-reconstructed = E rindërtuar nga dokumente të tjera: marrëveshja e nënshkruar nuk u lexua.
handbook-reconstructed = e rindërtuar
handbook-member-about = Për çfarë shërben
handbook-member-belonging = Si bën pjesë
handbook-member-parent = Vepron përmes
handbook-member-children = Veprojnë përmes tij
handbook-member-valid = Anëtar
handbook-member-seats = Vendet e tij
handbook-member-owes = Për çfarë është zotuar
handbook-seats = Vendet
handbook-chairs = kryeson
handbook-body-leads = Ky organ drejton çdo rast.
handbook-body-rules = Si punon
handbook-body-how = Rregullat
handbook-body-regions = Nga një në secilin prej qarqeve
handbook-body-meetings = Ditë mes mbledhjeve

## Linjat, gjendjet, hapat
handbook-tracks = Linjat
handbook-states = Mund të gjendet te
handbook-opens-with-case = Hapet bashkë me rastin.
handbook-beside = Përkrah linjave
handbook-track-lead = Gjeni ku ndodhet rasti: aty janë hapat që e çojnë më tej.
handbook-track-opens = Si hapet
handbook-state-rests = Linja mund të mbetet këtu.
handbook-state-clocks = Këtu ecin afatet: { $clocks }
handbook-steps-in-full = Çdo hap i plotë
handbook-step-yours = mund ta ndërmerrni ju
handbook-step-from = Nga
handbook-step-to = Çon te
handbook-step-by = E ndërmerr
handbook-step-signed = Kërkon një nënshkrim nga
handbook-step-form = Formulari
handbook-step-not-while = Nuk lejohet ndërsa
handbook-step-opens = Hap linjën
handbook-step-commits = Jep detyrat
handbook-step-reasons = Kërkon arsye me shkrim.
handbook-step-records = Shënohet aty ku qëndron linja; nuk lëviz asgjë.

## Garancitë dhe afatet
handbook-safeguard-applies = Vetëm kur zbatohet.
handbook-safeguard-presence = Duhet emërtuar kush ishte i pranishëm.
handbook-safeguard-signed = Shënohet me emër kush ishte i pranishëm, dhe ai nënshkruan.
handbook-safeguard-before = Para
handbook-safeguard-by = E shënon
handbook-clock-law = Gjatësia në ligj
handbook-clock-at-least = të paktën { $length }
handbook-clock-reminder = Në vend të saj një kujtesë pas { $length }: e rënë dakord nga mekanizmi, jo ligj.
handbook-clock-no-reminder = Në vend të saj nuk ka kujtesë: askush nuk paralajmërohet.
handbook-clock-starts = Fillon me
handbook-clock-runs = Ecën ndërsa rasti gjendet te
handbook-clock-stops = Mbaron me
handbook-clock-starts-here = Fillon
handbook-clock-stops-here = Mbyll

## Shërbimet dhe detyrat
handbook-service-by = E jep
handbook-service-places = Kush e jep u thuhet vetëm atyre që lejohen ta dinë ku ndodhet personi.
handbook-commitment-by = Në funksionin
handbook-commitment-due = Afati

## Shenjat
handbook-sign = Shenja
handbook-weight-adult = Të rritur
handbook-weight-child = Fëmijë
handbook-weight-strong = e fortë
handbook-weight-medium = mesatare
handbook-weight-weak = e dobët
handbook-weight-none = jo në këtë listë
handbook-element-act = Flet për veprimin: rekrutim, transportim, transferim, strehim, pritje.
handbook-element-means = Flet për mjetin. Për fëmijën mjeti nuk kërkohet.
handbook-element-exploitation = Flet për shfrytëzimin.
handbook-list-absent = mungon këtu
handbook-list-absent-why = Kjo listë ekziston, por teksti i saj nuk mundi të lexohej. E njëjta shenjë peshon ndryshe aty, ndaj nuk u kopjua asgjë nga listat e tjera.
handbook-list-absent-instead = Derisa të lexohet, përshkruani me fjalët tuaja çfarë shihni dhe përdorni listat e tjera. Lista që mungon nuk thotë asgjë për personin.
handbook-list-from = Nga vjen lista
handbook-list-adults = { $count ->
    [one] { $count } shenjë për të rritur.
   *[other] { $count } shenja për të rritur.
}
handbook-list-children = { $count ->
    [one] { $count } shenjë për fëmijë.
   *[other] { $count } shenja për fëmijë.
}

## Raportimi
handbook-reporting-own = Funksioni juaj
handbook-reporting-others = Funksione të tjera
handbook-duty-unset = Detyrimi për të raportuar: i pacaktuar. Nuk u lexua asnjë burim i verifikuar; pyesni sportelin para se të premtoni konfidencialitet.

## Çfarë nuk është verifikuar: çfarë pengon, kush mund ta thotë
handbook-unset-clocks = Afate pa gjatësi në ligj
handbook-unset-clocks-blocks = Nuk pengon asgjë: në vend të tyre paralajmëron një kujtesë e rënë dakord, dhe faqet thonë se nuk është ligj.
handbook-unset-clocks-who = Kush mund ta thotë: kush i ka Procedurat Standarde të Veprimit në fuqi, me shtojcat.
handbook-unset-rules = Rregullat e organeve
handbook-unset-rules-blocks = Besa nuk thotë dot nëse një mbledhje mund të vendosë, as kur duhet mbajtur tjetra. E thotë kryetari.
handbook-unset-rules-who = Kush mund ta thotë: sekretariati i organit, nga akti që e krijoi.
handbook-unset-duties = Detyrimet për të raportuar
handbook-unset-duties-blocks = Profesionistët në këto funksione lexojnë «e pacaktuar» para se të pyesin dhe drejtohen te sporteli.
handbook-unset-duties-who = Kush mund ta thotë: një jurist i institucionit, nga ligji për punën e tij.
handbook-unset-lists = Lista treguesish
handbook-unset-lists-blocks = Shqyrtimi bëhet pa to, me listat e tjera dhe me fjalët e profesionistit.
handbook-unset-lists-who = Kush mund ta thotë: kush e botoi listën.
handbook-unset-members = Anëtarësimet
handbook-unset-members-blocks = Nuk pengon asgjë: këta anëtarë marrin pjesë si të gjithë dhe janë të shënuar.
handbook-unset-members-who = Kush mund ta thotë: kush e ka marrëveshjen e nënshkruar të bashkëpunimit.
handbook-unset-holidays = Festat zyrtare
handbook-unset-holidays-what = Ditët kur nuk punohet
handbook-unset-holidays-blocks = Një afat me ditë pune mund të mbarojë në një festë zyrtare: lihen jashtë vetëm ditët e pushimit.
handbook-unset-holidays-who = Kush mund ta thotë: ligji për festat zyrtare.
handbook-unset-interviews = Numri i intervistave
handbook-unset-interviews-what = Sa herë pyetet më së shumti një person
handbook-unset-interviews-blocks = Intervistat numërohen dhe çdo intervistë tjetër kërkon arsyen e saj, por askund nuk thuhet nga cili numër janë tepër.
handbook-unset-interviews-who = Kush mund ta thotë: procedurat standarde të veprimit ose anëtarët, me marrëveshje.
handbook-unset-telephones = Numrat e telefonit
handbook-unset-telephones-blocks = Faqet që thonë kujt t'i telefononi nuk tregojnë numër këtu. Në vend të tij është lista e atyre që janë në gatishmëri.
handbook-unset-telephones-who = Kush mund ta thotë: çdo institucion, për numrat e vet.
handbook-unset-units = { $count ->
    [one] { $count } njësi pa numër
   *[other] { $count } njësi pa numër
}

## Burimet
handbook-source-rests = Mbështeten te ky
handbook-source-title = Titulli i plotë, anglisht
handbook-source-unused = Asgjë këtu nuk mbështetet te ky.
handbook-rests-members = { $count ->
    [one] { $count } anëtar
   *[other] { $count } anëtarë
}
handbook-rests-bodies = { $count ->
    [one] { $count } organ
   *[other] { $count } organe
}
handbook-rests-steps = { $count ->
    [one] { $count } rregull hapi
   *[other] { $count } rregulla hapash
}
handbook-rests-safeguards = { $count ->
    [one] { $count } garanci
   *[other] { $count } garanci
}
handbook-rests-clocks = { $count ->
    [one] { $count } afat
   *[other] { $count } afate
}
handbook-rests-commitments = { $count ->
    [one] { $count } detyrë
   *[other] { $count } detyra
}
handbook-rests-lists = { $count ->
    [one] { $count } listë shenjash
   *[other] { $count } lista shenjash
}
handbook-rests-duties = { $count ->
    [one] { $count } detyrim për të raportuar
   *[other] { $count } detyrime për të raportuar
}
handbook-rests-telephones = { $count ->
    [one] { $count } numër telefoni
   *[other] { $count } numra telefoni
}
