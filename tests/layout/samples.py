"""Forms and documents for the tests of layout, and the way from the two to pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.model import Grid, GridCell, MeasuredGrid, Page, PlacedCell
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage
from tests.layout.fake_metrics import METRICS

DATA = Path(__file__).parent.parent / "data"
FORMS = load_catalogue([resource_path("forms")]).definitions
PROJECT = FORMS["hunan-project-target"]
WHOLE = FORMS["hunan-whole-target"]
RUNNING_HEAD = "示例单位　项目支出绩效目标表"


@cache
def published(name: str) -> tuple[Document, ...]:
    """The documents of a published file, e.g. ``yuanjiang-2024-docx``."""
    return read_documents((DATA / "documents" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def all_published() -> tuple[Document, ...]:
    demo = read_documents(resource_path("examples", "demo.json").read_text(encoding="utf-8"))
    names = sorted(path.stem for path in (DATA / "documents").glob("*.json"))
    return (*demo, *(document for name in names for document in published(name)))


@dataclass(frozen=True)
class Laid:
    """A form laid out: its grid, the grid with its measures, and the pages."""

    measured: MeasuredGrid
    pages: tuple[Page, ...]

    @property
    def grid(self) -> Grid:
        return self.measured.grid

    @property
    def placed(self) -> list[PlacedCell]:
        return [cell for page in self.pages for cell in page.cells]


def laid(form: Definition, document: Document, keep_blank: bool = True, running_head: str = RUNNING_HEAD) -> Laid:
    measured = measure(build_grid(form, document, keep_blank), METRICS)
    return Laid(measured, paginate(measured, METRICS, running_head))


def blank(form: Definition = PROJECT) -> Document:
    return Document(form.stage, form.scope, form=form.id)


def filled(indicators: Iterable[Indicator], form: Definition = PROJECT, **values: object) -> Document:
    return replace(blank(form), indicators=tuple(indicators), **values)  # type: ignore[arg-type]


def indicators(count: int, target: str = "≥95%") -> list[Indicator]:
    """``count`` indicators, spread over the kinds."""
    kinds = list(IndicatorKind)
    return [
        Indicator(
            kind=kinds[at * len(kinds) // count],
            name=f"第{at}项矛盾纠纷排查化解完成数量",
            target=f"{target}（{at}）",
            standard="计划标准",
        )
        for at in range(count)
    ]


def cells_at(grid: Grid, path: str) -> list[GridCell]:
    return [cell for cell in grid.cells if cell.path == path and cell.seed is None]


def text_of(grid: Grid, path: str) -> str:
    (cell,) = cells_at(grid, path)
    return cell.text


def whole_document(**values: object) -> Document:
    return Document(Stage.TARGET, Scope.WHOLE, form=WHOLE.id, **values)  # type: ignore[arg-type]
