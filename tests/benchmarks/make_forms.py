"""Real filings under varied names, a JSON file each: what every contestant prints.

``python -m tests.benchmarks.make_forms FOLDER COUNT``
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from jixiao_desktop.document.documents_json import read_documents, write_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.resource_files import resource_path
from tests.benchmarks.processes import TOP

_PUBLISHED = ("yuanjiang-2024-docx.json", "yuanjiang-2024-xlsx.json")
_FORMS = {"whole": "hunan-whole-target", "project": "hunan-project-target"}


def make_forms(folder: Path, count: int) -> None:
    """Write ``count`` files, a form each, named by number."""
    for number, document in enumerate(islice(cycle(_originals()), count)):
        varied = _varied(document, number)
        (folder / f"{number:03}.json").write_text(write_documents([varied]), encoding="utf-8")


def _originals() -> Iterator[Document]:
    files = [TOP / "tests" / "data" / "documents" / name for name in _PUBLISHED]
    for path in (*files, resource_path("examples", "demo.json")):
        yield from read_documents(path.read_text("utf-8"), path.name)


def _varied(document: Document, number: int) -> Document:
    name = f"{document.name}（{number}）" if document.name else None
    department = replace(document.department, name=f"{document.department.name}第{number}分局")
    return replace(document, form=_FORMS[document.scope], name=name, department=department)


if __name__ == "__main__":
    make_forms(Path(sys.argv[1]), int(sys.argv[2]))
