### Kur një rregull e ndal një veprim: cili rregull, çfarë e bën të mundur, kush mund ta zgjidhë.
### $what emërton garancinë, formularin, pyetjen, qëllimin ose kushtin që mungon.

## Pjesët e përbashkëta
refusal-title = Ky veprim nuk mund të kryhet tani
refusal-rule = Rregulli
refusal-source = Burimi: { $source }
refusal-cure = Çfarë e bën të mundur
refusal-mended-by = Kush mund ta zgjidhë: { $functions }
refusal-kept-draft = Ajo që shkruat u ruajt si draft.

## Personi: çfarë mbron asnjë vend nuk mund ta heqë
refusal-consent-missing = Mungon pëlqimi për: { $what }
refusal-consent-missing-cure = Pyeteni personin dhe shënoni përgjigjen. Jo është përgjigje e plotë.
refusal-person-refused = Personi nuk e dëshiron për momentin: { $what }
refusal-person-refused-cure = Respektojeni. Nëse ndryshon mendje, shënojeni.
refusal-shielded-from-abroad = Personi ka kërkuar azil ose ka frikë të kthehet: asnjë konsullatë nuk kontaktohet.
refusal-shielded-from-abroad-cure = Respektojeni. Nëse personi më vonë thotë ndryshe, shënoni atë përgjigje.
refusal-guardian-suspected = Një prind ose kujdestar është nën dyshim: për fëmijën flet vetëm një kujdestar i pavarur.
refusal-guardian-suspected-cure = Kërkoni kujdestar të pavarur, ose shkruani çfarë u gjet nga verifikimi i dyshimit.
refusal-adults-only = Kjo vlen vetëm për të rritur. Kush mund të jetë nën 18 vjeç mbrohet si fëmijë.
refusal-adults-only-cure = Vazhdoni sipas rregullave për fëmijët.
refusal-children-only = Kjo vlen vetëm për fëmijë, ose për kë mund të jetë fëmijë.
refusal-children-only-cure = Nëse personi mund të jetë nën 18 vjeç, shënoni moshën.
refusal-recovery-runs = Periudha e rikuperimit nuk shkurtohet.
refusal-recovery-runs-cure = Prisni derisa të plotësohet kohëzgjatja më e shkurtër, ose shënoni dëshirën e vetë personit.
refusal-removal-blocked = Personi nuk largohet sa kohë identifikimi është i hapur ose rikuperimi vazhdon.
refusal-removal-blocked-cure = Telefononi sportelin e Autoritetit Përgjegjës.
refusal-danger-open = Askush me emër nuk e ka marrë ende në dorë rrezikun.
refusal-danger-open-cure = Vazhdoni telefonatat derisa dikush të pranojë.
refusal-person-missing = Personi është i zhdukur: rasti mbetet i hapur.
refusal-person-missing-cure = Kur personi të gjendet, shënojeni te mbrojtja; pastaj rasti mund të mbyllet.
refusal-identification-open = Identifikimi është i hapur dhe askush nuk ka shkruar pse përfundon pa vendim.
refusal-identification-open-cure = Shkruani pse, ose përfundoni më parë identifikimin.
refusal-location-closed = Vendndodhja nuk mund të jetë pjesë e kësaj.
refusal-location-closed-cure = Hiqni vendndodhjen. Kush e ruan atë, e ndan vetë jashtë kësaj faqeje.
refusal-barred = Ky marrës nuk merr pjesë në këtë rast.
refusal-barred-cure = Zgjidhni një marrës tjetër.

## Procedura
refusal-not-from-here = Nga gjendja e tanishme ky hap nuk ndërmerret.
refusal-not-from-here-cure = Shihni te linjat ku ndodhet rasti.
refusal-not-your-function = Ky hap nuk i takon funksionit tuaj.
refusal-not-your-function-cure = Kërkojani kujt e ka për funksion.
refusal-requirement = Mungon: { $what }
refusal-safeguard-missing = Mungon garancia: { $what }
refusal-safeguard-missing-cure = Sigurojeni dhe shënojeni para këtij hapi.
refusal-form-missing = Mungon formulari: { $what }
refusal-form-missing-cure = Plotësojeni para këtij hapi.
refusal-reasons-missing = Arsyet duhen shkruar.
refusal-reasons-missing-cure = Shkruani çfarë e mbështet këtë hap.
refusal-answer-unfit = Përgjigjja nuk i përshtatet pyetjes: { $what }
refusal-answer-unfit-cure = Zgjidhni një nga përgjigjet e mundshme.
refusal-needs-signatures = Këtë hap nuk e ndërmerr dot njëri i vetëm.
refusal-needs-signatures-cure = Hapeni për nënshkrim: nënshkruajnë institucione të ndryshme.
refusal-other-institution-signs = Ky nënshkrim vjen nga një institucion tjetër.
refusal-other-institution-signs-cure = Pritet nënshkrimi i institucionit tjetër.
refusal-already-signed = Institucioni juaj ka nënshkruar tashmë.
refusal-already-signed-cure = Shihni nënshkrimet te linjat.
refusal-signed-earlier = Vendimin e parë e keni nënshkruar ju. Tani e shohin të tjerë.
refusal-signed-earlier-cure = Le të nënshkruajë një koleg i institucionit tuaj që nuk nënshkroi atëherë.
refusal-shown-changed = Ajo që po nënshkruani ka ndryshuar ndërkohë.
refusal-shown-changed-cure = Lexojeni përsëri dhe nënshkruajeni siç është tani.
refusal-step-up-first = Për këtë duhet të vërtetoni përsëri kush jeni.
refusal-step-up-first-cure = Vërtetoni identitetin tuaj dhe provoni përsëri.

## Referimet
refusal-referral-answered = Këtij referimi i është dhënë tashmë përgjigje.
refusal-referral-answered-cure = Shihni përgjigjen te referimet.
refusal-not-the-recipient = Përgjigjet vetëm institucioni të cilit iu ofrua.
refusal-not-the-recipient-cure = Prisni përgjigjen e tij.
refusal-not-the-sender = Këtë e bën vetëm institucioni që e ofroi.
refusal-not-the-sender-cure = Kontaktoni institucionin dërgues.
refusal-no-such-recipient = Nuk ka institucion të tillë me këtë funksion.
refusal-no-such-recipient-cure = Zgjidhni nga lista e anëtarëve.

## Afatet, detyrat dhe plani
refusal-clock-not-running = Ky afat nuk po ecën, ose nuk mund të ndalet.
refusal-clock-not-running-cure = Shihni afatet te përmbledhja.
refusal-only-longer = Kjo kohëzgjatje vetëm mund të zgjatet.
refusal-only-longer-cure = Shkruani një datë më të vonshme.
refusal-not-expired = Afati nuk ka kaluar ende.
refusal-not-expired-cure = Nuk duhet bërë asgjë.
refusal-already-ended = Kjo ka përfunduar tashmë.
refusal-already-ended-cure = Shihni kronologjinë.
refusal-reason-code-missing = Kur diçka nuk gjendet, duhet thënë pse.
refusal-reason-code-missing-cure = Zgjidhni arsyen.

## Përgjegjësia për rastin
refusal-lead-needed = Një rast i hapur nuk mbetet pa përgjegjës.
refusal-lead-needed-cure = Caktoni më parë përgjegjësin.
refusal-lead-unfit = Përgjegjësi nuk vjen nga një institucion që personi e ka përjashtuar.
refusal-lead-unfit-cure = Caktoni një përgjegjës nga një institucion tjetër.
refusal-further-interview = Personi është pyetur më parë.
refusal-further-interview-cure = Lexoni kush çfarë ka pyetur dhe shkruani pse duhet pyetur përsëri.
refusal-presence-tied = Kush është i pranishëm nuk ka lidhje me komunitetin e personit, me shoqëruesin ose me ndonjë të dyshuar.
refusal-presence-tied-cure = Gjeni dikë tjetër.
refusal-presence-unfit = Nuk është ai që kërkon personi ose, kur nuk ka kërkesë, dikush i së njëjtës gjini.
refusal-presence-unfit-cure = Gjeni dikë që i përgjigjet kërkesës ose pyeteni përsëri personin kë dëshiron.
refusal-presence-unnamed = Nuk është thënë kush ishte i pranishëm: { $what }
refusal-presence-unnamed-cure = Shënoni emrin e atij që ishte i pranishëm.
refusal-presence-unsigned = Mungon nënshkrimi i të pranishmit: { $what }
refusal-presence-unsigned-cure = Kush ishte i pranishëm e nënshkruan fletën, pastaj shënojeni.
refusal-telephone-nameless = Zërit në telefon nuk i thuhet asnjë emër dhe as ai nuk lë emër.
refusal-telephone-nameless-cure = Hiqeni emrin.
refusal-other-language = Iu tha në një gjuhë tjetër nga ajo e personit.
refusal-other-language-cure = Shkruani pse dhe nga dihet se u kuptua.
refusal-wish-unmet-officer = Personi ka thënë kush duhet ta pyesë dhe për këtë takim nuk u gjet askush që i përgjigjet.
refusal-wish-unmet-officer-cure = Gjeni dikë dhe shënojeni në faqen e takimit me personin.
refusal-wish-unmet-interpreter = Personi ka thënë kush duhet të përkthejë dhe për këtë takim nuk u gjet askush që i përgjigjet.
refusal-wish-unmet-interpreter-cure = Gjeni dikë, edhe me telefon, dhe shënojeni në faqen e takimit me personin.
refusal-channel-unsafe = Kjo mënyrë kontakti nuk është më e sigurt.
refusal-channel-unsafe-cure = Kërkojini personit një mënyrë tjetër.
refusal-outside-reviewer = Shqyrton vetëm një nëpunës i një institucioni tjetër.
refusal-outside-reviewer-cure = Prisni shqyrtuesin nga jashtë.
refusal-case-closed = Rasti është i mbyllur.
refusal-case-closed-cure = Rihapeni nëse ka fakte të reja.
refusal-case-exists = Ky rast është hapur tashmë.
refusal-case-exists-cure = Hapeni rastin dhe vazhdoni aty.
refusal-same-case = Një rast nuk lidhet me veten.
refusal-same-case-cure = Shkruani numrin e rastit tjetër.
refusal-not-found = Nuk është këtu, ose nuk është juaja për ta parë.
refusal-not-found-cure = Kontaktoni sportelin e Autoritetit Përgjegjës.
refusal-limit = U arrit një kufi i sistemit.
refusal-limit-cure = Shkurtojeni ose ndajeni; ndryshe kontaktoni sportelin.
refusal-person-died = Personi vdiq: nuk i kërkohet më përgjigje askujt.
refusal-person-died-cure = Nëse u shënua gabim, shënojeni te rrjedha.
refusal-not-awaited = Shtëpia juaj nuk e ka pranuar personin, ose ai ka mbërritur tashmë.
refusal-not-awaited-cure = Pranoni së pari referimin.
