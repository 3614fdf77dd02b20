"""Whatever stands in a record, every form prints it whole: on its pages, in the PDF and in the workbook."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.services.drawing import Drawing
from tests.resources.faces import compare_workbook, missing_in_pdf, missing_on_pages
from tests.resources.filled_forms import FilledForm, official_forms
from tests.strategies import documents

CATALOGUE = official_forms()
DRAWING = Drawing(CATALOGUE, shipped_fonts())


@pytest.mark.parametrize("definition", CATALOGUE.definitions.values(), ids=CATALOGUE.definitions)
@settings(max_examples=8, phases=[Phase.generate])  # to shrink whole forms takes minutes
@given(data=st.data())
def test_any_record_is_printed_whole(definition: Definition, data: st.DataObject) -> None:
    found = data.draw(documents(most_rows=12))
    own = replace(found, form=definition.id, stage=definition.stage, scope=definition.scope)
    form = FilledForm(definition, own, DRAWING)
    assert missing_on_pages(form) == []
    assert missing_in_pdf(form) == []
    compare_workbook(form)
