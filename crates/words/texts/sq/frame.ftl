### Korniza e çdo faqeje: emri, menyja, fundi, gjuha.

## Emri
frame-product = Besa
frame-page-title = { $page } – Besa
frame-practice = ushtrim
frame-practice-banner = Ushtrim: të gjithë këtu janë të trilluar. Mos shkruani të dhëna të vërteta.
frame-skip-to-main = Kalo te përmbajtja

## Menyja kryesore
frame-nav-label = Menyja kryesore
frame-nav-desk = Tryeza ime
frame-nav-cases = Rastet
frame-nav-concern = Njofto një shqetësim
frame-nav-referrals = Referimet
frame-nav-authority = Autoriteti
frame-nav-signals = Sinjalet
frame-nav-services = Shërbimet
frame-nav-figures = Shifrat
frame-nav-mechanism = Mekanizmi
frame-nav-members = Anëtarët
frame-nav-waiting = { $count ->
    [one] { $count } që ju pret
   *[other] { $count } që ju presin
}
frame-nav-waiting-more = Më shumë se { $count } që ju presin

## Kush jam unë këtu
frame-account-label = Kush jeni këtu
frame-account-as = { $name }, { $function }, { $institution }
frame-account-menu = Llogaria
frame-sign-out = Dil
frame-lock = Kyç ekranin
frame-lock-hint = Fsheh menjëherë faqen; puna e nisur ruhet.

## Gjuha
frame-language-label = Gjuha
frame-language-own-name = Shqip
frame-language-switch = Lexojeni faqen në shqip

## Veprimet që përsëriten
frame-action-back = Kthehu
frame-action-continue = Vazhdo
frame-action-save = Ruaj
frame-action-save-draft = Ruaj si draft
frame-action-cancel = Anulo
frame-action-change = Ndrysho
frame-action-close = Mbyll
frame-action-confirm = Konfirmo
frame-action-open = Hap
frame-action-print = Printo
frame-action-remove = Hiq
frame-action-show-more = Shfaq më shumë
frame-action-try-again = Provo përsëri

## Faqosja
frame-pages-label = Faqet e listës
frame-pages-next = Më tej
frame-pages-previous = Më parë
frame-list-empty = Këtu nuk ka ende asgjë.

## Largimi i shpejtë
frame-quick-exit = Dil shpejt nga kjo faqe
frame-quick-exit-hint = Ose shtypni tri herë tastin Esc.

## Fundi i faqes
frame-footer-label = Për këtë shërbim
frame-footer-run-by = Këtë mekanizëm e drejton { $institution }.
frame-footer-data-protection = Nëpunësi për mbrojtjen e të dhënave
frame-footer-protects = Nga çfarë mbron Besa dhe nga çfarë jo
frame-footer-accessibility = Qasshmëria
frame-footer-edition = Procedura: botimi { $edition }

## Çelësa të përbashkët
frame-yes = Po
frame-no = Jo
frame-unknown = Nuk dihet
frame-not-asked = Nuk është pyetur
frame-declined-to-say = Personi nuk dëshiron ta thotë
frame-unset = Nuk është caktuar
frame-unset-why = Asnjë burim i verifikuar nuk e jep këtë vlerë, ndaj Besa nuk e hamendëson.
frame-optional = (jo e detyrueshme)
frame-required = Duhet plotësuar
frame-source = Burimi: { $source }
frame-source-article = { $source }, neni { $article }
frame-agreed-not-law = i rënë dakord, jo i caktuar me ligj
frame-protected-accommodation = strehim i mbrojtur, kontakti bëhet përmes sportelit të Autoritetit Përgjegjës
frame-list-comma = { ", " }
frame-list-and = { " dhe " }
frame-notice = Njoftim
frame-warning = Kujdes
frame-saved = U ruajt

## Fundi i seancës
frame-idle-limit = Seanca mbaron pas { $minutes } minutash pa hapur faqe. Formulari që dërgoni më vonë ruhet te skicat tuaja.
frame-idle-title = Kjo seancë mbaron pas pak minutash
frame-idle-text = Asgjë nga ato që keni shkruar nuk humbet: ruhet te skicat tuaja, vetëm për ju.
frame-idle-stay = Vazhdoj punën
