### What can be wrong with the files that are given.
### $path: the file as given. $from: "input" where the text came from standard input, else "file".
### $en, $pl: the files given as the English and the Polish text.

input-missing = There is no file “{ $path }”. Check the name and the folder.
input-folder = “{ $path }” is a folder. Name a file in it.
input-forbidden = You are not allowed to read “{ $path }”. Check its permissions.
input-unreadable = { $from ->
    [input] Standard input cannot be read: { $reason }.
   *[file] “{ $path }” cannot be read: { $reason }.
  }
input-empty = { $from ->
    [input] There is no text on standard input. Check the command before the pipe.
   *[file] There is no text in “{ $path }”. Check that it is the right file and was saved.
  }
input-document = { $from ->
    [input] Standard input holds a document, not text. Save it as plain text or Markdown first.
   *[file] “{ $path }” is a document, not text. Save it as plain text (.txt) or Markdown (.md) first.
  }
input-other-document = { $from ->
    [input] Standard input holds a workbook, a presentation or a drawing, not a text document.
   *[file] “{ $path }” is a workbook, a presentation or a drawing, not a text document.
  }
input-old-word = { $from ->
    [input] Standard input holds an old Word document (.doc). Save it as .docx first, with Word or LibreOffice Writer.
   *[file] “{ $path }” is an old Word document (.doc). Save it as .docx first, with Word or LibreOffice Writer.
  }
input-scanned = { $from ->
    [input] The PDF on standard input has no text, only pictures: perhaps a scan. Run a text recognition program (OCR) on it first.
   *[file] “{ $path }” has no text, only pictures: perhaps a scan. Run a text recognition program (OCR) on it first.
  }
input-untold = { $from ->
    [input] The fonts of the PDF on standard input do not tell which letters they show. Use the document that it was made from, or run a text recognition program (OCR) on it.
   *[file] The fonts of “{ $path }” do not tell which letters they show. Use the document that it was made from, or run a text recognition program (OCR) on it.
  }
input-protected = { $from ->
    [input] The document on standard input is protected with a password. Save a copy without one.
   *[file] “{ $path }” is protected with a password. Save a copy without one.
  }
input-swollen = { $from ->
    [input] The document on standard input unpacks to more than { $limit } MiB, or to { $times } times its size. Split it.
   *[file] “{ $path }” unpacks to more than { $limit } MiB, or to { $times } times its size. Split it.
  }
input-crowded = { $from ->
    [input] The text on standard input has more paragraphs, tags or letters than any text. Split it.
   *[file] “{ $path }” has more paragraphs, tags or letters than any text. Split it.
  }
# $damage: what is wrong. $part: the part of the document that it is wrong with.
input-damaged = { $from ->
    [input] The document on standard input is damaged:
   *[file] “{ $path }” is damaged:
  } { $damage ->
    [archive] it is incomplete, or was changed on its way.
    [crowded] it has more parts than any document.
    [lacks] its part “{ $part }” is missing.
    [encoding] its part “{ $part }” is not in the encoding that it names.
    [doctype] its part “{ $part }” declares entities, which documents never do.
    [deep] its part “{ $part }” is nested too deep.
    [cut] it ends too early.
    [behind] there is text behind its end.
    [nested] it is nested too deep.
   *[part] its part “{ $part }” cannot be read.
  } Open it in the program that wrote it and save it again.
input-not-text = { $from ->
    [input] Standard input holds no text that can be read. Save it as UTF-8 text.
   *[file] “{ $path }” holds no text that can be read. If it is a text, save it as UTF-8.
  }
input-not-unicode = The name of “{ $path }” holds bytes that are no UTF-8; the file is left out. Rename it.
input-outside = “{ $path }” is not in this project. Run bitekst in the folder of its project, or name two files.
input-unpaired = “{ $path }” belongs to no pair of this project. bitekst pairs shows the pairs. If it holds both texts itself, name its format: --input-format
input-no-git = What changed since a revision cannot be told: git is not installed.
input-no-repository = What changed since a revision cannot be told: this project is not in a git repository.
input-no-revision = There is no revision “{ $revision }” in this git repository. If it is on a server, fetch it first.
input-too-large = { $from ->
    [input] The text on standard input is longer than { $limit } MiB. Split it.
   *[file] “{ $path }” is larger than { $limit } MiB. Split it.
  }
input-both-texts = { $from ->
    [input] Standard input holds both texts, segment by segment. Check it alone.
   *[file] “{ $path }” holds both texts, segment by segment. Check it alone: bitekst check { $path }
  }
input-one-text = { $from ->
    [input] The text on standard input is no file that holds both versions. If it is a table, add --input-format tsv or csv; else give two texts.
   *[file] “{ $path }” is no file that holds both versions. If it is a table, add --input-format tsv or csv; else give two texts.
  }
input-other-languages = { $from ->
    [input] The texts on standard input are not in English and Polish.
   *[file] The texts in “{ $path }” are not in English and Polish.
  }
input-swapped-texts = { $from ->
    [input] On standard input the text taken for English is Polish, and the other English. If the input does not name its languages, add --swap.
   *[file] In “{ $path }” the text taken for English is Polish, and the other English. If the file does not name its languages, add --swap.
  }
input-faulty = { $from ->
    [input] Line { $line } of standard input cannot be read
   *[file] Line { $line } of “{ $path }” cannot be read
  }: { $fault ->
    [ends] the file ends in the middle.
    [too-long] it is too long.
    [unclosed] a quotation mark is opened and never closed.
    [no-object] it must be a JSON object with the texts “en” and “pl”, or “source” and “target”.
    [no-column] it has no second column.
    [entity] entities that a file defines itself are not read.
    [nested] its elements are nested too deeply.
    [encoding] it is not in the encoding that it says; save it as UTF-8.
   *[broken] the marks do not fit together.
  }
input-too-large-segments = { $from ->
    [input] The texts on standard input are longer than { $limit } MiB. Check them while they are read: bitekst check --stream -
   *[file] “{ $path }” is larger than { $limit } MiB. Check it while it is read: bitekst check --stream { $path }
  }
input-same-file = { $from ->
    [input] Standard input was given for both texts. Give at least one of them as a file.
   *[file] “{ $path }” was given for both texts. Give the English file first, then the Polish one.
  }
input-same-text = “{ $en }” and “{ $pl }” hold the same text. Give the English file first, then its Polish version.
input-swapped = “{ $en }” is in Polish and “{ $pl }” in English. Give the English file first: swap the two.
input-not-english = { $from ->
    [input] The English text was expected on standard input, but that text is in Polish.
   *[file] “{ $path }” was given as the English text, but it is in Polish. Check which file you meant.
  }
input-not-polish = { $from ->
    [input] The Polish text was expected on standard input, but that text is in English.
   *[file] “{ $path }” was given as the Polish text, but it is in English. It may not be translated yet.
  }
# $format: the name of the format, as options have it.
input-format-unavailable = { $from ->
    [input] Standard input is a document of the format “{ $format }”, which this build does not read. Save it as text first.
   *[file] “{ $path }” is a document of the format “{ $format }”, which this build does not read. Save it as text first.
  }
