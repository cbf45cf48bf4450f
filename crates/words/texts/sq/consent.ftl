### Pëlqimet: një për çdo qëllim dhe marrës.

## Faqja
consent-title = Pëlqimet
consent-lead = Një pëlqim për çdo qëllim dhe për çdo marrës. Asnjëri nuk nënkupton tjetrin.
consent-none = Ende nuk është pyetur për asnjë pëlqim.
consent-care-unconditional = Streha, kujdesi urgjent dhe mbrojtja e fëmijës nuk varen nga asnjë pëlqim këtu.

## Qëllimet
purpose-services = referimi te shërbimet
purpose-shelter = strehimi
purpose-police = kontakti me policinë
purpose-formal-identification = intervista dhe vendimi zyrtar
purpose-national-database = regjistrimi me emër në bazën kombëtare të të dhënave
purpose-sharing = ndarja me një institucion të emërtuar
purpose-cross-border = kërkesa drejt ose nga një vend tjetër
purpose-contact = kontakti përmes një kanali
purpose-research = kërkimi dhe vlerësimi

## Gjendja
consent-state-given = dhënë më { $date }
consent-state-given-until = dhënë më { $date }, vlen deri më { $until }
consent-state-refused = nuk e dëshiron, thënë më { $date }
consent-state-withdrawn = tërhequr më { $date }
consent-state-expired = mbaroi më { $date }
consent-state-suspended = nuk vlen: dhënë nga dikush që është nën dyshim
consent-state-held = dhënë më { $date }, tani nuk vlen
consent-state-not-asked = nuk është pyetur

## Shënimi i një pëlqimi
consent-record = Shëno përgjigjen
consent-purpose = Qëllimi
consent-recipient = Me kë
consent-by-whom = Kush e dha
consent-by-person = vetë personi
consent-by-guardian = kujdestari i pavarur
consent-by-parent = prindi
consent-answer = Përgjigjja e personit
consent-answer-yes = Po
consent-answer-no = Jo
consent-answer-later = Dëshiron të mendohet
consent-how-informed = Si u informua
consent-informed-read-out = iu lexua në gjuhën e tij
consent-informed-given-to-read = iu dha për ta lexuar
consent-informed-interpreted = iu shpjegua me përkthyes
consent-language = Në cilën gjuhë
consent-interpreter = Përkthyesi
consent-until = Vlen deri më
consent-until-help = Dita e fundit kur vlen. Lëreni bosh kur vlen derisa të tërhiqet.
consent-until-mistake = Shkruani një ditë që nuk ka kaluar ende, ose lëreni bosh.
consent-understood = Me fjalët e veta, personi shpjegoi çfarë kuptoi

## Teksti që i lexohet personit
consent-read-out-heading = Lexojani personit
consent-read-out-free = Mund të thoni po ose jo, dhe mund ta ndryshoni mendjen kur të doni.
consent-read-out-no-loss = Nëse thoni jo, nuk humbni as strehën, as mjekun, as ndihmën.
consent-read-out-who = Do ta dijë vetëm { $recipient }.

## Tërheqja
consent-withdraw = Tërhiq pëlqimin
consent-withdraw-lead = Ndarja ndalet menjëherë. Kush i ka marrë të dhënat njoftohet të ndalojë ose t'i fshijë.
consent-withdrawal-question = Kush e tërheq
consent-withdrawal-by-person = vetë personi
consent-withdrawal-by-representative = kujdestari ose përfaqësuesi
consent-withdrawal-mistaken = ishte shënuar gabimisht
consent-withdraw-tasks = Kush duhet të ndalojë
consent-withdrawn-banner = Pëlqimi u tërhoq; u njoftuan { $count ->
    [one] { $count } marrës
   *[other] { $count } marrës
}

## Fëmijët
consent-child-identification = Për identifikimin e fëmijës nuk kërkohet pëlqim.
consent-child-views = Mendimi i fëmijës
consent-child-views-required = Shënoni çfarë mendon dhe dëshiron fëmija.
consent-child-turned-18 = Personi mbushi 18 vjeç: pëlqimet kërkohen sërish nga ai vetë.

## Faqja e pëlqimeve
consent-recipient-help = Lëreni bosh kur pëlqimi vlen për këdo që i shërben atij qëllimi.
consent-reason = Arsyeja e personit, nëse përgjigjja është jo
consent-choose-mistake = Zgjidhni një përgjigje.
consent-refused-heading = Nuk dëshirohet për momentin
consent-refused-unsaid = këtu nuk është shkruar arsye
consent-received-heading = Kush çfarë ka marrë tashmë

## Kush duhet të ndalet
consent-stop-waits = iu kërkua të ndalet, ende pa përgjigje
consent-stop-done = u ndal më { $date }
consent-stop-cannot = nuk mund të ndalet, tha më { $date }: arsyeja është te plani
consent-stop-not-needed = nuk nevojitet, { $date }
commitment-stop-using-sharing = Ndaloni përdorimin e asaj që u nda: pëlqimi për ndarjen u tërhoq
commitment-stop-using-services = Ndaloni përdorimin e asaj që u nda: pëlqimi për shërbime u tërhoq
commitment-stop-using-shelter = Ndaloni përdorimin e asaj që u nda: pëlqimi për strehim u tërhoq
commitment-stop-using-police = Ndaloni përdorimin e asaj që u nda: pëlqimi për kontakt me policinë u tërhoq
commitment-stop-using-error = Mos e përdorni më një shënim që ishte gabim dhe hiqeni nga letrat tuaja
