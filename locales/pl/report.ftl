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

## Dla programów.

# Skąd prowadzą ścieżki w raporcie.
source-root = Folder, w którym uruchomiono bitekst.

## Co pominięto, żeby stronę dało się pokazać.

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
