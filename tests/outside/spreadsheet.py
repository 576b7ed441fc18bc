"""Reads a flat OpenDocument spreadsheet (standard input), as LibreOffice makes it of a workbook: the type and the value of every cell, and its words."""
import json
import sys
import xml.etree.ElementTree as ElementTree

OFFICE, TABLE, TEXT = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text"))
root = ElementTree.parse(sys.stdin.buffer).getroot()
rows = []
for row in root.iter(f"{TABLE}table-row"):
    cells = []
    for cell in row:
        if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        kind = cell.get(f"{OFFICE}value-type")
        value = next((cell.get(OFFICE + name) for name in ("date-value", "time-value", "value") if cell.get(OFFICE + name) is not None), None)
        shown = "\n".join("".join(part.itertext()) for part in cell.findall(f"{TEXT}p"))
        said = {"type": kind, "value": value, "text": shown, "formula": cell.get(f"{TABLE}formula"), "currency": cell.get(f"{OFFICE}currency")}
        cells += [said] * min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 32)
    rows.append(cells)
print(json.dumps({"rows": [row for row in rows if any(cell["text"] for cell in row)]}))
