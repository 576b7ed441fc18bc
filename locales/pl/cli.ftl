### Wiersz poleceń: pomoc i błędy.

about = Porównuje tekst angielski z jego polską wersją: zestawia akapity, porównuje fakty, zgłasza rozbieżności.
    .manual =
        bitekst odczytuje fakty z obu wersji (liczby, daty, kwoty, nazwy, adresy), zestawia akapity i zgłasza, czym wersje się różnią, aż po rozdział, który ma tylko jedna z nich. Porównuje wartości, nie słowa: 48,300 to 48,3 tys., a UN to ONZ.
        Tekst angielski zawsze stoi na pierwszym miejscu. `-` zamiast pliku oznacza standardowe wejście.
        Dwa teksty: `bitekst check en.txt pl.txt`. Cały projekt: `bitekst check`.
about-check = Zgłasza, czym różnią się obie wersje.
    .manual =
        Gdy podano dwa pliki, porównuje tekst polski z angielskim. Gdy podano foldery, pliki lub wzorce z projektu albo nie podano nic, sprawdza każdą wskazaną parę projektu; które to są, pokazuje `bitekst pairs`.
        Plik, który zawiera oba teksty (PO, XLIFF, TMX; TSV, CSV i wiersze JSON z kolumną lub polem dla każdego z nich), podaje się sam: `bitekst check app.po`. Jego segmenty są sprawdzane po kolei.
        Z opcją `--stream` taki plik albo potok jest sprawdzany w trakcie odczytu, w stałej pamięci: na każdy segment przypada wiersz JSON z rozbieżnościami, także wtedy, gdy ich nie ma, żeby obie strony się nie rozeszły. Wiersz, którego nie da się odczytać, mówi o tym w polu `problem`. Każdy segment jest oceniany osobno; stan bazowy się nie liczy.
        Nie zgłasza rozbieżności ze stanu bazowego ani zaakceptowanych z uzasadnieniem. Opcja `--output` zapisuje w tym samym przebiegu dalsze raporty, na przykład `--output sarif=bitekst.sarif`.
about-report = Zapisuje stronę dla redakcji: oba teksty obok siebie, rozbieżności, wszystkie fakty.
    .manual =
        Zapisuje jeden plik HTML, który nie wymaga sieci: oba teksty obok siebie, przy nich rozbieżności oraz wykaz wszystkich faktów wraz z wynikiem porównania. Pary wybiera tak jak `bitekst check`.
        `bitekst report EN PL -o raport.html` zapisuje stronę jednej pary, `bitekst report -o raport.html` jedną stronę ze wszystkimi parami projektu. `-o folder/` albo istniejący folder oznacza osobną stronę dla każdej pary i plik index.html, który do nich prowadzi; strony z wcześniejszych uruchomień, których nie zapisano od nowa, pozostają bez zmian. `-o -` oznacza standardowe wyjście.
        Kod zakończenia nie zależy od tego, co znaleziono. Pary, której nie udało się sprawdzić, raport nie pomija: podaje powód.
about-pairs = Pokazuje, które pliki projektu tworzą pary.
about-baseline = Zapisuje rozbieżności w projekcie jako stan bazowy; odtąd zgłaszane są tylko nowe.
    .manual =
        Dla zespołu, który zaczyna z gotowymi już tekstami: zapisuje dzisiejsze rozbieżności, a późniejsze uruchomienia `bitekst check` zgłaszają tylko nowe. Mówią też, ile z zapisanych pozostało, a ile zniknęło. Uruchomione ponownie zapisuje stan z tej chwili.
about-align = Pokazuje, które akapity sobie odpowiadają.
    .manual =
        Zestawia akapity obu tekstów: jeden do jednego, podzielone, połączone, przeniesione albo brakujące w jednym z nich.
about-facts = Wykaz wszystkich faktów z obu tekstów, do zatwierdzenia, albo fakty z jednego.
    .manual =
        Gdy podano dwa teksty, tworzy wykaz: każda liczba, data, kwota, nazwa i każdy adres z obu tekstów wraz z wynikiem porównania. Odpowiadające sobie fragmenty są zgodne albo różne; fakt podaje tylko jeden tekst; drugi podaje go w innym miejscu; albo mówi to być może innymi słowami, co trzeba ocenić samemu. `bitekst facts en.txt pl.txt -o fakty.xlsx` tworzy arkusz z kolumnami do zatwierdzania.
        Gdy podano jeden tekst, wypisuje, co z niego odczytano, ze wszystkimi możliwymi znaczeniami: tak widać, skąd wzięła się rozbieżność albo dlaczego jej nie ma.
        Komórkę CSV, którą arkusz wziąłby za formułę, poprzedza apostrof; liczby i numery telefonów pozostają bez zmian.
about-schema = Wypisuje schemat JSON konfiguracji, dla edytorów, albo raportu, wykazu faktów lub strumienia, dla programów.
about-rules = Wypisuje reguły.
about-explain = Wyjaśnia regułę: co znaczy, dlaczego jest ważna i jak ją wyłączyć.
about-init = Zapisuje opatrzony komentarzami plik bitekst.toml dla projektu w tym folderze.
about-completions = Wypisuje skrypt, dzięki któremu powłoka uzupełnia polecenia.
    .manual =
        bash: `bitekst completions bash > ~/.local/share/bash-completion/completions/bitekst`
        zsh, w folderze z jego fpath: `bitekst completions zsh > ~/.zfunc/_bitekst`
        fish: `bitekst completions fish > ~/.config/fish/completions/bitekst.fish`
        PowerShell, w pliku profilu: `bitekst completions powershell | Out-String | Invoke-Expression`
        Opisy, o ile powłoka je pokazuje, są w języku komunikatów.
about-man = Wypisuje stronę podręcznika albo zapisuje wszystkie w folderze.
about-help = Pokazuje tę pomoc albo pomoc do polecenia.

heading-usage = Użycie:
heading-commands = Polecenia:
heading-arguments = Argumenty:
heading-options = Opcje:

usage = bitekst [OPCJE] POLECENIE
usage-check = bitekst check [OPCJE] [EN PL | PLIK | ŚCIEŻKI]
usage-report = bitekst report [OPCJE] -o PLIK [EN PL | PLIK | ŚCIEŻKI]
usage-pairs = bitekst pairs [OPCJE] [ŚCIEŻKI]
usage-baseline = bitekst baseline [OPCJE] [EN PL | PLIK | ŚCIEŻKI]
usage-align = bitekst align [OPCJE] EN PL
usage-facts = bitekst facts [OPCJE] PLIK [PL]
usage-schema = bitekst schema [OPCJE] RODZAJ
usage-rules = bitekst rules [OPCJE]
usage-init = bitekst init [OPCJE]
usage-explain = bitekst explain [OPCJE] REGUŁA
usage-completions = bitekst completions [OPCJE] POWŁOKA
usage-man = bitekst man [OPCJE] [POLECENIE]

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
name-shell = POWŁOKA
name-command = POLECENIE
name-dir = FOLDER

help-en = Tekst angielski: plik (.txt, .md, .html, .docx, .odt, .rtf, .pdf) albo - (standardowe wejście)
help-pl = Tekst polski: plik (.txt, .md, .html, .docx, .odt, .rtf, .pdf) albo - (standardowe wejście)
help-file = Tekst, z dwóch angielski: plik (.txt, .md, .html, .docx, .odt, .rtf, .pdf) albo - (standardowe wejście)
help-facts-pl = Tekst polski, do wykazu faktów z obu
help-facts-output = Zapisz do tego pliku; bez --format decyduje rozszerzenie: .csv, .json, .xlsx
help-format-facts = Format wyniku: table (domyślnie) albo json; dla dwóch tekstów także csv albo xlsx
help-rule = Reguła, tak jak ją nazywa `bitekst rules`
help-kind = Czego: config, report, ledger albo stream
help-format = Format wyniku: text (domyślnie) albo json
help-format-check = Format wyniku: terminal (domyślnie), json, sarif, junit, github, gitlab, markdown, html; przy --stream: jsonl
help-output = Zapisz raport także do pliku: FORMAT=PLIK; można powtarzać
help-output-report = Gdzie zapisać raport: plik; folder (z / na końcu), by każda para miała stronę; albo -
help-paths-check = Tekst angielski i polski; albo pliki z oboma tekstami; albo foldery, pliki i wzorce z projektu (domyślnie cały)
help-paths = Foldery, pliki i wzorce z projektu (domyślnie cały)
help-project = Traktuj ścieżki jako pliki projektu: sprawdzane są ich pary, pliki bez pary są pomijane
help-since = Tylko pary zmienione od tej rewizji git; liczą się też zmiany niezatwierdzone
help-config = Konfiguracja (domyślnie bitekst.toml w tym folderze lub wyżej)
help-no-baseline = Zgłoś także rozbieżności ze stanu bazowego
help-input-format = Czym są pliki: plain, markdown, html, docx, odt, rtf, pdf albo, gdy jeden plik zawiera oba teksty: po, xliff, tmx, tsv, csv, jsonl (domyślnie rozpoznawane)
help-stream = Sprawdzaj plik z oboma tekstami albo standardowe wejście w trakcie odczytu: po jednym wierszu JSON (--format jsonl) na segment
help-swap = W pliku z oboma tekstami, który nie podaje języków, pierwszy tekst jest polski
help-format-align = Format wyniku: text (domyślnie), json, tsv albo tmx (pamięć tłumaczeniowa)
help-shell = Powłoka: bash, zsh, fish albo powershell
help-command = Polecenie (domyślnie bitekst jako całość)
help-dir = Zapisz tu strony w obu językach, w układzie dla programu man: ~/.local/share/man
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
error-stream-paths = Strumień to jeden plik albo - (standardowe wejście): bitekst check --stream -
error-stream-format = Wynik dla strumienia to wiersze JSON i tylko dla niego jest ten format: bitekst check --stream - --format jsonl
error-help-command = Pomoc: bitekst help { $command }
error-not-unicode = Nazwa pliku zawiera bajty spoza UTF-8. Zmień nazwę pliku albo podaj tekst na standardowe wejście: -
error-unknown-rule = Nie ma reguły „{ $rule }”.
error-help-rules = Wszystkie reguły: bitekst rules
error-language-unknown = Nie wiadomo, czy „{ $path }” jest po angielsku, czy po polsku. Podaj język: --language en albo --language pl
error-facts-format = Format { $format } jest dla wykazu faktów z dwóch tekstów. Podaj oba: bitekst facts EN PL
error-facts-language = Opcja --language jest dla jednego tekstu. Z dwóch pierwszy jest angielski, a drugi polski.
error-facts-terminal = Arkusza nie da się pokazać w terminalu. Zapisz go do pliku: -o fakty.xlsx
error-no-output = Podaj, gdzie zapisać raport: bitekst report EN PL -o raport.html
error-output-twice = Plik „{ $path }” podano dla dwóch raportów. Podaj dla każdego osobny plik.
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
explain-off-text = Na jedno uruchomienie: bitekst check --skip { $rule } EN PL. W projekcie: { $rule } = "off" w części [rules] pliku bitekst.toml. Dla jednej rozbieżności w Markdownie lub HTML komentarz przed nią: <!-- bitekst-ignore { $rule }: POWÓD -->

init-written = Zapisano: { $path }

# Strony podręcznika.
manual-title = Podręcznik programu bitekst
manual-name = NAZWA
manual-synopsis = SKŁADNIA
manual-description = OPIS
manual-commands = POLECENIA
manual-arguments = ARGUMENTY
manual-options = OPCJE
manual-exit = KOD ZAKOŃCZENIA
manual-exit-0 = Brak rozbieżności.
manual-exit-1 = Są rozbieżności o wadze podanej w `--fail-on` lub większej.
manual-exit-2 = Nie udało się wykonać polecenia: błędne argumenty, plik, którego nie można odczytać lub zapisać, dwa teksty, które nie mogą być parą.
manual-files = PLIKI
manual-file-config = Konfiguracja projektu, w jego głównym folderze: które pliki tworzą pary i które rozbieżności są ważne. Zapisuje ją `bitekst init`.
manual-file-baseline = Rozbieżności znane w chwili, gdy uruchomiono `bitekst baseline`; nie są zgłaszane ponownie.
manual-file-suppressions = Rozbieżności zaakceptowane, każda z uzasadnieniem.
manual-environment = ZMIENNE ŚRODOWISKOWE
manual-language = Język komunikatów, o ile nie wskazuje go `--lang`.
manual-no-color = Bez kolorów, o ile nie włącza ich `--color`.
manual-see-also = ZOBACZ TAKŻE
