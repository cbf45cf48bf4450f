### Hyrja në sistem.

## Zgjedhja e personit në ambientin e ushtrimit
signin-title = Hyni në Besa
signin-choose-heading = Si kush doni të hyni?
signin-choose-lead = Ky është ushtrim: zgjidhni një nga personat e trilluar të mekanizmit dhe shihni rastet me sytë e tij.
signin-choose-firsts = Nga një person për çdo funksion
signin-choose-by-institution = Sipas institucionit
signin-choose-function = Funksioni
signin-choose-as = Hyr si { $name }
signin-choose-no-case-access = nuk sheh asnjë rast
signin-real-later = Hyrja e vërtetë, me fjalëkalim dhe çelës sigurie, vjen më vonë; deri atëherë Besa punon vetëm si ushtrim.

## Dalja dhe kyçja
signin-signed-out = Keni dalë nga Besa.
signin-signed-out-shared = Nëse kompjuterin e përdorin edhe të tjerë, mbyllni edhe shfletuesin.
signin-locked-title = Ekrani është i kyçur
signin-locked-lead = Puna e nisur është ruajtur. Hyni përsëri për të vazhduar.
signin-again = Hyr përsëri

## Sa zgjat
signin-session-length = Pas { $length } pa veprime, ekrani kyçet vetë.
