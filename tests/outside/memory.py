"""Reads a translation memory (standard input) with the Translate Toolkit, and checks what the DTD of TMX 1.4 asks of its elements."""
import json
import sys

from lxml import etree
from translate.storage import tmx

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
REQUIRED = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}

text = sys.stdin.buffer.read()
root = etree.fromstring(text)
assert root.tag == "tmx" and dict(root.attrib) == {"version": "1.4"} and [child.tag for child in root] == ["header", "body"]
assert REQUIRED <= set(root[0].attrib) and root[0].get("segtype") in {"block", "paragraph", "sentence", "phrase"}
for unit in root[1]:
    assert unit.tag == "tu" and not unit.attrib
    tags = [child.tag for child in unit]
    # Notes and properties come before the texts.
    assert sorted(tags, key=lambda tag: tag == "tuv") == tags and set(tags) <= {"note", "prop", "tuv"}, tags
    assert all(child.get("type") for child in unit.iter("prop"))
    for text_of in unit.iter("tuv"):
        assert text_of.get(LANGUAGE) and [child.tag for child in text_of] == ["seg"]
units = tmx.tmxfile.parsestring(text).units
print(json.dumps({"units": [[unit.source, unit.target] for unit in units]}))
