### Konfiguracja projektu, bitekst.toml: co może być w niej nie tak.

config-syntax = To nie jest poprawny zapis TOML.
config-duplicate = To ustawienie podano dwa razy.
config-unclosed-list = Ta lista nie jest zamknięta: brakuje ].
config-unclosed-heading = Ten nagłówek nie jest zamknięty: brakuje ].
config-unclosed-braces = Ten nawias nie jest zamknięty: brakuje { "}" }.
config-unclosed-text = Ten tekst nie jest zamknięty: brakuje cudzysłowu na końcu.
config-missing-comma = Przed tym miejscem brakuje przecinka.
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
config-pattern-none = Ten wzorzec nie ma żadnego pola: { "{path}" } oznacza dowolne foldery i nazwę, { "{name}" } jedną nazwę.
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
