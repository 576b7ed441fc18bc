### Co mówią reguły i co znaczą.
### $quote: słowa tekstu, w cudzysłowie.

fact-differs = Wersje się różnią: po angielsku { $en }, po polsku { $pl }.
fact-only-en = W wersji polskiej brakuje: { $quote }.
fact-only-pl = Tylko w wersji polskiej jest: { $quote }.
facts-only-en = W wersji polskiej brakuje kilku elementów tego wyliczenia ({ $count }), od { $first } do { $last }.
facts-only-pl = Tylko w wersji polskiej są niektóre elementy tego wyliczenia ({ $count }), od { $first } do { $last }.
fact-elsewhere-en = W wersji polskiej { $quote } występuje w innym miejscu.
fact-elsewhere-pl = W wersji angielskiej { $quote } występuje w innym miejscu.
# $weekday: właściwy dzień, od 1 (poniedziałek) do 7.
weekday-wrong = Dzień tygodnia nie zgadza się z datą: { $quote }. To { $weekday ->
    [1] poniedziałek
    [2] wtorek
    [3] środa
    [4] czwartek
    [5] piątek
    [6] sobota
   *[7] niedziela
  }.
missing-paragraph-en = { $count ->
    [one] W wersji polskiej brakuje akapitu: { $quote }.
    [few] W wersji polskiej brakuje { $count } akapitów, od { $quote }.
    [many] W wersji polskiej brakuje { $count } akapitów, od { $quote }.
   *[other] W wersji polskiej brakuje { $count } akapitu, od { $quote }.
  }
missing-paragraph-pl = { $count ->
    [one] W wersji angielskiej brakuje akapitu: { $quote }.
    [few] W wersji angielskiej brakuje { $count } akapitów, od { $quote }.
    [many] W wersji angielskiej brakuje { $count } akapitów, od { $quote }.
   *[other] W wersji angielskiej brakuje { $count } akapitu, od { $quote }.
  }
missing-code-en = W wersji polskiej brakuje fragmentu: { $quote }.
missing-code-pl = W wersji angielskiej brakuje fragmentu: { $quote }.
moved-paragraph = W wersji polskiej ten fragment stoi gdzie indziej: { $quote }.
missing-sentence-en = { $count ->
    [one] W wersji polskiej brakuje zdania: { $quote }.
    [few] W wersji polskiej brakuje { $count } zdań, od { $quote }.
    [many] W wersji polskiej brakuje { $count } zdań, od { $quote }.
   *[other] W wersji polskiej brakuje { $count } zdania, od { $quote }.
  }
missing-sentence-pl = { $count ->
    [one] W wersji angielskiej brakuje zdania: { $quote }.
    [few] W wersji angielskiej brakuje { $count } zdań, od { $quote }.
    [many] W wersji angielskiej brakuje { $count } zdań, od { $quote }.
   *[other] W wersji angielskiej brakuje { $count } zdania, od { $quote }.
  }
heading-level = Nagłówek ma po angielsku poziom { $en }, a po polsku { $pl }.
list-length = Liczba punktów listy w tym miejscu: po angielsku { $en }, po polsku { $pl }.
length-ratio-en = Polskie zdanie jest dużo krótsze; prawdopodobnie brakuje w nim fragmentu: { $quote }.
length-ratio-pl = Angielskie zdanie jest dużo krótsze; prawdopodobnie brakuje w nim fragmentu: { $quote }.
placeholder-differs = Symbole zastępcze się różnią: po angielsku { $en }, po polsku { $pl }.
placeholder-order = Bez numerów te symbole zastępcze muszą zachować kolejność: po angielsku { $en }, po polsku { $pl }.
placeholder-en = W polskiej wersji brakuje symbolu zastępczego { $en }.
placeholder-pl = Tylko polska wersja ma symbol zastępczy { $pl }.
untranslated-segment = Ten segment nie ma tłumaczenia: { $quote }.
untranslated-unsure = Plik oznacza to tłumaczenie jako niegotowe: { $quote }.
untranslated = Zostało po angielsku: { $quote }.
name-variant = „{ $written }” gdzie indziej ma zapis „{ $usual }”.
negation-en = Zdanie jest przeczące po angielsku, a po polsku nie: { $quote }.
negation-pl = Zdanie jest przeczące po polsku, a po angielsku nie: { $quote }.
negation-opposite = Wersje mówią coś przeciwnego: po angielsku { $en }, po polsku { $pl }.
unrelated = Te teksty nie wyglądają na dwie wersje tego samego. Sprawdź, czy to właściwe pliki.
unpaired-document-en = Brakuje wersji angielskiej: nie ma pliku „{ $path }”.
unpaired-document-pl = Brakuje wersji polskiej: nie ma pliku „{ $path }”.
unpaired-document-en-untranslated = Tekst w pliku „{ $path }” powinien być po angielsku, a jest po polsku.
unpaired-document-pl-untranslated = Tekst w pliku „{ $path }” powinien być po polsku, a jest po angielsku: jeszcze go nie przetłumaczono.
suppression-unused = Ten komentarz nie dotyczy już żadnej rozbieżności. Usuń go.
suppression-form = Tego komentarza nie da się odczytać. Jego postać: <!-- bitekst-ignore REGUŁA "WARTOŚĆ": POWÓD -->
suppression-reason = Ten komentarz nie podaje powodu. Jego postać: <!-- bitekst-ignore REGUŁA "WARTOŚĆ": POWÓD -->
suppression-rule = Ten komentarz wymienia regułę, której nie ma: { $rule }.

rule-number = number
    .title = liczba
    .summary = liczby różne albo obecne tylko w jednej wersji
    .why = Błędną liczbę czytelnik zauważa na końcu, a wierzy jej od razu.
    .example = Po angielsku “21 teams”, po polsku „12 drużyn”.
    .help = Cyfry i słowa to ta sama liczba: 48,300 = 48,3 tys.; 1,250 = 1 250; two = dwoje. Ułamki to też liczby: one in three = co trzecia = 33 proc. Article 5(2) to art. 5 ust. 2, w tej kolejności. Małe liczby zapisane słownie liczą się tylko wtedy, gdy sobie przeczą; kilkanaście pasuje do każdej liczby od 11 do 19.

rule-ordinal = ordinal
    .title = liczebnik porządkowy
    .summary = różne liczby porządkowe: edycje, wieki, rozdziały
    .why = Dziewiętnasta edycja to nie dziewiąta.
    .example = Po angielsku “the 19th edition”, po polsku „dziewiąta edycja”.
    .help = 19th = 19. = XIX = dziewiętnasty; the turn of the century = przełom XIX i XX wieku.

rule-year = year
    .title = rok
    .summary = lata i dekady różne albo obecne tylko w jednej wersji
    .why = Błędny rok przenosi wydarzenie w czasie.
    .example = Po angielsku “in 1998”, po polsku „w 1989 r.”.
    .help = 2019/20 = 2019/2020; the 1930s = lata trzydzieste; the early 1600s = początek XVII wieku; the 2010s = druga dekada XXI wieku.

rule-date = date
    .title = data
    .summary = różne daty, miesiące, kwartały i dni tygodnia
    .why = Ludzie przyjdą w złym dniu.
    .example = Po angielsku “30 June 2025”, po polsku „30.07.2025 r.”.
    .help = Każdy zapis daty znaczy to samo; jedna wersja może podawać ją mniej dokładnie. Połowy to też daty: H1 2024 = I półrocze 2024 r., the second half of the century = druga połowa wieku. Dzień tygodnia musi się zgadzać z datą.

rule-time = time
    .title = godzina
    .summary = różne godziny oraz czas trwania w godzinach i minutach
    .why = Ludzie przyjdą o złej porze.
    .example = Po angielsku “6.30 p.m.”, po polsku „godz. 19.30”.
    .help = Zegar 12- i 24-godzinny znaczą to samo; half past seven = wpół do ósmej; noon = południe; 90 minutes = półtorej godziny; 24 hours = doba.

rule-percent = percent
    .title = procent
    .summary = różne wartości procentowe
    .why = Wyniki i stawki cytuje się z obu wersji.
    .example = Po angielsku “54.3 per cent”, po polsku „53,4 proc.”.
    .help = 50% = 50 proc. = połowa. Punkty procentowe to nie procenty.

rule-money = money
    .title = kwota
    .summary = różne kwoty albo waluty
    .why = Kwota zobowiązuje w każdej wersji.
    .example = Po angielsku “€3.2 million”, po polsku „3,2 mld euro”.
    .help = PLN 45 = 45 zł; $3 million = 3 mln dolarów; angielski billion = miliard.

rule-measure = measure
    .title = miara
    .summary = różne wielkości z jednostką
    .why = Zgubiony przecinek robi 25 hektarów z 2,5.
    .example = Po angielsku “14 days”, po polsku „30 dni”.
    .help = Jednostki można przeliczyć w granicach zaokrąglenia: 5 miles = 8 km, ale 10 miles to nie 10 km; three-month = trzymiesięczny.

rule-country = country
    .title = państwo
    .summary = kraje różne albo obecne tylko w jednej wersji
    .why = Kraj pominięty albo pomylony z sąsiadem może skończyć się skandalem.
    .example = Po angielsku “Jordan”, po polsku „Jemen”.
    .help = Nazwa, przymiotnik i mieszkaniec to ten sam kraj: German delegates = delegaci z Niemiec.

rule-region = region
    .title = miejsce
    .summary = regiony, morza i miasta różne albo obecne tylko w jednej wersji
    .why = Europa Wschodnia to nie Zachodnia.
    .example = Po angielsku “the Middle East”, po polsku „Daleki Wschód”.
    .help = Odmiana i przymiotniki: in Cracow = w Krakowie = krakowski.

rule-organisation = organisation
    .title = organizacja
    .summary = organizacje różne albo obecne tylko w jednej wersji
    .why = Rada Europy i Rada Europejska to dwa różne organy.
    .example = Po angielsku “the European Commission”, po polsku „Rada Europejska”.
    .help = Skróty i pełne nazwy w obu językach: UN = ONZ = Narody Zjednoczone.

rule-acronym = acronym
    .title = skrótowiec
    .summary = skrótowce różne albo obecne tylko w jednej wersji
    .why = Skrótowiec oznacza instytucję lub rzecz, której czytelnik szuka.
    .example = Po angielsku “OSCE”, po polsku „OECD”.
    .help = Skrótowce mające polski odpowiednik są zgodne: SME = MŚP.

rule-program = program
    .title = program
    .summary = programy i projekty różne albo obecne tylko w jednej wersji
    .why = Program ma jedną nazwę, razem z numerem.
    .example = Po angielsku “EU-CHEM-REACT”, po polsku „EU-CHEM-REACT 2”.
    .help = Przyjęte tłumaczenia: Horizon Europe = Horyzont Europa.

rule-person = person
    .title = osoba
    .summary = osoby różne albo obecne tylko w jednej wersji
    .why = Pomylone nazwisko krzywdzi dwie osoby.
    .example = Po angielsku “Anna Nowak”, po polsku „Anna Kowalska”.
    .help = Odmiana: John Smith = Johnowi Smithowi; transkrypcje: Zelensky = Zełenski.

rule-url = url
    .title = adres strony
    .summary = adresy stron różne albo obecne tylko w jednej wersji
    .why = Błędny adres prowadzi donikąd albo gdzie indziej.
    .example = Po angielsku “example.org”, po polsku „example.com”.
    .help = Schemat, www. i oznaczenie języka w adresie się nie liczą: /en/ = /pl/.

rule-email = email
    .title = adres e-mail
    .summary = adresy e-mail różne albo obecne tylko w jednej wersji
    .why = Listy giną.
    .example = Po angielsku “office@example.org”, po polsku „biuro@example.org”.
    .help = Wielkość liter się nie liczy.

rule-phone = phone
    .title = numer telefonu
    .summary = numery telefonów różne albo obecne tylko w jednej wersji
    .why = Odbierze ktoś inny.
    .example = Po angielsku “+48 22 555 12 34”, po polsku „22 555 12 43”.
    .help = Numer kierunkowy Polski można pominąć; odstępy i łączniki się nie liczą.

rule-placeholder = placeholder
    .title = symbol zastępczy
    .summary = symbole zastępcze i znaczniki, których w tłumaczeniu brakuje, które doszły albo się zmieniły
    .why = Program pokaże „%s” zamiast nazwiska albo przestanie działać; list zacznie się od {"{"}name{"}"}.
    .example = Po angielsku “Delete %d files?”, po polsku „Usunąć %s plików?”
    .help = W plikach z oboma tekstami: %s, %1$s, %(name)s, {"{"}name{"}"}, ${"{"}name{"}"}, $name$, znaczniki HTML, kody XLIFF i TMX. Kolejność jest dowolna, chyba że %s i %d nie mają numerów. Wśród form liczby mnogiej ta dla jednej rzeczy może pominąć liczbę. W innych tekstach liczą się tylko pola z nazwą: {"{"}name{"}"}, {"{{"}name{"}}"}, ${"{"}name{"}"}, %(name)s.

rule-missing-paragraph = missing-paragraph
    .title = brakujący akapit
    .counterpart = brakuje za tym fragmentem
    .summary = akapity i części, które ma tylko jedna wersja
    .why = Czytelnicy drugiej wersji nigdy się tego nie dowiedzą.
    .example = Cała część “How to apply” nie ma polskiego odpowiednika.
    .help = Akapity podzielone, połączone lub przesunięte nie są brakujące. Ciąg brakujących akapitów to jedno zgłoszenie; zawartych w nim faktów nie zgłasza się osobno.

rule-moved-paragraph = moved-paragraph
    .title = przeniesiony akapit
    .summary = akapity w innej kolejności
    .why = Kolejność mówi, co jest ważne; trudniej też porównywać.
    .example = Drugi akapit angielski jest czwartym polskim.
    .help = Za przesuniętą uważa się mniejszą część; sąsiednie akapity przesunięte razem to jedno zgłoszenie.

rule-missing-sentence = missing-sentence
    .title = brakujące zdanie
    .summary = zdania, które ma tylko jedna wersja
    .why = Zdanie opuszczone w środku akapitu łatwo przeoczyć.
    .example = “Tickets remain valid.” nie pada po polsku.
    .help = Zdania połączone, podzielone albo inaczej sformułowane nie są brakujące. Kilka kolejnych zdań to jedno zgłoszenie.

rule-heading-level = heading-level
    .title = poziom nagłówka
    .summary = nagłówki różnych poziomów
    .why = Różni się układ tekstu i spis treści.
    .example = Po angielsku rozdział, po polsku podrozdział.
    .help = Jeśli wszystkie poziomy różnią się tak samo, nic nie jest zgłaszane.

rule-list-length = list-length
    .title = długość listy
    .summary = połączone lub podzielone punkty listy
    .why = Na punkty powołuje się po numerach.
    .example = Po angielsku dwa punkty, po polsku jeden.
    .help = Punkt, którego nie ma wcale, to brakujący akapit.

rule-untranslated = untranslated
    .title = nieprzetłumaczone
    .summary = zdania polskiej wersji pozostawione po angielsku, segmenty bez tłumaczenia
    .why = Ktoś o nich zapomniał.
    .example = Wersja polska: „Please take your litter home with you.”
    .help = Nazwy, tytuły i pojedyncze słowa mogą zostać po angielsku. W plikach z oboma tekstami segment bez tłumaczenia to błąd, a oznaczony jako niegotowy (fuzzy) to uwaga.

rule-length-ratio = length-ratio
    .title = skrócone zdanie
    .summary = zdania dużo krótsze w drugiej wersji, w których prawdopodobnie brakuje fragmentu
    .why = Pół zdania opuszczonego w długim akapicie zauważa się na końcu.
    .example = Po angielsku “The bus stops at the bridge and, on market days, also behind the town hall.”, po polsku „Autobus zatrzymuje się przy moście.”.
    .help = Długość ocenia się według tego, co w tej parze jest typowe. Zdanie musi być dużo krótsze niż zwykle, a druga wersja musi mieć fragment, którego w nim nie ma. Brakującego zdania nie zgłasza się ponownie.

rule-name-variant = name-variant
    .title = pisownia nazwy
    .summary = nazwa zapisana w jednym tekście na dwa sposoby
    .why = Jeden z zapisów to pomyłka.
    .example = „Eu-CHEM-REACT 2” obok „EU-CHEM-REACT 2”.
    .help = Nazwy w drugim języku nie są wariantami.

rule-negation = negation
    .title = przeczenie
    .summary = zdanie, które przeczy tylko w jednej wersji albo mówi coś przeciwnego
    .why = Zgubione „nie” odwraca sens.
    .example = Po angielsku “is not open”, po polsku „jest dostępny”.
    .help = Zgłasza zdania, w których jedna wersja przeczy, a w drugiej nic nie może przeczyć (unable, without, brak, bez), oraz słowa przeciwne (increase, spaść). „Not difficult” to także „łatwy”.

rule-unrelated = unrelated
    .title = niezwiązane teksty
    .summary = teksty, które nie są dwiema wersjami tego samego
    .why = Porównywanie ich zdanie po zdaniu dałoby tylko szum.
    .example = Zeszłoroczny list obok tegorocznego.
    .help = Teksty porównuje się tylko wtedy, gdy mają wspólną znaczną część słów i faktów.

rule-unpaired-document = unpaired-document
    .title = brak drugiej wersji
    .summary = tekst z projektu bez drugiej wersji albo jeszcze nieprzetłumaczony
    .why = Tego, czego nikt nie przetłumaczył, nie wykryje porównywanie tłumaczeń.
    .example = content/en/statute.md bez content/pl/statute.md.
    .help = Gdzie powinna być druga wersja, wynika ze wzorców w bitekst.toml albo z nazw plików: bitekst pairs.

rule-suppression = suppression
    .title = komentarz
    .summary = komentarze akceptujące rozbieżność, której już nie ma, albo nieczytelne
    .why = Wyjątek, który przeżył swój powód, ukrywa następny błąd.
    .example = <!-- bitekst-ignore country "Jordan": pominięto na prośbę partnera -->, choć obie wersje wymieniają Jordanię.
    .help = Komentarz z wartością akceptuje ten fakt w całej parze; bez wartości – rozbieżności tej reguły w bloku, w którym albo przed którym stoi. Powód jest konieczny.
