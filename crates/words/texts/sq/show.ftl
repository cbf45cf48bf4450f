### Një mekanizëm i treguar me fjalë: `besa mechanism show`.
show-title = Mekanizmi Kombëtar i Referimit: { $country }, edicioni { $edition }
show-hash = Gjurma e paketës: { $hash }
show-source = ({ $source })
show-not-set = e pacaktuar

show-members = Anëtarët
show-reconstructed = e rindërtuar, nuk është lexuar në tekstin e nënshkruar
show-protected = e mbrojtur: arrihet përmes sekretariatit

show-bodies = Organet
show-chairs = kryeson
show-secretariat = Sekretariati: { $names }
show-invitees = Mund të ftohen: { $names }
show-quorum = Kuorumi: { $value }
show-voting = Votimi: { $value }
show-meetings = Ditë mes mbledhjeve: { $value }
show-figures-only = Ky organ sheh vetëm shifra, asnjë rast.

show-procedure = Procedura
show-may-rest = mund të mbetet këtu
show-from = Nga: { $names }
show-to = Çon te: { $names }
show-by = E ndërmerr: { $names }
show-signed = E nënshkruan njëri prej: { $names }
show-other-signers = Nuk nënshkruan askush që ka nënshkruar një vendim të mëparshëm
show-refused-when = Nuk lejohet ndërsa: { $names }
show-needs-safeguards = Garancitë, kur zbatohen: { $names }
show-starts = Nis afatet: { $names }
show-safeguards = Garancitë
show-clocks = Afatet
show-by-law = { $length }, me ligj ({ $source })
show-at-least = të paktën { $length }, me ligj ({ $source })
show-agreed = i pacaktuar me ligj; kujtesë pune pas { $length }, e rënë dakord, jo ligj

show-services = Shërbimet
show-commitments = Për çfarë angazhohet secili institucion
show-forms = Formularët
show-indicators = Treguesit
show-indicator-count = { $count ->
    [one] { $count } tregues
   *[other] { $count } tregues
}
show-absent = lista ekziston dhe nuk mundi të lexohej

show-unset = Çfarë nuk mundi të verifikohej
show-unset-clocks = Afate pa gjatësi në ligj: { $names }
show-unset-interviews = Intervistat: asnjë burim nuk thotë sa herë pyetet më së shumti një person.
show-unset-holidays = Festat zyrtare: nuk u lexua asnjë listë, prandaj ditët e punës anashkalojnë vetëm ditët e pushimit.
show-unset-duties = Detyra për të raportuar e pacaktuar për: { $names }
show-unset-absent = Lista treguesish që nuk mundën të lexoheshin: { $names }
show-unset-members = { $count ->
    [one] { $count } anëtarësim është i rindërtuar.
   *[other] { $count } anëtarësime janë të rindërtuara.
}
show-sources = Dokumentet, dhe çfarë u lexua prej tyre
