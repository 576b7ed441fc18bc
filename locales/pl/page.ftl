### Strona dla redakcji: oba teksty obok siebie.

page-title = bitekst: raport
page-skip = Przejdź do tekstów
page-previous = Poprzednia
page-next = Następna
page-filter = Filtr
page-text = W której wersji
page-only-en = tylko w angielskiej
page-only-pl = tylko w polskiej
page-both = w obu, ale inaczej
page-review = Ocena
page-only-findings = tylko akapity z rozbieżnościami
page-export-toml = Zapisz zaakceptowane
page-export-csv = Zapisz wszystko jako CSV
page-theme = Ciemne lub jasne
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
# $en, $pl: ile akapitów każdego tekstu odpowiada sobie.
page-uneven = Akapity angielskie: { $en }, polskie: { $pl }
# $version: wersja programu bitekst.
page-made = Przygotował bitekst { $version }.

review-open = bez oceny
review-right = słuszna
review-wrong = niesłuszna
review-todo = do zrobienia
review-note = Notatka

ledger-title = Wykaz faktów
ledger-verdict = Wynik
verdict-same = zgodne
verdict-differs = różne
verdict-only-en = tylko po angielsku
verdict-only-pl = tylko po polsku
verdict-elsewhere = w innym miejscu
verdict-reworded = innymi słowami
