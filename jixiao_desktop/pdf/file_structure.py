"""The structure of the PDF file around what is drawn: objects, metadata, identifier.

Comes in: content streams and dictionaries. Goes out: the file's bytes, the same for the same content, with the title as
the only metadata.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Mapping

from reportlab.pdfbase import pdfdoc

_LEVEL = 1  # glyphs hardly shrink: zlib's usual level takes twice the time for a file smaller by a twentieth
_LANGUAGE = "zh-CN"
_LIBRARY_COMMENT = b" ReportLab Generated PDF document (opensource)"
_NO_DIGEST = b"0" * 32
_TRAILER = 300  # bytes at the end that hold the identifier


class PdfFile(pdfdoc.PDFDocument):
    """A document to which pages and fonts are added, and which then gives its bytes."""

    def __init__(self, title: str) -> None:
        super().__init__(compression=1, invariant=1, lang=_LANGUAGE)
        self.info = _Info(title)

    def add_drawn_page(self, width: float, height: float, content: bytes) -> None:
        """A page of ``width`` × ``height`` points that draws ``content``."""
        page = pdfdoc.PDFPage()
        page.MediaBox = pdfdoc.PDFArray([0, 0, round(width, 2), round(height, 2)])
        page.Contents = _Stream(content)
        page.Resources = pdfdoc.PDFResourceDictionary()
        page.Resources.basicFonts()
        self.addPage(page)

    def add_font(self, name: str, font: Mapping[str, object]) -> None:
        """``font`` under the name by which pages call it."""
        fonts = self.idToObject[pdfdoc.BasicFonts]
        assert isinstance(fonts, pdfdoc.PDFDictionary)
        fonts[name] = self.added(font)

    def added(self, entries: Mapping[str, object]) -> object:
        """A reference to a new dictionary."""
        return self._referred(pdfdoc.PDFDictionary(dict(entries)))

    def added_stream(self, content: bytes) -> object:
        """A reference to a new compressed stream."""
        return self._referred(_Stream(content))

    def finished(self) -> bytes:
        """The whole file. Its identifier (ISO 32000-1, 14.4) is the digest of its content and says nothing else."""
        content = self.GetPDFData(None).replace(_LIBRARY_COMMENT, b" " * len(_LIBRARY_COMMENT), 1)
        digest = hashlib.sha256(content).hexdigest()[: len(_NO_DIGEST)].encode()
        return content[:-_TRAILER] + content[-_TRAILER:].replace(_NO_DIGEST, digest)

    def ID(self) -> bytes:
        return b"[<%s><%s>]" % (_NO_DIGEST, _NO_DIGEST)

    def _referred(self, thing: pdfdoc.PDFObject) -> object:
        refer: Callable[[pdfdoc.PDFObject], object] = self.Reference
        return refer(thing)


class _Info(pdfdoc.PDFInfo):
    """The document's metadata: the title alone."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title.encode("utf-8", "ignore").decode()

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        formatted: bytes = pdfdoc.PDFDictionary({"Title": pdfdoc.PDFString(self.title)}).format(document)
        return formatted


class _Stream(pdfdoc.PDFObject):
    """A stream, compressed at once, so that many pages need little memory."""

    __RefOnly__ = 1  # the library's mark for what always stands by itself in the file

    def __init__(self, content: bytes) -> None:
        self._length = len(content)
        self._compressed = zlib.compress(content, _LEVEL)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        sizes = b"/Length %d /Length1 %d" % (len(self._compressed), self._length)
        return b"<</Filter /FlateDecode %s>>\nstream\n%s\nendstream" % (sizes, self._compressed)
