"""A form in Word that links a picture, a template and texts of a server instead of holding them."""

from __future__ import annotations

import zipfile
from pathlib import Path

_TYPES = "application/vnd.openxmlformats-"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_D = "http://schemas.openxmlformats.org/drawingml/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{_TYPES}package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPES}officedocument.wordprocessingml.document.main+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPES}officedocument.wordprocessingml.settings+xml"/></Types>'
)
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p"/><a:graphic>'
    f'<a:graphicData uri="{_D}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:link="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def write_linked_document(path: Path, server: str) -> None:
    """``server`` is the begin of its addresses: ``http://127.0.0.1:8000``."""
    fields = "".join(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} "{server}/{name}" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        for name in ("INCLUDEPICTURE", "INCLUDETEXT", "LINK Word.Document.8")
    )
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("项目名称", "法治宣传"))
    body = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>{_PICTURE}{fields}"
    names = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:wp="{_D}/wordprocessingDrawing" xmlns:a="{_D}/main" xmlns:pic="{_D}/picture"'
    picture = ("picture", "image", f"{server}/picture.png", True)
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _relations(("r", "officeDocument", "word/document.xml", False)),
        "word/document.xml": f"{_HEAD}<w:document {names}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(picture, ("s", "settings", "settings.xml", False)),
        "word/settings.xml": f'{_HEAD}<w:settings {names}><w:attachedTemplate r:id="t"/></w:settings>',
        "word/_rels/settings.xml.rels": _relations(("t", "attachedTemplate", f"{server}/template.dotx", True)),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _relations(*relations: tuple[str, str, str, bool]) -> str:
    mode = {True: ' TargetMode="External"', False: ""}
    made = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}"{mode[is_outside]}/>'
        for name, kind, target, is_outside in relations
    )
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'
