### Kush është personi: të dhënat, çfarë mungon dhe pse, korrigjimet.

identity-lead = E hapët pjesën se kush është personi; kjo u shënua para se të shfaqej faqja.
identity-nothing = Ende nuk është thënë asgjë.
identity-known = Të thëna
identity-unknown = Nuk dihen
identity-declined = Personi nuk dëshiron t'i thotë
identity-not-asked = Të shënuara si të papyetura
identity-never-asked = Ende nuk i ka pyetur askush
identity-gone = nuk ruhet më
identity-recorded = shënuar më { $date }, { $institution }
identity-why = u ndryshua sepse: { $reason }
identity-earlier = Vlerat e mëparshme
identity-correct = Korrigjo
identity-correct-lead = Vlera e re vlen që tani. E vjetra mbetet në dosje, e vulosur pranë saj.
identity-correct-why = Pse korrigjohet?
identity-correct-why-hint = Për shembull: personi tregoi një dokument, ose emri ishte dëgjuar gabim.
