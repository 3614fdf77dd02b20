"""The steps that our contestants share: definitions, records and grids from their files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.layout.model import Grid
from jixiao_desktop.resource_files import resource_path
from tests.benchmarks.stopwatch import Stopwatch


@dataclass(frozen=True)
class Filled:
    """A record as a grid."""

    name: str
    document: Document
    grid: Grid


def filled_forms(folder: Path, watch: Stopwatch) -> Iterator[Filled]:
    """One form after the other, read when it is asked for."""
    with watch.step("reading"):
        catalogue = load_catalogue([resource_path("forms")])
    for path in sorted(folder.glob("*.json")):
        with watch.step("reading"):
            (document,) = read_documents(path.read_text("utf-8"), path.name)
            filled = Filled(path.stem, document, build_grid(catalogue.definitions[document.form or ""], document))
        yield filled
