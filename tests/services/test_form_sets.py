"""A filing chooses its form set; its documents without a form of their own follow it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.filing import choose_form_set
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Stage


@pytest.fixture
def two_sets(drawing: Drawing) -> Drawing:
    """The forms of 湖南, and the same again as those of an invented 示例省."""
    own = [d for d in drawing.catalogue.definitions.values() if d.region == "湖南" and d.stage is Stage.TARGET]
    again = [replace(d, id=f"shili-{d.scope}-target", region="示例省") for d in own]
    return replace(drawing, catalogue=Catalogue({d.id: d for d in (*own, *again)}))


def test_documents_without_a_form_follow_the_filings_set(book: Book, two_sets: Drawing) -> None:
    (filing,) = book.filings()
    choose_form_set(book, two_sets.catalogue, filing.filing, "示例省")
    (filing,) = book.filings()
    document = book.document(book.documents(filing.filing)[1].document)
    formless = replace(document, form=None)
    assert filing.form_set == "示例省"
    assert two_sets.definition(formless, form_set=filing.form_set).id == "shili-project-target"
    assert two_sets.definition(document, form_set=filing.form_set).id == "hunan-project-target"
    assert [d.id for d in two_sets.catalogue.of_set("示例省")] == ["shili-whole-target", "shili-project-target"]
    book.undo()
    assert book.filings()[0].form_set is None


def test_a_set_that_does_not_exist_is_refused(book: Book, two_sets: Drawing) -> None:
    with pytest.raises(UserError, match="没有表套“外省”，可用：湖南、示例省"):
        choose_form_set(book, two_sets.catalogue, book.filings()[0].filing, "外省")
