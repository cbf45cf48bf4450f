### Çfarë duhet ditur para hapit tjetër.
heed-heading = Mbani parasysh
heed-held = Personi mbahet ose akuzohet. Ai ka të drejtë për avokat; askush nuk ndëshkohet për atë që iu imponua.
heed-foreign-decision = Vendim i një vendi tjetër: { $country }. { $kind }: { $outcome }. Nuk detyron askënd këtu.
heed-known-before = Mund të jetë i njëjti person si në rastin { $number }.
heed-alike = Dikush njihet me të njëjtin emër në rastin { $number }. Shikoni nëse është i njëjti person.
heed-exploited-again = Mund të jetë i njëjti person si në rastin { $number }, i mbrojtur edhe më parë: ndoshta është shfrytëzuar sërish.
