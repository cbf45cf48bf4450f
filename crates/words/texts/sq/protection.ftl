### Nga çfarë mbron Besa dhe nga çfarë jo. E hapur për të gjithë.

protection-does-title = Nga çfarë mbron
protection-does-strangers = Nga të huajt: askush nuk sheh një rast pa hyrë në sistem dhe çdo institucion sheh vetëm atë që i duhet për detyrën e vet.
protection-does-colleagues = Nga kureshtja: çdo shikim i të dhënave personale shënohet para se ato të shfaqen, dhe personi mund të pyesë kush ka parë.
protection-does-disk = Nga vjedhja e diskut a e kopjes rezervë: ajo që njerëzit kanë besuar është e vulosur, me çelës më vete për çdo rast dhe çdo lloj të dhënash.
protection-does-silence = Nga ndryshimet në heshtje: asgjë nuk mbishkruhet e nuk fshihet pa lënë gjurmë.
protection-not-title = Nga çfarë nuk mbron
protection-not-screen = Nga dikush që shikon mbi supin tuaj, ose nga një ekran i lënë hapur.
protection-not-server = Nga kushdo që ka në dorë serverin ndërsa punon.
protection-not-told = Nga ajo që thuhet jashtë Besës: në telefon, në letër, në korridor.
protection-not-device = Nga një pajisje ku dikush tjetër lexon bashkë me ju.
