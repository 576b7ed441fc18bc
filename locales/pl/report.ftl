### Co mówią raporty i tabele.

severity-error = błąd
severity-warning = ostrzeżenie
severity-note = uwaga

mark-counterpart = odpowiedni fragment
mark-elsewhere = jest tutaj
summary = { $total ->
    [0] Nie znaleziono różnic.
    [one] { $total } uwaga: błędy: { $error }, ostrzeżenia: { $warning }, drobne uwagi: { $note }.
    [few] { $total } uwagi: błędy: { $error }, ostrzeżenia: { $warning }, drobne uwagi: { $note }.
    [many] { $total } uwag: błędy: { $error }, ostrzeżenia: { $warning }, drobne uwagi: { $note }.
   *[other] { $total } uwagi: błędy: { $error }, ostrzeżenia: { $warning }, drobne uwagi: { $note }.
  }

bead-missing-pl = tylko po angielsku
bead-missing-en = tylko po polsku
bead-moved = przesunięte
table-en = Angielski
table-pl = Polski
table-bead = Odpowiedniość
table-line = Wiersz
table-kind = Rodzaj
table-value = Wartość
table-words = Słowa
table-weak = słaby
table-rule = Reguła
table-meaning = Co wykrywa
