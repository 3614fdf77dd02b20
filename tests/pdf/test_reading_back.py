"""What we wrote into a PDF is read again from its bytes, whatever the faces."""

import pytest
from hypothesis import Phase, given, settings

from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.pdf.fonts import FontSet, shipped_fonts
from jixiao_desktop.pdf.ink import written
from jixiao_desktop.pdf.reading_back import lines_in_pdf
from jixiao_desktop.pdf.writer import pages_to_pdf
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from tests.strategies import texts

DRAWING = Drawing(load_catalogue([resource_path("forms")]), shipped_fonts())
DEFINITION = DRAWING.catalogue.definitions["hunan-project-target"]


def known(fonts: FontSet, text: str) -> str:
    """The characters that any face has; the others are drawn as 〓 or not at all."""
    return "".join(char for char in text if char not in fonts.missing(text))


@settings(max_examples=25, phases=[Phase.generate], deadline=None)
@given(name=texts(), goal=texts())
def test_every_line_is_read_again(name: str, goal: str) -> None:
    document = Document(Stage.TARGET, Scope.PROJECT, name=name or None, annual_goal=goal or None, year=2026)
    pages = DRAWING.pages(document, DEFINITION)
    found = list(lines_in_pdf(pages_to_pdf(pages, DRAWING.fonts, f"标题 (甲)\\{name}")))
    lines = [line.text for page in pages for line in written(page)]
    wanted = {known(DRAWING.fonts, line) for line in lines}
    assert wanted <= {known(DRAWING.fonts, line) for line in found}
    assert f"标题 (甲)\\{name}" in found


@pytest.mark.parametrize("name", ["hunan-project-target", "national-project-monitoring"])
def test_nothing_but_the_title_stands_beside_the_lines(name: str) -> None:
    document = Document(Stage.TARGET, Scope.PROJECT, name="司法救助工作经费", year=2026)
    pages = DRAWING.pages(document, DRAWING.catalogue.definitions[name])
    found = set(lines_in_pdf(pages_to_pdf(pages, DRAWING.fonts, "甲")))
    assert found - {line.text for page in pages for line in written(page)} == {"", "Adobe", "Identity", "zh-CN", "甲"}
