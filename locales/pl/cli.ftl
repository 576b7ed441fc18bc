### Wiersz poleceń: pomoc i błędy.

about = Porównuje tekst angielski z jego polską wersją: zestawia akapity, porównuje fakty, zgłasza rozbieżności.
about-check = Zgłasza, czym różnią się obie wersje.
about-pairs = Pokazuje, które pliki projektu tworzą pary.
about-baseline = Zapisuje rozbieżności w projekcie jako stan bazowy; odtąd zgłaszane są tylko nowe.
about-align = Pokazuje, które akapity sobie odpowiadają.
about-facts = Wypisuje fakty odczytane z jednego tekstu.
about-schema = Wypisuje schemat JSON konfiguracji, dla edytorów, albo raportu, dla programów.
about-rules = Wypisuje reguły.
about-explain = Wyjaśnia regułę: co znaczy, dlaczego jest ważna i jak ją wyłączyć.
about-init = Zapisuje opatrzony komentarzami plik bitekst.toml dla projektu w tym folderze.
about-help = Pokazuje tę pomoc albo pomoc do polecenia.

heading-usage = Użycie:
heading-commands = Polecenia:
heading-arguments = Argumenty:
heading-options = Opcje:

usage = bitekst [OPCJE] POLECENIE
usage-check = bitekst check [OPCJE] [EN PL | ŚCIEŻKI]
usage-pairs = bitekst pairs [OPCJE] [ŚCIEŻKI]
usage-baseline = bitekst baseline [OPCJE] [ŚCIEŻKI]
usage-align = bitekst align [OPCJE] EN PL
usage-facts = bitekst facts [OPCJE] PLIK
usage-schema = bitekst schema [OPCJE] RODZAJ
usage-rules = bitekst rules [OPCJE]
usage-init = bitekst init [OPCJE]
usage-explain = bitekst explain [OPCJE] REGUŁA

# Nazwy argumentów w pomocy i w komunikatach o błędach.
name-en = EN
name-pl = PL
name-file = PLIK
name-rule = REGUŁA
name-kind = RODZAJ
name-rules = REGUŁY
name-format = FORMAT
name-output = FORMAT=PLIK
name-paths = ŚCIEŻKI
name-revision = REWIZJA
name-severity = WAGA
name-language = JĘZYK
name-when = KIEDY

help-en = Tekst angielski: plik (.txt, .md) albo - (standardowe wejście)
help-pl = Tekst polski: plik (.txt, .md) albo - (standardowe wejście)
help-file = Tekst: plik (.txt, .md) albo - (standardowe wejście)
help-rule = Reguła, tak jak ją nazywa `bitekst rules`
help-kind = Czego: config albo report
help-format = Format wyniku: text (domyślnie) albo json
help-format-check = Format wyniku: terminal (domyślnie), json, sarif, junit, github, gitlab, markdown
help-output = Zapisz raport także do pliku: FORMAT=PLIK; można powtarzać
help-paths-check = Tekst angielski i polski; albo foldery, pliki i wzorce z projektu (domyślnie cały)
help-paths = Foldery, pliki i wzorce z projektu (domyślnie cały)
help-project = Traktuj ścieżki, także dwie, jako pliki projektu: sprawdzane są ich pary
help-since = Tylko pary zmienione od tej rewizji git; liczą się też zmiany niezatwierdzone
help-config = Konfiguracja (domyślnie bitekst.toml w tym folderze lub wyżej)
help-no-baseline = Zgłoś także rozbieżności ze stanu bazowego
help-format-align = Format wyniku: text (domyślnie), json, tsv albo tmx (pamięć tłumaczeniowa)
help-fail-on = Od jakiej wagi kończyć kodem 1: error, warning (domyślnie), note albo never
help-skip = Nie zgłaszaj niczego z tych reguł: jednej lub kilku, po przecinku
help-language = Język tekstu: en albo pl (domyślnie rozpoznawany)
help-lang = Język komunikatów: en albo pl (domyślnie według środowiska)
help-color = Kolory: auto (domyślnie), always albo never
help-quiet = Pomiń wiersz podsumowania
help-help = Pokaż tę pomoc
help-version = Pokaż wersję
help-licenses = Pokaż licencje wszystkiego, co zawiera bitekst
after-help = Kody wyjścia: 0 brak rozbieżności, 1 są rozbieżności, 2 nie udało się wykonać polecenia. Pomoc do polecenia: bitekst help POLECENIE

error-title = błąd
error-unknown-argument = Nie ma opcji „{ $argument }”.
error-unknown-command = Nie ma polecenia „{ $argument }”.
error-did-you-mean = Może chodziło o „{ $suggestion }”?
error-missing-argument = Brakuje argumentu: { $argument }.
error-invalid-value = „{ $value }” nie pasuje do { $argument }. Możliwe wartości: { $possible }.
error-too-many = „{ $argument }” to o jeden argument za dużo.
error-no-value = Opcja { $argument } wymaga wartości.
error-arguments = Nie można odczytać argumentów: { $reason }
error-help = Pomoc: bitekst help
error-help-command = Pomoc: bitekst help { $command }
error-not-unicode = Nazwa pliku zawiera bajty spoza UTF-8. Zmień nazwę pliku albo podaj tekst na standardowe wejście: -
error-unknown-rule = Nie ma reguły „{ $rule }”.
error-help-rules = Wszystkie reguły: bitekst rules
error-language-unknown = Nie wiadomo, czy „{ $path }” jest po angielsku, czy po polsku. Podaj język: --language en albo --language pl
error-output-folder = Nie można zapisać raportu w „{ $path }”: nie ma takiego folderu.
error-output-file = Nie można zapisać raportu w „{ $path }”: { $reason }.
error-no-pairs = Z nazw plików nie wynika, które tworzą parę, jak en/list.md i pl/list.md. Wskaż je w bitekst.toml: bitekst init
error-no-pairs-by-pattern = Żaden plik nie pasuje do wzorców pairs w bitekst.toml. Dwa pliki sprawdza polecenie bitekst check EN PL.
error-baseline = „{ $path }” nie jest stanem bazowym tej wersji bitekst. Zapisz go od nowa: bitekst baseline

baseline-written = { $count ->
    [one] Zapisano { $count } rozbieżność w { $path }.
    [few] Zapisano { $count } rozbieżności w { $path }.
    [many] Zapisano { $count } rozbieżności w { $path }.
   *[other] Zapisano { $count } rozbieżności w { $path }.
  }

error-file-exists = Plik „{ $path }” już istnieje i pozostaje bez zmian.
error-file-unwritable = Nie można zapisać pliku „{ $path }”: { $reason }.
error-output = Nie można zapisać raportu: { $reason }.

explain-why = Dlaczego to ważne
explain-same = Jak porównuje
explain-example = Przykład
explain-off = Jak wyłączyć
explain-off-text = Na jedno uruchomienie: bitekst check --skip { $rule } EN PL. W projekcie: { $rule } = "off" w części [rules] pliku bitekst.toml. Dla jednej rozbieżności w Markdownie komentarz przed nią: <!-- bitekst-ignore { $rule }: POWÓD -->

init-written = Zapisano: { $path }
