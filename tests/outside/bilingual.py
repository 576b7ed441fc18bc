"""Writes the texts of a PO file in the other formats that hold both texts, by the Translate Toolkit, into a folder.

    python tests/outside/bilingual.py fixtures/bilingual/notice.po fixtures/bilingual
"""
import pathlib
import sys

from translate.storage import csvl10n, po, tmx, xliff, xliff2

XLIFF_1_2 = b"""<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="notice" source-language="en" target-language="pl" datatype="plaintext"><body></body></file>
</xliff>"""

source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
units = [unit for unit in po.pofile.parsefile(str(source)).units if unit.istranslatable()]
texts = [(str(unit.source), str(unit.target), unit.isfuzzy()) for unit in units if not unit.hasplural()]

exchange = xliff.xlifffile()
exchange.parse(XLIFF_1_2)
second = xliff2.Xliff2File(sourcelanguage="en", targetlanguage="pl")
memory = tmx.tmxfile()
memory.setsourcelanguage("en")
table = csvl10n.csvfile(fieldnames=["source", "target"])
for text, translation, fuzzy in texts:
    unit = exchange.addsourceunit(text, "notice", createifmissing=True)
    if translation:
        unit.settarget(translation, lang="pl")
    unit.markfuzzy(fuzzy)
    unit = second.addsourceunit(text)
    if translation:
        unit.target = translation
        memory.addtranslation(text, "en", translation, "pl")
    row = table.addsourceunit(text)
    row.target = translation
exchange.savefile(str(folder / "notice.xlf"))
second.savefile(str(folder / "notice-2.xlf"))
memory.savefile(str(folder / "notice.tmx"))
(folder / "notice.csv").write_bytes(bytes(table))
