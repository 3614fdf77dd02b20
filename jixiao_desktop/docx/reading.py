"""Word documents of strangers, read: DOCX and DOCM, by our own streaming reader.

Comes in: a path. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile` with the document's tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jixiao_desktop.docx.sentences import SENTENCES
from jixiao_desktop.docx.tables import DocumentTables
from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.incoming_files import LIMITS, Limits, open_package


def read_document(path: Path, limits: Limits = LIMITS) -> ForeignFile:
    """All tables of the document; ``UserError`` (``file-*``) for what is no sound document or beyond ``limits``."""
    with open_package(path, limits) as package:
        found = DocumentTables(path.name, limits)
        package.parse(package.main_part(), found)
    return ForeignFile(path.name, tuple(found.tables), tuple(_warnings(path.name, found)))


def _warnings(name: str, found: DocumentTables) -> Iterator[Message]:
    if found.has_text_box:
        yield SENTENCES.say("docx-text-box", name)
    if found.has_deleted:
        yield SENTENCES.say("docx-deleted", name)
