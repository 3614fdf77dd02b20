"""The example: a book of the invented 示例县 and every form in it."""

from __future__ import annotations

from pathlib import Path

from jixiao_desktop.outgoing_files import make_folder
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.books import SUFFIX, create_book
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.exporting import Exported, Progress, Selection, export
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.reading_files import read_file
from jixiao_desktop.store import Book

NAME = "示例"


def write_demo(folder: Path, drawing: Drawing, progress: Progress) -> Exported:
    """Writes the example book and its forms as PDF and XLSX into ``folder``; the book is the first of the files.

    A book that stands there is kept and the new one numbered; its forms go into a folder of its name, so that those
    of the earlier one are kept too.
    """
    make_folder(folder)
    path = _free_path(folder)
    forms = folder if path.stem == NAME else path.with_suffix("")
    with create_demo(path) as book:
        exported = export(book, drawing, forms, ("pdf", "xlsx"), Selection(), progress)
    return Exported((path, *exported.files), exported.messages)


def create_demo(path: Path) -> Book:
    """The example as a new book at ``path``."""
    documents = read_file(resource_path("examples", "demo.json")).documents
    book = create_book(path)
    try:
        import_documents(book, documents, "示例数据")
    except BaseException:
        book.close()
        path.unlink()
        raise
    return book


def _free_path(folder: Path) -> Path:
    path, number = folder / f"{NAME}{SUFFIX}", 1
    while path.exists() or (number > 1 and path.with_suffix("").exists()):
        number += 1
        path = folder / f"{NAME}-{number}{SUFFIX}"
    return path
