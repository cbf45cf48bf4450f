### Kush ka parë: çdo lexim shënohet para se të dhënat të dalin.

looked-title = Kush ka parë
looked-lead = Çdo lexim i të dhënave personale shënohet përpara se faqja të shfaqet.
looked-members-see = Anëtarët e rastit shohin funksionin dhe ditën. Emrat dhe orët i sheh nëpunësi për mbrojtjen e të dhënave, shqyrtuesi i qasjeve urgjente dhe vetë personi.
looked-none = Ende askush nuk ka parë.
looked-notice-only = vetëm numri dhe njoftimi
looked-printed = u shtyp: fleta { $serial }
looked-column-who = Kush
looked-column-what = Çfarë pa
looked-column-when = Kur
looked-row = { $function }, { $institution }
looked-reading = pa
looked-search = kërkoi
looked-urgent = qasje urgjente: { $reason }
looked-document = hapi një dokument
looked-older = Lexime më të hershme
looked-report = Diçka ju duket e gabuar? Shkruani nëpunësit për mbrojtjen e të dhënave.

## Me emra, për nëpunësin për mbrojtjen e të dhënave
looked-name-lead = Emrat dhe orët e kujtdo që iu shfaq rasti. Çfarë shkruhej aty nuk tregohet, dhe shënohet edhe shikimi juaj.
looked-name-number = Numri i rastit
looked-name-show = Trego kush ka parë
looked-name-none = Askush nuk ka parë një rast me këtë numër.
