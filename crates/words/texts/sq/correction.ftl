### Futur gabimisht: një shënim që nuk vlen më, dhe pse.

correction-title = Futur gabimisht
correction-mark = U fut gabimisht?
correction-lead = Rreshti mbetet në kronologji, i vizuar, bashkë me arsyen tuaj. Ajo që u shkrua në të mbyllet për të gjithë dhe nuk vlen më. Kjo nuk kthehet: shënojeni sërish aty ku e ka vendin.
correction-why = Pse është gabim?
correction-why-hint = Për shembull: i përket një rasti tjetër. Mos shkruani emra.
correction-send = Shëno si të futur gabimisht
correction-taken-back = Futur gabimisht: u tërhoq më { $date }, { $institution }
correction-reason = Arsyeja: { $reason }
