"""A form that went upward stays as it went, whatever is typed elsewhere, until it is returned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.arranging import rename_department, rename_project
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.editing import enter, insert_row, move_row, remove_row
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.stages import begin_stage, set_months
from jixiao_desktop.services.submitting import return_for_correction, submit
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.services.form import Form

WAN = MoneyUnit.TEN_THOUSAND_YUAN
DAY = date(2026, 3, 1)


@pytest.fixture
def monitoring(project: Form, drawing: Drawing) -> Form:
    """The monitoring of the project, whose target was submitted after it had begun."""
    form = drawing.catalogue.definitions["national-project-monitoring"]
    begun = Form(project.book, drawing, begin_stage(project.book, project.document, form))
    submit(project.book, project.document, DAY)
    return begun


def test_a_submitted_form_refuses_every_change(book: Book, project: Form, monitoring: Form) -> None:
    before, cell = book.document(project.document), project.cell("indicators.0.name")
    for change in (
        lambda: enter(book, project.document, cell, "调解案件数量", WAN),
        lambda: insert_row(book, project.document, cell),
        lambda: remove_row(book, project.document, cell),
        lambda: move_row(book, project.document, project.cell("indicators.0.name"), down=True),
        lambda: rename_project(book, book.filings()[0].filing, book.head(project.document).expenditure, "新名"),
    ):
        with pytest.raises(UserError, match="的绩效目标：已于 2026-03-01 上报，要修改请先退回"):
            change()
    assert book.document(project.document) == before
    return_for_correction(book, project.document)
    assert enter(book, project.document, cell, "调解案件数量", WAN)
    assert book.document(monitoring.document).indicators[0].name == "调解案件数量"


def test_a_submitted_form_keeps_its_own_value(book: Book, project: Form, monitoring: Form) -> None:
    before = book.document(project.document)
    enter(book, monitoring.document, monitoring.cell("indicators.0.name"), "调解案件数量", WAN)
    enter(book, monitoring.document, monitoring.cell("department.supervisor"), "示例县财政局", WAN)
    rename_department(book, book.filings()[0].department, "示例县社会工作部")
    assert book.document(project.document) == before
    assert book.document(monitoring.document).indicators[0].name == "调解案件数量"


def test_months_of_submitted_forms_stay(book: Book, monitoring: Form) -> None:
    submit(book, monitoring.document, DAY)
    before = book.document(monitoring.document).interim_months
    assert not set_months(book, book.filings()[0].filing, "1-9")
    assert book.document(monitoring.document).interim_months == before


def test_importing_fills_nothing_in_a_submitted_form(book: Book, heads: tuple[DocumentHead, ...]) -> None:
    stored = book.document(heads[1].document)
    read = replace(stored, overview="文件里的概述")
    submit(book, heads[1].document, DAY)
    imported = import_documents(book, [read])
    assert [message.code for message in imported.messages] == ["import-submitted"]
    assert (imported.completed, imported.unchanged, imported.differing) == (0, 0, 1)
    assert book.document(heads[1].document) == stored
    return_for_correction(book, heads[1].document)
    assert import_documents(book, [read]).completed == 1
