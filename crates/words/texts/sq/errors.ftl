### Kur diçka nuk shkon: çfarë ndodhi, çfarë mbeti, çfarë të bëni.

## Në krye të formularit
error-summary-title = Duhet plotësuar ende
error-prefix = Kujdes:
error-field-adult-unexplained = Shkruani çfarë tregon se personi është qartë i rritur, ose zgjidhni se mund të jetë nën 18 vjeç
error-field-too-early = Kjo vjen e fundit. Përgjigjuni më parë, me atë që u gjet: { $first }
error-field-required = Plotësoni: { $field }
error-field-choose = Zgjidhni një përgjigje: { $field }
error-field-too-long = { $field }: shkurtojeni deri në { $count } shenja
error-field-date = { $field }: shkruani ditën, muajin dhe vitin, p.sh. 3 11 2026
error-field-date-future = { $field }: shkruani një datë që nuk është në të ardhmen
error-field-time = { $field }: shkruani orën, p.sh. 14:05
error-field-number = { $field }: shkruani një numër me shifra
error-field-telephone = { $field }: shkruani një numër telefoni, p.sh. +355 69 000 0000
error-field-unknown-choice = { $field }: zgjidhni nga lista
error-reasons-required = Shkruani arsyet: këtë vendim e merr një njeri dhe e shpjegon.

## Sesioni ka mbaruar
error-session-title = Duhet të hyni përsëri
error-session-text = Për siguri, sesioni u mbyll pas një kohe pa veprime.
error-session-draft-kept = Ajo që shkruat nuk humbi: u ruajt si draft, që e shihni vetëm ju, për 72 orë.
error-session-action = Hyr dhe vazhdo draftin
error-signed-out-text = Këtu nuk ka më hyrje të hapur, ndaj Besa nuk e mori formularin: nuk u bë asgjë. Hyni dhe dërgojeni përsëri.
error-signed-out-action = Hyr

## Faqja ishte e vjetruar
error-stale-title = Dikush e ndryshoi këtë ndërkohë
error-stale-text = Kur e hapët faqen, të dhënat ishin ndryshe. Asgjë nuk u mbishkrua.
error-stale-theirs = Si është tani
error-stale-yours = Çfarë shkruat ju
error-typed-copy = Besa nuk e ruan këtë. Kopjoni çfarë ju duhet para se të largoheni nga faqja.
error-stale-changed-by = Ndryshuar nga { $institution }, { $date }
error-stale-action = Shihni ndryshimin dhe dërgojeni përsëri

## Dërguar dy herë
error-twice-title = Kjo është dërguar tashmë
error-twice-text = Dërgimi i parë u krye; i dyti nuk ndryshoi asgjë.
error-twice-action = Shih rezultatin

## 404
error-not-found-title = Nuk është këtu, ose nuk është juaja për ta parë
error-not-found-text = Adresa mund të jetë shkruar gabim, ose faqja u takon të tjerëve. Besa nuk tregon cila nga të dyja.
error-not-found-action = Nëse ju duhet për punë, kontaktoni sportelin e Autoritetit Përgjegjës.

## 403
error-forbidden-title = Ky veprim nuk është i hapur për ju
error-forbidden-text = Më poshtë thuhet cili rregull e ndalon dhe kush mund ta zgjidhë.

## 409
error-conflict-title = Kjo nuk mund të bëhet më
error-conflict-text = Rasti ka ecur ndërkohë dhe ky hap nuk është më i mundur. Ajo që shkruat ruhet si draft.
error-conflict-key-text = I njëjti formular u dërgua me përmbajtje tjetër. U ruajt vetëm e para.

## 413
error-too-large-title = Skedari është tepër i madh
error-too-large-text = Kufiri është { $limit }. Ndajeni skedarin ose ulni cilësinë e skanimit.
error-type-title = Ky lloj skedari nuk pranohet
error-type-text = Dërgoni PDF, Word, OpenDocument ose tekst. Foto dhe video nuk pranohen: imazhet e abuzimit nuk ruhen kurrë këtu.

## 429
error-too-many-title = Tepër kërkesa njëherësh
error-too-many-text = Prisni { $length } dhe provoni përsëri. Asgjë nuk humbi.
error-too-many-urgent = Nëse dikush është në rrezik tani, telefononi kush është në gatishmëri.

## 500 dhe 503
error-internal-title = Diçka nuk funksionoi nga ana jonë
error-internal-text = Nuk dimë nëse ruajtja u krye. Hapeni rastin dhe shihni para se ta dërgoni përsëri.
error-internal-reference = Numri i referencës: { $reference }
error-internal-action = Jepini këtë numër administratorit; ai nuk tregon asgjë për rastin.
error-unavailable-title = Besa nuk përgjigjet për momentin
error-unavailable-text = Provoni përsëri pas pak minutash. Për urgjencat telefononi: kujdesi nuk pret sistemin.

## Kërkesë e pakuptuar
error-bad-request-title = Kërkesa nuk u kuptua
error-bad-request-text = Kthehuni te faqja e mëparshme dhe provoni përsëri.

## Një hap që nuk mund të bëhet më
error-conflict-shown = Rasti ka ecur përpara dhe ky hap nuk mund të bëhet më. Çfarë shkruat ndodhet më poshtë, që ta kopjoni.

## Një formular që nuk i përket këtij seksioni
error-forged-title = Hapeni formularin përsëri
error-forged-text = Ky formular u hap në një hyrje tjetër, ndaj Besa nuk e mori: nuk u bë asgjë. Ngarkoni faqen përsëri dhe dërgojeni prej andej.

## Një formular tepër i gjatë
error-form-too-large-title = Teksti është tepër i gjatë
error-form-too-large-text = Një kuti merr deri në 20 000 shkronja. Kthehuni dhe shkurtojeni; ajo që shkruat është ende te shfletuesi.
