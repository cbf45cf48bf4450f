### Dokumentet e rastit.

documents-title = Dokumentet
documents-lead = Çdo dokument vuloset më vete dhe hapet vetëm për kë ka ndarjen përkatëse.
documents-none = Ende asnjë dokument.
documents-column-what = Dokumenti
documents-column-compartment = Ndarja
documents-column-added = Shtuar
documents-column-size = Madhësia

## Shtimi
documents-add = Shto dokument
documents-file = Skedari
documents-file-hint = PDF, Word, OpenDocument ose tekst, deri në { $limit }. Foto dhe video nuk pranohen; dokumentet e skanuara dërgojini si PDF.
documents-name = Çfarë është
documents-name-hint = P.sh. vlerësimi i nevojave. Mos shkruani emra personash.
documents-taken-at = Kur dhe ku u mor
documents-taken-at-hint = Për një profil, një mesazh ose një pajisje: dita, ora, platforma. Asnjëherë adresa e një shtëpie. Lëreni bosh nëse nuk është provë.
documents-taken-by = Kush e mori
documents-taken-by-hint = Funksioni dhe institucioni, pa emër.
documents-kept-by = Kush e ruan origjinalin
documents-kept-by-hint = Institucioni dhe numri i tij i referencës.
documents-said-taken-at = Marrë: { $text }
documents-said-taken-by = E mori: { $text }
documents-said-kept-by = Origjinalin e ruan: { $text }
documents-digest = SHA-256: { $digest }
documents-compartment = Kush duhet ta shohë
documents-no-abuse-images = Imazhet ose videot e abuzimit nuk ruhen kurrë këtu. Shënoni vetëm kush i ka dhe numrin e referencës.
documents-added = Dokumenti u shtua

## Hapja dhe heqja
documents-open = Hap dokumentin
documents-open-recorded = Hapja e dokumentit shënohet si lexim.
documents-error = U fut gabimisht
documents-gone = Dokumenti u fsheh më { $date }; çelësi i tij u shkatërrua.
documents-forms-heading = Formularët e plotësuar
documents-form-version = Plotësuar më { $date }, { $institution }

## Shënimet dhe ndreqjet
documents-files-heading = Skedarët
documents-file-again = Zgjidheni skedarin përsëri: skedarët nuk ruhen kurrë në draft.
documents-notes-heading = Shënimet
documents-notes-none = Ende asnjë shënim.
documents-note = Shënim
documents-note-write = Shkruaj shënimin
documents-note-mistake = Shkruani shënimin
documents-compartment-mistake = Zgjidhni kush ka nevojë ta shohë
documents-name-mistake = Shkruani çfarë është dokumenti
documents-file-mistake = Zgjidhni një skedar PDF, Word, OpenDocument ose tekst të thjeshtë
