### Konfiguracja projektu, bitekst.toml: co może być w niej nie tak.

config-syntax = W tym miejscu zapis nie jest poprawnym TOML-em.
config-duplicate = To ustawienie podano dwa razy.
config-unclosed-list = Ta lista nie jest zamknięta: brakuje ].
config-unclosed-heading = Ten nagłówek nie jest zamknięty: brakuje ].
config-unclosed-braces = Ten nawias nie jest zamknięty: brakuje { "}" }.
config-unclosed-text = Ten tekst nie jest zamknięty: brakuje cudzysłowu na końcu.
config-missing-comma = Przed tym miejscem brakuje przecinka albo nawiasu, który zamyka listę.
config-extra-comma = W tym miejscu jest o jeden przecinek za dużo.
config-missing-value = Po znaku równości brakuje wartości.
config-missing-equals = W tym miejscu brakuje znaku równości i wartości.
config-unquoted = Tekst należy ująć w cudzysłów: "…"
config-escape = Ukośnik odwrotny ma tu własne znaczenie. Foldery rozdziela się znakiem /; można też ująć tekst w pojedyncze cudzysłowy: '…'

config-unknown-key = Nie ma tu ustawienia „{ $given }”. Dostępne ustawienia: { $possible }.
config-unknown-value = „{ $given }” tu nie pasuje. Możliwe wartości: { $possible }.
config-unknown-rule = Nie ma reguły „{ $rule }”.
config-missing-key = Brakuje tu ustawienia „{ $key }”.
config-expected-text = Tu musi być tekst w cudzysłowie: "…"
config-expected-list = Tu musi być lista w nawiasach: [ … ]
config-expected-table = Tu musi być tabela z własnymi ustawieniami: { "{" } … { "}" }
config-suppression-all = Ten wpis akceptuje wszystkie rozbieżności reguły. Podaj fakt (value = "…") lub rozbieżność (fingerprint = "…") albo wyłącz regułę w bitekst.toml.
config-empty = To miejsce jest puste.
config-number = „{ $given }” nie jest liczbą w zapisie angielskim, takim jak 404, 2.5 albo 48,300.
config-name-empty = Nazwa wymaga co najmniej jednej formy w każdym języku.

config-pattern-empty = Ten wzorzec jest pusty.
config-pattern-unknown = Nie ma pola „{ $name }”: { "{path}" } oznacza dowolne foldery i nazwę, { "{name}" } jedną nazwę.
config-pattern-brace = Ten nawias nie ma pary. Pola zapisuje się tak: { "{path}" }, { "{name}" }.
config-pattern-twice = To pole występuje dwa razy, a może wystąpić raz.
config-pattern-differs = Oba wzorce muszą mieć te same pola: angielski ma { $en }, a polski { $pl }.
config-pattern-same = Oba wzorce są takie same, więc nie odróżniają języków.
config-pattern-absolute = Wzorce zaczynają się w folderze tego pliku, a nie od znaku /.
config-pattern-backslash = Foldery rozdziela się znakiem /, w każdym systemie.

config-glob = To nie jest poprawny wzorzec ścieżek.
config-glob-bracket = Ten wzorzec ścieżek jest niepoprawny: znak [ nie ma pary ].
config-glob-brace = Ten wzorzec ścieżek jest niepoprawny: nawias klamrowy nie ma pary.

# Do czego służą ustawienia: w pliku, który zapisuje `bitekst init`, i w schemacie.
template-head = { $file }: jak bitekst sprawdza ten projekt. Wiersze ze znakiem # na początku są pomijane; usunięcie # włącza ustawienie.
setting-file = Jak bitekst sprawdza projekt.
setting-pairs = Które pliki są swoimi wersjami. { "{path}" } oznacza dowolne foldery i nazwę, { "{name}" } jedną nazwę. Bez tego ustawienia bitekst szuka par sam: pokazuje je bitekst pairs.
setting-exclude = Pomijane pliki i foldery: wzorce ścieżek (* w obrębie nazwy, ** także przez foldery).
setting-fail-on = Od jakiej wagi rozbieżności kończyć kodem 1: error, warning (domyślnie), note albo never (nigdy).
setting-baseline = Plik z rozbieżnościami, które istniały już w chwili zapisania stanu wyjściowego.
setting-suppressions = Plik z rozbieżnościami, które zaakceptowano, wraz z powodami.
setting-rules = Co zrobić z rozbieżnościami, które wykrywa dana reguła: error, warning albo note ustala ich wagę, off je pomija. Listę reguł pokazuje bitekst rules.
setting-overrides = Inne ustawienia reguł dla części plików; późniejsze mają pierwszeństwo.
setting-override-paths = Wzorce ścieżek; wystarczy, że pasuje jeden tekst pary.
setting-names = Nazwy własne projektu, rozpoznawane w każdej formie; polskie należy podać w mianowniku. W raportach widać pierwszą formę angielską.
setting-organisations = Organizacje i ich formy w obu językach: nazwy i skróty.
setting-programs = Programy, projekty i produkty oraz ich formy w obu językach.
setting-ignore = Co nie jest zgłaszane.
setting-numbers = Liczby, których bitekst nie zgłasza, w zapisie angielskim.
setting-terms = Nazwy i kody, których bitekst nie zgłasza, tak jak są zapisane w tekście.
example-organisation-en = International Centre for Chemical Safety and Security; ICCSS
example-organisation-pl = Międzynarodowe Centrum Bezpieczeństwa Chemicznego; MCBC
example-program-en = Local Chemical Safety
example-program-pl = Lokalne Bezpieczeństwo Chemiczne
