### Deklarimet për procedurën e drejtësisë: tërhiqen ose ndryshohen pa arsye.

statement-heading = Deklarimet
statement-means = Personi mund ta tërheqë një deklarim ose të thotë diçka tjetër në çdo kohë. Nuk kërkohet arsye, asnjë shërbim dhe asnjë status nuk varet prej tij, dhe ajo që u tha më parë mbetet.
statement-none = Nuk është shënuar asnjë deklarim.
statement-taken = Deklaruar më { $date }
statement-withdrawn = Tërhequr më { $date }
statement-changed = Thënë ndryshe më { $date }
statement-words = Deklarimi, me fjalët e vetë personit
statement-new-words = Çfarë thotë personi tani
statement-change = Shëno fjalët e reja
statement-withdraw = Personi e tërheq
statement-record = Shënoni një deklarim
statement-record-action = Shëno deklarimin
statement-error-words = Shënoni çfarë thotë personi
