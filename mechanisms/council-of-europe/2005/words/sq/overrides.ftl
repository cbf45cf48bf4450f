### Ky mekanizëm nuk është i asnjë vendi.
country-xx = Çdo palë e Konventës
