"""What a form has no place for.

Comes in: a definition and a document, perhaps of another region's form. Goes out: the names of what is filled in and
would not be printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.document.derived import Deriving
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.values import rows_of, single_paths, value_at
from jixiao_desktop.forms.definition import Definition, Field, Part
from jixiao_desktop.vocabulary.field_labels import label_of, row_field_label
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import Horizon

_NEVER_PRINTED = frozenset({"source", "form", "unit", "year", "secret"})
# Where an indicator stands says these.
_SAID_BY_PLACE = frozenset({"level1", "level2", "kind", "horizon", "secret"})
_MIDTERM = ("midterm",)
_BLANK = (None, "", (), False)


def unplaced(definition: Definition, document: Document) -> tuple[str, ...]:
    """The labels of what ``definition`` has no place for, each once, in the order of the record."""
    places = _places(definition)
    return tuple(dict.fromkeys((*_single(definition, document, places), *_in_rows(document, places))))


def _places(definition: Definition) -> frozenset[str]:
    """The paths that the form shows, entered there or not."""
    lines: tuple[tuple[Part, ...], ...] = (
        definition.title,
        definition.subtitle,
        definition.top,
        *definition.above,
        *definition.below,
        *(cell.parts for cell in definition.cells),
    )
    return frozenset(part.path for parts in lines for part in parts if isinstance(part, Field))


def _single(definition: Definition, document: Document, places: frozenset[str]) -> Iterator[str]:
    for path in single_paths(document):
        value = value_at(document, path)
        blank = value in _BLANK or path in _NEVER_PRINTED
        if not blank and path not in places and value != _in_tasks(definition, document, path, places):
            yield label_of(path)


def _in_tasks(definition: Definition, document: Document, path: str, places: frozenset[str]) -> Decimal | None:
    """The total of the tasks that is printed for the budget at ``path``: 资金总额, 财政拨款 and 其他资金 have one."""
    match path.split("."):
        case ["funds", source, "budget"] if f"tasks.{source}" in places:
            return Deriving(definition, document).at(f"tasks.{source}").amount
    return None


def _in_rows(document: Document, places: frozenset[str]) -> Iterator[str]:
    for rows in ROW_LISTS.values():
        for row in rows_of(document, rows.name):
            owners = _owners(row) if isinstance(row, Indicator) else (rows.singular,)
            if rows.name == "objectives" and not any(place.startswith("objective.") for place in places):
                places = places | _joined_objectives(places)
            for name in rows.fields:
                shown = any(f"{owner}.{name}" in places for owner in owners) or name in _SAID_BY_PLACE
                if not shown and getattr(row, name) not in _BLANK:
                    horizon = "中期" if owners == _MIDTERM else ""
                    yield f"{horizon}{row_field_label(rows.name, name)}"


def _owners(indicator: Indicator) -> tuple[str, ...]:
    return _MIDTERM if indicator.horizon is Horizon.MIDTERM else ("indicator", "annual")


def _joined_objectives(places: frozenset[str]) -> frozenset[str]:
    """Goals row by row are printed joined where the form has one cell for all."""
    joined = {"objective.target": "annual_goal", "objective.result": "achieved"}
    return frozenset(path for path, place in joined.items() if place in places)
