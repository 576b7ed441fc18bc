"""Writes a document of Word with all that is hard in one, by python-docx and, where that has no word for it, by hand: rich.py FILE."""
import copy
import sys
import zipfile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

W = nsdecls("w")
WPS = (
    W + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
CHANGE = 'w:id="901" w:author="A. Editor" w:date="2021-01-05T10:00:00Z"'


def run(paragraph, inner, properties=""):
    """A run as Word writes it."""
    element = parse_xml(f"<w:r {W}><w:rPr>{properties}</w:rPr>{inner}</w:r>")
    paragraph._p.append(element)
    return element


def words(text, tag="t"):
    return f'<w:{tag} xml:space="preserve">{text}</w:{tag}>'


def changed(paragraph, tag, inner):
    paragraph._p.append(parse_xml(f"<w:{tag} {W} {CHANGE}>{inner}</w:{tag}>"))


def field(paragraph, instruction, result):
    """A field of several runs."""
    for inner in [
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        words(result),
        '<w:fldChar w:fldCharType="end"/>',
    ]:
        run(paragraph, inner)


def mark(paragraph, inner):
    """Something said of the end of a paragraph."""
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {W}>{inner}</w:rPr>"))


def notes(document, kind, texts):
    """The part with the notes of a kind."""
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in [(-1, "separator"), (0, "continuationSeparator")]
    )
    told = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r><w:r>{words(" " + text)}</w:r></w:p></w:{kind}>' for number, text in texts.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{kind}s {W}>{separators}{told}</w:{kind}s>'
    content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    part = Part(PackURI(f"/word/{kind}s.xml"), content, xml.encode(), document.part.package)
    document.part.relate_to(part, getattr(RT, f"{kind.upper()}S"))


def text_box(paragraph, text, in_word=True):
    """A text box as Word writes it: once for itself, once for its older self."""
    content = f"<w:txbxContent><w:p><w:r>{words(text)}</w:r></w:p></w:txbxContent>"
    shape = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="600000"/>'
        '<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" name="Box" descr="A box with 77 words"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    )
    old = f'<w:pict><v:shape style="width:100pt;height:40pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    paragraph._p.append(
        parse_xml(
            f'<w:r {WPS}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )


def link(paragraph, target, text):
    relation = paragraph.part.relate_to(target, RT.HYPERLINK, is_external=True)
    paragraph._p.append(parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r>{words(text)}</w:r></w:hyperlink>'))


def write(path):
    document = docx.Document()
    document.add_heading("Annual report", 0)
    document.add_heading("Plans for 2021", 1)

    split = document.add_paragraph("Split runs: ")
    for piece in ["48", " ", "3", "00 pe", "ople, "]:
        run(split, words(piece), "<w:noProof/>")
    run(split, words("EU") + "<w:noBreakHyphen/>" + words("CHEM") + "<w:noBreakHyphen/>" + words("REACT, ") + words("chem") + "<w:softHyphen/>" + words("icals, "))
    run(split, words("20") + '<w:sym w:font="Symbol" w:char="F0B0"/>' + words("C."))

    tracked = document.add_paragraph("Tracked: ")
    changed(tracked, "del", f'<w:r>{words("17 towns", "delText")}</w:r>')
    changed(tracked, "ins", f'<w:r>{words("21 towns")}</w:r>')
    changed(tracked, "moveFrom", f'<w:r>{words(" and 5 lakes")}</w:r>')
    changed(tracked, "moveTo", f'<w:r>{words(" and 6 rivers")}</w:r>')
    run(tracked, words("."))

    first = document.add_paragraph("Two paragraphs that ")
    mark(first, f"<w:del {CHANGE}/>")
    document.add_paragraph("became one.")

    deleted = document.add_paragraph()
    mark(deleted, f"<w:del {CHANGE}/>")
    changed(deleted, "del", f'<w:r>{words("A paragraph of 999 words that is gone.", "delText")}</w:r>')

    hidden = document.add_paragraph("Hidden text: here")
    run(hidden, words(" 555 secrets"), "<w:vanish/>")
    run(hidden, words(" and seen."), '<w:vanish w:val="0"/>')
    style = document.styles.add_style("Secret", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    hidden.add_run(" 666 more secrets", style="Secret")

    commented = document.add_paragraph("A comment stands here")
    document.add_comment(commented.runs, text="Is it 444?", author="A. Editor", initials="AE")
    commented.add_run(" and is no text.")

    noted = document.add_paragraph("A note")
    run(noted, '<w:footnoteReference w:id="1"/>', '<w:vertAlign w:val="superscript"/>')
    run(noted, words(" and another"))
    run(noted, '<w:endnoteReference w:id="1"/>', '<w:vertAlign w:val="superscript"/>')
    run(noted, words(" belong to this sentence."))
    notes(document, "footnote", {1: "The footnote says 31 May."})
    notes(document, "endnote", {1: "The endnote says 1 June."})

    linked = document.add_paragraph("Links: ")
    link(linked, "https://example.org/report", "the report")
    linked.add_run(", ")
    link(linked, "https://example.org/", "example.org")
    linked.add_run(", ")
    link(linked, "mailto:office@example.org", "office@example.org")
    linked.add_run(", page ")
    field(linked, "PAGEREF _Toc1 \\h", "88")
    linked.add_run(", table ")
    field(linked, "SEQ Table \\* ARABIC", "4")
    linked.add_run(".")

    document.add_heading("Lists and tables", 2)
    for text, name in [("First", "List Bullet"), ("Deeper", "List Bullet 2"), ("Deepest", "List Bullet 3"), ("Numbered", "List Number")]:
        document.add_paragraph(f"{text} item", style=name)
    document.add_paragraph("A continued item", style="List Continue")

    table = document.add_table(rows=2, cols=2)
    table.style = "Table Grid"
    for cell, text in zip([cell for row in table.rows for cell in row.cells], ["Year", "People", "2020", "1,200"]):
        cell.text = text
    inner = table.cell(1, 1).add_table(rows=1, cols=2)
    for cell, text in zip(inner.rows[0].cells, ["of them 700 women", "and 500 men"]):
        cell.text = text
    gone = copy.deepcopy(table.rows[1]._tr)
    for nested in gone.findall(".//" + qn("w:tbl")):
        nested.getparent().remove(nested)
    for old in gone.iter(qn("w:t")):
        old.text = "333"
    gone.insert(0, parse_xml(f"<w:trPr {W}><w:del {CHANGE}/></w:trPr>"))
    for paragraph in gone.iter(qn("w:p")):
        for element in paragraph.findall(qn("w:r")):
            for old in element.findall(qn("w:t")):
                old.tag = qn("w:delText")
            around = parse_xml(f"<w:del {W} {CHANGE}/>")
            element.addprevious(around)
            around.append(element)
    table._tbl.append(gone)

    boxed = document.add_paragraph("Around a box.")
    text_box(boxed, "In the box: 12 teams.")

    control = parse_xml(
        f'<w:sdt {W}><w:sdtPr><w:alias w:val="Date"/></w:sdtPr><w:sdtContent><w:p><w:r>{words("In a control: 3 May.")}</w:r></w:p></w:sdtContent></w:sdt>'
    )
    boxed._p.addnext(control)
    hint = document.add_paragraph("A hint is no text")
    hint._p.append(
        parse_xml(f'<w:sdt {W}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>{words(" Click here to enter 222.")}</w:r></w:sdtContent></w:sdt>')
    )
    hint.add_run(".")

    lines = document.add_paragraph("One line")
    run(lines, "<w:br/>" + words("another") + "<w:tab/>" + words("behind a tab"))
    smart = document.add_paragraph()
    smart._p.append(parse_xml(f'<w:smartTag {W} w:element="City"><w:r>{words("Tarnów")}</w:r></w:smartTag>'))
    run(smart, words(" in a smart tag."))

    section = document.sections[0]
    section.header.paragraphs[0].text = "The header says 111."
    section.footer.paragraphs[0].text = "The footer says 112."
    properties = document.core_properties
    properties.author, properties.comments = "bitekst", ""
    document.save(path)
    # Without the times at which it was written, so that it is the same each time.
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


write(sys.argv[1])
print("{}")
