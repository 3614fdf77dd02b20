"""A filing chooses its form set, and its documents go with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.services.checking import check_filing
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.form_sets import choose_form_set
from jixiao_desktop.services.submitting import submit
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit


@pytest.fixture
def two_sets(drawing: Drawing) -> Drawing:
    """The forms of 湖南, and the same again as those of an invented 示例省."""
    own = [d for d in drawing.catalogue.definitions.values() if d.region == "湖南" and d.stage is Stage.TARGET]
    again = [replace(d, id=f"shili-{d.scope}-target", region="示例省") for d in own]
    return replace(drawing, catalogue=Catalogue({d.id: d for d in (*own, *again)}))


def test_documents_go_with_the_filings_set_in_one_step(book: Book, two_sets: Drawing) -> None:
    (filing,) = book.filings()
    heads = book.documents(filing.filing)
    before = [book.document(head.document) for head in heads]
    formless = replace(before[1], form=None)
    submit(book, heads[2].document, date(2026, 3, 1))
    choose_form_set(book, two_sets.catalogue, filing.filing, "示例省")
    assert book.filings()[0].form_set == "示例省"
    assert two_sets.definition(formless, form_set="示例省").id == "shili-project-target"
    after = [book.document(head.document) for head in heads]
    assert [document.form for document in after[:4]] == [
        "shili-whole-target",
        "shili-project-target",
        "hunan-project-target",
        "shili-project-target",
    ]
    assert [replace(document, form=was.form) for document, was in zip(after, before, strict=True)] == before
    choose_form_set(book, two_sets.catalogue, filing.filing, "湖南")
    assert [book.document(head.document) for head in heads] == before
    book.undo()
    book.undo()
    assert book.filings()[0].form_set is None
    assert [book.document(head.document) for head in heads] == before


def test_a_form_of_another_set_stays_and_the_new_forms_defaults_fill_blanks(book: Book, two_sets: Drawing) -> None:
    (filing,) = book.filings()
    definitions = dict(two_sets.catalogue.definitions)
    for name in ("shili-project-target", "shili-whole-target"):
        defaults = {"grade": "优", "period": "一年"}
        definitions[name] = replace(definitions[name], unit=MoneyUnit.YUAN, defaults=defaults)
    catalogue = Catalogue(definitions)
    choose_form_set(book, catalogue, filing.filing, "湖南")
    heads = book.documents(filing.filing)
    book.commit("表样", [SetValue(heads[0].document, "form", "hunan-whole-target", "shili-whole-target")])
    period = book.document(heads[1].document).period
    choose_form_set(book, catalogue, filing.filing, "示例省")
    own, gone_along = book.document(heads[0].document), book.document(heads[1].document)
    assert (own.form, own.unit, own.grade) == ("shili-whole-target", "万元", None)
    assert (gone_along.unit, gone_along.grade, gone_along.period) == ("元", "优", period)


def test_a_set_that_does_not_exist_is_refused(book: Book, two_sets: Drawing) -> None:
    with pytest.raises(UserError, match="没有表套“外省”，可用：湖南、示例省"):
        choose_form_set(book, two_sets.catalogue, book.filings()[0].filing, "外省")


def test_levels_are_called_what_the_new_set_calls_them_and_come_back(book: Book, drawing: Drawing) -> None:
    (filing,) = book.filings()
    heads = book.documents(filing.filing)
    before = [book.document(head.document) for head in heads]
    choose_form_set(book, drawing.catalogue, filing.filing, "国家")
    project = book.document(heads[1].document)
    pleased = next(row for row in project.indicators if row.kind is IndicatorKind.SATISFACTION)
    assert (pleased.level1, pleased.level2) == ("满意度指标", "服务对象满意度指标")
    run = check_filing(book, drawing, filing.filing)
    assert not [found for found in run.findings if found.rule == "I2"]
    choose_form_set(book, drawing.catalogue, filing.filing, "湖南")
    assert [book.document(head.document) for head in heads] == before
