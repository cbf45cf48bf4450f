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
