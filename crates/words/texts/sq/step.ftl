### Faqja e një hapi, e një formulari dhe e një vendimi të përbashkët.

## Një hap
step-form = Formulari i këtij hapi
step-form-filled = plotësuar më { $date }
step-form-used = plotësuar më { $date } për një hap të mëparshëm; ky hap kërkon të vetin
step-form-missing = ende i paplotësuar
step-taken-before = Është hedhur më parë
step-safeguards-tick = Shënoni çfarë është siguruar
step-safeguards-record = Regjistro masat mbrojtëse
step-present = Kush ishte i pranishëm. { $source }
step-found = Shënoni kush u gjet: edhe një zë në telefon, që nuk ka emër
step-asked-interpreter-woman = Përkthen një grua, siç kërkon personi
step-asked-interpreter-man = Përkthen një burrë, siç kërkon personi
step-asked-officer-woman = Pyet një grua, siç kërkon personi
step-asked-officer-man = Pyet një burrë, siç kërkon personi
step-first = Së pari plotësohen formulari dhe garancitë më poshtë.
step-safeguards-none = Shënoni një masë që është siguruar ose shkruani kush ishte i pranishëm
step-safeguards-signed = Kush prej tyre nënshkroi se ishte i pranishëm
step-safeguards-signed-hint = Nënshkruhet me dorë në fletën e formularit, e cila ruhet siç i ruan mekanizmi letrat e veta. Emri pa nënshkrim nuk shënohet.
step-safeguards-unsigned = Ende pa nënshkrim: { $what }. Le të nënshkruajnë, pastaj shënojeni; ose hiqeni emrin.
step-safeguards-unnamed = Mungon emri i atij që nënshkroi: { $what }
step-waits = Një vendim i përbashkët i kësaj linje pret nënshkrime.
step-waits-open = Shih vendimin
step-own-wish = Çfarë dëshiron personi, me fjalët e veta?
step-own-wish-hint = Kjo ndodh para kohe vetëm nëse e dëshiron vetë personi. Askush nuk ia kërkon.
step-age-question = Çfarë u vendos?
step-age-child = Nën 18 vjeç
step-age-adult = 18 vjeç ose më shumë

## Një formular
fill-go-on = Ruaj dhe vazhdo

## Një vendim i përbashkët
signature-what = Çfarë nënshkruani
signature-what-signed = Çfarë u nënshkrua
signature-signed = Kush ka nënshkruar deri tani
signature-step = Vendimi
signature-age = Mosha
signature-from = Ku ndodhet linja
signature-interviews = Intervistat
signature-forms = Formularët
signature-mark = Versioni dhe gjurma e kësaj përmbledhjeje
signature-opinion = Në çfarë përfundimi arriti institucioni juaj?
signature-opinion-sealed = Mendimi shfaqet kur të kenë nënshkruar të gjithë
signature-proof-label = Konfirmoni kush jeni
signature-proof = Jam unë, { $name }
signature-proof-hint = Ky është ushtrim, prandaj mjafton një shenjë. Me raste të vërteta e vërtetoni sërish me mënyrën e hyrjes.
