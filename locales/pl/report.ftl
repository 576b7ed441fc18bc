### Co mówią raporty i tabele.

severity-error = błąd
severity-warning = ostrzeżenie
severity-note = uwaga

# Słowa tekstu.
quote = „{ $words }”

## Miejsca w tekstach.

mark-counterpart = odpowiadający fragment
mark-elsewhere = jest tutaj
mark-part = część tego fragmentu
# $line: wiersz, w którym kończy się długi fragment.
mark-last-line = { $unit ->
    [paragraph] do akapitu { $line }
   *[line] do wiersza { $line }
  }

# Miejsce w dokumencie, który nie ma wierszy. $path: plik. $heading: nagłówek nad tym miejscem.
place-paragraph = { $path }, akapit { $paragraph }
place-under = { $path }, akapit { $paragraph }, pod nagłówkiem „{ $heading }”
place-page = { $path }, strona { $page }, akapit { $paragraph }
place-page-under = { $path }, strona { $page }, akapit { $paragraph }, pod nagłówkiem „{ $heading }”

# Jak powinno być w drugiej wersji, w jej własnym zapisie.
expected-en = oczekiwany zapis po angielsku: { $text }
expected-pl = oczekiwany zapis po polsku: { $text }

## Ostatni wiersz. $parts: te z poniższych liczb, które nie są zerem, po przecinku.

summary = { $total ->
    [0] Nie znaleziono rozbieżności.
    [one] { $total } rozbieżność: { $parts }.
    [few] { $total } rozbieżności: { $parts }.
    [many] { $total } rozbieżności: { $parts }.
   *[other] { $total } rozbieżności: { $parts }.
  }
# $pairs: ile par sprawdzono. $diverging: w ilu z nich są rozbieżności.
summary-pairs = { $total ->
    [0] Nie znaleziono rozbieżności w { $pairs } parach.
    [one] { $total } rozbieżność w { $diverging } z { $pairs } par: { $parts }.
    [few] { $total } rozbieżności w { $diverging } z { $pairs } par: { $parts }.
    [many] { $total } rozbieżności w { $diverging } z { $pairs } par: { $parts }.
   *[other] { $total } rozbieżności w { $diverging } z { $pairs } par: { $parts }.
  }
summary-none = Nie było żadnej pary do sprawdzenia.
summary-failed = { $count ->
    [one] Nie udało się sprawdzić { $count } pary.
    [few] Nie udało się sprawdzić { $count } par.
    [many] Nie udało się sprawdzić { $count } par.
   *[other] Nie udało się sprawdzić { $count } pary.
  }
summary-suppressed = { $count ->
    [one] Ponadto { $count } rozbieżność zaakceptowano z podaniem powodu.
    [few] Ponadto { $count } rozbieżności zaakceptowano z podaniem powodu.
    [many] Ponadto { $count } rozbieżności zaakceptowano z podaniem powodu.
   *[other] Ponadto { $count } rozbieżności zaakceptowano z podaniem powodu.
  }
# $left, $gone: rozbieżności ze stanu bazowego, które nadal są i których już nie ma.
summary-baseline = Rozbieżności ze stanu bazowego: nadal obecne { $left }, usunięte { $gone }.
count-error = { $count ->
    [one] { $count } błąd
    [few] { $count } błędy
    [many] { $count } błędów
   *[other] { $count } błędu
  }
count-warning = { $count ->
    [one] { $count } ostrzeżenie
    [few] { $count } ostrzeżenia
    [many] { $count } ostrzeżeń
   *[other] { $count } ostrzeżenia
  }
count-note = { $count ->
    [one] { $count } uwaga
    [few] { $count } uwagi
    [many] { $count } uwag
   *[other] { $count } uwagi
  }

## Nagłówek pary: człony rozdzielone średnikami, z wielką literą na początku i kropką na końcu.
## $quotes: słowa tekstów, w cudzysłowie. $more: ilu rzeczy nie przytoczono. $count: ile ich jest razem.

# $unit: czego początkiem jest cytat. $blocks: ile akapitów lub punktów następuje po sobie.
headline-passage-en = w wersji polskiej brakuje { $unit ->
    [section] części { $quotes }
    [heading] nagłówka { $quotes }
    [item] punktu { $quotes }
    [items] { $blocks } punktów, od { $quotes }
    [run] { $blocks } akapitów, od { $quotes }
   *[paragraph] akapitu { $quotes }
  }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } fragmentu
    [few] {" "}i jeszcze { $more } fragmentów
    [many] {" "}i jeszcze { $more } fragmentów
   *[other] {" "}i jeszcze { $more } fragmentu
  }
headline-passage-pl = w wersji angielskiej brakuje { $unit ->
    [section] części { $quotes }
    [heading] nagłówka { $quotes }
    [item] punktu { $quotes }
    [items] { $blocks } punktów, od { $quotes }
    [run] { $blocks } akapitów, od { $quotes }
   *[paragraph] akapitu { $quotes }
  }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } fragmentu
    [few] {" "}i jeszcze { $more } fragmentów
    [many] {" "}i jeszcze { $more } fragmentów
   *[other] {" "}i jeszcze { $more } fragmentu
  }
headline-untranslated = { $count ->
    [one] jedno zdanie wersji polskiej zostało po angielsku: { $quotes }
    [few] { $count } zdania wersji polskiej zostały po angielsku, pierwsze: { $quotes }
    [many] { $count } zdań wersji polskiej zostało po angielsku, pierwsze: { $quotes }
   *[other] { $count } zdania wersji polskiej zostało po angielsku, pierwsze: { $quotes }
  }
# $kind: nazwa reguły. $quotes: co jest w obu wersjach.
headline-differs = różni się { $kind }: { $quotes }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze w { $more } miejscu
    [few] {" "}i jeszcze w { $more } miejscach
    [many] {" "}i jeszcze w { $more } miejscach
   *[other] {" "}i jeszcze w { $more } miejsca
  }
headline-against = { $en } wobec { $pl }
headline-weekday = { $count ->
    [one] dzień tygodnia nie zgadza się z datą: { $quotes }
    [few] w { $count } miejscach dzień tygodnia nie zgadza się z datą, pierwsze: { $quotes }
    [many] w { $count } miejscach dzień tygodnia nie zgadza się z datą, pierwsze: { $quotes }
   *[other] w { $count } miejsca dzień tygodnia nie zgadza się z datą, pierwsze: { $quotes }
  }
headline-only-en = tylko w wersji angielskiej: { $quotes }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } fakt
    [few] {" "}i jeszcze { $more } fakty
    [many] {" "}i jeszcze { $more } faktów
   *[other] {" "}i jeszcze { $more } faktu
  }
headline-only-pl = tylko w wersji polskiej: { $quotes }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } fakt
    [few] {" "}i jeszcze { $more } fakty
    [many] {" "}i jeszcze { $more } faktów
   *[other] {" "}i jeszcze { $more } faktu
  }
headline-opposite = { $count ->
    [one] jedno zdanie może mówić coś przeciwnego: { $quotes }
    [few] { $count } zdania mogą mówić coś przeciwnego, pierwsze: { $quotes }
    [many] { $count } zdań może mówić coś przeciwnego, pierwsze: { $quotes }
   *[other] { $count } zdania może mówić coś przeciwnego, pierwsze: { $quotes }
  }
headline-sentence-en = w wersji polskiej brakuje zdania { $quotes }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } zdania
    [few] {" "}i jeszcze { $more } zdań
    [many] {" "}i jeszcze { $more } zdań
   *[other] {" "}i jeszcze { $more } zdania
  }
headline-sentence-pl = w wersji angielskiej brakuje zdania { $quotes }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } zdania
    [few] {" "}i jeszcze { $more } zdań
    [many] {" "}i jeszcze { $more } zdań
   *[other] {" "}i jeszcze { $more } zdania
  }
headline-part-en = w zdaniu wersji polskiej prawdopodobnie brakuje { $quotes }{ $more ->
    [0] {""}
    [one] , a czegoś innego także w { $more } kolejnym
    [few] , a czegoś innego także w { $more } kolejnych
    [many] , a czegoś innego także w { $more } kolejnych
   *[other] , a czegoś innego także w { $more } kolejnego
  }
headline-part-pl = w zdaniu wersji angielskiej prawdopodobnie brakuje { $quotes }{ $more ->
    [0] {""}
    [one] , a czegoś innego także w { $more } kolejnym
    [few] , a czegoś innego także w { $more } kolejnych
    [many] , a czegoś innego także w { $more } kolejnych
   *[other] , a czegoś innego także w { $more } kolejnego
  }
headline-elsewhere = { $quotes }{ $more ->
    [0] {""}
    [one] {" "}i jeszcze { $more } fakt
    [few] {" "}i jeszcze { $more } fakty
    [many] {" "}i jeszcze { $more } faktów
   *[other] {" "}i jeszcze { $more } faktu
  } { $count ->
    [one] stoi
    [few] stoją
    [many] stoją
   *[other] stoi
  } w innym miejscu drugiej wersji
headline-moved = { $count ->
    [one] przeniesiono fragment { $quotes }
    [few] przeniesiono { $count } fragmenty, pierwszy: { $quotes }
    [many] przeniesiono { $count } fragmentów, pierwszy: { $quotes }
   *[other] przeniesiono { $count } fragmentu, pierwszy: { $quotes }
  }
# Między dwoma ostatnimi elementami wyliczenia.
headline-list = { $head } i { $last }
# Ostatni człon: o czym nie mówią pozostałe.
headline-rest = { $count ->
    [one] oraz jeszcze { $count } rozbieżność
    [few] oraz jeszcze { $count } rozbieżności
    [many] oraz jeszcze { $count } rozbieżności
   *[other] oraz jeszcze { $count } rozbieżności
  }
# Po zdaniu o jednej rozbieżności.
headline-others = { $count ->
    [one] Oraz jeszcze { $count } rozbieżność.
    [few] Oraz jeszcze { $count } rozbieżności.
    [many] Oraz jeszcze { $count } rozbieżności.
   *[other] Oraz jeszcze { $count } rozbieżności.
  }
# Nie ma czego zgłosić. $facts: ile jest faktów. $found: ile z nich jest w obu wersjach. $open: pozostałe.
headline-all = { $facts ->
    [0] Nie znaleziono rozbieżności. W tekstach nie ma faktów, które można by porównać.
    [one] Nie znaleziono rozbieżności: jedyny fakt jest w obu wersjach.
    [few] Nie znaleziono rozbieżności: każdy z { $facts } faktów jest w obu wersjach.
    [many] Nie znaleziono rozbieżności: każdy z { $facts } faktów jest w obu wersjach.
   *[other] Nie znaleziono rozbieżności: każdy z { $facts } faktu jest w obu wersjach.
  }
headline-open = { $found ->
    [0] Nie znaleziono rozbieżności. Fakty, których nie dało się porównać, do oceny przez czytelnika: { $open }.
   *[other] Nie znaleziono rozbieżności. W obu wersjach: { $found } z { $facts } faktów; do oceny przez czytelnika: { $open }.
  }
# $count: rozbieżności zaakceptowane albo znane ze stanu bazowego.
headline-aside = Nic nowego. W obu wersjach: { $found } z { $facts } faktów; rozbieżności zaakceptowane lub znane: { $count }.
headline-alone = Jest tylko jedna z dwóch wersji, więc niczego nie porównano.

## Dla programów.

# Skąd prowadzą ścieżki w raporcie.
source-root = Folder, w którym uruchomiono bitekst.

## Co pominięto, żeby stronę dało się pokazać.

# $places: pozostałe miejsca tej samej rozbieżności; $more: ilu nie wymieniono.
also-at = { $more ->
    [0] także: { $places }
    [one] także: { $places } i jeszcze { $more } miejsce
    [few] także: { $places } i jeszcze { $more } miejsca
    [many] także: { $places } i jeszcze { $more } miejsc
   *[other] także: { $places } i jeszcze { $more } miejsca
  }
findings-left-out = { $count ->
    [one] … i jeszcze { $count } rozbieżność w tej parze.
    [few] … i jeszcze { $count } rozbieżności w tej parze.
    [many] … i jeszcze { $count } rozbieżności w tej parze.
   *[other] … i jeszcze { $count } rozbieżności w tej parze.
  }
pairs-left-out = { $count ->
    [one] Na tej stronie nie ma już miejsca: pominięto { $count } parę z rozbieżnościami.
    [few] Na tej stronie nie ma już miejsca: pominięto { $count } pary z rozbieżnościami.
    [many] Na tej stronie nie ma już miejsca: pominięto { $count } par z rozbieżnościami.
   *[other] Na tej stronie nie ma już miejsca: pominięto { $count } pary z rozbieżnościami.
  }
notices-left-out = { $count ->
    [one] … i jeszcze { $count } uwaga.
    [few] … i jeszcze { $count } uwagi.
    [many] … i jeszcze { $count } uwag.
   *[other] … i jeszcze { $count } uwagi.
  }

## Tabele.

bead-only-en = tylko EN
bead-only-pl = tylko PL
bead-moved = przesunięte
# $parts: ile jest zestawień każdego rodzaju.
align-summary = { $total ->
    [one] { $total } zestawienie: { $parts }.
    [few] { $total } zestawienia: { $parts }.
    [many] { $total } zestawień: { $parts }.
   *[other] { $total } zestawienia: { $parts }.
  }
table-lines-en = EN
table-lines-pl = PL
table-en = Tekst angielski
table-pl = Tekst polski
table-bead = Układ
table-line = Miejsce
table-kind = Rodzaj
table-value = Wartość
table-words = Słowa
# Fakt, który może odpowiadać faktowi drugiego tekstu, ale jego brak nie jest rozbieżnością.
table-weak = słaby
# Może być innym sposobem powiedzenia tego samego, nic więcej.
table-hint = poszlaka
table-rule = Reguła
table-meaning = Co wykrywa
table-severity = Waga
table-finding = Rozbieżność
table-no-facts = Nie znaleziono faktów.

## Wykaz faktów.

# Wynik i ile jest takich wpisów.
ledger-count = { $verdict } { $count }
ledger-summary = { $total ->
    [one] { $total } fakt: { $parts }.
    [few] { $total } fakty: { $parts }.
    [many] { $total } faktów: { $parts }.
   *[other] { $total } faktu: { $parts }.
  }
# Arkusz: dokument, karta, kolumny.
sheet-title = Wykaz faktów
sheet-name = Fakty
sheet-number = Lp.
sheet-value-en = Wartość w tekście angielskim
sheet-value-pl = Wartość w tekście polskim
sheet-finding = Na czym polega rozbieżność
sheet-line-en = Wiersz (ang.)
sheet-line-pl = Wiersz (pol.)
sheet-signed = Zatwierdził(a)
sheet-date = Data
sheet-note = Uwagi

## Wartości.

# $rank: liczba. $ending: końcówka angielska, po polsku bez znaczenia.
value-ordinal = { $ending ->
   *[other] { $rank }.
  }
value-decade = lata { $first }–{ $last }
value-percent = { $amount }%
value-points = { $amount } p.p.
# Połowa roku albo wieku.
value-half = { $half ->
    [1] pierwsza połowa
   *[2] druga połowa
  }
# Przed dniem tygodnia: który taki w miesiącu; 0 to ostatni.
value-nth = { $nth ->
    [0] ostatni:
    [1] 1.
    [2] 2.
    [3] 3.
    [4] 4.
   *[5] 5.
  }
value-quarter = { $quarter ->
    [1] I kwartał
    [2] II kwartał
    [3] III kwartał
   *[4] IV kwartał
  }
# Miesiąc po numerze dnia.
value-month-of-day = { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
  }
value-million = { $amount } mln
# 1 000 000 000.
value-milliard = { $amount } mld
# Jednostki czasu i długości. $count wybiera formę, $amount to liczba.
value-seconds = { $count ->
    [one] { $amount } sekunda
    [few] { $amount } sekundy
    [many] { $amount } sekund
   *[other] { $amount } sekundy
  }
value-minutes = { $count ->
    [one] { $amount } minuta
    [few] { $amount } minuty
    [many] { $amount } minut
   *[other] { $amount } minuty
  }
value-hours = { $count ->
    [one] { $amount } godzina
    [few] { $amount } godziny
    [many] { $amount } godzin
   *[other] { $amount } godziny
  }
value-days = { $count ->
    [one] { $amount } dzień
    [few] { $amount } dni
    [many] { $amount } dni
   *[other] { $amount } dnia
  }
value-weeks = { $count ->
    [one] { $amount } tydzień
    [few] { $amount } tygodnie
    [many] { $amount } tygodni
   *[other] { $amount } tygodnia
  }
value-months = { $count ->
    [one] { $amount } miesiąc
    [few] { $amount } miesiące
    [many] { $amount } miesięcy
   *[other] { $amount } miesiąca
  }
value-years = { $count ->
    [one] { $amount } rok
    [few] { $amount } lata
    [many] { $amount } lat
   *[other] { $amount } roku
  }
value-miles = { $count ->
    [one] { $amount } mila
    [few] { $amount } mile
    [many] { $amount } mil
   *[other] { $amount } mili
  }

## Projekty.

pairs-pattern-en = Wzorzec: angielski
pairs-pattern-pl = polski
# Plik, którego nie ma.
pairs-absent = { $path } (brak)
pairs-summary = { $pairs ->
    [one] { $pairs } para.
    [few] { $pairs } pary.
    [many] { $pairs } par.
   *[other] { $pairs } pary.
  }
pairs-summary-absent = { $absent ->
    [one] { $absent } tekst nie ma drugiej wersji.
    [few] { $absent } teksty nie mają drugiej wersji.
    [many] { $absent } tekstów nie ma drugiej wersji.
   *[other] { $absent } tekstu nie ma drugiej wersji.
  }
# Wpis na liście akceptowanych rozbieżności. $value: fakt lub odcisk.
suppression-entry-unused = Ten wpis nie dotyczy już żadnej rozbieżności: { $rule }, „{ $value }”. Usuń go.
# $path: plik i wiersz.
notice-at = { $path }: { $text }
