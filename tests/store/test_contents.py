"""The table of contents says what stands in a filing, without reading the forms."""

from __future__ import annotations

import pytest

from jixiao_desktop.errors import UserError
from tests.store.conftest import Filled


def test_the_lines_name_every_document_and_its_indicators(filled: Filled) -> None:
    for filing in filled.book.filings():
        heads = filled.book.documents(filing.filing)
        lines = filled.book.contents(filing.filing)
        assert tuple(line.head for line in lines) == heads
        for line in lines:
            document = filled.book.document(line.head.document)
            assert (line.name, line.form) == (document.name, document.form)
            names = tuple(row.name for row in document.indicators)
            assert filled.book.indicator_names(line.head.document) == names
            assert line.has_indicators is bool(names)


def test_one_head_is_found_by_its_id(filled: Filled) -> None:
    for filing in filled.book.filings():
        assert filled.book.filing(filing.filing) == filing
        for head in filled.book.documents(filing.filing):
            assert filled.book.head(head.document) == head
    with pytest.raises(UserError):
        filled.book.head("0" * 32)
    with pytest.raises(UserError):
        filled.book.filing("0" * 32)
