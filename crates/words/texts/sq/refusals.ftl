### Kur një rregull e ndal një veprim: cili rregull, çfarë e bën të mundur, kush mund ta zgjidhë.

## Pjesët e përbashkëta
refusal-title = Ky veprim nuk mund të kryhet tani
refusal-rule = Rregulli
refusal-source = Burimi: { $source }
refusal-cure = Çfarë e bën të mundur
refusal-mended-by = Kush mund ta zgjidhë: { $functions }
refusal-kept-draft = Ajo që shkruat u ruajt si draft.

## Kufijtë që asnjë vend nuk mund t'i ulë
refusal-care-unconditional = Kujdesi nuk mund të kushtëzohet.
refusal-care-unconditional-cure = Hiqni kushtin: streha, urgjenca dhe mbrojtja e fëmijës jepen pa të.
refusal-services-go-on = Shërbimet nuk ndërpriten nga një vendim për statusin.
refusal-services-go-on-cure = Bëni bashkë me personin një vlerësim të nevojave.
refusal-child-rules = Kush mund të jetë nën 18 vjeç trajtohet si fëmijë.
refusal-child-rules-cure = Vazhdoni sipas rregullave për fëmijët, ose shënoni vendimin për moshën.
refusal-child-views = Mendimi i fëmijës duhet shënuar.
refusal-child-views-cure = Pyeteni fëmijën në mënyrë të përshtatshme dhe shënoni çfarë mendon.
refusal-guardian-suspected = Ky kujdestar ose prind është nën dyshim; pëlqimi i tij nuk vlen.
refusal-guardian-suspected-cure = Kërkoni kujdestar të pavarur.
refusal-recovery-running = Periudha e rikuperimit nuk shkurtohet.
refusal-recovery-running-cure = Prisni të paktën deri më { $date }, ose shënoni dëshirën e vetë personit.
refusal-removal-blocked = Personi nuk largohet nga vendi sa zgjat rikuperimi ose identifikimi.
refusal-removal-blocked-cure = Telefononi sportelin e Autoritetit Përgjegjës.
refusal-human-decides = Statusin e vendos një njeri, me arsye të shkruara.
refusal-human-decides-cure = Shkruani arsyet.
refusal-joint-decision = Ky vendim kërkon nënshkrime nga institucione të ndryshme.
refusal-joint-decision-cure = Pritet nënshkrimi i: { $functions }
refusal-same-institution = Institucioni juaj ka nënshkruar tashmë këtë vendim.
refusal-same-institution-cure = Nënshkrimi tjetër vjen nga një institucion tjetër.
refusal-consent-missing = Mungon pëlqimi për: { $purpose }
refusal-consent-missing-cure = Pyeteni personin dhe shënoni përgjigjen. Jo është përgjigje e plotë.
refusal-person-declined = Personi nuk e dëshiron këtë.
refusal-person-declined-cure = Respektojeni. Mund të ndryshojë mendje kur të dojë.
refusal-no-name-kept = Personi nuk dëshiron asgjë për momentin; emri nuk ruhet.
refusal-no-name-kept-cure = Shënoni vetëm kodet e përgjithshme.
refusal-no-abuse-images = Imazhet e abuzimit nuk ruhen kurrë.
refusal-no-abuse-images-cure = Shënoni kush i ka dhe numrin e referencës.
refusal-companion-interpreter = Shoqëruesi nuk mund të jetë përkthyes.
refusal-companion-interpreter-cure = Kërkoni një përkthyes, edhe me telefon.

## Ecja e rastit
refusal-wrong-state = Nga gjendja e tanishme ky hap nuk ndërmerret.
refusal-wrong-state-cure = Shihni te linjat ku ndodhet rasti.
refusal-wrong-function = Ky hap nuk i takon funksionit tuaj.
refusal-wrong-function-cure = Mund ta ndërmarrë: { $functions }
refusal-safeguard-missing = Mungon garancia: { $safeguard }
refusal-safeguard-missing-cure = Sigurojeni dhe shënojeni para këtij hapi.
refusal-requirement-missing = Mungon: { $requirement }
refusal-reasons-missing = Arsyet duhen shkruar.
refusal-reasons-missing-cure = Shkruani çfarë e mbështet hapin.
refusal-form-missing = Mungon formulari: { $form }
refusal-form-missing-cure = Plotësojeni para këtij hapi.
refusal-case-lead-required = Një rast i hapur nuk mbetet pa përgjegjës.
refusal-case-lead-required-cure = Caktoni më parë përgjegjësin e ri.
refusal-case-closed = Rasti është i mbyllur.
refusal-case-closed-cure = Rihapeni rastin nëse ka fakte të reja.
refusal-already-done = Kjo është kryer tashmë.
refusal-already-done-cure = Shihni kronologjinë.
refusal-referral-answered = Këtij referimi i është përgjigjur dikush tashmë.
refusal-referral-answered-cure = Shihni përgjigjen te referimet.
refusal-emergency-needs-human = Referimi urgjent quhet i pranuar vetëm kur e pranon një njeri me emër.
refusal-emergency-needs-human-cure = Vazhdoni telefonatat.
refusal-too-long = Teksti është tepër i gjatë.
refusal-too-long-cure = Shkurtojeni deri në { $count } shenja.
refusal-too-many = Rasti ka arritur kufirin e ngjarjeve.
refusal-too-many-cure = Kontaktoni sportelin e Autoritetit Përgjegjës.
refusal-time-future = Koha e shënuar është në të ardhmen.
refusal-time-future-cure = Shkruani kur ndodhi.
