"""Books with something in them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from jixiao_desktop.document.changes import AddDocument, AddFiling, DocumentHead, FilingHead, new_id
from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import UserError
from jixiao_desktop.store import Book

DATA = Path(__file__).resolve().parent.parent / "data" / "documents"
PACKAGE = Path(__file__).resolve().parent.parent.parent


class Filled(NamedTuple):
    """An open book with one filing: 整体 and several projects."""

    book: Book
    filing: FilingHead
    heads: tuple[DocumentHead, ...]
    contents: tuple[Document, ...]

    @property
    def path(self) -> Path:
        return self.book.path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "账册 #1?.jixiao"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    with Book.create(path, "甲") as book:
        yield book


@pytest.fixture
def filled(book: Book) -> Filled:
    contents = read_documents((DATA / "yuanjiang-2024-xlsx.json").read_text(encoding="utf-8"))
    filing = FilingHead(new_id(), new_id(), "示例县司法局", "101", 2024)
    heads = tuple(
        DocumentHead(new_id(), new_id(), filing.filing, number, content.stage, content.scope)
        for number, content in enumerate(contents)
    )
    added = [AddDocument(head, content) for head, content in zip(heads, contents, strict=True)]
    book.commit("导入", [AddFiling(filing), *added])
    return Filled(book, filing, heads, contents)


@pytest.fixture
def closed(filled: Filled) -> Filled:
    """The same, closed: the file lies alone."""
    filled.book.close()
    return filled


@pytest.fixture
def refused() -> Callable[[str], AbstractContextManager[None]]:
    """Expects a ``UserError`` whose only message has this code, and a remedy."""

    @contextmanager
    def expect(code: str) -> Iterator[None]:
        with pytest.raises(UserError) as error:
            yield
        assert [message.code for message in error.value.messages] == [code]
        assert all(message.remedy for message in error.value.messages)

    return expect


@pytest.fixture
def other_program() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Python code in another process, which says ``ready`` when it is; ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", code, *map(str, arguments)],
            cwd=PACKAGE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
