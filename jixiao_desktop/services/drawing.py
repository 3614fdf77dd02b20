"""A document as a form: which definition, how it measures, and its pages.

Comes in: a document. Goes out: the measured grid or the A4 pages that screen, paper and workbook are drawn from.
"""

from __future__ import annotations

from dataclasses import dataclass

from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.catalogue import Catalogue, load_catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.memory import LayoutMemory
from jixiao_desktop.layout.model import MeasuredGrid, Page
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.pdf.fonts import FontSet, shipped_fonts
from jixiao_desktop.services.folders import form_folders
from jixiao_desktop.services.sentences import SENTENCES


@dataclass(frozen=True)
class Drawing:
    """The definitions and the font with which forms are drawn. ``keep_blank`` keeps a row for each empty second level."""

    catalogue: Catalogue
    fonts: FontSet
    keep_blank: bool = True

    def definition(self, document: Document, form: str | None = None, form_set: str | None = None) -> Definition:
        """The definition of ``form``, else of the document's own form, else the one of the filing's ``form_set``, else
        the national one.

        Raises ``UserError`` (``form-unknown``, ``form-none``).
        """
        wanted = form or document.form
        stage, scope = document.stage, document.scope
        found = self.catalogue.get(wanted) if wanted else self.catalogue.standing_in(stage, scope, form_set)
        if found is not None:
            return found
        if wanted:
            raise SENTENCES.error("form-unknown", form=wanted, expected="、".join(self.catalogue.definitions))
        folder = form_folders()[-1]
        raise SENTENCES.error("form-none", stage=stage.label, scope=scope.label, folder=folder)

    def measured(self, document: Document, definition: Definition, memory: LayoutMemory | None = None) -> MeasuredGrid:
        """``memory`` is of the same document in the same form, and spares what did not change."""
        return measure(build_grid(definition, document, self.keep_blank, memory), self.fonts, memory)

    def pages(self, document: Document, definition: Definition) -> tuple[Page, ...]:
        measured = self.measured(document, definition)
        about = document.name or document.department.name or ""
        return paginate(measured, self.fonts, f"{measured.grid.title}（续）　{about}".strip("　"))


def open_drawing(fonts: FontSet | None = None, keep_blank: bool = True) -> Drawing:
    """With the built-in and the user's definitions, and the shipped font unless another is chosen."""
    return Drawing(load_catalogue(form_folders()), fonts or shipped_fonts(), keep_blank)
