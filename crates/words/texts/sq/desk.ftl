### Tryeza ime: çfarë pret, sipas kohës që mbetet.

## Titulli dhe lista
desk-title = Tryeza ime
desk-waiting-heading = Çfarë pret
desk-waiting-count = { $count ->
    [0] Asgjë nuk pret
    [one] { $count } punë pret
   *[other] { $count } punë presin
}
desk-waiting-more = Presin më shumë se { $count } punë
desk-waiting-order = Në krye qëndron ajo që ka më pak kohë.
desk-column-what = Çfarë duhet bërë
desk-column-case = Rasti
desk-column-for = Për kë
desk-column-due = Afati
desk-for-me = për mua
desk-for-unit = për njësinë time
desk-for-institution = për institucionin tim
desk-filter-label = Shfaq
desk-filter-all = të gjitha
desk-filter-mine = vetëm të miat
desk-take = Merre përsipër
desk-taken-by = E ka marrë përsipër { $name }

## Rreshtat: një folje për çdo punë
desk-row-referral-answer = Përgjigjuni referimit nga { $institution }
desk-row-referral-fallback = Referimit nuk iu përgjigj askush: merreni ju në dorë
desk-row-emergency-call = Vazhdoni telefonatat derisa dikush të pranojë
desk-row-find-place = Gjeni një vend: për këtë urgjencë askund nuk kishte vend të lirë
desk-row-step = { $step }
desk-row-clock = { $clock }
desk-row-overdue = Ndiqni çfarë u vonua: { $what }
desk-row-recovery-least = Pyeteni personin çfarë dëshiron pas rikuperimit
desk-row-commitment = Kryeni angazhimin: { $commitment }
desk-row-signature = Shqyrtoni dhe nënshkruani: { $step }
desk-row-settle = Zgjidheni në Autoritetin Përgjegjës: institucionet nuk pajtohen
desk-row-consent-renew = Rifreskoni pëlqimin: { $purpose }
desk-row-consent-withdrawn = Ndaloni përdorimin: pëlqimi për { $purpose } u tërhoq
desk-row-safeguard = Siguroni: { $safeguard }
desk-row-lead-no-lead = Caktoni përgjegjësin e rastit
desk-row-lead-no-deputy = Caktoni zëvendësin e përgjegjësit të rastit
desk-row-lead-lead-shut-out = Caktoni një përgjegjës tjetër: i tanishmi është përjashtuar nga rasti
desk-row-lead-lead-away = Caktoni një përgjegjës tjetër: i tanishmi mungon
desk-row-tell = Thojini personit çfarë u vendos: { $decision }
desk-row-clock-apart = Një afat në një pjesë të rastit që është e mbyllur veçmas
desk-row-overdue-apart = Ndiqni çfarë u vonua në një pjesë të rastit që është e mbyllur veçmas
desk-row-tell-decided = Kujdesuni që personi ta dëgjojë çfarë u vendos
desk-row-ask-again = Kërkoni përsëri pëlqimin: personi tani është i rritur
desk-row-find-another = Gjeni një vend tjetër: { $need }
desk-row-draft = Përfundoni draftin: { $form }
desk-row-urgent-access = Shqyrtoni qasjen urgjente
desk-row-urgent-opened = Njihuni me një qasje urgjente në rastin tuaj

## Kur nuk pret asgjë
desk-empty-heading = Asgjë nuk ju pret tani
desk-empty-text = Kur lind një shqetësim për dikë, edhe i vogël, njoftojeni këtu. Nuk duhet të jeni të sigurt.
desk-empty-action = Njofto një shqetësim

## Pranë listës
desk-meeting-heading = Mbledhja e ardhshme
desk-meeting-none = Nuk është caktuar mbledhje.
desk-duty-heading = Kush është në gatishmëri
desk-duty-roster = Lista e gatishmërisë
desk-duty-none = Askush nuk është shënuar në gatishmëri. Njoftoni Sekretariatin Teknik.
desk-drafts-heading = Draftet e mia
desk-drafts-count = { $count ->
    [one] { $count } draft: ruhet 72 orë dhe e shihni vetëm ju
   *[other] { $count } drafte: ruhen 72 orë dhe i shihni vetëm ju
}
desk-draft-open = Vazhdo draftin
desk-draft-discard = Hidhe draftin

## Rastet
desk-cases-title = Rastet
desk-cases-heading = Rastet e institucionit tim
desk-cases-column-number = Numri
desk-cases-column-state = Ku ndodhet
desk-cases-column-next = Afati më i afërt
desk-cases-column-lead = Përgjegjësi
desk-cases-none = Asnjë rast nuk është i hapur për ju.
desk-cases-open = Të hapura
desk-cases-closed = Të mbyllura
desk-cases-count = { $count ->
    [one] { $count } rast.
   *[other] { $count } raste.
}
desk-cases-count-more = Më shumë se { $count } raste.
desk-cases-no-names = Lista tregon numra, jo emra: shfaqja e një emri shënohet si lexim.
