### Në letër: formularë bosh, çfarë hidhet më vonë, një rast i shtypur për dorëzim.
paper-blank-title = { $form }, në letër
paper-blank-all = Formularët në letër
paper-blank-all-lead = Çdo formular shtypet bosh me numrin e vet serial. Hidheni sa më shpejt atë që u shkrua, me ditën dhe orën e letrës, dhe pastaj asgjësojeni letrën.
paper-destroyed = A u asgjësua letra?
summary-title = Shtype për dorëzim
summary-link = Shtype për dorëzim
summary-lead = Një fletë me atë që duhet bërë, kujt t'i telefonohet, ku gjendet rasti dhe çfarë ka në plan: vetëm çfarë mund të lexoni vetë, dhe asnjë emër.
summary-recorded = Shënohet se e shtypët, me orën.
summary-hand = Dorëzojeni vetë, dorazi.
summary-destroy = Asgjësojeni kur nuk duhet më. Ajo që është në fletë shpejt nuk vlen më.
summary-print = Shfaq fletën
summary-printed = E shtypi { $name }, { $institution }, { $function }, më { $date }.
summary-browser = Shtypeni nga shfletuesi.
summary-serial = Fleta { $serial }
summary-plan = Çfarë ka në plan
