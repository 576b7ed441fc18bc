"""Reads a workbook (standard input) with openpyxl: its cells with their types, and what makes it good to work with."""
import io
import json
import sys
import zipfile

import openpyxl

data = sys.stdin.buffer.read()
book = openpyxl.load_workbook(io.BytesIO(data))
[sheet] = book.worksheets
with zipfile.ZipFile(io.BytesIO(data)) as parts:
    links = [name for name in parts.namelist() if "_rels/sheet" in name or "external" in name.lower()]
rows = [[{"value": None if cell.value is None else str(cell.value), "type": type(cell.value).__name__, "format": cell.number_format,
          "formula": cell.data_type == "f", "link": cell.hyperlink is not None, "colour": cell.fill.fgColor.rgb if cell.fill.fill_type else None}
         for cell in row] for row in sheet.iter_rows()]
print(json.dumps({
    "title": book.properties.title,
    "created": str(book.properties.created),
    "language": {prop.name: prop.value for prop in book.custom_doc_props.props}.get("Language"),
    "sheet": sheet.title,
    "frozen": sheet.freeze_panes,
    "filter": sheet.auto_filter.ref,
    "repeated": sheet.print_title_rows,
    "landscape": sheet.page_setup.orientation == "landscape",
    "paper": sheet.page_setup.paperSize,
    "links": links,
    "rows": rows,
}))
