### Mekanizmi: anëtarët, funksionet, gatishmëria, organet.

## Faqja
members-title = Mekanizmi
members-heading = Anëtarët e mekanizmit
members-lead = Kush bën pjesë, për çfarë shërben dhe kush është në gatishmëri tani.
members-column-institution = Institucioni
members-column-functions = Funksionet
members-column-duty = Në gatishmëri
members-column-telephone = Telefoni
members-units = Njësitë
members-region = Rajoni
members-whole-country = gjithë vendi
members-telephone-unset = numri nuk është caktuar
members-through = vepron përmes { $institution }
members-reconstructed = e rindërtuar: teksti i nënshkruar nuk është lexuar
members-valid-from = që nga { $date }
members-valid-until = deri më { $date }
members-source = Burimi: { $source }

## Llojet
kind-state = shtetëror
kind-non-state = joshtetëror
kind-international = ndërkombëtar
kind-coalition = koalicion
membership-party = palë e marrëveshjes
membership-subordinate = në varësi të një pale
membership-partner = partner

## Funksionet
function-trafficking-police = policia kundër trafiqeve të paligjshme
function-border-police = policia kufitare dhe e migracionit
function-child-police = policia për dhunën në familje dhe të miturit
function-cyber-police = policia kundër krimit kibernetik
function-prosecution = prokuroria
function-social-service = shërbimi social shtetëror
function-child-protection = mbrojtja e fëmijës
function-guardian = kujdestari i pavarur
function-health = shëndetësia
function-education = arsimi
function-employment = punësimi dhe aftësitë
function-labour-inspection = inspektorati i punës
function-consular = shërbimi konsullor
function-legal-aid = ndihma juridike
function-compensation = dëmshpërblimi
function-shelter = streha
function-outreach = njësia lëvizëse
function-helpline = linja e ndihmës
function-secretariat = sekretariati teknik
function-authority-chair = kryetari i Autoritetit Përgjegjës
function-policy = politikat dhe mbikëqyrja
function-international = organizatë ndërkombëtare
function-data-protection = mbrojtja e të dhënave
function-system-administration = administrimi i sistemit

## Rolet
role-professional = punonjës i rasteve
role-duty-officer = punonjës në gatishmëri
role-manager = drejtues i njësisë
role-focal-point = pikë kontakti
role-data-protection-officer = nëpunës për mbrojtjen e të dhënave
role-system-administrator = administrator i sistemit

## Organet
members-bodies-heading = Organet
members-body-seats = { $count ->
    [one] { $count } vend
   *[other] { $count } vende
}
members-body-chair = Kryeson
members-body-secretariat = Sekretariati
members-body-invited = Mund të ftohen
members-body-quorum = Kuorumi
members-body-voting = Votimi
members-body-no-cases = Ky organ sheh vetëm shifra, asnjë rast.
members-seat-deputy = zëvendës

## Procedura dhe botimet
members-procedure-heading = Procedura
members-unset-heading = Çfarë nuk është caktuar
members-unset-lead = Këto vlera nuk i jep asnjë burim i verifikuar. Besa nuk i hamendëson.
members-unset-count = { $count ->
    [0] Gjithçka është caktuar
    [one] { $count } vlerë nuk është caktuar
   *[other] { $count } vlera nuk janë caktuar
}
members-editions-heading = Botimet
members-edition-in-force = në fuqi
members-edition-cases = { $count ->
    [one] { $count } rast ecën sipas tij
   *[other] { $count } raste ecin sipas tij
}
