### Co może być nie tak z podanymi plikami.
### $path: plik, jak go podano. $from: "input", gdy tekst przyszedł ze standardowego wejścia, inaczej "file".
### $en, $pl: pliki podane jako tekst angielski i polski.

input-missing = Nie ma pliku „{ $path }”. Sprawdź nazwę i folder.
input-folder = „{ $path }” to folder. Podaj plik, który się w nim znajduje.
input-forbidden = Brak uprawnień do odczytu pliku „{ $path }”. Sprawdź prawa dostępu.
input-unreadable = { $from ->
    [input] Nie można odczytać standardowego wejścia: { $reason }.
   *[file] Nie można odczytać pliku „{ $path }”: { $reason }.
  }
input-empty = { $from ->
    [input] Na standardowym wejściu nie ma tekstu. Sprawdź polecenie przed potokiem.
   *[file] W pliku „{ $path }” nie ma tekstu. Sprawdź, czy to właściwy plik i czy został zapisany.
  }
input-document = { $from ->
    [input] Na standardowym wejściu jest dokument, a nie tekst. Najpierw zapisz go jako zwykły tekst lub Markdown.
   *[file] „{ $path }” to dokument, a nie tekst. Najpierw zapisz go jako zwykły tekst (.txt) lub Markdown (.md).
  }
input-other-document = { $from ->
    [input] Na standardowym wejściu jest arkusz, prezentacja albo rysunek, a nie dokument tekstowy.
   *[file] „{ $path }” to arkusz, prezentacja albo rysunek, a nie dokument tekstowy.
  }
input-old-word = { $from ->
    [input] Na standardowym wejściu jest dokument dawnego Worda (.doc). Najpierw zapisz go jako .docx w Wordzie albo w LibreOffice Writer.
   *[file] „{ $path }” to dokument dawnego Worda (.doc). Najpierw zapisz go jako .docx w Wordzie albo w LibreOffice Writer.
  }
input-scanned = { $from ->
    [input] W PDF-ie na standardowym wejściu nie ma tekstu, są tylko obrazy: to pewnie skan. Najpierw rozpoznaj w nim tekst (OCR).
   *[file] W pliku „{ $path }” nie ma tekstu, są tylko obrazy: to pewnie skan. Najpierw rozpoznaj w nim tekst (OCR).
  }
input-untold = { $from ->
    [input] Z czcionek PDF-a na standardowym wejściu nie da się odczytać, jakie to litery. Użyj dokumentu, z którego powstał, albo rozpoznaj w nim tekst (OCR).
   *[file] Z czcionek pliku „{ $path }” nie da się odczytać, jakie to litery. Użyj dokumentu, z którego powstał, albo rozpoznaj w nim tekst (OCR).
  }
input-protected = { $from ->
    [input] Dokument na standardowym wejściu jest chroniony hasłem. Zapisz kopię bez hasła.
   *[file] Plik „{ $path }” jest chroniony hasłem. Zapisz kopię bez hasła.
  }
input-swollen = { $from ->
    [input] Dokument na standardowym wejściu ma po rozpakowaniu ponad { $limit } MiB albo jest { $times } razy większy. Podziel go na części.
   *[file] Plik „{ $path }” ma po rozpakowaniu ponad { $limit } MiB albo jest { $times } razy większy. Podziel go na części.
  }
input-crowded = { $from ->
    [input] Tekst na standardowym wejściu ma więcej akapitów, znaczników lub liter niż jakikolwiek tekst. Podziel go na części.
   *[file] Plik „{ $path }” ma więcej akapitów, znaczników lub liter niż jakikolwiek tekst. Podziel go na części.
  }
# $damage: co jest nie tak. $part: część dokumentu, której to dotyczy.
input-damaged = { $from ->
    [input] Dokument na standardowym wejściu jest uszkodzony:
   *[file] Plik „{ $path }” jest uszkodzony:
  } { $damage ->
    [archive] jest niepełny albo został zmieniony po drodze.
    [crowded] ma więcej części niż jakikolwiek dokument.
    [lacks] brakuje w nim części „{ $part }”.
    [encoding] jego część „{ $part }” nie ma kodowania, które sama podaje.
    [doctype] jego część „{ $part }” deklaruje encje, czego dokumenty nie robią.
    [deep] jego część „{ $part }” jest zbyt głęboko zagnieżdżona.
    [cut] kończy się zbyt wcześnie.
    [behind] za jego końcem stoi jeszcze tekst.
    [nested] jest zbyt głęboko zagnieżdżony.
   *[part] nie można odczytać jego części „{ $part }”.
  } Otwórz go w programie, w którym powstał, i zapisz ponownie.
input-not-text = { $from ->
    [input] Na standardowym wejściu nie ma tekstu, który da się odczytać. Zapisz go w kodowaniu UTF-8.
   *[file] W pliku „{ $path }” nie ma tekstu, który da się odczytać. Jeśli to tekst, zapisz go w kodowaniu UTF-8.
  }
input-not-unicode = Nazwa pliku „{ $path }” zawiera bajty spoza UTF-8; plik pominięto. Zmień nazwę.
input-outside = „{ $path }” nie należy do tego projektu. Uruchom bitekst w folderze jego projektu albo podaj dwa pliki.
input-unpaired = „{ $path }” nie należy do żadnej pary w tym projekcie. Pary pokazuje polecenie bitekst pairs. Jeśli sam zawiera oba teksty, podaj jego format: --input-format
input-no-git = Nie wiadomo, co się zmieniło od podanej rewizji: git nie jest zainstalowany.
input-no-repository = Nie wiadomo, co się zmieniło od podanej rewizji: ten projekt nie leży w repozytorium git.
input-no-revision = W tym repozytorium git nie ma rewizji „{ $revision }”. Jeśli jest na serwerze, najpierw ją pobierz.
input-too-large = { $from ->
    [input] Tekst na standardowym wejściu przekracza { $limit } MiB. Podziel go na części.
   *[file] Plik „{ $path }” przekracza { $limit } MiB. Podziel go na części.
  }
input-both-texts = { $from ->
    [input] Na standardowym wejściu są oba teksty, segment po segmencie. Sprawdź je osobno.
   *[file] Plik „{ $path }” zawiera oba teksty, segment po segmencie. Sprawdź go osobno: bitekst check { $path }
  }
input-one-text = { $from ->
    [input] Na standardowym wejściu nie ma pliku z obiema wersjami. Jeśli to tabela, dodaj --input-format tsv lub csv; jeśli nie, podaj dwa teksty.
   *[file] „{ $path }” to nie jest plik z obiema wersjami. Jeśli to tabela, dodaj --input-format tsv lub csv; jeśli nie, podaj dwa teksty.
  }
input-other-languages = { $from ->
    [input] Teksty na standardowym wejściu nie są po angielsku i po polsku.
   *[file] Teksty w pliku „{ $path }” nie są po angielsku i po polsku.
  }
input-swapped-texts = { $from ->
    [input] Na standardowym wejściu tekst uznany za angielski jest po polsku, a drugi po angielsku. Jeśli dane nie podają języków, dodaj --swap.
   *[file] W pliku „{ $path }” tekst uznany za angielski jest po polsku, a drugi po angielsku. Jeśli plik nie podaje języków, dodaj --swap.
  }
input-faulty = { $from ->
    [input] Nie można odczytać wiersza { $line } na standardowym wejściu
   *[file] Nie można odczytać wiersza { $line } w pliku „{ $path }”
  }: { $fault ->
    [ends] plik urywa się w środku.
    [too-long] jest za długi.
    [unclosed] otwarty cudzysłów nie ma zamknięcia.
    [no-object] powinien to być obiekt JSON z tekstami „en” i „pl” albo „source” i „target”.
    [no-column] nie ma drugiej kolumny.
    [entity] encje zdefiniowane w samym pliku nie są odczytywane.
    [nested] elementy są zagnieżdżone zbyt głęboko.
    [encoding] kodowanie jest inne, niż podano; zapisz plik w UTF-8.
   *[broken] znaczniki do siebie nie pasują.
  }
input-too-large-segments = { $from ->
    [input] Teksty na standardowym wejściu przekraczają { $limit } MiB. Sprawdź je w trakcie odczytu: bitekst check --stream -
   *[file] Plik „{ $path }” przekracza { $limit } MiB. Sprawdź go w trakcie odczytu: bitekst check --stream { $path }
  }
input-same-file = { $from ->
    [input] Standardowe wejście podano dla obu tekstów. Przynajmniej jeden z nich podaj jako plik.
   *[file] Plik „{ $path }” podano dla obu tekstów. Podaj najpierw plik angielski, potem polski.
  }
input-same-text = Pliki „{ $en }” i „{ $pl }” zawierają ten sam tekst. Podaj najpierw plik angielski, potem jego polską wersję.
input-swapped = Plik „{ $en }” jest po polsku, a „{ $pl }” po angielsku. Najpierw podaje się plik angielski: zamień je miejscami.
input-not-english = { $from ->
    [input] Na standardowym wejściu miał być tekst angielski, a jest polski.
   *[file] Plik „{ $path }” podano jako tekst angielski, a jest po polsku. Sprawdź, czy to ten plik.
  }
input-not-polish = { $from ->
    [input] Na standardowym wejściu miał być tekst polski, a jest angielski.
   *[file] Plik „{ $path }” podano jako tekst polski, a jest po angielsku. Być może nie został jeszcze przetłumaczony.
  }
# $format: nazwa formatu, taka jak w opcjach.
input-format-unavailable = { $from ->
    [input] Na standardowym wejściu jest dokument w formacie „{ $format }”, którego ta wersja programu nie czyta. Najpierw zapisz go jako tekst.
   *[file] Plik „{ $path }” jest w formacie „{ $format }”, którego ta wersja programu nie czyta. Najpierw zapisz go jako tekst.
  }
