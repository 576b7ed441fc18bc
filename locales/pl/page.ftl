### Strona dla redakcji: oba teksty obok siebie.

page-title = bitekst: raport
# Tytuł strony z wieloma parami.
page-pairs = { $count ->
    [one] bitekst: { $count } para
    [few] bitekst: { $count } pary
    [many] bitekst: { $count } par
   *[other] bitekst: { $count } pary
  }
page-back = Wszystkie pary
page-skip = Przejdź do tekstów
page-bar = Narzędzia raportu
# Jak ten język sam się nazywa.
page-language = Polski
page-previous = Poprzednia
page-next = Następna
page-filter = Filtry
# $some, $all: liczby.
page-shown = Widoczne: { $some } z { $all }
page-text = Występuje
page-only-en = tylko w tekście angielskim
page-only-pl = tylko w tekście polskim
page-both = w obu tekstach, ale inaczej
page-review = Ocena
page-only-findings = Tylko akapity z rozbieżnościami
page-reset = Pokaż wszystko
page-export-toml = Zapisz niesłuszne
page-export-toml-what = Uznane za niesłuszne, jako bitekst-suppressions.toml: bitekst nie zgłosi ich ponownie
page-export-csv = Zapisz CSV
page-export-csv-what = Wszystkie rozbieżności z ocenami i notatkami, do arkusza kalkulacyjnego
page-theme = Kolory
page-theme-system = Jak w systemie
page-theme-light = Jasne
page-theme-dark = Ciemne
page-keys = Skróty klawiszowe
page-close = Zamknij
page-gap-en = Brak w wersji angielskiej
page-gap-pl = Brak w wersji polskiej
# $line: wiersz polskiego tekstu.
page-taken = { $unit ->
    [paragraph] Tu stoi akapit { $line } polskiego tekstu
   *[line] Tu stoi wiersz { $line } polskiego tekstu
  }
# $line: wiersz drugiego tekstu albo akapit, gdy wierszy nie ma: $unit.
page-elsewhere = { $unit ->
    [paragraph] Akapit { $line }.
   *[line] Wiersz { $line }.
  }
page-also = Także w wierszu
# $line: wiersz rozbieżności, która się powtarza, albo akapit: $unit.
page-again = { $unit ->
    [paragraph] To samo co w akapicie { $line }
   *[line] To samo co w wierszu { $line }
  }
# $en, $pl: ile akapitów każdego tekstu odpowiada sobie.
page-uneven = Akapity angielskie: { $en }, polskie: { $pl }
# $version: wersja programu bitekst.
page-made = Przygotował bitekst { $version }.

key-next = Następna rozbieżność
key-previous = Poprzednia rozbieżność
key-note = Powrót z notatki do rozbieżności
key-help = Lista skrótów
key-close = Zamknięcie otwartego okna

review-open = bez oceny
review-right = słuszna
review-wrong = niesłuszna
review-todo = do zrobienia
review-note = Notatka
review-state = Ocena
# $some, $all: liczby.
review-progress = Ocenione: { $some } z { $all }
review-not-kept = Przeglądarka niczego tu nie zapamięta: po zamknięciu strony oceny znikną. Wcześniej zapisz je do pliku.
review-list = Rozbieżności uznane przy ocenie za niesłuszne. Plik należy umieścić obok bitekst.toml.
review-reason = uznana przy ocenie za niesłuszną

table-pair = Teksty
table-line-en = Wiersz angielski
table-line-pl = Wiersz polski

ledger-title = Wykaz faktów
ledger-verdict = Wynik
ledger-search = Szukaj w faktach
ledger-all-kinds = Wszystkie rodzaje
ledger-all-verdicts = Wszystkie wyniki
verdict-same = zgodne
verdict-differs = różne
verdict-only-en = tylko po angielsku
verdict-only-pl = tylko po polsku
verdict-elsewhere = w innym miejscu
# Odpowiadający fragment może to mówić inaczej: trzeba ocenić samemu.
verdict-reworded = może innymi słowami
