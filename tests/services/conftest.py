"""A book with the example, and the drawing of forms with the fonts that print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import Drawing, open_drawing
from jixiao_desktop.store import Book
from tests.services.form import Form


@pytest.fixture(scope="session")
def drawing() -> Drawing:
    return open_drawing()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_demo(tmp_path / "示例.jixiao") as demo:
        yield demo


@pytest.fixture
def heads(book: Book) -> tuple[DocumentHead, ...]:
    """The documents of the example's only filing: the whole, then the projects."""
    return book.documents(book.filings()[0].filing)


@pytest.fixture
def project(book: Book, drawing: Drawing, heads: tuple[DocumentHead, ...]) -> Form:
    return Form(book, drawing, heads[1].document)


@pytest.fixture
def whole(book: Book, drawing: Drawing, heads: tuple[DocumentHead, ...]) -> Form:
    return Form(book, drawing, heads[0].document)
