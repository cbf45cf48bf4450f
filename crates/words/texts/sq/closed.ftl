### Pse diçka është e mbyllur për lexuesin: fjalë të caktuara, pa asnjë vlerë.

closed-not-known = Kjo nuk është juaja për ta parë.
closed-removal-notice = Mos e largoni personin: telefononi sportelin e Autoritetit Përgjegjës.
closed-handed-over = Rastin e ka marrë një institucion tjetër; ju shihni që u pranua dhe u krye.
closed-focal-point = Ju punoni për një detyrë të vetme, me fjalë asnjanëse; pjesa tjetër e rastit mbetet e mbyllur.
closed-location-sealed = Vendndodhja hapet vetëm për atë që e strehon personin.
closed-own-pre-screening = Policia kufitare hap vetëm verifikimet e veta paraprake.
closed-protection-only = Ajo që u tha për t'u mbrojtur nuk hapet për ndjekjen penale.
closed-number-and-status = Sporteli dhe kryetari punojnë me numrin dhe gjendjen.
closed-identity-ground = Emrat hapen me pëlqim për bazën kombëtare të të dhënave, për një fëmijë, ose pasi të hyni përsëri për një detyrë të shënuar.
closed-police-contact = Personi nuk ka dhënë pëlqim për kontakt me policinë.
closed-names-for-officer = Kush ka parë, me emër e orë, është për nëpunësin që shqyrton.
closed-case-closed = Rasti është i mbyllur.
closed-not-shared = Kjo pjesë nuk u nda me institucionin tuaj.
closed-not-your-function = Funksioni juaj nuk e përdor këtë pjesë të rastit.
closed-not-your-act = Ky hap i takon dikujt tjetër në rast.
closed-missing-alert = Ju e kërkoni personin: lexoni sa i duhet kërkimit, pjesa tjetër e rastit mbetet e mbyllur.
