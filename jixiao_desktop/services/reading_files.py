"""Filled forms in files of any kind.

Comes in: a path. Goes out: a :class:`Reading` with the documents in the file. What kind of file it is, its content says, never
its name. JSON gives its documents as they stand, every other kind is read as tables and recognised.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document, Fund
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.incoming_files import LIMITS, FileKind, kind_of, over_limit, read_bytes
from jixiao_desktop.recognition.correcting import remembered
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.services.corrections import load_corrections
from jixiao_desktop.services.foreign_files import ForeignFiles, naming
from jixiao_desktop.services.sentences import SENTENCES

_JSON_SIGNS = (b"[", b"{", b",")


@dataclass(frozen=True)
class Reading:
    """The ``documents`` of a file, ``warnings`` of what was left out or is not sure, and the ``forms`` that were recognised,
    one a document; none in JSON."""

    documents: tuple[Document, ...]
    warnings: tuple[Message, ...] = ()
    forms: tuple[Recognised, ...] = ()


class FileReader:
    """Reads one file after the other; a context, because old workbooks are read by a process that serves all of them.

    Workbooks of our own come back by the forms of ``catalogue``, field by field; what the user corrected in another layout
    before is corrected in every file of it."""

    def __init__(self, catalogue: Catalogue | None = None) -> None:
        self._foreign, self._catalogue = ForeignFiles(), catalogue
        self._corrections = load_corrections()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._foreign.close()

    def read(self, path: Path) -> Reading:
        """Raises ``UserError`` (``file-*``, ``import-*``, ``json-*``) with sentences that name the file."""
        content = read_bytes(path)
        if kind_of(content) is FileKind.JSON:
            return Reading(_documents(path, content))
        file = self._foreign.read(path, content)
        with naming(path.name):
            forms = tuple(remembered(form, self._corrections) for form in recognise(file, self._catalogue))
        if not forms:
            raise UserError(SENTENCES.say("import-no-form", path.name), *file.warnings)
        _expect_rows(path, (form.document for form in forms))
        filled = tuple(form for form in forms if not _is_blank(form.document))
        if len(filled) in (0, len(forms)):
            return Reading(tuple(form.document for form in forms), file.warnings, forms)
        left = SENTENCES.say("import-blank-forms", path.name, count=len(forms) - len(filled))
        return Reading(tuple(form.document for form in filled), (*file.warnings, left), filled)


def read_file(path: Path, catalogue: Catalogue | None = None) -> Reading:
    """One file; several are read by one :class:`FileReader`."""
    with FileReader(catalogue) as reader:
        return reader.read(path)


def _is_blank(document: Document) -> bool:
    """Whether a form says nothing but for whom and when it is: a template beside the filled ones."""
    said = (document.name, document.annual_goal, document.period_goal, document.tasks, document.objectives)
    figures = any(fund != Fund(fund.source) for fund in document.funds)
    return not any(said) and not figures and not document.indicators


def _documents(path: Path, content: bytes) -> tuple[Document, ...]:
    _expect(path, "JSON 文件的大小", len(content) // 1024 // 1024, LIMITS.text_bytes // 1024 // 1024, " MB")
    # Before they become objects, each of which takes a hundred times its bytes.
    _expect(path, "填报", content.count(b'"stage"'), LIMITS.documents, " 份")
    _expect(path, "JSON 项", sum(map(content.count, _JSON_SIGNS)), LIMITS.elements)
    try:
        documents = read_documents(content.decode("utf-8-sig"), path.name)
    except UnicodeDecodeError:
        raise SENTENCES.error("import-encoding", path.name) from None
    if not documents:
        raise SENTENCES.error("import-empty", path.name)
    _expect(path, "填报", len(documents), LIMITS.documents, " 份")
    _expect_rows(path, documents)
    return documents


def _expect_rows(path: Path, documents: Iterable[Document]) -> None:
    for document in documents:
        rows = max(len(document.indicators), len(document.tasks), len(document.objectives), len(document.doubts))
        _expect(path, "一份填报的行", rows, LIMITS.form_rows)


def _expect(path: Path, what: str, found: int, most: int, unit: str = "") -> None:
    if found > most:
        raise over_limit(path.name, what, f"{most}{unit}")
