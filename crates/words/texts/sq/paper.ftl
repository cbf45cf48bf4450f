### Në letër: formularë bosh, çfarë hidhet më vonë, një rast i shtypur për dorëzim.
paper-blank-title = { $form }, në letër
paper-blank-all = Formularët në letër
paper-blank-all-lead = Çdo formular shtypet bosh me numrin e vet serial. Hidheni sa më shpejt atë që u shkrua, me ditën dhe orën e letrës, dhe pastaj asgjësojeni letrën.
paper-destroyed = A u asgjësua letra?
paper-destroyed-hint = Nëse jo, dërgojeni këtë më parë. Pastaj asgjësojeni letrën dhe shënojeni te kronologjia e rastit.
paper-serial-hint = Tetë shifra e shkronja, në fund të çdo faqeje. Lëreni bosh për një letër pa numrin tonë, si një shënim juaji: mjaftojnë dita dhe ora.
paper-serial-mistake = Ky nuk mund të jetë numër serial i yni: ata kanë tetë shenja, shifra dhe shkronjat A deri në F. Krahasojeni me fundin e faqes, ose lëreni bosh nëse letra nuk ka numër.
paper-time-mistake = Shkruani orën me orë e minuta, për shembull 14:30.
paper-only-children = Vetëm për një fëmijë ose për një person që mund të jetë nën 18 vjeç.
paper-only-adults = Vetëm për një person që është qartë i rritur.
paper-only-if = Vetëm kur vlen kjo: { $guard }

## Çfarë thotë një faqe për letrën nga e cila u hodh diçka
paper-late = U hodh me vonesë: në letër u plotësua më { $date }.
paper-number = Letra me numër serial { $serial }.
paper-number-none = Letër pa numrin tonë serial.
paper-closed = Cila letër dhe nëse u asgjësua: { $reason }
paper-destroyed-yes = Kush e hodhi tha se letra u asgjësua.
paper-destroyed-no = Kush e hodhi tha se letra ende nuk është asgjësuar.
paper-destroyed-unanswered = Nëse u asgjësua letra: pa përgjigje.
paper-destroyed-on = Letra u asgjësua më { $date }, { $institution }.
paper-answered-before = U pyet më { $date }, { $function }, në letër; u hodh me vonesë më { $entered }

## Që letra u asgjësua
paper-destroyed-mark = A u asgjësua letra?
paper-destroyed-title = Letra u asgjësua
paper-destroyed-lead = Sigurohuni më parë që çdo gjë e shkruar në të është hedhur. Kronologjia thotë pastaj kur u asgjësua dhe që e thoni ju.
paper-destroyed-day = Në cilën ditë u asgjësua letra?
paper-destroyed-time = Në ç’orë u asgjësua (për shembull 14:30)?
paper-destroyed-before = Shkruani një ditë dhe orë pasi u plotësua letra.
paper-destroyed-send = Shëno se u asgjësua
event-paper-destroyed = U asgjësua letra: { $what }

## Për dorëzim
summary-title = Shtype për dorëzim
summary-link = Shtype për dorëzim
summary-lead = Një fletë me atë që duhet bërë, kujt t'i telefonohet, ku gjendet rasti dhe çfarë ka në plan: vetëm çfarë mund të lexoni vetë, dhe asnjë emër.
summary-recorded = Shënohet se e shtypët, me orën.
summary-hand = Dorëzojeni vetë, dorazi.
summary-destroy = Asgjësojeni kur nuk duhet më. Ajo që është në fletë shpejt nuk vlen më.
summary-print = Shfaq fletën
summary-printed = E shtypi { $name }, { $institution }, { $function }, më { $date }.
summary-browser = Shtypeni nga shfletuesi.
summary-serial = Fleta { $serial }
summary-plan = Çfarë ka në plan
paper-signature = Nënshkrimi
paper-signature-name = Emri
paper-signatures = Nënshkrimet e të pranishmëve
